import type { ReportDocument } from '../../document/report-document.js';
import { SAMPLE_HEAD, SAMPLE_SCHOOL, sampleRelease } from '../sample-head.fixture.js';
import { composeAccountability } from './accountability.compose.js';
import { account, learned, people } from './accountability.fixture.js';

const HOUR = 60;

/** Teachers and support staff who learned, and two leaders, of whom nothing can be said. */
const staff = [
  ...people(22),
  ...people(4, { learned: [learned('self_chosen', 31 * HOUR, 900), learned('team', 22 * HOUR, 901)] }, 'teacher').map(
    (one, index) => ({ ...one, person: `part-time-${index}`, spent: { cents: 0, fingerprint: 0 } }),
  ),
  ...people(7, { minutes: { entitled: 40 * HOUR, carriedOver: 6 * HOUR } }, 'support'),
  ...people(2, { learned: [learned('assigned', 12 * HOUR, 950, 0)] }, 'leader'),
];

/** An account of a school year with every section in it, and what a group of two may not show. */
export const accountabilitySample: ReportDocument = composeAccountability(
  SAMPLE_HEAD,
  account(staff, { ...SAMPLE_SCHOOL, keeps: new Set(['minutes']) }),
  sampleRelease(SAMPLE_SCHOOL.id),
);
