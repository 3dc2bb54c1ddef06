import type { DefinitionWords } from '../../words/words.js';
import { impactDutch } from '../impact/impact.dutch.js';
import { impactEnglish } from '../impact/impact.english.js';
import { commonDutch, commonEnglish } from '../shared-words.js';

const nl = {
  ...commonDutch,
  title: 'Mijn leerspoor',
  ownership: 'Dit verslag is van {subject}. Niemand anders kan het openen, ook de schoolleiding en {board} niet.',
  overview: 'In het kort',
  'overview.note':
    'Alles wat je vastlegde telt hier mee, ook wat je privé hield. Het aandeel maanden gaat over schoolmaanden: juli en augustus tellen niet.',
  'overview.nothing': 'Je legde in deze periode nog niets vast. Een regel is genoeg om te beginnen.',
  'figure.time': 'Tijd besteed aan leren',
  'figure.moments': 'Leermomenten',
  'figure.months': 'Schoolmaanden met een leermoment',
  'figure.forms': 'Leervormen',
  overTime: 'Leren door de tijd',
  'overTime.chart': 'Tijd per maand',
  forms: 'Hoe en waarover je leerde',
  'forms.chart': 'Tijd per leervorm',
  'forms.initiative': 'Op wiens initiatief',
  'forms.themes': 'Thema’s',
  goals: 'Je doelen',
  'goals.list': 'Doelen en hoe het ermee staat',
  'goal.active': 'loopt',
  'goal.achieved': 'bereikt',
  'goal.released': 'losgelaten',
  tryOuts: 'Wat je in de klas ging proberen',
  'tryOuts.list': 'De laatste voornemens',
  leerteams: 'Met wie je leerde',
  'leerteams.none': 'Je zat in deze periode niet in een leerteam.',
  'leerteams.table': 'Leerteams en de bijeenkomsten waar je bij was',
} satisfies DefinitionWords['nl'];

const en: Record<keyof typeof nl, string> = {
  ...commonEnglish,
  title: 'My learning trail',
  ownership: 'This report belongs to {subject}. Nobody else can open it, neither the school’s leaders nor {board}.',
  overview: 'In short',
  'overview.note':
    'Everything that you logged counts here, what you kept private too. The share of months is of school months: July and August do not count.',
  'overview.nothing': 'You logged nothing in this period yet. One line is enough to begin.',
  'figure.time': 'Time spent on learning',
  'figure.moments': 'Learning moments',
  'figure.months': 'School months with a learning moment',
  'figure.forms': 'Learning forms',
  overTime: 'Learning over time',
  'overTime.chart': 'Time by month',
  forms: 'How and what you learned',
  'forms.chart': 'Time by learning form',
  'forms.initiative': 'On whose initiative',
  'forms.themes': 'Themes',
  goals: 'Your goals',
  'goals.list': 'Goals and where they stand',
  'goal.active': 'under way',
  'goal.achieved': 'achieved',
  'goal.released': 'released',
  tryOuts: 'What you were going to try in class',
  'tryOuts.list': 'The latest intentions',
  leerteams: 'With whom you learned',
  'leerteams.none': 'You were in no leerteam in this period.',
  'leerteams.table': 'Leerteams and the meetings that you attended',
};

export const teacherWords: DefinitionWords = {
  nl: { ...nl, ...impactDutch('teacher') },
  en: { ...en, ...impactEnglish('teacher') },
};
