import { defineReport } from '../../definition.js';
import { composeSchool, SCHOOL_TEMPLATE } from './school.compose.js';
import { type SchoolData, schoolDataset } from './school.dataset.js';
import { schoolWords } from './school.words.js';

/** How a school learns: aggregates alone, for its leaders and everyone who works there. */
export const schoolReport = defineReport<SchoolData>({
  kind: 'school',
  templateVersion: SCHOOL_TEMPLATE,
  words: schoolWords,
  dataset: schoolDataset,
  compose: composeSchool,
});
