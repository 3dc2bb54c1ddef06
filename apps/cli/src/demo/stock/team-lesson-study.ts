import { previous } from '../school-calendar.js';
import { moment } from './stock-moment.js';
import type { StockTeam } from './stock-team.js';

export const LESSON_STUDY_TEAM: StockTeam = {
  key: 'lesson-study',
  kind: 'lesson_study_team',
  name: 'Lesson study Contextopgaven',
  question: 'Hoe leren leerlingen een contextopgave te tekenen voordat ze gaan rekenen?',
  jointGoal: 'Elk jaar twee onderzoekslessen die alle groepen van De Brug kunnen gebruiken.',
  theme: 'mathematics',
  foundedOn: previous('09-11'),
  members: [
    { who: 'Lisanne Kok', role: 'coordinator' },
    { who: 'Ahmed Tahiri', role: 'member' },
    { who: 'Roos Hendriks', role: 'member' },
    { who: 'Daan Visscher', role: 'member' },
    { who: 'Floor Jacobs', role: 'member' },
  ],
  rhythm: { weekday: 4, weeks: 5, minutes: 90 },
  form: 'lesson_study',
  meetings: {
    previous: [
      'Doel en drie leerlingen kiezen',
      'Lesstof verkend: waar lopen leerlingen vast?',
      'Onderzoeksles 1 ontworpen, gedrag voorspeld',
      'Onderzoeksles 1 nabesproken: wat deden de drie leerlingen?',
      'Onderzoeksles 1 herzien en opnieuw gegeven',
      'Onderzoeksles 2 ontworpen, gedrag voorspeld',
      'Onderzoeksles 2 nabesproken en herzien',
      'Wat leerden de leerlingen en wat leerden wij?',
      'Afronden en delen met het team',
    ],
    running: [
      'Nieuwe ronde: doel en leerlingen kiezen',
      'Onderzoeksles 3 ontworpen, gedrag voorspeld',
      'Onderzoeksles 3 nabesproken',
      'Onderzoeksles 3 herzien en opnieuw gegeven',
    ],
  },
  always: ['Onderzoeksles voorbereid', 'Onderzoeksles nabesproken'],
  together: [
    moment(
      'lesson_study',
      75,
      'Onderzoeksles gegeven en geobserveerd',
      [
        'We hadden voorspeld dat ze zouden gokken. Ze vroegen juist om een voorbeeld.',
        'De tekening van de zwakste rekenaar was de beste van de drie.',
      ],
      ['Een leerling zijn tekening op het bord laten uitleggen.'],
    ),
    moment(
      'joint_lesson_preparation',
      60,
      'Samen de onderzoeksles uitgewerkt',
      [],
      ['De eerste opgave zonder getallen aanbieden.'],
    ),
  ],
  took: [
    'Kijken naar drie leerlingen verandert hoe je naar de hele groep kijkt.',
    'Onze les was te vol. Eén opgave was genoeg.',
    'Het voorspelde gedrag klopte bij één van de drie.',
  ],
  tries: [
    'Getallen uit de opgave weglaten tot de tekening er is.',
    'Leerlingen elkaars tekening laten uitleggen.',
    'Eén opgave per les, en daar lang bij stilstaan.',
  ],
  // One group: its growth would be read as one teacher's, so the report hides it.
  focus: [{ school: 'brug', groups: ['Groep 5/6'] }],
};
