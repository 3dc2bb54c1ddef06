import { seedMaterial } from '../school-material/seed-material.js';
import { inBoth } from '../school-material/words.js';
import type { Work } from '../work/work.js';
import { INSTRUMENTS } from './instruments.js';
import { numbered } from './instruments.rules.js';
import { NEUTRAL_GUIDE } from './neutral-guide.js';

const NEUTRAL = {
  code: 'neutral',
  name: inBoth('Kijkwijzer: wat er te zien en te horen is', 'Viewing guide: what can be seen and heard'),
  edition: 1,
  content: numbered(NEUTRAL_GUIDE),
};

/** Gives a board the viewing guide that is built in, where it does not have it yet. */
export const seedInstruments = (work: Work): Promise<void> => seedMaterial(work, INSTRUMENTS, [NEUTRAL]);
