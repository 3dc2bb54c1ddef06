import type { Language } from '@app/access';
import type { Need, PulseItem } from './pulse-item.entity.js';

type InWords = Readonly<Record<Language, string>>;
type BuiltIn = Pick<PulseItem, 'code' | 'need' | 'wordsNl' | 'wordsEn' | 'reversed' | 'source'>;

/** What the built-in items are: said where they are chosen, and beside every result of a pulse. */
export const NOT_VALIDATED: InWords = {
  nl: 'Eigen stellingen, geen gevalideerde schaal: de uitkomst is een begin van een gesprek, geen meting van mensen.',
  en: 'Items of our own, no validated scale: the result is the beginning of a conversation, no measurement of people.',
};

/** What is said beside a pulse of items of one validated scale. Nobody here has checked it. */
export const scaleNotice = (scale: string): InWords => ({
  nl: `Stellingen uit de schaal “${scale}”, zoals de school opgeeft; Leerspoor heeft dat niet nagegaan.`,
  en: `Items of the scale “${scale}”, as the school says; Leerspoor has not checked it.`,
});

/** What the two ends of an answer stand for. */
export const ENDS: readonly [InWords, InWords] = [
  { nl: 'helemaal mee oneens', en: 'fully disagree' },
  { nl: 'helemaal mee eens', en: 'fully agree' },
];

const item = (code: string, need: Need, wordsNl: string, wordsEn: string): BuiltIn => ({
  code,
  need,
  wordsNl,
  wordsEn,
  reversed: false,
  source: 'Leerspoor, eigen stelling, niet gevalideerd',
});

/** The items that every board begins with: two about each need, in words of our own that fit any work in a school. */
export const BUILT_IN_PULSE_ITEMS: readonly BuiltIn[] = [
  item(
    'autonomy_how',
    'autonomy',
    'Ik kan zelf bepalen hoe ik mijn werk aanpak.',
    'I can decide for myself how I go about my work.',
  ),
  item(
    'autonomy_why',
    'autonomy',
    'Wat we op school doen, past bij wat ik belangrijk vind.',
    'What we do at school fits what I find important.',
  ),
  item(
    'relatedness_help',
    'relatedness',
    'Ik kan bij collega’s terecht als iets mij niet lukt.',
    'I can turn to colleagues when something does not work out.',
  ),
  item(
    'relatedness_home',
    'relatedness',
    'Ik ben op mijn plek tussen mijn collega’s.',
    'I am in the right place among my colleagues.',
  ),
  item(
    'competence_able',
    'competence',
    'Ik kan aan wat mijn werk van mij vraagt.',
    'I am up to what my work asks of me.',
  ),
  item(
    'competence_growth',
    'competence',
    'Ik merk dat ik in mijn vak vooruitga.',
    'I notice that I make progress in my profession.',
  ),
];
