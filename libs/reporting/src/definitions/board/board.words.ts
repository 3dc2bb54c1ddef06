import type { DefinitionWords } from '../../words/words.js';
import { commonDutch, commonEnglish } from '../shared-words.js';

const nl = {
  ...commonDutch,
  title: 'Hoe onze scholen leren',
  ownership:
    'Dit verslag is van het bestuur: {subject}. Het gaat over de scholen samen en toont nooit één persoon; het is geen ranglijst.',
  participation: 'Wie er leert',
  'figure.schools': 'Scholen',
  'figure.staff': 'Collega’s in deze periode',
} satisfies DefinitionWords['nl'];

const en: Record<keyof typeof nl, string> = {
  ...commonEnglish,
  title: 'How our schools learn',
  ownership:
    'This report belongs to the board: {subject}. It is about the schools together and never shows one person; it ranks nobody.',
  participation: 'Who learns',
  'figure.schools': 'Schools',
  'figure.staff': 'Colleagues in this period',
};

export const boardWords: DefinitionWords = { nl, en };
