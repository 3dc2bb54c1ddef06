import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type Board,
  type LearningForm,
  type Leerteam,
  Meeting,
  Pulse,
  PulseResult,
  type School,
  seedBoard,
  SignalCheck,
  type StaffMember,
  StrategyDocument,
  StrategyVersion,
} from '@app/domain';
import { newId } from '@app/platform';
import type { ReportDocument } from '@app/reporting';
import { schoolDataset } from '../../libs/reporting/src/definitions/school/school.dataset.js';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';
import { addLeadTurn } from '../support/laid-out/leadership.js';
import { addSignal } from '../support/laid-out/signals.js';
import { askForReport, figuresIn, rowsIn, sectionOf, sentencesIn } from '../support/report-reader.js';

const PERIOD = { fromOn: '2025-09-01', untilOn: '2026-02-01' };
const MONTHS = ['2025-09', '2025-10', '2025-11', '2025-12', '2026-01'];

describe('the report of a school', () => {
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
    await api.unitOfWork.run({ boardId: board.id, system: true }, seedBoard);
  });

  const reportOf = async (client: Client, school: School): Promise<ReportDocument> =>
    (await askForReport(api, client, { report: 'school', subjectId: school.id, ...PERIOD }, school.boardId)).document;

  interface Lived {
    readonly school: School;
    readonly staff: readonly StaffMember[];
    readonly team: Leerteam;
    readonly asLeader: Client;
  }

  /** A school of so many, in a leerteam that met every month; all but the last two log what counts. */
  async function lived(people: number): Promise<Lived> {
    const { world } = api;
    const school = await world.school(board);
    const team = await world.leerteam(board);
    const leader = await world.schoolLeader(board, school);
    const staff = [leader];
    while (staff.length < people) staff.push(await world.staffMember(board, school));
    for (const [index, person] of staff.entries()) {
      await world.membership(team, person);
      const visibility = index < people - 2 ? ('school' as const) : ('private' as const);
      for (const month of MONTHS) await world.activity(person, form, { learnedOn: `${month}-10`, visibility });
    }
    for (const month of MONTHS) {
      const meeting = { title: 'Overleg', heldOn: `${month}-12`, minutes: 60, notes: null, version: 1 };
      await api.database.owner.manager.insert(Meeting, {
        ...{ id: newId(), boardId: board.id, leerteamId: team.id },
        ...meeting,
      });
    }
    return { school, staff, team, asLeader: await api.as(leader) };
  }

  it('says how people take part, and counts nobody for what they keep to themselves', async () => {
    const { school, asLeader } = await lived(12);
    const document = await reportOf(asLeader, school);
    expect(figuresIn(document, 'participation')).toEqual({
      'figure.staff': { kind: 'count', value: 12 },
      'figure.learners': { kind: 'share', value: 8 / 12, of: 12, atLeast: true },
      'figure.hours': { kind: 'hours', hours: 50 },
    });
    expect(figuresIn(document, 'teams')).toEqual({
      'figure.teams': { kind: 'count', value: 1 },
      'figure.inTeam': { kind: 'share', value: 8 / 12, of: 12, atLeast: true },
      'figure.monthly': { kind: 'share', value: 8 / 12, of: 12, atLeast: true },
    });
  });

  it('draws the house of the twelve months before its end, as it is made of them by itself', async () => {
    const { school, asLeader } = await lived(12);
    const document = await reportOf(asLeader, school);
    const house = sectionOf(document, 'house').blocks.find((block) => block.type === 'house');
    const order = { report: 'house' as const, subjectId: school.id, fromOn: '2025-02-01', untilOn: '2026-02-01' };
    const alone = await askForReport(api, asLeader, order, board.id);
    const drawn = sectionOf(alone.document, 'house').blocks.find((block) => block.type === 'house');
    expect(house?.type === 'house' && house.rooms).toHaveLength(10);
    const statesOf = (block: typeof house) =>
      block?.type === 'house' ? block.rooms.map(({ key, state }) => [key, state]) : [];
    expect(statesOf(house)).toEqual(statesOf(drawn));
  });

  it('tells how leading is spread over all leerteams together, of nobody', async () => {
    const { school, staff, team, asLeader } = await lived(12);
    for (const person of staff.slice(0, 6))
      await addLeadTurn(api, team, person, {
        fromOn: '2025-10-01',
        untilOn: '2025-11-01',
        acceptedOn: '2025-09-20',
        words: 'Lezen',
      });
    const document = await reportOf(asLeader, school);
    expect(figuresIn(document, 'leading')).toEqual({
      'figure.members': { kind: 'count', value: 12 },
      'figure.leaders': { kind: 'share', value: 0.5, of: 12 },
      'figure.effectiveLeaders': { kind: 'number', value: 6, decimals: 0, bound: 'at_least' },
    });
    const text = JSON.stringify(sectionOf(document, 'leading'));
    for (const { id } of [...staff, team]) expect(text).not.toContain(id);
  });

  it('says nothing of leading where fewer than five led', async () => {
    const { school, staff, team, asLeader } = await lived(12);
    for (const person of staff.slice(0, 4))
      await addLeadTurn(api, team, person, {
        fromOn: '2025-10-01',
        untilOn: '2025-11-01',
        acceptedOn: '2025-09-20',
        words: 'Lezen',
      });
    expect(figuresIn(await reportOf(asLeader, school), 'leading')).toMatchObject({
      'figure.leaders': { kind: 'hidden' },
      'figure.effectiveLeaders': { kind: 'hidden' },
    });
  });

  it('tells of needs what the pulse told, and of one with too few answers that nothing was kept', async () => {
    const { school, asLeader } = await lived(12);
    const { manager } = api.database.owner;
    const pulse = (openedOn: string, settledOn: string, answered: number | null) => ({
      ...{ id: newId(), boardId: board.id, schoolId: school.id, openedOn, closesOn: settledOn, settledOn, asked: 12 },
      ...{ answered, answeredBound: answered === null ? null : ('at_least' as const), earlierId: null, changed: null },
    });
    const told = pulse('2025-11-03', '2025-11-18', 8);
    await manager.insert(Pulse, [told, pulse('2025-09-03', '2025-09-18', null), pulse('2026-02-03', '2026-02-18', 9)]);
    const result = { boardId: board.id, pulseId: told.id, low: 2.9, high: 4.1 };
    await manager.insert(PulseResult, { ...result, need: 'competence', mean: 3.5, bound: 'exact' });
    await manager.insert(PulseResult, { ...result, need: 'autonomy', mean: 4, bound: 'at_least', high: 5 });
    const document = await reportOf(asLeader, school);
    expect(rowsIn(document, 'needs').map(([need, mean]) => [need, mean])).toEqual([
      [
        { kind: 'word', key: 'need.autonomy' },
        { kind: 'number', value: 4, decimals: 2, bound: 'at_least' },
      ],
      [
        { kind: 'word', key: 'need.competence' },
        { kind: 'number', value: 3.5, decimals: 2 },
      ],
    ]);
    expect(figuresIn(document, 'needs')).toEqual({
      'figure.answered': { kind: 'share', value: 8 / 12, of: 12, atLeast: true },
    });
    expect(sentencesIn(document, 'needs')).toEqual(['needs.ownItems', 'needs.tooFew', 'needs.anonymous']);
  });

  it('counts signals by what became of them, those of nobody too, and how long mending took', async () => {
    const { school, staff, asLeader } = await lived(12);
    const { manager } = api.database.owner;
    const ended = { state: 'resolved' as const, holder: 'leader' as const, noticedOn: '2025-10-01' };
    for (const endedOn of ['2025-10-11', '2025-10-21', '2025-11-01', '2025-12-01', '2026-01-15']) {
      const signalId = await addSignal(api, school, staff[0]!, { ...ended, endedOn });
      const looked = { round: 1, checkedOn: endedOn, lookedAt: 'Drie lessen', words: 'Rustiger.' };
      const of = { id: newId(), boardId: board.id, signalId, authorId: staff[1]!.id };
      await manager.insert(SignalCheck, { ...of, ...looked, found: 'mended' as const });
    }
    await addSignal(api, school, null, { noticedOn: '2025-08-20' });
    await addSignal(api, school, staff[2]!, { ...ended, state: 'accepted', endedOn: '2026-02-20' });
    await addSignal(api, school, staff[2]!, { noticedOn: '2026-02-01' });
    const document = await reportOf(asLeader, school);
    expect(figuresIn(document, 'signals')).toEqual({
      'figure.signalsNoticed': { kind: 'count', value: 6 },
      'figure.daysToMend': { kind: 'number', value: 31, decimals: 0 },
    });
    // What was accepted in February had not been yet.
    expect(rowsIn(document, 'signals').map(([, signals]) => signals)).toMatchObject(
      [2, 0, 0, 5, 0].map((value) => ({ kind: 'count', value })),
    );
  });

  it('says how many goals of how many people serve each strategic goal, and hides those of a few', async () => {
    const { school, staff, asLeader } = await lived(16);
    const { manager } = api.database.owner;
    const strategicGoal = async (schoolId: string | null, title: string): Promise<string> => {
      const document = { id: newId(), boardId: board.id, schoolId, kind: 'strategic_goal' as const, version: 1 };
      await manager.insert(StrategyDocument, document);
      const days = { number: 1, adoptedOn: '2025-09-01', reviewOn: '2026-09-01' };
      await manager.insert(StrategyVersion, {
        ...{ id: newId(), boardId: board.id, documentId: document.id, title, text: 'Elke dag.' },
        ...days,
      });
      return document.id;
    };
    const reading = await strategicGoal(null, 'Elk kind leest');
    const parents = await strategicGoal(school.id, 'Samen met ouders');
    const elsewhere = await strategicGoal((await api.world.school(board)).id, 'Van een andere school');
    const goal = (person: StaffMember, strategicGoalId: string, visibility: 'school' | 'private' = 'school') =>
      api.world.goal(person, { strategicGoalId, visibility });
    for (const person of staff.slice(0, 6)) await goal(person, reading);
    for (const person of staff.slice(6, 9)) await goal(person, parents);
    for (const person of staff.slice(9, 12)) await goal(person, parents, 'private');
    for (const person of staff.slice(11)) await api.world.goal(person, { visibility: 'school' });
    const document = await reportOf(asLeader, school);
    expect(rowsIn(document, 'strategy')).toEqual([
      [
        { kind: 'text', text: 'Samen met ouders' },
        { kind: 'word', key: 'of.school' },
        { kind: 'hidden', reason: 'fewer_than_5_staff' },
        { kind: 'hidden', reason: 'fewer_than_5_staff' },
      ],
      [
        { kind: 'text', text: 'Elk kind leest' },
        { kind: 'word', key: 'of.board' },
        { kind: 'count', value: 6 },
        { kind: 'count', value: 6 },
      ],
    ]);
    expect(JSON.stringify(document)).not.toContain(elsewhere);
  });

  it('does not say of a strategic goal how few have none of it, as nothing else does', async () => {
    const { school, staff, asLeader } = await lived(12);
    const { manager } = api.database.owner;
    const document = { id: newId(), boardId: board.id, schoolId: school.id, kind: 'strategic_goal' as const };
    await manager.insert(StrategyDocument, { ...document, version: 1 });
    const version = { number: 1, adoptedOn: '2025-09-01', reviewOn: '2026-09-01', title: 'Lezen', text: 'Elke dag.' };
    await manager.insert(StrategyVersion, { id: newId(), boardId: board.id, documentId: document.id, ...version });
    for (const person of staff.slice(1))
      await api.world.goal(person, { strategicGoalId: document.id, visibility: 'school' });
    // Of twelve eleven did: that one did not would be said of somebody.
    const [row] = rowsIn(await reportOf(asLeader, school), 'strategy');
    expect(row?.[2]).toEqual({ kind: 'count', value: 8, atLeast: true });
  });

  it('says of each section that is empty why it is, without an empty table', async () => {
    const school = await api.world.school(board);
    const asLeader = await api.as(await api.world.schoolLeader(board, school));
    const document = await reportOf(asLeader, school);
    expect(document.sections.map(({ key }) => key)).toEqual(['house', 'participation', 'empty', 'reading']);
    expect(sentencesIn(document, 'empty')).toEqual(
      ['overTime', 'forms', 'needs', 'ownDirection', 'teams', 'leading', 'signals', 'strategy', 'impact'].map(
        (key) => `empty.${key}`,
      ),
    );
  });

  it('holds nothing of another board, and takes as many queries for three schools as for one', async () => {
    const other = await lived(6);
    board = await api.world.board();
    form = await api.world.learningForm(board);
    await api.unitOfWork.run({ boardId: board.id, system: true }, seedBoard);
    const schools = [(await lived(6)).school, (await lived(12)).school, await api.world.school(board)];
    const period = { from: PERIOD.fromOn, until: PERIOD.untilOn, name: null };
    const read = (ids: string[]) =>
      api.unitOfWork.read({ boardId: board.id, system: true }, (work) => schoolDataset(work, ids, period));
    const ids = schools.map(({ id }) => id);
    const one = (await queriesOf(api, () => read(ids.slice(0, 1)))).length;
    const three = await queriesOf(api, () => read(ids));
    expect([three.length, one <= 30]).toEqual([one, true]);
    expect([...(await read([...ids, other.school.id])).keys()].sort()).toEqual(ids.toSorted());
  });
});
