import { defineReport } from '../../definition.js';
import { ATTENTION_TEMPLATE, composeAttention } from './attention.compose.js';
import { type AttentionData, attentionDataset } from './attention.dataset.js';
import { attentionWords } from './attention.words.js';

/** How many of a school's staff nothing reached for a while: numbers for its leader, and for nobody else. */
export const attentionReport = defineReport<AttentionData>({
  kind: 'attention',
  templateVersion: ATTENTION_TEMPLATE,
  words: attentionWords,
  dataset: attentionDataset,
  compose: composeAttention,
});
