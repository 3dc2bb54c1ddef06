import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type Board,
  type ImpactHypothesis,
  type LearningForm,
  type School,
  seedFrameworks,
  SignalCheck,
  type StaffMember,
} from '@app/domain';
import type { Visibility } from '@app/access';
import { newId } from '@app/platform';
import { houseDataset } from '../../libs/reporting/src/definitions/house/house.dataset.js';
import type { HouseFacts } from '../../libs/reporting/src/definitions/house/house.facts.js';
import { startApi, type TestApi } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';
import { layOutCycle } from '../support/laid-out/cycle.js';
import { addImpactHypothesis, layOutMeasuredYear } from '../support/laid-out/impact.js';
import { addSignal } from '../support/laid-out/signals.js';
import { addConsultation } from '../support/laid-out/strategy.js';

const YEAR = { from: '2025-08-01', until: '2026-08-01', name: null };

describe('what houses are made from', () => {
  let api: TestApi;
  let board: Board;
  let form: LearningForm;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    board = await api.world.board();
    form = await api.world.learningForm(board);
    await api.unitOfWork.run({ boardId: board.id, system: true }, seedFrameworks);
  });

  const datasetOf = (schools: readonly School[], period = YEAR) =>
    api.unitOfWork.run({ boardId: board.id, system: true }, (work) => {
      work.bookkeeping();
      return houseDataset(
        work,
        schools.map(({ id }) => id),
        period,
      );
    });
  const factsOf = async (school: School, period = YEAR): Promise<HouseFacts | undefined> =>
    (await datasetOf([school], period)).get(school.id)?.facts;

  /** A school with something of everything that a house is made from. */
  async function livedIn(people: number): Promise<School> {
    const { world } = api;
    const school = await world.school(board);
    const team = await world.leerteam(board);
    for (let each = 0; each < people; each += 1) {
      const person = await world.staffMember(board, school);
      await world.membership(team, person);
      await world.activity(person, form, { visibility: 'school', leerteamId: team.id });
      await world.goal(person, { visibility: 'school' });
      if (each === 0) await addConsultation(api, school, person);
      if (each < 3) await signalOf(school, person, 'mended');
    }
    return school;
  }

  /** One that was resolved, after somebody looked and found this; or that was ended without looking. */
  async function signalOf(
    school: School,
    author: StaffMember,
    found: SignalCheck['found'] | null,
    values: object = {},
  ): Promise<void> {
    const ended = { state: 'resolved' as const, holder: 'leader' as const, endedOn: '2026-03-02', ...values };
    const signalId = await addSignal(api, school, author, ended);
    if (found === null) return;
    const looked = { round: 1, checkedOn: '2026-03-02', lookedAt: 'Drie lessen', words: 'Rustiger.', found };
    const of = { id: newId(), boardId: board.id, signalId, authorId: author.id };
    await api.database.owner.manager.insert(SignalCheck, { ...of, ...looked });
  }

  it('takes as many queries for thirty people as for six, and for three schools as for one', async () => {
    const small = await livedIn(6);
    const counts: number[] = [];
    const count = async (...schools: School[]): Promise<void> => {
      counts.push((await queriesOf(api, () => datasetOf(schools))).length);
    };
    await count(small);
    const large = await livedIn(30);
    await count(large);
    await count(small, large, await api.world.school(board));
    expect(counts).toEqual([counts[0], counts[0], counts[0]]);
    const facts = await factsOf(large);
    expect(facts).toMatchObject({ consultations: 1, signalsResolved: 3, teams: [{}] });
    expect([facts?.staff.length, facts?.learned.length, facts?.goals.length]).toEqual([30, 30, 30]);
  });

  it('counts every signal that was resolved after a look, also where it was mended in part', async () => {
    const school = await api.world.school(board);
    const person = await api.world.staffMember(board, school);
    await signalOf(school, person, 'mended');
    await signalOf(school, person, 'partly');
    expect(await factsOf(school)).toMatchObject({ signalsResolved: 2 });
    await signalOf(school, person, null, { state: 'accepted' });
    await signalOf(school, person, 'mended', { endedOn: '2026-08-01' });
    await signalOf(school, person, 'mended', { endedOn: '2025-07-31' });
    expect(await factsOf(school)).toMatchObject({ signalsResolved: 2 });
  });

  it('counts what was declared beforehand and evaluated in the period, and is not private', async () => {
    const { world } = api;
    const [school, other] = [await world.school(board), await world.school(board)];
    const [person, colleague] = [await world.staffMember(board, school), await world.staffMember(board, other)];
    const team = await world.leerteam(board);
    for (const one of [person, colleague]) await world.membership(team, one);
    const cycleId = await layOutCycle(api, team);
    const group = await world.pupilGroup(school, await world.schoolYear(board));
    const { measureId: firstMeasureId, autumnId, winterId } = await layOutMeasuredYear(api, { boardId: board.id });
    const measured = { firstMeasureId, firstMomentId: autumnId, secondMomentId: winterId };
    const themeId = (await world.theme(board)).id;
    const evaluated = async (
      of: Partial<ImpactHypothesis>,
      at: string | null = '2026-03-02T08:00:00Z',
    ): Promise<void> => {
      const by = at === null ? {} : { evaluatedAt: new Date(at), evaluatedById: person.id };
      await addImpactHypothesis(api, person, { themeId, ...measured, ...by, ...of }, [group]);
    };
    const goal = async (owner: StaffMember, visibility: Visibility) => ({
      goalId: (await world.goal(owner, { visibility })).id,
    });
    await evaluated({ cycleId });
    await evaluated(await goal(person, 'shared'));
    expect([await factsOf(school), await factsOf(other)]).toMatchObject([
      { hypothesesEvaluated: 2 },
      // The leerteam is theirs too.
      { hypothesesEvaluated: 1 },
    ]);
    await evaluated(await goal(person, 'private'));
    await evaluated({ cycleId, postHoc: true });
    await evaluated({ cycleId }, null);
    // Before and after the year, in Amsterdam.
    await evaluated({ cycleId }, '2025-07-31T21:59:00Z');
    await evaluated({ cycleId }, '2026-07-31T22:00:00Z');
    expect(await factsOf(school)).toMatchObject({ hypothesesEvaluated: 2 });
    await evaluated({ cycleId }, '2025-07-31T22:00:00Z');
    await evaluated({ cycleId }, '2026-07-31T21:59:00Z');
    expect(await factsOf(school)).toMatchObject({ hypothesesEvaluated: 4 });
  });

  it('looks twelve months back for consultations, also in a house of fewer months', async () => {
    const school = await api.world.school(board);
    const person = await api.world.staffMember(board, school);
    await addConsultation(api, school, person);
    const spring = { from: '2026-05-01', until: '2026-08-01', name: null };
    expect(await factsOf(school, spring)).toMatchObject({ consultations: 1, responded: [person.id] });
    // It closed on 2 April.
    const later = (until: string) => factsOf(school, { from: '2027-01-01', until, name: null });
    expect(await later('2027-04-01')).toMatchObject({ consultations: 1 });
    expect(await later('2027-05-01')).toMatchObject({ consultations: 0, responded: [] });
  });
});
