import { afterAll, beforeEach, beforeAll, describe, expect, it } from '@jest/globals';
import { OutcomeMeasure, OutcomeResult, type Leerteam, type School, type StaffMember } from '@app/domain';
import { newId } from '@app/platform';
import { makeReports } from '@app/reporting';
import { type Client, startApi, type TestApi } from '../support/api.js';

const DECISION = {
  purpose: 'pupil_outcomes_and_learning',
  decidedOn: '2026-03-01',
  documentTitle: 'Besluit PMR 1 maart 2026',
  documentUrl: 'https://intranet.voorbeeld.example/pmr',
};

describe('a purpose that needs the consent of the staff council', () => {
  let api: TestApi;
  let boardId: string;
  let school: School;
  let otherSchool: School;
  let team: Leerteam;
  let noor: StaffMember;
  let asNoor: Client;
  let asAdmin: Client;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    api.clock.set('2026-03-12T09:00:00Z');
    const { world } = api;
    const board = await world.board();
    boardId = board.id;
    school = await world.school(board, { name: 'De Brug' });
    otherSchool = await world.school(board, { name: 'De Regenboog' });
    noor = await world.staffMember(board, school);
    asNoor = await api.as(noor);
    asAdmin = await api.as(await world.boardAdmin(board));
    team = await world.leerteam(board);
    await world.membership(team, noor);
    await measurePupils([school, otherSchool]);
  });

  /** Two groups of eight pupils a school, measured twice, that the leerteam looks at. */
  async function measurePupils(schools: School[]): Promise<void> {
    const { manager } = api.database.owner;
    const year = await api.world.schoolYear({ id: boardId } as never);
    const test = { testLine: 'LVS', testVersion: '3', subject: 'Lezen', scale: 'score' };
    const measure = { id: newId(), boardId, ...test, version: 1 };
    await manager.insert(OutcomeMeasure, measure);
    for (const place of schools)
      for (const name of ['6A', '6B']) {
        const group = await api.world.pupilGroup(place, year, { name });
        await manager.query(`insert into leerteam_pupil_group values ($1, $2, $3)`, [boardId, team.id, group.id]);
        const scores = [...Array(8).keys()].flatMap((n) =>
          ['2025-10-01', '2026-02-01'].map((measuredOn, moment) => ({
            boardId,
            measureId: measure.id,
            pupilGroupId: group.id,
            pupilCode: `${place.name} ${name} ${n}`,
            measuredOn,
            score: 20 + n + moment * (place.id === school.id ? 5 : 9),
          })),
        );
        await manager.insert(OutcomeResult, scores);
      }
  }

  async function pupilsInReport(): Promise<{ gains: unknown[]; off: boolean }> {
    const wish = { report: 'leerteam', subjectId: team.id, fromOn: '2025-08-01', untilOn: '2026-08-01' };
    const { body: run } = await asNoor.post('/v1/reports').send(wish).expect(202);
    await makeReports(api.unitOfWork, { boardId, runId: run.id });
    const { body: done } = await asNoor.get(`/v1/report-runs/${run.id}`).expect(200);
    const { body } = await asNoor.get(`/v1/reports/${done.reports[0]}/json`).expect(200);
    type Blocks = { figures?: { key: string; value: { value: number } }[]; sentences?: { key: string }[] }[];
    const sections = body.sections as { key: string; blocks: Blocks }[];
    const blocks = sections.filter(({ key }) => key === 'pupils').flatMap((section) => section.blocks);
    const figures = blocks.flatMap((block) => block.figures ?? []);
    return {
      gains: figures.flatMap(({ key, value }) => (key === 'figure.gain' ? [value.value] : [])),
      off: blocks.some((block) => block.sentences?.some(({ key }) => key === 'pupils.noConsent')),
    };
  }

  const stateOf = async (client: Client, purpose: string): Promise<Record<string, boolean>> => {
    const { body } = await client.get('/v1/purposes').expect(200);
    const items = body.items as { purpose: string; schools: { name: string; isOn: boolean }[] }[];
    const schools = items.filter((one) => one.purpose === purpose).flatMap((one) => one.schools);
    return Object.fromEntries(schools.map(({ name, isOn }) => [name, isOn]));
  };

  it('is off until it is consented to, and shows nothing of pupils but that it is off', async () => {
    expect(await stateOf(asNoor, DECISION.purpose)).toEqual({ 'De Brug': false, 'De Regenboog': false });
    expect(await pupilsInReport()).toEqual({ gains: [], off: true });
  });

  it('is on for the one school that agreed, by a document that everybody can read', async () => {
    await asAdmin
      .post('/v1/purpose-consents')
      .send({ ...DECISION, schoolId: school.id })
      .expect(201);
    expect(await stateOf(asNoor, DECISION.purpose)).toEqual({ 'De Brug': true, 'De Regenboog': false });
    expect(await stateOf(asNoor, 'pulse')).toEqual({ 'De Brug': false, 'De Regenboog': false });
    const { body } = await asNoor.get('/v1/purposes').set('accept-language', 'en').expect(200);
    expect(body.items[1].explained).toContain('never of one teacher');
    expect(body.items[1].consents).toMatchObject([{ documentTitle: DECISION.documentTitle, untilOn: null }]);
    // The pupils of the other school grew by nine, and are not counted.
    expect(await pupilsInReport()).toEqual({ gains: [5], off: true });
  });

  it('is on for all schools where the whole board agreed, and off again from the day of the withdrawal', async () => {
    const { body: consent } = await asAdmin.post('/v1/purpose-consents').send(DECISION).expect(201);
    expect(await pupilsInReport()).toEqual({ gains: [7], off: false });
    const withdrawal = `/v1/purpose-consents/${consent.id}/withdraw`;
    await asAdmin.post(withdrawal).send({ untilOn: '2026-02-01' }).expect(422);
    await asAdmin.post(withdrawal).send({ untilOn: '2026-12-01' }).expect(422);
    const { body } = await asAdmin.post(withdrawal).send({}).expect(200);
    expect(body.untilOn).toBe('2026-03-12');
    await asAdmin.post(withdrawal).send({}).expect(409);
    expect(await pupilsInReport()).toEqual({ gains: [], off: true });
  });

  it('is for the administrator of the board to record, of a decision that was taken', async () => {
    const leader = await api.world.schoolLeader({ id: boardId } as never, school);
    for (const client of [asNoor, await api.as(leader)])
      await client.post('/v1/purpose-consents').send(DECISION).expect(403);
    const future = await asAdmin.post('/v1/purpose-consents').send({ ...DECISION, decidedOn: '2026-03-13' });
    expect(future.body.errors).toMatchObject([{ pointer: '/decidedOn', code: 'in_the_future' }]);
    const elsewhere = await api.world.school(await api.world.board());
    await asAdmin
      .post('/v1/purpose-consents')
      .send({ ...DECISION, schoolId: elsewhere.id })
      .expect(422);
  });
});
