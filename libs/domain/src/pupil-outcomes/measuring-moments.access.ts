import type { Permission } from '@app/access';
import { loadInBoard } from '../organisations/organisation.access.js';
import type { RequestWork } from '../work/work.js';
import { MeasuringMoment } from './measuring-moment.entity.js';

/** The only door to a measuring moment. */
export const loadMeasuringMoment = (work: RequestWork, id: string, permission: Permission): Promise<MeasuringMoment> =>
  loadInBoard(work, MeasuringMoment, 'measuring_moment', id, permission);
