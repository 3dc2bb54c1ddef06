import { makeReports } from '@app/reporting';
import { seedFrameworks, type StaffMember } from '@app/domain';
import { ReportRendering } from '../../../libs/reporting/src/runs/report.entity.js';
import type { Client, TestApi } from '../api.js';
import { type LaidOut, MEMBERS, type People } from './thing.js';

/** A report of each kind, and the run that the owner asked for. */
export async function layOutReports(
  api: TestApi,
  people: People,
  schoolId: string,
  leerteamId: string,
): Promise<LaidOut> {
  const teacher = await makeReport(api, people.owner, 'teacher', people.owner.id);
  const leerteam = await makeReport(api, people.owner, 'leerteam', leerteamId);
  const school = await makeReport(api, people.leader, 'school', schoolId);
  const house = await layOutHouse(api, people.leader, schoolId);
  const account = await makeReport(api, people.councillor, 'accountability', schoolId, { untilOn: '2026-08-01' });
  const board = await makeReport(api, people.administrator, 'board', people.administrator.boardId);
  const attention = await makeReport(api, people.leader, 'attention', schoolId);
  const seenWith = 'report.read';
  const runs = await layOutRuns(api, people, schoolId);
  const things = {
    'report-runs of one report': { id: teacher.runId, seenWith: 'report-run.read', owner: ['owner'] },
    'report-runs of a school': { id: runs.queued, seenWith: 'report-run.read', leader: ['leader'] },
    'report-runs of a board': { id: runs.failed, seenWith: 'report-run.read', governor: ['administrator'] },
    'reports of a teacher': { id: teacher.id, seenWith, owner: ['owner'] },
    'reports of a leerteam': { id: leerteam.id, seenWith, ...MEMBERS },
    'reports of a school': { id: school.id, seenWith, leader: ['leader'], member: ['owner', 'schoolmate'] },
    'reports of a house': { id: house.report, seenWith, leader: ['leader'], member: ['owner', 'schoolmate'] },
    frameworks: { id: house.framework, seenWith: 'framework.read' },
    'reports of a school year': { id: account.id, seenWith, leader: ['leader'], councillor: ['councillor'] },
    'reports of a board': { id: board.id, seenWith, governor: ['administrator'] },
    boards: { id: people.administrator.boardId, seenWith: 'reporting-period.read' },
    'reports of attention': { id: attention.id, seenWith, leader: ['leader'] },
  } as const;
  return { things, nested: { subjectId: people.owner.id, report: 'teacher', version: '3' } };
}

/** That of a school, which waits to be made, and that of a board, of which the owner's report could not be. */
async function layOutRuns(api: TestApi, { owner, leader, administrator }: People, schoolId: string) {
  const { boardId } = owner;
  const period = { fromOn: '2025-08-01', untilOn: '2026-02-01' };
  const start = async (asker: StaffMember, wish: object): Promise<string> => {
    const { body } = await (
      await api.as(asker)
    )
      .post('/v1/report-runs')
      .send({ ...wish, ...period })
      .expect(202);
    return body.id as string;
  };
  const queued = await start(leader, { scope: 'school', subjectId: schoolId, kinds: ['school'] });
  const failed = await start(administrator, { scope: 'board', subjectId: boardId, kinds: ['board'] });
  await makeReports(api.unitOfWork, { boardId, runId: failed });
  const { owner: database } = api.database;
  await database.query(
    `insert into report_run_subject (board_id, run_id, report, subject_id, state, failure, finished_at)
     values ($1, $2, 'teacher', $3, 'failed', 'not_made', now()), ($1, $4, 'teacher', $3, 'queued', null, null)`,
    [boardId, failed, owner.id, queued],
  );
  await database.query(`update report_run set state = 'failed', failure = 'some_not_made' where id = $1`, [failed]);
  return { queued, failed };
}

async function makeReport(
  api: TestApi,
  asker: StaffMember,
  report: string,
  subjectId: string,
  period: { readonly fromOn?: string; readonly untilOn?: string } = {},
) {
  const client: Client = await api.as(asker);
  const wish = { report, subjectId, fromOn: '2025-08-01', untilOn: '2026-02-01', ...period };
  const { body: run } = await client.post('/v1/reports').send(wish).expect(202);
  await makeReports(api.unitOfWork, { boardId: asker.boardId, runId: run.id as string });
  const { body: done } = await client.get(`/v1/report-runs/${run.id}`).expect(200);
  const id = done.reports[0] as string;
  // As if it was read before: a PDF takes long to make, and is kept once it is.
  const kept = { boardId: asker.boardId, reportId: id, format: 'pdf', language: 'nl' } as const;
  await api.database.owner.manager.insert(ReportRendering, { ...kept, bytes: Buffer.from('%PDF-1.7') });
  return { id, runId: run.id as string };
}

/** The model of the house, a school's house by it, and the school's own thresholds, once set. */
async function layOutHouse(api: TestApi, leader: StaffMember, schoolId: string) {
  await api.unitOfWork.run({ boardId: leader.boardId, system: true }, seedFrameworks);
  const { id: report } = await makeReport(api, leader, 'house', schoolId, { fromOn: '2025-02-01' });
  const asLeader = await api.as(leader);
  await asLeader.put(`/v1/schools/${schoolId}/house/thresholds`).send({ thresholds: [] }).expect(200);
  const { body } = await asLeader.get('/v1/frameworks').expect(200);
  return { report, framework: body.items[0].id as string };
}
