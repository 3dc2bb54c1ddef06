import type { TestApi } from '../api.js';
import type { LaidOut, People } from './thing.js';

/** What the owner has made again and again: of their own learning, of the month before. */
export async function layOutReportSchedules(api: TestApi, { owner }: People): Promise<LaidOut> {
  const wish = { report: 'teacher', subjectId: owner.id, rhythm: 'cron', cron: '0 6 1 * *' };
  const { body } = await (await api.as(owner)).post('/v1/report-schedules').send(wish).expect(201);
  const schedule = { id: body.id as string, seenWith: 'report-schedule.read', owner: ['owner'] } as const;
  return { things: { 'report-schedules': schedule } };
}
