import { defineReport } from '../../definition.js';
import { ACCOUNTABILITY_TEMPLATE, composeAccountability } from './accountability.compose.js';
import { type AccountabilityData, accountabilityDataset } from './accountability.dataset.js';
import { accountabilityWords } from './accountability.words.js';

/** What staff may use for learning and used in a school year, together: for the leader of a school and its staff council. */
export const accountabilityReport = defineReport<AccountabilityData>({
  kind: 'accountability',
  templateVersion: ACCOUNTABILITY_TEMPLATE,
  words: accountabilityWords,
  dataset: accountabilityDataset,
  compose: composeAccountability,
});
