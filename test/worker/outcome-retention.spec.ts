import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OutcomeAggregate, type PupilGroup, PupilGroupMember, removeExpired } from '@app/domain';
import { type Client, startApi, THE_MOMENT, type TestApi } from '../support/api.js';
import { fileOf, schoolWithOutcomes, type SchoolWithOutcomes } from '../support/school-with-outcomes.js';

/** Two school years after this one ended, and the day before. */
const KEPT_STILL = '2028-07-31T01:00:00Z';
const KEPT_NO_LONGER = '2028-08-01T01:00:00Z';

describe('how long pupils’ results are kept', () => {
  let api: TestApi;
  let story: SchoolWithOutcomes;
  let asAdmin: Client;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  /** A board of its own, on the day on which it sends its results. */
  async function begin(): Promise<void> {
    api.clock.set(THE_MOMENT);
    story = await schoolWithOutcomes(api);
    asAdmin = story.asAdmin;
  }
  const signInAgain = async (): Promise<Client> => api.as(await api.world.boardAdmin(story.board));
  const purge = () => removeExpired(api.unitOfWork);
  const query = <Row>(sql: string, ...parameters: unknown[]): Promise<Row[]> =>
    api.database.owner.query<Row[]>(sql, parameters);
  const aggregates = (measure: string) =>
    query<object>(
      `select g.name as group, m.name as moment, a.pupils, a.mean, round(a.standard_deviation::numeric, 6)::text as sd,
              a.origin from outcome_aggregate a join pupil_group g on g.id = a.pupil_group_id
         join measuring_moment m on m.id = a.moment_id where a.measure_id = $1 order by 1, 2`,
      measure,
    );
  const history = (measure: string) =>
    query<object>(
      `select changes from history_entry where subject_id = $1 and event = 'outcome-results.purged'`,
      measure,
    );
  const HEAD = 'group,pupil,first,second\n';

  it('is two school years after their own, and then they become figures of groups, once', async () => {
    await begin();
    await story.addMoments();
    const measure = await story.newMeasure();
    await story.send(asAdmin, measure, `${HEAD}${fileOf('5A', 6)}${fileOf('5B', 4)}`).expect(200);
    // A retake, later in the same moment: the earliest counts. And a day in no moment at all.
    await story.send(asAdmin, measure, 'group,pupil,x\n5A,5A-1,90\n', { score: 'x@2026-02-02' }).expect(200);
    await story.send(asAdmin, measure, 'group,pupil,x\n5A,5A-1,90\n', { score: 'x@2026-03-02' }).expect(200);
    await asAdmin.post('/v1/outcome-results/withdraw').send({ pupilKeys: ['5A-6'], measuredOn: '2026-06-10' });
    const [group] = await query<{ id: string }>(
      `select id from pupil_group where school_id = $1 limit 1`,
      story.school.id,
    );
    const member = { boardId: story.board.id, pupilGroupId: group?.id ?? '', pupilCode: 'x', fromOn: '2025-08-01' };
    await api.database.owner.manager.insert(PupilGroupMember, { ...member, untilOn: null });

    api.clock.set(KEPT_STILL);
    await purge();
    expect(await story.stored(measure)).toHaveLength(22);
    expect(await aggregates(measure)).toEqual([]);
    expect((await (await signInAgain()).get('/v1/outcome-retention').expect(200)).body).toEqual({ years: 2, due: 0 });

    api.clock.set(KEPT_NO_LONGER);
    expect((await (await signInAgain()).get('/v1/outcome-retention').expect(200)).body).toEqual({ years: 2, due: 22 });
    for (let twice = 0; twice < 2; twice += 1) await purge();
    expect(await story.stored(measure)).toEqual([]);
    // sd(c(10, 20, 30, 40, 50, 60)) = 18.70829; sd(c(15, 25, 35, 45, 55)) = 15.81139, in R.
    expect(await aggregates(measure)).toEqual([
      { group: '5A', moment: 'E-toetsen', pupils: 5, mean: 35, sd: '15.811388', origin: 'purged' },
      { group: '5A', moment: 'M-toetsen', pupils: 6, mean: 35, sd: '18.708287', origin: 'purged' },
    ]);
    expect(await history(measure)).toEqual([{ changes: { results: 22, aggregates: 2 } }]);
    expect(await query('select from pupil_group_member where board_id = $1', story.board.id)).toEqual([]);
    const later = await signInAgain();
    const { body } = await story.send(later, measure, `${HEAD}5A,1,33,50\n`).expect(422);
    expect(body.errors).toMatchObject([{ pointer: '/schoolYearId', code: 'results_not_kept' }]);
    const moved = await later.get('/v1/measuring-moments').expect(200);
    const { id, version } = moved.body.items[0];
    await later
      .patch(`/v1/measuring-moments/${id}`)
      .set('if-match', `"${version}"`)
      .send({ untilOn: '2026-07-02' })
      .expect(409);
  });

  it('lets what a school gave make room for what its pupils scored, and stand where those are too few', async () => {
    await begin();
    const moments = await story.addMoments();
    const measure = await story.newMeasure();
    const groups: Record<string, PupilGroup> = {};
    for (const name of ['6A', '6B']) groups[name] = await api.world.pupilGroup(story.school, story.year, { name });
    const figures = { measuringMomentId: moments.first, pupils: 20, mean: 80, standardDeviation: 5 };
    const items = Object.values(groups).map(({ id }) => ({ pupilGroupId: id, ...figures }));
    await asAdmin.put(`/v1/outcome-measures/${measure}/aggregates`).send({ items }).expect(200);
    await story.send(asAdmin, measure, `${HEAD}${fileOf('6A', 5)}${fileOf('6B', 4)}`).expect(200);
    api.clock.set(KEPT_NO_LONGER);
    await purge();
    expect(await aggregates(measure)).toMatchObject([
      { group: '6A', moment: 'E-toetsen', pupils: 5, mean: 35, origin: 'purged' },
      { group: '6A', moment: 'M-toetsen', pupils: 5, mean: 30, origin: 'purged' },
      { group: '6B', moment: 'M-toetsen', pupils: 20, mean: 80, origin: 'given' },
    ]);
    const given = { pupilGroupId: groups['6A']?.id, ...figures };
    const put = (await signInAgain()).put(`/v1/outcome-measures/${measure}/aggregates`).send({ items: [given] });
    expect((await put.expect(422)).body.errors).toMatchObject([{ pointer: '/items/0', code: 'aggregate_of_results' }]);
  });

  it('keeps the figures that there are where somebody brings in a few late results', async () => {
    await begin();
    await story.addMoments();
    const measure = await story.newMeasure();
    await story.send(asAdmin, measure, `${HEAD}${fileOf('8A', 12)}`).expect(200);
    api.clock.set(KEPT_NO_LONGER);
    await purge();
    const before = await aggregates(measure);
    expect(before).toMatchObject([{ pupils: 12 }, { pupils: 12 }]);
    await query(
      `insert into outcome_result (board_id, measure_id, pupil_code, measured_on, pupil_group_id, score)
       select board_id, measure_id, 'late' || n, '2026-01-20', pupil_group_id, 1
         from (select * from outcome_aggregate where measure_id = $1 limit 1) a, generate_series(1, 6) n`,
      measure,
    );
    await purge();
    expect(await aggregates(measure)).toEqual(before);
    expect(await story.stored(measure)).toEqual([]);
  });

  it('is what the administrator says, one to seven school years; other boards keep theirs', async () => {
    await begin();
    const other = await schoolWithOutcomes(api);
    const theirs = await other.newMeasure();
    await other.send(other.asAdmin, theirs, `${HEAD}${fileOf('5A', 5)}`).expect(200);
    const measure = await story.newMeasure();
    await story.send(asAdmin, measure, `${HEAD}${fileOf('5A', 5)}`).expect(200);
    const set = (years: unknown) => asAdmin.put('/v1/outcome-retention').send({ years });
    for (const years of [0, 8, 1.5, null]) await set(years).expect(400);
    expect((await set(1).expect(200)).body).toEqual({ years: 1, due: 0 });
    await set(1).expect(200);
    const events = await query(
      `select changes from history_entry where subject_id = $1 and event = 'outcome-retention.set'`,
      story.board.id,
    );
    expect(events).toEqual([{ changes: { years: [2, 1] } }]);
    api.clock.set('2027-08-01T01:00:00Z');
    await purge();
    expect([await story.stored(measure), await other.stored(theirs)].map(({ length }) => length)).toEqual([0, 10]);
    // No moments: nothing could be summed up.
    expect(await api.database.owner.manager.countBy(OutcomeAggregate, { measureId: measure })).toBe(0);
    expect(await history(measure)).toEqual([{ changes: { results: 10, aggregates: 0 } }]);
  });

  it('is no matter of who leads or teaches', async () => {
    await begin();
    const asLeader = await api.as(await api.world.schoolLeader(story.board, story.school));
    await asLeader.get('/v1/outcome-retention').expect(403);
    await asLeader.put('/v1/outcome-retention').send({ years: 7 }).expect(403);
  });
});
