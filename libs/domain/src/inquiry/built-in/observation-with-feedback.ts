import type { BuiltIn } from '../../school-material/material.js';
import { inBoth } from '../../school-material/words.js';
import type { Template } from '../template.js';
import { needs, phase } from './phase.js';

/**
 * Looking at each other's lessons: a conversation before, the lesson, a conversation after (peer coaching after Joyce &
 * Showers, 2002, Student achievement through staff development), and what is tried next. What is seen belongs to who
 * taught: the records of a lesson stand in its observation, the team writes here what it learns of them together.
 */
export const OBSERVATION_WITH_FEEDBACK: BuiltIn<Template> = {
  code: 'observation_with_feedback',
  name: inBoth('Lesobservatie met feedback', 'Observation with feedback'),
  edition: 1,
  content: {
    about: inBoth(
      'Collega’s kijken bij elkaar in de les met een vraag van wie lesgeeft, en bespreken wat zij zagen. Nooit om te beoordelen.',
      'Colleagues look at each other’s lessons with a question of the one who teaches, and talk about what they saw. Never to appraise.',
    ),
    phases: [
      phase('prepare', {
        name: ['Voorbespreken', 'Talk beforehand'],
        purpose: [
          'Wie lesgeeft, zegt waarnaar gekeken wordt; samen spreken ze af hoe.',
          'The one who teaches says what is looked at; together they agree how.',
        ],
        questions: [
          ['Wat wil je te weten komen over je les?', 'What do you want to find out about your lesson?'],
          ['Waar kijken we naar, en waar juist niet naar?', 'What do we look at, and what not?'],
        ],
        roles: [
          ['wie lesgeeft en de vraag stelt', 'the one who teaches and asks the question'],
          ['wie komt kijken', 'the one who comes to look'],
        ],
        requires: [needs('plan')],
        invites: ['research_question'],
        next: ['observe'],
      }),
      phase('observe', {
        name: ['Observeren', 'Observe'],
        purpose: [
          'Wie kijkt, legt vast wat er te zien en te horen is, zonder oordeel.',
          'The one who looks writes down what can be seen and heard, without a judgement.',
        ],
        questions: [
          ['Wat doen en zeggen leerlingen?', 'What do pupils do and say?'],
          ['Wat ging daaraan vooraf?', 'What came before it?'],
        ],
        roles: [['wie kijkt', 'the one who looks']],
        requires: [needs('observation')],
        next: ['discuss'],
        backTo: ['prepare'],
      }),
      phase('discuss', {
        name: ['Nabespreken', 'Talk afterwards'],
        purpose: [
          'Wie lesgaf, kijkt als eerste terug; dan volgt wat de ander zag, met de feedback waarom gevraagd is.',
          'The one who taught looks back first; then comes what the other saw, and the feedback that was asked for.',
        ],
        questions: [
          ['Wat viel jou zelf op?', 'What struck you yourself?'],
          ['Wat zag de ander bij de kijkvraag?', 'What did the other see with regard to the focus question?'],
          [
            'Wat wil je vasthouden, en wat wil je anders proberen?',
            'What do you want to keep, and what to try in another way?',
          ],
        ],
        roles: [['wie vraagt in plaats van adviseert', 'the one who asks rather than advises']],
        requires: [needs('feedback')],
        next: ['try'],
        backTo: ['prepare'],
      }),
      phase('try', {
        name: ['Uitproberen en terugkijken', 'Try and look back'],
        purpose: [
          'Wie lesgeeft, probeert iets uit en kijkt terug op wat het bij leerlingen teweegbracht.',
          'The one who teaches tries something and looks back on what it did to pupils.',
        ],
        questions: [
          ['Wat heb je geprobeerd, en wat gebeurde er?', 'What did you try, and what happened?'],
          ['Wil je dat er nog eens iemand komt kijken?', 'Would you like somebody to come and look once more?'],
        ],
        requires: [needs('try_out'), needs('reflection')],
        invites: ['effect_on_pupils', 'insight'],
        backTo: ['prepare'],
      }),
    ],
  },
};
