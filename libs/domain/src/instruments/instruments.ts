import type { MaterialKind } from '../school-material/material.js';
import type { Guide, GuideDraft } from './instrument-content.js';
import { Instrument } from './instrument.entity.js';
import { numbered } from './instruments.rules.js';

/** Viewing guides are material that schools make. */
export const INSTRUMENTS: MaterialKind<Guide, GuideDraft> = {
  name: 'instrument',
  entity: Instrument,
  content: 'guide',
  asKept: numbered,
};
