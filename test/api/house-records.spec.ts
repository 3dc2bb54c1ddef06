import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Board, type Goal, type School, seedBoards, type StaffMember } from '@app/domain';
import { newId } from '@app/platform';
import { makeReports } from '@app/reporting';
import { INDICATORS } from '../../libs/domain/src/house/indicators.js';
import { startApi, type TestApi } from '../support/api.js';
import { addImpactHypothesis, addMeasure } from '../support/laid-out/impact.js';
import { addMeasuringMoment } from '../support/laid-out/outcomes.js';
import { addConsultation } from '../support/laid-out/strategy.js';
import { addSignal } from '../support/laid-out/signals.js';
import { colleague, CycleStory, foundTeam, isHidden, list, type Person, post, read } from '../support/story.js';

interface Indicator {
  readonly key: string;
  readonly records: string | null;
}

describe('the records behind an indicator of the house', () => {
  let api: TestApi;
  let board: Board;
  let school: School;
  let [noor, sem, leader, eva, lin]: Person[] = [];
  let records: Map<string, string | null>;

  beforeAll(async () => {
    api = await startApi();
    api.clock.set('2026-03-12T09:00:00Z');
    const { world } = api;
    board = await world.board();
    await seedBoards(api.unitOfWork);
    school = await world.school(board);
    [noor, sem] = [await colleague(api, board, school, 'Noor'), await colleague(api, board, school, 'Sem')];
    const leads = await world.schoolLeader(board, school);
    leader = { id: leads.id, staff: leads, as: await api.as(leads) };
    const other = await world.school(board);
    [eva, lin] = [await colleague(api, board, other, 'Eva'), await colleague(api, board, other, 'Lin')];
    await layOut([school, other]);
    records = await recordsOfHouse();
  });
  afterAll(() => api.close());

  /** Something behind each indicator, and the same at another school, or what is open to nobody. */
  async function layOut(schools: readonly School[]): Promise<void> {
    const { world, database } = api;
    const form = await world.learningForm(board);
    for (const [index, one] of schools.entries()) {
      const [by, where] = index === 0 ? [noor!, 'hier'] : [eva!, 'elders'];
      const document = newId();
      const own = [document, board.id];
      await database.owner.query(
        `insert into strategy_document (id, board_id, school_id, kind, version) values ($1, $2, $3, 'vision', 1)`,
        [...own, one.id],
      );
      await database.owner.query(
        `insert into strategy_version (id, board_id, document_id, number, title, text, adopted_on, review_on)
         values ($3, $2, $1, 1, $4, 'Wij leren.', '2026-01-12', '2027-01-12')`,
        [...own, newId(), `Visie ${where}`],
      );
      await addConsultation(api, one, by.staff);
      await addSignal(api, one, by.staff, {
        title: `Opgelost ${where}`,
        state: 'resolved',
        holder: 'leader',
        endedOn: '2026-03-01',
      });
      await addSignal(api, one, by.staff, { title: `Nieuw ${where}` });
      await database.owner.query(
        `insert into pulse (id, board_id, school_id, opened_on, closes_on, asked) values ($1, $2, $3, '2026-01-12', '2026-01-26', 9)`,
        [newId(), board.id, one.id],
      );
      await world.activity(by.staff, form, {
        title: `Geleerd ${where}`,
        visibility: 'school',
        learnedOn: '2026-01-13',
      });
      await world.activity(by.staff, form, { title: 'Vorig jaar', visibility: 'school', learnedOn: '2024-01-13' });
      await world.activity(by.staff, form, { title: 'Voor mij', visibility: 'private', learnedOn: '2026-01-13' });
      const goal = await world.goal(by.staff, { title: `Doel ${where}`, visibility: 'school' });
      await layOutExpectations(by.staff, one, goal);
      await world.goal(by.staff, { title: 'Mijn doel', visibility: 'private' });
      const charter = { name: `Team ${where}`, kind: 'plg', question: 'Wat werkt?' };
      const team = await foundTeam(by, charter, [index === 0 ? sem! : lin!]);
      const cycle = await CycleStory.begin(by, team, 'plg_inquiry', { title: `Onderzoek ${where}` });
      await post(by, `${cycle.path}/insights`, {
        title: `Inzicht ${where}`,
        learned: 'Dat het werkt.',
        visibility: 'board',
      });
    }
  }

  /** What somebody expected of a goal, and evaluated; and what they still expect. */
  async function layOutExpectations(by: StaffMember, at: School, { id: goalId }: Goal): Promise<void> {
    const { world } = api;
    const name = `Jaar van ${at.id}`;
    const group = await world.pupilGroup(at, await world.schoolYear(board, { name }));
    const measured = { firstMeasureId: await addMeasure(api, board.id), themeId: (await world.theme(board)).id };
    const moment = (of: string, fromOn: string, untilOn: string) =>
      addMeasuringMoment(api, board.id, { name: `${of} van ${at.id}`, fromOn, untilOn });
    const moments = {
      firstMomentId: await moment('Begin', '2025-09-01', '2025-10-01'),
      secondMomentId: await moment('Midden', '2026-01-12', '2026-02-13'),
    };
    const evaluated = { evaluatedAt: new Date('2026-03-02T08:00:00Z'), evaluatedById: by.id };
    for (const life of [evaluated, {}])
      await addImpactHypothesis(api, by, { goalId, ...measured, ...moments, ...life }, [group]);
  }

  async function recordsOfHouse(): Promise<Map<string, string | null>> {
    const period = { fromOn: '2025-03-01', untilOn: '2026-03-01' };
    const run = await post(leader!, 'reports', { report: 'house', subjectId: school.id, ...period });
    await makeReports(api.unitOfWork, { boardId: board.id, runId: run.id });
    const { layers } = await read<{ layers: { blocks: { indicators: Indicator[] }[] }[] }>(
      sem!,
      `schools/${school.id}/house`,
    );
    const indicators = layers.flatMap(({ blocks }) => blocks).flatMap((block) => block.indicators);
    return new Map(indicators.map(({ key, records: at }) => [key, at]));
  }

  const at = (key: string): string => (records.get(key) ?? '').replace('/v1/', '');
  const titles = async (person: Person | undefined, key: string): Promise<unknown[]> =>
    (await list(person!, at(key))).map((one) => one['title'] ?? one['name'] ?? one['goal']);

  it('has an address at every indicator', () => {
    const without = [...records].flatMap(([key, address]) => (address === null ? [key] : []));
    expect([...records.keys()].sort()).toEqual(Object.keys(INDICATORS).sort());
    expect(without).toEqual([]);
  });

  it('opens for who works there and for who leads the school', async () => {
    for (const address of new Set([...records.values()].filter((one) => one !== null)))
      for (const person of [sem!, leader!]) {
        const { status, body } = await person.as.get(address);
        expect([address, status, Array.isArray(body.items)]).toEqual([address, 200, true]);
      }
  });

  it.each([
    ['visions_adopted', ['Visie hier']],
    ['months_since_vision', ['Visie hier']],
    ['staff_in_monthly_leerteam', ['Team hier']],
    ['teams_with_kept_form', ['Team hier']],
    ['leaders_among_members', ['Team hier']],
    ['collaboration_reviews', ['Team hier']],
    ['cycles_with_effect', ['Onderzoek hier']],
    ['insights_adopted', ['Inzicht hier']],
    ['signals_resolved', ['Opgelost hier']],
    ['hypotheses_evaluated', [{ title: 'Doel hier' }]],
    ['own_goals', ['Doel hier']],
    ['self_chosen_minutes', ['Geleerd hier']],
    ['staff_learning_through_year', ['Geleerd hier']],
  ])('are the school’s, of the period, and open to their reader: %s', async (key, expected) => {
    expect(await titles(sem, key)).toMatchObject(expected);
  });

  it('are the consultations and pulses of the school', async () => {
    expect(await list(sem!, at('staff_responded'))).toMatchObject([{ schoolId: school.id }]);
    for (const key of ['pulses_held', 'pulse_response', 'lowest_need_mean'])
      expect(await list(sem!, at(key))).toMatchObject([{ asked: 9, openedOn: '2026-01-12' }]);
    await isHidden(eva!, at('pulses_held'));
  });

  it('are no more to the leader than to others: what is open to the leader, and no cycles', async () => {
    expect(await titles(leader, 'cycles_with_effect')).toEqual([]);
    expect(await titles(leader, 'own_goals')).toEqual(['Doel hier']);
  });
});
