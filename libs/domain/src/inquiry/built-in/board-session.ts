import type { BuiltIn } from '../../school-material/material.js';
import { inBoth } from '../../school-material/words.js';
import type { Template } from '../template.js';
import { needs, phase } from './phase.js';

/**
 * The weekly session of fifteen minutes at the board, as schools of stichting leerKRACHT hold it: goals, actions and
 * successes. It goes round for as long as the team keeps it up. The text is Leerspoor's own.
 */
export const BOARD_SESSION: BuiltIn<Template> = {
  code: 'board_session',
  name: inBoth('Ritme van bordsessies', 'Board session rhythm'),
  edition: 1,
  content: {
    about: inBoth(
      'Elke week een kwartier staand bij het bord: waar werken we aan, wie doet wat en wat is er gelukt? Elke week begint het team opnieuw.',
      'Every week a quarter of an hour, standing at the board: what do we work on, who does what, and what went well? Every week the team goes round again.',
    ),
    phases: [
      phase('goals', {
        name: ['Doelen', 'Goals'],
        purpose: [
          'Het team kiest een of twee doelen voor leerlingen, voor de komende weken.',
          'The team chooses one or two goals for pupils, for the weeks to come.',
        ],
        questions: [
          [
            'Wat willen we over een paar weken bij leerlingen zien?',
            'What do we want to see of pupils in a few weeks?',
          ],
          ['Hoe zien we op het bord dat we dichterbij komen?', 'How do we see on the board that we come closer?'],
        ],
        roles: [['wie de sessie leidt; dat wisselt', 'the one who leads the session; they take turns']],
        requires: [needs('goal')],
        next: ['actions'],
      }),
      phase('actions', {
        name: ['Acties', 'Actions'],
        purpose: [
          'Ieder kiest een actie die deze week haalbaar is, en zegt die toe.',
          'Everybody chooses an action that can be done this week, and promises it.',
        ],
        questions: [
          ['Wat doe jij deze week, en wie helpt je?', 'What do you do this week, and who helps you?'],
          ['Wat staat nog open van vorige week?', 'What is still open from last week?'],
        ],
        roles: [['wie de tijd bewaakt', 'the one who keeps the time']],
        requires: [needs('action')],
        next: ['successes'],
        backTo: ['goals'],
      }),
      phase('successes', {
        name: ['Successen', 'Successes'],
        purpose: [
          'Het team viert wat lukte en kiest: volgende week nieuwe acties, een nieuw doel, of afronden.',
          'The team celebrates what went well and chooses: new actions next week, a new goal, or an end.',
        ],
        questions: [
          ['Wat lukte er deze week bij leerlingen?', 'What went well with pupils this week?'],
          ['Wat leren we van wat niet lukte?', 'What do we learn of what did not go well?'],
        ],
        roles: [['wie een succes vertelt', 'the one who tells a success']],
        requires: [needs('success')],
        invites: ['reflection', 'insight'],
        backTo: ['goals', 'actions'],
      }),
    ],
  },
};
