import { blocksOf, by } from './block.js';

export const FUNDAMENT = blocksOf('fundament', {
  visie: {
    name: ['Visie', 'Vision'],
    about: [
      'Waar de school met het leren van leerlingen en van collega’s naartoe wil: samen gemaakt, vastgesteld en bij de tijd.',
      'Where the school wants to go with the learning of pupils and of colleagues: made together, adopted and up to date.',
    ],
    indicators: [by('visions_adopted', 1, null), by('months_since_vision', null, 24)],
    questions: [
      ['Wat in onze visie merk je deze week in de klas?', 'What of our vision do you notice in class this week?'],
      ['Welke zin zouden we vandaag anders schrijven?', 'Which sentence would we write differently today?'],
      [
        'Wie begon hier na de laatste vaststelling, en wat weet die ervan?',
        'Who started here since it was last adopted, and what do they know of it?',
      ],
    ],
  },
  leerstructuur: {
    name: ['Leerstructuur', 'Learning structure'],
    about: [
      'Tijd, geld en een vast ritme om samen te leren: opleidingsbeleid, leerteams en gesprekken.',
      'Time, money and a steady rhythm to learn together: policy, leerteams and conversations.',
    ],
    indicators: [by('staff_in_monthly_leerteam', 0.25, 0.6)],
    questions: [
      [
        'Wanneer leren wij samen, en wat komt daar telkens tussen?',
        'When do we learn together, and what keeps getting in the way?',
      ],
      ['Wie heeft nu niemand om mee te leren?', 'Who has nobody to learn with at present?'],
      ['Wat kunnen we laten vallen om hier tijd voor te houden?', 'What can we drop to keep time for this?'],
    ],
  },
});
