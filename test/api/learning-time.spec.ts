import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type Board,
  type LearningForm,
  removeExpired,
  type School,
  type SchoolYear,
  type StaffMember,
} from '@app/domain';
import { newId } from '@app/platform';
import { type Client, startApi, THE_MOMENT, type TestApi } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';
import { everyPage } from '../support/pages.js';

interface Segment {
  fromOn: string;
  untilOn: string;
  school: string;
  fte: number | null;
  days: number;
  ofDays: number;
  amount: number;
  gap: string | null;
  rule: { agreement: string } | null;
}

const told = (segments: Segment[]) =>
  segments.map(({ fromOn, untilOn, school, fte, days, amount }) => [fromOn, untilOn, school, fte, days, amount]);

describe('learning time', () => {
  let api: TestApi;
  let board: Board;
  let brug: School;
  let regenboog: School;
  let year: SchoolYear;
  let form: LearningForm;
  let noor: StaffMember;
  let asNoor: Client;
  let asAdmin: Client;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    api.clock.set(THE_MOMENT);
    const { world } = api;
    board = await world.board();
    brug = await world.school(board, { name: 'De Brug' });
    regenboog = await world.school(board, { name: 'De Regenboog' });
    year = await world.schoolYear(board);
    form = await world.learningForm(board);
    noor = await world.staffMember(board);
    asNoor = await api.as(noor);
    asAdmin = await api.as(await world.boardAdmin(board));
  });

  const ledger = async (client = asNoor, schoolYearId?: string) => {
    const query = schoolYearId ? `?schoolYearId=${schoolYearId}` : '';
    const { body } = await client.get(`/v1/me/learning-time${query}`).expect(200);
    return body;
  };
  const log = async (learnedOn: string, minutes: number, values: object = {}): Promise<string> => {
    const entry = { learningForm: form.code, title: 'Gelezen', learnedOn, minutes, ...values };
    const { body } = await asNoor.post('/v1/activities').send(entry).expect(201);
    return body.id as string;
  };
  const appoint = async (schoolId: string, fte: number | null, fromOn: string): Promise<string> => {
    const terms = { schoolId, functionGroup: 'teacher', fte, fromOn };
    const { body } = await asAdmin.post(`/v1/staff-members/${noor.id}/appointments`).send(terms).expect(201);
    return body.id as string;
  };
  const endOn = (appointmentId: string, untilOn: string) =>
    asAdmin.post(`/v1/appointments/${appointmentId}/end`).send({ untilOn }).expect(200);
  const takeOver = (fromOn = '2025-08-01') =>
    asAdmin.post('/v1/entitlement-rules/from-template').send({ template: 'cao_po', fromOn }).expect(201);

  describe('of Noor, who goes from 0.6 to 0.8 in February and to another school in May', () => {
    beforeEach(async () => {
      await takeOver();
      // De Regenboog is more generous: two and a half hours a week, of forty weeks.
      const own = { agreement: 'Afspraak De Regenboog', sourceTitle: 'Besluit PMR', fromOn: '2025-08-01' };
      const how = { functionGroup: 'teacher', unit: 'minutes', amount: 150, per: 'working_week', workingWeeks: 40 };
      await asAdmin
        .post('/v1/entitlement-rules')
        .send({ schoolId: regenboog.id, ...own, ...how })
        .expect(201);
      const first = await appoint(brug.id, 0.6, '2020-08-01');
      await endOn(first, '2026-02-01');
      const second = await appoint(brug.id, 0.8, '2026-02-01');
      await endOn(second, '2026-05-01');
      await appoint(regenboog.id, 0.8, '2026-05-01');
    });

    it('adds up by the days, and says of each how', async () => {
      const { schoolYear, time, money } = await ledger();
      expect(schoolYear).toMatchObject({ id: year.id, fromOn: '2025-08-01', untilOn: '2026-08-01' });
      // 120 × 41.475 = 4,977 minutes a year at De Brug; 150 × 40 = 6,000 at De Regenboog.
      // 4,977 × 0.6 × 184/365 = 1,505.37; 4,977 × 0.8 × 89/365 = 970.86; 6,000 × 0.8 × 92/365 = 1,209.86.
      // Together 3,686.09: two minutes go to the largest rests.
      expect(told(time.entitled.segments)).toEqual([
        ['2025-08-01', '2026-02-01', 'De Brug', 0.6, 184, 1505],
        ['2026-02-01', '2026-05-01', 'De Brug', 0.8, 89, 971],
        ['2026-05-01', '2026-08-01', 'De Regenboog', 0.8, 92, 1210],
      ]);
      expect(time.entitled.amount).toBe(3686);
      expect(time.entitled.segments[0]).toMatchObject({
        ofDays: 365,
        gap: null,
        rule: {
          agreement: 'CAO PO',
          amount: 120,
          per: 'working_week',
          workingWeeks: 41.475,
          counts: ['self_chosen', 'team'],
          sourceUrl: expect.stringContaining('poraad.nl'),
        },
      });
      expect(time.entitled.segments[2].rule).toMatchObject({ agreement: 'Afspraak De Regenboog', workingWeeks: 40 });
      // € 500 × (0.6 × 184 + 0.8 × 181)/365 = € 349.589: 15,123.29 + 9,753.42 + 10,082.19 cents.
      expect(told(money.entitled.segments).map((one) => one.at(-1))).toEqual([15_123, 9754, 10_082]);
      expect(money.entitled.amount).toBe(34_959);
      expect([time.remaining, money.remaining]).toEqual([3686, 34_959]);
    });

    it('counts what was learned by its day, by initiative, private too, and shows the records of each total', async () => {
      await log('2025-08-01', 60);
      await log('2026-01-20', 90, { visibility: 'private' });
      await log('2026-03-12', 30, { initiative: 'team' });
      await log('2026-02-03', 240, { initiative: 'assigned' });
      // Of the year before, though it is entered now.
      await log('2025-07-31', 500);
      const removed = await log('2026-01-21', 45);
      await asNoor.delete(`/v1/activities/${removed}`).set('if-match', '"1"').expect(204);
      const { time } = await ledger();
      const shown = time.used.byInitiative as { initiative: string; count: number; minutes: number; counted: number }[];
      expect(shown.map(({ initiative, count, minutes, counted }) => [initiative, count, minutes, counted])).toEqual([
        ['self_chosen', 2, 150, 150],
        ['team', 1, 30, 30],
        // What was assigned comes beside the hours of the agreement.
        ['assigned', 1, 240, 0],
      ]);
      expect(time.used).toMatchObject({ minutes: 420, counted: 180 });
      expect(time.remaining).toBe(3686 - 180);
      for (const total of [time.used, ...time.used.byInitiative] as { minutes: number; records: string }[]) {
        const rows = await everyPage<{ minutes: number }>(asNoor, total.records);
        expect(rows.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(total.minutes);
      }
    });

    it('takes as many queries for many activities, appointments and years as for few', async () => {
      const read = () => asNoor.get('/v1/me/learning-time').expect(200);
      const few = await queriesOf(api, read);
      for (const start of [2022, 2023, 2024])
        await api.world.schoolYear(board, {
          name: `${start}`,
          fromOn: `${start}-08-01`,
          untilOn: `${start + 1}-08-01`,
        });
      for (let count = 0; count < 20; count += 1) await log('2026-01-20', 10);
      expect(await queriesOf(api, read)).toHaveLength(few.length);
      // Begin, isolation, board, five readings, commit.
      expect(few).toHaveLength(9);
    });

    it('is nobody else’s to read: there is no way to ask for a colleague’s', async () => {
      const asLeader = await api.as(await api.world.schoolLeader(board, brug));
      for (const client of [asLeader, asAdmin]) {
        await client.get(`/v1/me/learning-time?staffMemberId=${noor.id}`).expect(400);
        expect((await ledger(client)).time.used.minutes).toBe(0);
      }
    });
  });

  it('is not guessed where the part of full time is not known, and says where no rule holds', async () => {
    await takeOver('2026-01-01');
    await appoint(brug.id, null, '2025-08-01');
    const { time } = await ledger();
    expect(time.entitled.amount).toBe(0);
    expect(
      (time.entitled.segments as Segment[]).map(({ untilOn, gap, rule }) => [untilOn, gap, rule?.agreement]),
    ).toEqual([
      ['2026-01-01', 'no_rule', undefined],
      ['2026-08-01', 'fte_unknown', 'CAO PO'],
    ]);
  });

  it('counts nothing as used on days without a rule', async () => {
    await takeOver('2026-01-01');
    await appoint(brug.id, 1, '2025-08-01');
    await log('2025-12-31', 60);
    await log('2026-01-01', 30);
    expect((await ledger()).time.used).toMatchObject({ minutes: 90, counted: 30 });
  });

  it('ends where somebody leaves, whatever their appointment says', async () => {
    await takeOver();
    await appoint(brug.id, 1, '2025-08-01');
    await api.database.owner.query(`update staff_member set left_on = '2026-04-01' where id = $1`, [noor.id]);
    const { time } = await ledger();
    // 4,977 × 243/365 = 3,313.45.
    expect(told(time.entitled.segments)).toEqual([['2025-08-01', '2026-04-01', 'De Brug', 1, 243, 3313]]);
  });

  it('goes on into the next year where the rule says so, and says from where', async () => {
    const before = await api.world.schoolYear(board, {
      name: '2024-2025',
      fromOn: '2024-08-01',
      untilOn: '2025-08-01',
    });
    const next = await api.world.schoolYear(board, { name: '2026-2027', fromOn: '2026-08-01', untilOn: '2027-08-01' });
    const what = { agreement: 'CAO PO', sourceTitle: 'CAO PO, artikel 9.3', unit: 'minutes', amount: 120 };
    const how = { per: 'working_week', workingWeeks: 41.475, carryOverYears: 1, fromOn: '2024-08-01' };
    await asAdmin
      .post('/v1/entitlement-rules')
      .send({ ...what, ...how })
      .expect(201);
    await appoint(brug.id, 0.5, '2024-08-01');
    await log('2025-01-15', 1000);
    await log('2025-10-01', 1000);
    await log('2025-10-02', 1000);
    // 4,977 × 0.5 = 2,488.5, rounded up: 2,489 a year. Of the first 1,489 are left, used up before the second's own.
    const own = await ledger();
    expect(own.time.entitled.amount).toBe(2489);
    expect(own.time.carriedOver).toEqual({
      amount: 1489,
      from: [{ schoolYearId: before.id, schoolYear: '2024-2025', amount: 1489, usableUntilOn: '2026-08-01' }],
    });
    expect(own.time.remaining).toBe(2489 + 1489 - 2000);
    expect((await ledger(asNoor, before.id)).time).toMatchObject({ carriedOver: { amount: 0 }, remaining: 1489 });
    const later = await ledger(asNoor, next.id);
    expect(later.time.carriedOver.from).toMatchObject([{ schoolYear: '2025-2026', amount: 1978 }]);
    expect(later.time.remaining).toBe(2489 + 1978);
  });

  it('is of a school year that there is', async () => {
    await asNoor.get(`/v1/me/learning-time?schoolYearId=${newId()}`).expect(404);
    api.clock.set('2030-01-01T09:00:00Z');
    const late = await api.as(noor);
    const { body } = await late.get('/v1/me/learning-time').expect(422);
    expect(body.errors).toMatchObject([{ pointer: '/schoolYearId', code: 'no_school_year_today' }]);
    expect((await ledger(late, year.id)).schoolYear.id).toBe(year.id);
  });

  describe('the rules', () => {
    const RULE = {
      agreement: 'CAO VO',
      sourceTitle: 'CAO VO, hoofdstuk 16',
      unit: 'minutes',
      amount: 4980,
      per: 'school_year',
      fromOn: '2026-08-01',
    };
    const add = (values: object = {}) => asAdmin.post('/v1/entitlement-rules').send({ ...RULE, ...values });
    const patch = (id: string, version: number, body: object) =>
      asAdmin.patch(`/v1/entitlement-rules/${id}`).set('if-match', `"${version}"`).send(body);
    const refusals = (body: { errors: { pointer: string; code: string }[] }) =>
      body.errors.map(({ pointer, code }) => [pointer, code]);

    it('are taken over from the agreements of primary and secondary education', async () => {
      const { body } = await asNoor.get('/v1/entitlement-templates').expect(200);
      type Rule = { functionGroup: string; unit: string; amount: number; per: string; workingWeeks: number | null };
      const templates = body.items as { template: string; rules: Rule[] }[];
      const inShort = ({ functionGroup, unit, amount, per }: Rule) => [functionGroup, unit, amount, per];
      expect(templates.map(({ template, rules }) => [template, rules.map(inShort)])).toEqual([
        [
          'cao_po',
          [
            ['teacher', 'minutes', 120, 'working_week'],
            ['support', 'minutes', 120, 'working_week'],
            ['teacher', 'cents', 50_000, 'school_year'],
            ['support', 'cents', 50_000, 'school_year'],
          ],
        ],
        [
          'cao_vo',
          [
            ['teacher', 'minutes', 83 * 60, 'school_year'],
            ['support', 'minutes', 40 * 60, 'school_year'],
            ['teacher', 'cents', 60_000, 'school_year'],
            ['support', 'cents', 60_000, 'school_year'],
          ],
        ],
      ]);
      const { body: added } = await takeOver();
      expect(added.items).toHaveLength(4);
      const { body: again } = await asAdmin
        .post('/v1/entitlement-rules/from-template')
        .send({ template: 'cao_vo', fromOn: '2026-01-01' })
        .expect(422);
      expect(refusals(again)).toEqual([['/fromOn', 'overlaps_entitlement_rule']]);
      const forOne = { template: 'cao_vo', fromOn: '2026-01-01', schoolId: brug.id };
      await asAdmin.post('/v1/entitlement-rules/from-template').send(forOne).expect(201);
      const listed = await everyPage(asNoor, '/v1/entitlement-rules?limit=3');
      expect(listed).toHaveLength(8);
      const { body: elsewhere } = await asNoor.get(`/v1/entitlement-rules?schoolId=${regenboog.id}&on=2026-02-01`);
      expect(elsewhere.items).toHaveLength(4);
      expect((await asNoor.get('/v1/entitlement-rules?on=2025-07-31')).body.items).toEqual([]);
    });

    it('are the administrator’s to set, and everybody’s to read', async () => {
      await asNoor.post('/v1/entitlement-rules').send(RULE).expect(403);
      const { body } = await add().expect(201).expect('etag', '"1"');
      expect(body).toMatchObject({
        ...RULE,
        schoolId: null,
        functionGroup: null,
        workingWeeks: null,
        proRata: true,
        counts: ['self_chosen', 'team'],
        carryOverYears: 0,
        untilOn: null,
      });
      expect((await asNoor.get(`/v1/entitlement-rules/${body.id}`).expect(200)).body).toEqual(body);
      await asNoor.patch(`/v1/entitlement-rules/${body.id}`).set('if-match', '"1"').send({ amount: 1 }).expect(403);
      await asNoor.delete(`/v1/entitlement-rules/${body.id}`).set('if-match', '"1"').expect(403);
    });

    it.each<[string, object, [string, string][]]>([
      ['by the week, without weeks', { per: 'working_week' }, [['/workingWeeks', 'working_weeks_missing']]],
      ['of a year, with weeks', { workingWeeks: 40 }, [['/workingWeeks', 'working_weeks_not_fitting']]],
      [
        'of weeks finer than is counted',
        { per: 'working_week', workingWeeks: 41.4755 },
        [['/workingWeeks', 'three_decimals']],
      ],
      [
        'of money that says what learning counts',
        { unit: 'cents', counts: ['team'] },
        [['/counts', 'counts_not_fitting']],
      ],
      ['of time that nothing uses up', { counts: [] }, [['/counts', 'counts_nothing']]],
      ['that ends as it begins', { untilOn: '2026-08-01' }, [['/untilOn', 'ends_before_it_begins']]],
      ['of a school that is not there', { schoolId: newId() }, [['/schoolId', 'unknown_school']]],
    ])('refuse one %s', async (_, values, errors) => {
      expect(refusals((await add(values).expect(422)).body)).toEqual(errors);
    });

    it('let one of two stand that are added at the same moment', async () => {
      const answers = await Promise.all([add(), add({ amount: 60 })]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
    });

    it('are added once, however often the same request is sent', async () => {
      const send = () => add().set('idempotency-key', 'rule-once');
      const answers = [await send(), await send()];
      expect(answers.map(({ status }) => status)).toEqual([201, 201]);
      expect(answers[0]?.text).toBe(answers[1]?.text);
    });

    it('are rewritten or taken back while they are new, and stand after two weeks', async () => {
      const { body: rule } = await add({ fromOn: '2025-08-01' }).expect(201);
      const { body: corrected } = await patch(rule.id, 1, { amount: 4800 }).expect(200).expect('etag', '"2"');
      expect(corrected.amount).toBe(4800);
      await patch(rule.id, 1, { amount: 60 }).expect(412);
      api.clock.set('2026-03-26T09:00:00Z');
      asAdmin = await api.as(await api.world.boardAdmin(board));
      const { body: refused } = await patch(rule.id, 2, { amount: 60, untilOn: '2026-03-25' }).expect(422);
      expect(refusals(refused)).toEqual([
        ['/amount', 'entitlement_rule_stands'],
        ['/untilOn', 'entitlement_rule_stands'],
      ]);
      await asAdmin.delete(`/v1/entitlement-rules/${rule.id}`).set('if-match', '"2"').expect(409);
      await patch(rule.id, 2, { untilOn: '2026-08-01', sourceUrl: 'https://voorbeeld.nl/cao' }).expect(200);
      const { body: next } = await add({ amount: 6000 }).expect(201);
      await patch(rule.id, 3, { untilOn: null }).expect(422);
      await asAdmin.delete(`/v1/entitlement-rules/${next.id}`).set('if-match', '"1"').expect(204);
      await asNoor.get(`/v1/entitlement-rules/${next.id}`).expect(404);
    });
  });

  describe('what somebody spends on it', () => {
    const EXPENSE = { spentOn: '2026-03-10', cents: 12_950, purpose: 'Studiedag begrijpend lezen' };
    const note = (values: object = {}) => asNoor.post('/v1/learning-expenses').send({ ...EXPENSE, ...values });

    it('is set against their money of the year in which they spent it, with the list behind it', async () => {
      await takeOver();
      await appoint(brug.id, 0.5, '2025-08-01');
      await note().expect(201);
      await note({ spentOn: '2025-08-01', cents: 15_000 }).expect(201);
      await note({ spentOn: '2025-07-31', cents: 99_999 }).expect(201);
      const { money } = await ledger();
      // € 500 × 0.5 − € 129.50 − € 150.00: more was spent than there was, and it says so.
      expect(money).toMatchObject({
        entitled: { amount: 25_000 },
        remaining: -2950,
        spent: { count: 2, cents: 27_950 },
      });
      const rows = await everyPage<{ cents: number }>(asNoor, money.spent.records as string);
      expect(rows.map(({ cents }) => cents)).toEqual([12_950, 15_000]);
    });

    it('is theirs to note, correct and remove, and nobody else’s to know of', async () => {
      const activityId = await log('2026-03-10', 120);
      const { body } = await note({ activityId }).expect(201).expect('etag', '"1"');
      expect(body).toEqual({ ...EXPENSE, id: expect.any(String), activityId, version: 1 });
      const path = `/v1/learning-expenses/${body.id}`;
      const asLeader = await api.as(await api.world.schoolLeader(board, brug));
      for (const client of [asLeader, asAdmin]) {
        await client.get(path).expect(404);
        await client.patch(path).set('if-match', '"1"').send({ cents: 1 }).expect(404);
        await client.delete(path).set('if-match', '"1"').expect(404);
        expect((await client.get('/v1/learning-expenses').expect(200)).body.items).toEqual([]);
      }
      await asNoor.patch(path).send({ cents: 1 }).expect(428);
      await asNoor.patch(path).set('if-match', '"7"').send({ cents: 1 }).expect(412);
      const change = { cents: 9950, purpose: 'Boek', activityId: null };
      const { body: corrected } = await asNoor.patch(path).set('if-match', '"1"').send(change).expect(200);
      expect(corrected).toEqual({ ...body, ...change, version: 2 });
      await asNoor.delete(path).set('if-match', '"2"').expect(204);
      await asNoor.get(path).expect(404);
      const history = await api.database.owner.query<{ event: string; person_id: string; changes: object }[]>(
        `select event, person_id, changes from history_entry where subject_id = $1 order by id`,
        [body.id],
      );
      expect(history).toEqual([
        {
          event: 'learning-expense.noted',
          person_id: noor.id,
          changes: { spentOn: '2026-03-10', cents: 12_950, activityId },
        },
        {
          event: 'learning-expense.corrected',
          person_id: noor.id,
          changes: { cents: [12_950, 9950], purpose: 'changed', activityId: [activityId, null] },
        },
        { event: 'learning-expense.removed', person_id: noor.id, changes: { spentOn: '2026-03-10', cents: 9950 } },
      ]);
    });

    it('is refused of tomorrow, of nothing, and for an activity of somebody else', async () => {
      const emma = await api.world.staffMember(board, brug);
      const activity = await api.world.activity(emma, form, { visibility: 'board' });
      const { body } = await note({ spentOn: '2026-03-13', activityId: activity.id }).expect(422);
      expect(body.errors).toMatchObject([
        { pointer: '/spentOn', code: 'in_the_future' },
        { pointer: '/activityId', code: 'unknown_activity' },
      ]);
      await note({ cents: 0 }).expect(400);
      await note({ cents: 12.5 }).expect(400);
      await note({ ownerId: emma.id }).expect(400);
    });

    it('stays where the activity that it was for was removed, and no longer tells of it after thirty days', async () => {
      const activityId = await log('2026-03-10', 120);
      const { body } = await note({ activityId }).expect(201);
      await asNoor.delete(`/v1/activities/${activityId}`).set('if-match', '"1"').expect(204);
      api.clock.set('2026-04-11T09:00:01Z');
      await removeExpired(api.unitOfWork);
      await removeExpired(api.unitOfWork);
      const { body: kept } = await (await api.as(noor)).get(`/v1/learning-expenses/${body.id}`).expect(200);
      expect(kept).toEqual({ ...body, activityId: null, version: 2 });
    });

    it('is out of reach of another board', async () => {
      const { body } = await note().expect(201);
      const other = await api.world.board();
      const stranger = await api.as(await api.world.boardAdmin(other));
      await stranger.get(`/v1/learning-expenses/${body.id}`).expect(404);
      await takeOver();
      expect((await stranger.get('/v1/entitlement-rules').expect(200)).body.items).toEqual([]);
    });
  });
});
