import type { BuiltIn } from '../../school-material/material.js';
import { inBoth } from '../../school-material/words.js';
import type { Template } from '../template.js';
import { needs, phase } from './phase.js';

/**
 * A blended trajectory: learning online by oneself, practising together and applying it in class, one after the other
 * (Okken, 2022, Het Ontwikkelhuis; Merrill, 2002, First principles of instruction). The text is Leerspoor's own.
 */
export const BLENDED_TRAJECTORY: BuiltIn<Template> = {
  code: 'blended_trajectory',
  name: inBoth('Blended traject', 'Blended trajectory'),
  edition: 1,
  content: {
    about: inBoth(
      'Online leren in eigen tempo, samen oefenen en in de klas toepassen wisselen elkaar af, totdat het gewoon wordt.',
      'Learning online at one’s own pace, practising together and applying it in class take turns, until it has become normal.',
    ),
    phases: [
      phase('aim', {
        name: ['Doel kiezen', 'Choose an aim'],
        purpose: [
          'Het team kiest wat het wil kunnen, en wat leerlingen daarvan merken.',
          'The team chooses what it wants to be able to do, and what pupils will notice of it.',
        ],
        questions: [
          ['Wat willen we kunnen wat we nu nog niet kunnen?', 'What do we want to be able to do that we cannot yet?'],
          ['Wat kan ieder al, en wie begint waar?', 'What can each of us do already, and who begins where?'],
        ],
        requires: [needs('goal')],
        invites: ['plan', 'signal'],
        next: ['learn'],
      }),
      phase('learn', {
        name: ['Online leren', 'Learn online'],
        purpose: [
          'Ieder verdiept zich in eigen tempo en brengt mee wat opviel.',
          'Everybody studies at their own pace and brings along what stood out.',
        ],
        questions: [
          ['Wat was nieuw voor je?', 'What was new to you?'],
          ['Welke vraag neem je mee naar de bijeenkomst?', 'Which question do you take along to the meeting?'],
        ],
        requires: [needs('study')],
        invites: ['literature', 'reflection'],
        next: ['practise'],
        backTo: ['aim'],
      }),
      phase('practise', {
        name: ['Samen oefenen', 'Practise together'],
        purpose: [
          'Het team oefent met elkaar en geeft elkaar feedback, voordat het de klas in gaat.',
          'The team practises with each other and gives each other feedback, before it goes into class.',
        ],
        questions: [
          ['Hoe ziet het eruit als het goed gaat?', 'What does it look like when it goes well?'],
          ['Wat lukt nog niet, en wat helpt?', 'What does not work yet, and what helps?'],
        ],
        roles: [
          ['wie het voordoet', 'the one who demonstrates it'],
          ['wie feedback geeft', 'the one who gives feedback'],
        ],
        requires: [needs('feedback')],
        invites: ['plan'],
        next: ['apply'],
        backTo: ['learn'],
      }),
      phase('apply', {
        name: ['Toepassen in de klas', 'Apply in class'],
        purpose: [
          'Ieder past het toe in de eigen klas en kijkt wat leerlingen doen.',
          'Everybody applies it in their own class and looks at what pupils do.',
        ],
        questions: [
          ['Wat deed je, en wat deden leerlingen?', 'What did you do, and what did pupils do?'],
          ['Wat neem je mee terug naar het team?', 'What do you take back to the team?'],
        ],
        requires: [needs('try_out')],
        invites: ['observation', 'effect_on_pupils'],
        next: ['look_back'],
        backTo: ['learn', 'practise'],
      }),
      phase('look_back', {
        name: ['Terugkijken en borgen', 'Look back and secure'],
        purpose: [
          'Het team kijkt terug en spreekt af wat het blijft doen.',
          'The team looks back and agrees on what it goes on doing.',
        ],
        questions: [
          [
            'Wat kunnen we nu, en wat merken leerlingen daarvan?',
            'What can we do now, and what do pupils notice of it?',
          ],
          ['Wat is er nodig om het gewoon te laten worden?', 'What is needed for it to become normal?'],
        ],
        requires: [needs('reflection')],
        invites: ['secured_practice', 'insight', 'effect_on_pupils'],
        backTo: ['learn', 'apply'],
      }),
    ],
  },
};
