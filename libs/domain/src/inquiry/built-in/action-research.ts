import type { BuiltIn } from '../../school-material/material.js';
import { inBoth } from '../../school-material/words.js';
import type { Template } from '../template.js';
import { needs, phase } from './phase.js';

/**
 * Action research: the spiral of planning, acting, observing and reflecting of Kemmis & McTaggart (1988), The action
 * research planner; in Dutch schools Ponte (2012), Onderwijs en onderzoek van eigen makelij. The text is Leerspoor's own.
 */
export const ACTION_RESEARCH: BuiltIn<Template> = {
  code: 'action_research',
  name: inBoth('Actieonderzoek', 'Action research'),
  edition: 2,
  content: {
    about: inBoth(
      'Wie zelf voor de klas staat, onderzoekt de eigen praktijk: een verandering plannen, doen, waarnemen en overdenken, en dan opnieuw.',
      'Those who teach investigate their own practice: plan a change, make it, observe and reflect, and then again.',
    ),
    phases: [
      phase('orient', {
        name: ['Verkennen', 'Explore'],
        purpose: [
          'Het team verkent wat er in de eigen praktijk schuurt en maakt er een onderzoeksvraag van.',
          'The team explores what chafes in its own practice and makes a research question of it.',
        ],
        questions: [
          ['Wat gebeurt er nu, en voor wie is dat een probleem?', 'What happens now, and for whom is that a problem?'],
          ['Wat zou je willen dat er gebeurde?', 'What would you like to happen?'],
          ['Welk deel daarvan ligt in je eigen handen?', 'Which part of it is in your own hands?'],
        ],
        roles: [['wie als kritische vriend meedenkt', 'the one who thinks along as a critical friend']],
        requires: [needs('problem_statement'), needs('research_question')],
        invites: ['literature'],
        next: ['plan'],
      }),
      phase('plan', {
        name: ['Plannen', 'Plan'],
        purpose: [
          'Het team kiest een verandering en spreekt af hoe het waarneemt wat die doet.',
          'The team chooses a change and agrees how it will observe what that does.',
        ],
        questions: [
          [
            'Wat veranderen we, en waarom verwachten we daar iets van?',
            'What do we change, and why do we expect something of it?',
          ],
          ['Wat leggen we vast, wanneer en door wie?', 'What do we write down, when and by whom?'],
        ],
        requires: [needs('plan')],
        invites: ['literature', 'study'],
        next: ['act'],
        backTo: ['orient'],
      }),
      phase('act', {
        name: ['Doen', 'Act'],
        purpose: [
          'Ieder voert de verandering uit in de eigen praktijk.',
          'Everybody makes the change in their own practice.',
        ],
        questions: [
          ['Deed ik wat we van plan waren?', 'Did I do what we planned?'],
          ['Wat verraste me terwijl ik het deed?', 'What surprised me while I did it?'],
        ],
        roles: [['wie de verandering uitvoert', 'the one who makes the change']],
        requires: [needs('try_out')],
        next: ['observe'],
        backTo: ['plan'],
      }),
      phase('observe', {
        name: ['Waarnemen', 'Observe'],
        purpose: [
          'Het team legt vast wat er gebeurde, uit meer dan één bron: wat het zag, wat leerlingen zeiden, wat zij maakten.',
          'The team writes down what happened, from more than one source: what it saw, what pupils said, what they made.',
        ],
        questions: [
          ['Wat zagen en hoorden we?', 'What did we see and hear?'],
          ['Zeggen de bronnen hetzelfde?', 'Do the sources say the same?'],
        ],
        roles: [['wie waarneemt', 'the one who observes']],
        requires: [needs('observation')],
        invites: ['data_collected', 'effect_on_pupils', 'feedback'],
        next: ['reflect'],
        backTo: ['act'],
      }),
      phase('reflect', {
        name: ['Reflecteren', 'Reflect'],
        purpose: [
          'Het team overdenkt wat de verandering deed, en kiest: nog een ronde, of afronden.',
          'The team reflects on what the change did, and chooses: another round, or an end.',
        ],
        questions: [
          ['Wat hebben we begrepen dat we eerst niet begrepen?', 'What do we understand that we did not before?'],
          ['Wat zou een kritische vriend vragen?', 'What would a critical friend ask?'],
          ['Is nog een ronde nodig?', 'Is another round needed?'],
        ],
        roles: [['wie als kritische vriend doorvraagt', 'the one who asks on as a critical friend']],
        requires: [needs('reflection')],
        invites: ['analysis'],
        next: ['share'],
        backTo: ['orient', 'plan'],
        looksAtEffect: true,
      }),
      phase('share', {
        name: ['Delen', 'Share'],
        purpose: [
          'Het team schrijft zijn antwoord op en legt het voor aan collega’s.',
          'The team writes its answer down and puts it to colleagues.',
        ],
        questions: [
          ['Wat is ons antwoord, en hoe zeker zijn we ervan?', 'What is our answer, and how certain are we of it?'],
          ['Wat vinden collega’s ervan die er niet bij waren?', 'What do colleagues think of it who were not there?'],
        ],
        requires: [needs('conclusion')],
        invites: ['insight', 'secured_practice', 'feedback'],
        backTo: ['plan'],
      }),
    ],
  },
};
