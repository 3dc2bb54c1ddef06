import type { InWords } from '../personal-data/personal-table.js';

export const REFLECTION_PHASES = ['action', 'lookingBack', 'awareness', 'alternatives', 'trial'] as const;
export type ReflectionPhase = (typeof REFLECTION_PHASES)[number];

interface Guidance {
  readonly phase: ReflectionPhase;
  readonly name: InWords;
  readonly questions: readonly InWords[];
}

const say = (nl: string, en: string): InWords => ({ nl, en });

/**
 * The phases of reflection (the ALACT model) with their guiding questions, and the nine fields to look back with: F.
 * Korthagen e.a., Linking Practice and Theory (Lawrence Erlbaum, 2001); F. Korthagen and A. Vasalos, Levels in
 * reflection, Teachers and Teaching 11 (2005), 47–71. The questions are put in words of our own.
 */
export const REFLECTION_GUIDE: readonly Guidance[] = [
  {
    phase: 'action',
    name: say('Handelen', 'Action'),
    questions: [
      say('Wat wilde ik bereiken?', 'What did I want to achieve?'),
      say('Waar wilde ik op letten?', 'What did I want to pay attention to?'),
      say('Wat wilde ik uitproberen?', 'What did I want to try out?'),
    ],
  },
  {
    phase: 'lookingBack',
    name: say('Terugblikken', 'Looking back'),
    questions: [
      say('Wat gebeurde er precies?', 'What happened exactly?'),
      say('Welk moment is mij het meest bijgebleven?', 'Which moment has stayed with me most?'),
    ],
  },
  {
    phase: 'awareness',
    name: say('Bewustwording van essentiële aspecten', 'Awareness of essential aspects'),
    questions: [
      say(
        'Hoe hangt samen wat ik en wat de leerlingen wilden, deden, dachten en voelden?',
        'How does what I and what the pupils wanted, did, thought and felt hang together?',
      ),
      say('Welke invloed had de omgeving, of de school?', 'What influence did the surroundings, or the school, have?'),
      say('Wat betekent dit nu voor mij?', 'What does this mean to me now?'),
      say('Wat is dus de kern: het probleem, of de ontdekking?', 'So what is the core: the problem, or the discovery?'),
    ],
  },
  {
    phase: 'alternatives',
    name: say('Alternatieven ontwikkelen', 'Creating alternative methods of action'),
    questions: [
      say('Welke andere manieren zie ik?', 'What other ways do I see?'),
      say('Wat zijn de voor- en nadelen van elk?', 'What speaks for and against each?'),
      say('Wat neem ik mij voor?', 'What do I resolve to do?'),
    ],
  },
  {
    phase: 'trial',
    name: say('Uitproberen', 'Trial'),
    questions: [
      say('Wat probeer ik uit, en wanneer?', 'What will I try out, and when?'),
      say('Waaraan zie ik of het werkt?', 'How will I see whether it works?'),
    ],
  },
];

/** For who wants to look back closely: what was going on in the teacher, and in the pupils, in one situation. */
export const NINE_FIELDS: readonly InWords[] = [
  say('In welke situatie was het?', 'In what situation was it?'),
  say('Wat wilde ik?', 'What did I want?'),
  say('Wat deed ik?', 'What did I do?'),
  say('Wat dacht ik?', 'What did I think?'),
  say('Wat voelde ik?', 'What did I feel?'),
  say('Wat wilden de leerlingen?', 'What did the pupils want?'),
  say('Wat deden de leerlingen?', 'What did the pupils do?'),
  say('Wat dachten de leerlingen?', 'What did the pupils think?'),
  say('Wat voelden de leerlingen?', 'What did the pupils feel?'),
];

export const REFLECTION_SOURCE =
  'F. Korthagen e.a., Linking Practice and Theory (2001); F. Korthagen, A. Vasalos, Levels in reflection (2005)';
