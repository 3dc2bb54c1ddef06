import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VISIBILITIES, type Visibility } from '@app/access';
import { Meeting, OutcomeMeasure } from '@app/domain';
import { newId } from '@app/platform';
import { makePersonalExport, makeReports, startPeriodRuns } from '@app/reporting';
import type { OpenAPIObject } from '@nestjs/swagger';
import { describeApi } from '../../apps/api/src/http/openapi.js';
import type { Requirement } from '../../apps/api/src/http/requires.js';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { streams } from '../support/call-operation.js';
import { layOutCycle } from '../support/laid-out/cycle.js';
import { fillDataTeam } from '../support/laid-out/data-team.js';
import { layOutUnseen } from '../support/laid-out/drafts.js';
import {
  FIELDS,
  type NoorsRecord,
  noorsRecord,
  OPEN_TO,
  PEOPLE,
  type Person,
  sentence,
} from '../support/noors-record.js';
import { addLeadTurn, addReview } from '../support/laid-out/leadership.js';
import { addImpactHypothesis, layOutMeasuredYear } from '../support/laid-out/impact.js';
import { layOutOwnInsight } from '../support/laid-out/insights.js';
import { layOutNoorsInquiry } from '../support/laid-out/inquiry.js';
import { layOutNoorsResearchLesson } from '../support/laid-out/lesson-study.js';
import { addConversation } from '../support/laid-out/conversations.js';
import { addPulse, addPulseItem } from '../support/laid-out/pulse.js';
import { addMeasuringMoment } from '../support/laid-out/outcomes.js';
import { addSignal, addSignalAction } from '../support/laid-out/signals.js';
import { layOutNoorsLesson } from '../support/laid-out/observations.js';
import { layOutToldPrograms } from '../support/laid-out/webhooks.js';
import { addConsultation } from '../support/laid-out/strategy.js';
import { keepEvidence } from '../support/laid-out/evidence.js';
import { exampleBody, type NamedOperation, operationsOf, type Schema } from '../support/operations.js';

const OTHERS = PEOPLE.filter((person) => person !== 'Noor herself');
const WRITTEN = /zin-van-noor-(\w+)-(\w+)-zin/g;
/** In what can be opened to nobody. */
const NEVER_OPENED = 'zin-van-noor-never-opened-zin';
/** What opens one of her records, or what hangs on one. */
const OPENING: readonly Requirement[] = ['activity.read', 'goal.read', 'impact-hypothesis.read'];
/** Of what is open they show the title, and nothing else that she wrote. */
const LISTS_OF_TITLES = ['GET /v1/activities', 'GET /v1/goals', 'GET /v1/impact-hypotheses'];
const PERIOD = { fromOn: '2025-08-01', untilOn: '2026-02-01' };

/** Something that a signed-in person can ask the API for: an operation at an address. */
interface Question {
  readonly one: NamedOperation;
  readonly path: string;
  /** What it is about, where it is one of Noor's activities or goals. */
  readonly visibility: Visibility | undefined;
}

