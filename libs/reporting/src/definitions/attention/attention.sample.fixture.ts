import type { ReportDocument } from '../../document/report-document.js';
import { SAMPLE_HEAD, SAMPLE_SCHOOL, sampleRelease } from '../sample-head.fixture.js';
import { composeAttention } from './attention.compose.js';

const people = Array.from({ length: 37 }, (_, index) => ({
  person: `person-${index}`,
  inLeerteam: index >= 9,
  // That only three had one would be about them.
  withGoal: index < 3,
  learned: index >= 2,
}));

/** A school in which nine had no leerteam; how many had no goal, and no learning moment, is about a few. */
export const attentionSample: ReportDocument = composeAttention(
  SAMPLE_HEAD,
  { ...SAMPLE_SCHOOL, staff: people.map(({ person }) => person), people },
  sampleRelease(SAMPLE_SCHOOL.id),
);
