import { defineReport } from '../../definition.js';
import { composeLeerteam, LEERTEAM_TEMPLATE } from './leerteam.compose.js';
import { type LeerteamData, leerteamDataset } from './leerteam.dataset.js';
import { leerteamWords } from './leerteam.words.js';

/** What a leerteam asked, did and saw over a period, for its members. */
export const leerteamReport = defineReport<LeerteamData>({
  kind: 'leerteam',
  templateVersion: LEERTEAM_TEMPLATE,
  words: leerteamWords,
  dataset: leerteamDataset,
  compose: composeLeerteam,
});