describe('a sentence that was not opened', () => {
  let api: TestApi;
  let document: OpenAPIObject;
  let noors: NoorsRecord;
  let ids: Record<string, readonly string[]>;

  beforeAll(async () => {
    api = await startApi();
    document = await describeApi(api.app);
    noors = await noorsRecord(api);
    ids = await layOutTheRest();
  });
  afterAll(() => api.close());

  /** Everything else there can be in a board, and its ids by the collection that they stand in. */
  async function layOutTheRest(): Promise<Record<string, readonly string[]>> {
    const { world, database } = api;
    const { board, school, team } = noors;
    const manager = database.owner.manager;
    const noor = noors.person('Noor herself');
    const year = await world.schoolYear(board);
    const group = await world.pupilGroup(school, year);
    await world.teachingAssignment(noor, group);
    const boardId = board.id;
    const meeting = { id: newId(), boardId, leerteamId: team.id, title: 'Start', heldOn: '2026-01-12', minutes: 60 };
    await manager.insert(Meeting, { ...meeting, version: 1 });
    const measure = { id: newId(), boardId, testLine: 'Toets', testVersion: '1', subject: 'taal', scale: 'score' };
    await manager.insert(OutcomeMeasure, { ...measure, version: 1 });
    const period = await world.reportingPeriod(school, PERIOD);
    await startPeriodRuns(api.unitOfWork);
    const column = async (sql: string): Promise<string[]> =>
      (await database.owner.query<{ id: string }[]>(sql, [boardId])).map(({ id }) => id);
    const runs = await column(`select id from report_run where board_id = $1`);
    for (const runId of runs) await makeReports(api.unitOfWork, { boardId, runId });
    const code = (await world.learningForm(board)).code;
    const plan = { learningForm: code, title: 'Plan', plannedOn: '2026-04-14', minutes: 60 };
    const { body: planned } = await noors
      .as('Noor herself')
      .post('/v1/planned-activities')
      .send({ ...plan, note: sentence('private', 'note') })
      .expect(201);
    const invitation = { staffMemberIds: [noors.person('a colleague of the board').id] };
    const participants = `/v1/planned-activities/${planned.id}/participants`;
    await noors.as('Noor herself').post(participants).send(invitation).expect(204);
    const { body: export_ } = await noors.as('Noor herself').post('/v1/me/exports').expect(202);
    await makePersonalExport(api.unitOfWork, api.files, { boardId, exportId: export_.id as string });
    const system = { name: 'Systeem', scopes: ['roster'] };
    const { body: machine } = await noors.as('the administrator').post('/v1/machine-clients').send(system).expect(201);
    const rule = await world.entitlementRule(board);
    const expense = await world.learningExpense(noor, { purpose: sentence('private', 'title') });
    const laidOut = await layOutUnseen(api, noor, sentence('private', 'title'));
    const asNoor = noors.as('Noor herself');
    const { body: course } = await asNoor.post('/v1/courses').send({ title: NEVER_OPENED }).expect(201);
    const steps = [{ kind: 'online', title: NEVER_OPENED }];
    const line = { title: NEVER_OPENED, leerteamId: team.id, steps };
    const { body: trajectory } = await asNoor.post('/v1/trajectories').send(line).expect(201);
    const { body: admission } = await asNoor
      .post(`/v1/leerteams/${(await world.leerteam(board)).id}/requests`)
      .send({ word: NEVER_OPENED })
      .expect(201);
    const { observation, instrument } = await layOutNoorsLesson(api, noor, school);
    const turn = await addLeadTurn(api, team, noor, { words: 'Ouders', acceptedOn: '2026-03-12' });
    const strategy = await addConsultation(api, school, noor);
    const signal = await addSignal(api, school, noor);
    // With somebody who led the school then: not the leader who asks here.
    const former = await world.staffMember(board);
    const talk = await addConversation(api, school, { colleagueId: noor.id, leaderId: former.id, state: 'proposed' });
    await asNoor.put(`/v1/growth-conversations/${talk}/draft`).send({ text: NEVER_OPENED }).expect(200);
    const review = await addReview(api, await world.leerteam(board), [noor]);
    const ownTeam = await world.leerteam(board, { kind: 'data_team' });
    await world.membership(ownTeam, noor);
    const cycle = await layOutCycle(api, ownTeam);
    const found = await fillDataTeam(api, noor, cycle, (field) => `zin-van-noor-team-data${field}-zin`);
    const place = { school, team: ownTeam, activity: noors.activity('private') };
    const learned = await layOutOwnInsight(api, noor, place, NEVER_OPENED);
    const action = { text: NEVER_OPENED, ownerId: noor.id, dueOn: '2026-04-14' };
    const { body: task } = await asNoor.post(`/v1/leerteams/${ownTeam.id}/actions`).send(action).expect(201);
    const inquiry = await layOutNoorsInquiry(api, noor, team);
    const theme = await world.theme(board);
    const { measureId: firstMeasureId, autumnId, winterId } = await layOutMeasuredYear(api, { boardId });
    const measured = { firstMeasureId, firstMomentId: autumnId, secondMomentId: winterId };
    const expected: string[] = [];
    for (const visibility of VISIBILITIES) {
      const said = { goalId: noors.goal(visibility).id, expectation: sentence(visibility, 'expectation') };
      expected.push(await addImpactHypothesis(api, noor, { themeId: theme.id, ...measured, ...said }, [group]));
    }
    const evidence: string[] = [];
    for (const visibility of VISIBILITIES)
      evidence.push(await keepEvidence(api, noors.activity(visibility), sentence(visibility, 'evidence')));
    const monthly = { report: 'teacher', subjectId: noor.id, rhythm: 'monthly' };
    const { body: schedule } = await noors.as('Noor herself').post('/v1/report-schedules').send(monthly).expect(201);
    return {
      'entitlement-rules': [rule.id],
      'learning-expenses': [expense.id],
      ...laidOut,
      admissions: [admission.id as string],
      observations: [observation],
      'lead-turns': [turn],
      'collaboration-reviews': [review],
      'strategy-documents': [strategy.document],
      consultations: [strategy.consultation],
      'consultation-responses': [strategy.idea],
      signals: [signal],
      'signal-actions': [await addSignalAction(api, school, signal, noor, noor)],
      'growth-conversations': [talk],
      frameworks: await column(`select id from framework where board_id = $1`),
      pulses: [await addPulse(api, school, [noor])],
      'pulse-items': [await addPulseItem(api, school)],
      instruments: [instrument],
      evidence,
      'impact-hypotheses': expected,
      actions: [task.id as string],
      hypotheses: [found.confirmed, found.open],
      measures: [found.measure],
      insights: [found.insight, learned.insight],
      'insight-adoptions': [learned.adoption],
      exports: [export_.id as string],
      'machine-clients': [machine.id as string],
      schools: [school.id],
      'school-holidays': [(await world.schoolHoliday(school)).id],
      'school-years': [year.id],
      'reporting-periods': [period.id],
      'pupil-groups': [group.id],
      'staff-members': PEOPLE.map((person) => noors.person(person).id),
      'learning-forms': await column(`select id from learning_form where board_id = $1 limit 1`),
      themes: [theme.id],
      leerteams: [team.id],
      meetings: [meeting.id],
      ...(await layOutNoorsResearchLesson(api, noor, team)),
      ...inquiry,
      cycles: [...inquiry.cycles, cycle],
      'outcome-measures': [measure.id],
      'measuring-moments': [await addMeasuringMoment(api, board.id)],
      activities: VISIBILITIES.map((visibility) => noors.activity(visibility).id),
      goals: VISIBILITIES.map((visibility) => noors.goal(visibility).id),
      'evaluation-points': await column(`select id from evaluation_point where board_id = $1`),
      courses: [course.id as string],
      trajectories: [trajectory.id as string],
      'planned-activities': [planned.id as string],
      participations: await column(`select id from participation where board_id = $1`),
      'report-runs': runs,
      ...(await layOutToldPrograms(api, noors.person('the leader of her school'))),
      'report-schedules': [schedule.id as string],
      reports: await column(`select id from report where board_id = $1`),
    };
  }

  /** All that can be asked with GET: every operation, of every thing there is, with every choice of its filters. */
  const questions = (): Question[] =>
    operationsOf(document)
      .filter((one) => one.method === 'get' && one.operation.security && !streams(one))
      .flatMap((one) =>
        places(one).flatMap((place) => queries(one).map((query) => ({ ...place, path: place.path + query }))),
      );

  const places = (one: NamedOperation): Question[] => {
    const collection = /([a-z-]+)\/\{id\}/.exec(one.path)?.[1];
    if (!collection) return [{ one, path: one.path, visibility: undefined }];
    const known = ids[collection];
    if (!known) throw new Error(`${one.name}: nothing is laid out for it here.`);
    const hers = ['activities', 'goals', 'evidence', 'impact-hypotheses'].includes(collection);
    return known.map((id, index) => ({
      one,
      path: one.path.replace('{id}', id),
      visibility: hers ? VISIBILITIES[index] : undefined,
    }));
  };

  const queries = ({ operation }: NamedOperation): string[] => {
    const parameters = (operation.parameters ?? []).flatMap((one) =>
      '$ref' in one || one.in !== 'query' ? [] : [one],
    );
    const needed = parameters
      .filter(({ required }) => required)
      .map(({ name, schema }) => `${name}=${String((schema as Schema).example)}`);
    const choices = parameters.flatMap(({ name, schema }) =>
      ((schema as Schema).enum ?? []).map((value) => `${name}=${String(value)}`),
    );
    return ['', ...choices].map((choice) => `?${[...needed, ...(choice ? [choice] : [])].join('&')}`);
  };

  /** All that a question is answered with, page after page, and whether it was answered at all. */
  const answer = async (client: Client, path: string): Promise<{ status: number; text: string }> => {
    let status = 0;
    let all = '';
    for (let next = path; next;) {
      const { headers, text, ...response } = await client.get(next);
      status = response.status;
      all += text ?? '';
      next = /<(.+)>; rel="next"/.exec((headers as Record<string, string>)['link'] ?? '')?.[1] ?? '';
    }
    return { status, text: all };
  };

  const sentencesIn = (text: string): string[] =>
    [...new Set([...text.matchAll(WRITTEN)].map(([, visibility, field]) => `${visibility} ${field}`))].sort();

  /** What an answer may hold: of a list the titles of what is open, of one that was opened all, of others nothing. */
  function mayHold(person: Person, { one, visibility }: Question): (found: string) => boolean {
    const open = (at: string): boolean => OPEN_TO[at as Visibility].includes(person);
    if (LISTS_OF_TITLES.includes(one.name))
      return (found) => found.endsWith(' title') && open(found.split(' ')[0] ?? '');
    if (/^GET \/v1\/(?:activities|goals|evidence|impact-hypotheses)\/\{id\}/.test(one.name))
      return (found) => visibility !== undefined && found.startsWith(`${visibility} `) && open(visibility);
    return () => false;
  }

  it('is there to be found: Noor finds every one of hers', async () => {
    const found = new Set<string>();
    for (const { path } of questions()) {
      const { text } = await answer(noors.as('Noor herself'), path);
      for (const one of sentencesIn(text)) found.add(one);
    }
    // And what nobody can be let into; what she says of a lesson of hers, and what her observer does; what a data team
    // of hers writes.
    expect(found.size).toBe(VISIBILITIES.length * FIELDS.length + 1 + 10 + 19);
    const reports = await answer(noors.as('Noor herself'), '/v1/reports?report=teacher');
    const own = (JSON.parse(reports.text) as { items: { id: string }[] }).items[0]?.id;
    const report = await answer(noors.as('Noor herself'), `/v1/reports/${own}/csv`);
    expect(sentencesIn(report.text)).toEqual(expect.arrayContaining(['private note', 'private tryOut']));
  });

  it.each(OTHERS)(
    'is obtained by no question that %s can ask, and what is obtained is told to Noor',
    async (person) => {
      const { id } = noors.person(person);
      const leaks: string[] = [];
      let opened = 0;
      for (const question of questions()) {
        const { status, text } = await answer(noors.as(person), question.path);
        expect(status).toBeLessThan(500);
        if (question.visibility && status === 200) opened += 1;
        const allowed = mayHold(person, question);
        leaks.push(...sentencesIn(text).flatMap((found) => (allowed(found) ? [] : [`${question.path}: ${found}`])));
      }
      expect(leaks).toEqual([]);
      // What opens one of her records: its own operation, and those of what belongs to it.
      const opening = operationsOf(document).filter(
        ({ path, requires }) => path.includes('{id}') && OPENING.includes(requires),
      );
      expect(opened).toBe(
        opening.length * VISIBILITIES.filter((visibility) => OPEN_TO[visibility].includes(person)).length,
      );
      const told = await answer(noors.as('Noor herself'), '/v1/me/openings?limit=200');
      const openings = (JSON.parse(told.text) as { items: { reader: { id: string } }[] }).items;
      expect(openings.filter(({ reader }) => reader.id === id)).toHaveLength(opened);
    },
  );

  it.each(OTHERS)('is in nothing that %s is told who tries to change it', async (person) => {
    const writing = operationsOf(document).filter(
      ({ method, path }) =>
        method !== 'get' &&
        /^\/v1\/(activities|goals|evaluation-points|observations|evidence|impact-hypotheses)\/\{id\}/.test(path),
    );
    expect(writing.length).toBeGreaterThanOrEqual(10);
    for (const one of writing)
      for (const { path } of places(one)) {
        const at = path.replace(/\{(?:staffMemberId|noteId|checkInId)\}/, noors.person(person).id);
        const request = noors.as(person)[one.method](at);
        // Where it reads a file, that is sent; a field of another name would be refused before anything is asked.
        const file = one.path.endsWith('/evidence/files');
        if (file) void request.query({ name: 'x.txt' }).set('content-type', 'text/plain');
        const body = file ? 'x' : (exampleBody(document, one) as object | undefined);
        const { status, text } = await request.set('if-match', '"1"').send(body);
        expect([403, 404]).toContain(status);
        expect(sentencesIn(text)).toEqual([]);
      }
  });

  it('is not in the report of the school that its leader reads, in any form', async () => {
    const asLeader = noors.as('the leader of her school');
    const { text } = await answer(asLeader, '/v1/reports');
    const readable = (JSON.parse(text) as { items: { id: string; report: string }[] }).items;
    const hers = readable.filter(({ report }) => report === 'school');
    expect(hers).toHaveLength(1);
    expect(readable.every(({ report }) => report !== 'leerteam')).toBe(true);
    for (const form of ['json', 'html', 'csv']) {
      const shown = await answer(asLeader, `/v1/reports/${hers[0]?.id}/${form}`);
      expect(shown.status).toBe(200);
      expect(sentencesIn(shown.text)).toEqual([]);
    }
  });
});
