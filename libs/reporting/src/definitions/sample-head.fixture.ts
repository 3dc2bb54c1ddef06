import type { ReportHead } from '../definition.js';
import { PublishedFigures } from '../privacy/published-figures.js';
import { Release } from '../privacy/release.js';

/** A school of a made-up board: what the samples of reports are about. */
export const SAMPLE_SCHOOL = { id: '0198b6a0-0000-7000-8000-000000000010', name: 'Basisschool De Sluiswachter' };

/** The school year that the samples look back on, shortly after its end. */
export const SAMPLE_HEAD: ReportHead = {
  board: { id: '0198b6a0-0000-7000-8000-000000000001', name: 'Stichting Openbaar Onderwijs De Vaart' },
  period: { from: '2025-08-01', until: '2026-08-01', name: 'Schooljaar 2025-2026' },
  dataMoment: '2026-08-03T06:00:00.000Z',
};

/** The months of school in it: July and August do not count. */
export const SCHOOL_MONTHS = [
  '2025-09',
  '2025-10',
  '2025-11',
  '2025-12',
  '2026-01',
  '2026-02',
  '2026-03',
  '2026-04',
  '2026-05',
  '2026-06',
];

/** For the first report of its kind: nothing was published before. */
export const sampleRelease = (subjectId: string, { period, dataMoment }: ReportHead = SAMPLE_HEAD): Release =>
  new Release({ subjectId, ...period }, dataMoment, new PublishedFigures([]));
