import type { DefinitionWords } from '../../words/words.js';
import { impactDutch } from '../impact/impact.dutch.js';
import { impactEnglish } from '../impact/impact.english.js';
import { houseWords } from '../house/house.words.js';
import { commonDutch, commonEnglish } from '../shared-words.js';
import { sectionsDutch, sectionsEnglish } from './school-sections.words.js';

const nl = {
  ...commonDutch,
  ...sectionsDutch,
  title: 'Hoe onze school leert',
  ownership:
    'Dit verslag is van {subject}: van de schoolleiding en van iedereen die er werkt. Het gaat over de school als geheel en toont nooit één persoon.',
  participation: 'Wie er leert',
  'figure.staff': 'Collega’s in deze periode',
  'figure.learners': 'Met een leermoment dat meetelt',
  'figure.hours': 'Uren leren',
  overTime: 'Leren door het jaar',
  'overTime.chart': 'Deel van het team met een leermoment, per schoolmaand',
  'figure.spread': 'Leerde gespreid over het jaar',
  'overTime.note':
    'Gespreid leren betekent hier: een leermoment in ten minste {months} van de {all} schoolmaanden. Juli en augustus tellen niet.',
  forms: 'Hoe er geleerd wordt',
  // In reports of before empty sections stood together.
  'forms.none': 'Er is in deze periode nog niets vastgelegd dat meetelt.',
  'forms.chart': 'Leertijd per leervorm',
  ownDirection: 'Eigen regie',
  'ownDirection.none': 'Er is in deze periode nog niets vastgelegd dat meetelt.',
  'ownDirection.initiatives': 'Uren naar wie het initiatief nam',
  'ownDirection.goals': 'Doelen naar herkomst',
  teams: 'Leerteams',
  'figure.teams': 'Leerteams met collega’s van deze school',
  'figure.inTeam': 'Zit in een leerteam',
  'figure.monthly': 'Zit in een leerteam dat elke schoolmaand bijeenkwam',
  reading: 'Hoe dit te lezen',
  'reading.note':
    'Wat iemand privé houdt, telt hier niet mee. Uren zijn afgerond op hele: samen kunnen ze iets schelen met het totaal. Leren is meer dan wat wordt vastgelegd: deze cijfers zijn een begin van een gesprek, geen oordeel.',
  'reading.atLeast':
    'Staat er buiten het huis ≥ voor een aandeel, dan deden bijna alle collega’s mee. Hoeveel er precies ontbraken tonen we niet, want dat zou over een paar mensen gaan.',
  'reading.question': 'Om samen te bespreken: wat willen we volhouden, en wie heeft daar wat voor nodig?',
} satisfies DefinitionWords['nl'];

const en: Record<keyof typeof nl, string> = {
  ...commonEnglish,
  ...sectionsEnglish,
  title: 'How our school learns',
  ownership:
    'This report belongs to {subject}: to its leaders and to everyone who works there. It is about the school as a whole and never shows one person.',
  participation: 'Who learns',
  'figure.staff': 'Colleagues in this period',
  'figure.learners': 'With a learning moment that counts',
  'figure.hours': 'Hours of learning',
  overTime: 'Learning through the year',
  'overTime.chart': 'Part of the staff with a learning moment, by school month',
  'figure.spread': 'Learned spread over the year',
  'overTime.note':
    'Spread here means: a learning moment in at least {months} of the {all} school months. July and August do not count.',
  forms: 'How they learn',
  'forms.none': 'Nothing that counts was logged in this period yet.',
  'forms.chart': 'Learning time by learning form',
  ownDirection: 'Own direction',
  'ownDirection.none': 'Nothing that counts was logged in this period yet.',
  'ownDirection.initiatives': 'Hours by who took the initiative',
  'ownDirection.goals': 'Goals by origin',
  teams: 'Leerteams',
  'figure.teams': 'Leerteams with colleagues of this school',
  'figure.inTeam': 'Is in a leerteam',
  'figure.monthly': 'Is in a leerteam that met in every school month',
  reading: 'How to read this',
  'reading.note':
    'What people keep private does not count here. Hours are rounded to whole ones: together they can differ a little from the total. Learning is more than what is logged: these figures begin a conversation and judge nobody.',
  'reading.atLeast':
    'Where a share outside the house has ≥ before it, almost all colleagues took part. How many did not is not shown, for that would be about a few people.',
  'reading.question': 'To discuss together: what do we want to keep up, and who needs what for it?',
};

export const schoolWords: DefinitionWords = {
  nl: { ...houseWords.nl, ...nl, ...impactDutch('school') },
  en: { ...houseWords.en, ...en, ...impactEnglish('school') },
};
