import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type Board,
  type LearningForm,
  type Leerteam,
  Meeting,
  PlannedActivity,
  PlannedMeeting,
  type School,
  type StaffMember,
  tellOfFadingHabits,
} from '@app/domain';
import { addDays, newId } from '@app/platform';
import { startApi, type TestApi } from '../support/api.js';

interface Told {
  readonly on: string;
  readonly kind: string;
  readonly to: string;
}

describe('a note on a habit that is about to break', () => {
  let api: TestApi;
  let board: Board;
  let midden: School;
  let form: LearningForm;
  let other: LearningForm;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    const { world } = api;
    board = await world.board();
    midden = await world.school(board, { holidayRegion: 'midden' });
    form = await world.learningForm(board);
    other = await world.learningForm(board);
  });

  /** Runs the job as it is scheduled, each weekday of a span, and now and then twice. */
  async function live(fromOn: string, untilOn: string): Promise<void> {
    for (let on = fromOn; on < untilOn; on = addDays(on, 1)) {
      if ([0, 6].includes(new Date(on).getUTCDay())) continue;
      api.clock.set(`${on}T13:00:00Z`);
      await tellOfFadingHabits(api.unitOfWork);
      if (on.endsWith('-25')) await tellOfFadingHabits(api.unitOfWork);
    }
  }

  const notices = (): Promise<Told[]> =>
    api.database.owner.query(
      `select to_char(told_at, 'YYYY-MM-DD') as on, kind, recipient_id as to from notice
        where board_id = $1 order by told_at, kind, recipient_id`,
      [board.id],
    );
  const toldTo = async ({ id }: StaffMember): Promise<string[]> =>
    (await notices()).flatMap(({ on, to }) => (to === id ? [on] : []));

  const log = async (person: StaffMember, days: readonly string[], values: object = {}): Promise<void> => {
    for (const learnedOn of days) await api.world.activity(person, form, { learnedOn, ...values });
  };

  it('comes once in the last week of school of the month, over a year with its holidays and its summer', async () => {
    const { world } = api;
    const person = () => world.staffMember(board, midden);
    const [noor, emma, sam, kept, young] = [
      await person(),
      await person(),
      await person(),
      await person(),
      await person(),
    ];
    const tens = (...months: string[]): string[] => months.map((month) => `${month}-10`);
    // Noor leaves out January until the note comes, and March for good.
    await log(noor, tens('2025-05', '2025-06', '2025-09', '2025-10', '2025-11', '2025-12', '2026-02', '2026-05'));
    // Emma leaves out December, that ends with a holiday, and Sam September, after the summer.
    await log(emma, tens('2025-06', '2025-09', '2025-10', '2025-11'));
    await log(sam, tens('2026-03', '2026-04', '2026-05', '2026-06'));
    const all = [
      '2025-09',
      '2025-10',
      '2025-11',
      '2025-12',
      '2026-01',
      '2026-02',
      '2026-03',
      '2026-04',
      '2026-05',
      '2026-06',
      '2026-09',
    ];
    await log(kept, tens(...all));
    // Three months are no habit yet.
    await log(young, tens('2025-11', '2025-12', '2026-01'));
    const stranger = await world.staffMember(board, midden, { leftOn: '2025-11-30' });
    await log(stranger, tens('2025-06', '2025-09', '2025-10', '2025-11'));

    await live('2025-09-01', '2026-01-28');
    expect(await toldTo(noor)).toEqual(['2026-01-26']);
    await log(noor, ['2026-01-28'], { visibility: 'private' });
    await live('2026-01-28', '2026-10-03');

    expect(await toldTo(noor)).toEqual(['2026-01-26', '2026-03-25']);
    expect(await toldTo(emma)).toEqual(['2025-12-15']);
    expect(await toldTo(sam)).toEqual(['2026-09-24']);
    expect(await toldTo(kept)).toEqual([]);
    expect(await toldTo(young)).toEqual([]);
    expect(await toldTo(stranger)).toEqual([]);
    expect((await notices()).map(({ kind }) => kind)).toEqual(Array(4).fill('habit.fading'));
  }, 120_000);

  it('comes for each habit, in words of one’s own language, behind which stands what it is about', async () => {
    const noor = await api.world.staffMember(board, midden);
    const months = ['2025-11-10', '2025-12-10', '2026-01-13', '2026-02-10'];
    await log(noor, months);
    for (const learnedOn of months) await api.world.activity(noor, other, { learnedOn });
    await live('2026-03-20', '2026-04-01');
    expect(await toldTo(noor)).toEqual(['2026-03-25', '2026-03-25']);
    const rows = await api.database.owner.query<{ subject: string }[]>(
      `select subject_id as subject from notice where board_id = $1`,
      [board.id],
    );
    expect(rows.map(({ subject }) => subject).toSorted()).toEqual([form.id, other.id].toSorted());
  });

  it('does not come where it is planned for the rest of the month', async () => {
    const noor = await api.world.staffMember(board, midden);
    await log(noor, ['2025-11-10', '2025-12-10', '2026-01-13', '2026-02-10']);
    const plan = { id: newId(), boardId: board.id, ownerId: noor.id, learningFormId: form.id, title: 'Plan' };
    const when = {
      plannedOn: '2026-03-31',
      minutes: 60,
      initiative: 'self_chosen' as const,
      visibility: 'private' as const,
    };
    const times = { plannedAt: new Date('2026-03-01'), changedAt: new Date('2026-03-01'), version: 1 };
    await api.database.owner.manager.insert(PlannedActivity, { ...plan, ...when, ...times });
    await live('2026-03-20', '2026-04-03');
    expect(await notices()).toEqual([]);
  });

  it('does not come in a holiday of the board’s schools to who works at none of them', async () => {
    const admin = await api.world.boardAdmin(board);
    await log(admin, ['2025-06-10', '2025-09-10', '2025-10-10', '2025-11-10']);
    await live('2025-12-10', '2026-01-05');
    expect(await toldTo(admin)).toEqual(['2025-12-15']);
  });

  describe('of a leerteam of two schools', () => {
    let team: Leerteam;
    let noor: StaffMember;
    let sam: StaffMember;
    let emma: StaffMember;

    beforeEach(async () => {
      const { world } = api;
      const noord = await world.school(board, { holidayRegion: 'noord' });
      team = await world.leerteam(board);
      noor = await world.staffMember(board, midden);
      sam = await world.staffMember(board, noord);
      emma = await world.staffMember(board, midden);
      await world.membership(team, noor, { role: 'coordinator' });
      await world.membership(team, sam, { role: 'facilitator' });
      await world.membership(team, emma);
    });

    const MONTHS = ['2025-10-07', '2025-11-18', '2025-12-09', '2026-01-13'];
    const hold = (...days: string[]): Promise<unknown> => {
      const rest = { boardId: board.id, leerteamId: team.id, title: 'Overleg', minutes: 60, version: 1 };
      return api.database.owner.manager.insert(
        Meeting,
        days.map((heldOn) => ({ id: newId(), heldOn, ...rest })),
      );
    };
    const planMeeting = (plannedOn: string, values: Partial<PlannedMeeting> = {}): Promise<unknown> => {
      const rest = { boardId: board.id, leerteamId: team.id, title: 'Overleg', minutes: 60, version: 1 };
      const row = { id: newId(), plannedOn, ...rest, changedAt: new Date('2026-01-01'), ...values };
      return api.database.owner.manager.insert(PlannedMeeting, row);
    };

    it('comes to who sees to it, and not to every member', async () => {
      await hold(...MONTHS);
      await live('2026-02-18', '2026-03-01');
      const told = await notices();
      expect(told.map(({ to }) => to).toSorted()).toEqual([noor.id, sam.id].toSorted());
      // Neither holiday closes both schools, so that the last week of school is the last of the month.
      expect(new Set(told.map(({ on, kind }) => `${on} ${kind}`))).toEqual(
        new Set(['2026-02-23 leerteam.rhythm-fading']),
      );
    });

    it('does not come where a meeting is still to come, where that is not cancelled', async () => {
      await hold(...MONTHS);
      await planMeeting('2026-02-27');
      await live('2026-02-20', '2026-02-27');
      expect(await notices()).toEqual([]);
      await api.database.owner.query(`update planned_meeting set cancelled_at = now() where board_id = $1`, [board.id]);
      await live('2026-02-27', '2026-03-02');
      expect((await notices()).map(({ on }) => on)).toEqual(['2026-02-27', '2026-02-27']);
    });

    it('does not come in a month that its own rhythm passes over', async () => {
      const seriesId = newId();
      const days = ['2025-05-13', '2025-09-16', '2025-11-18', '2026-01-20'];
      await hold(...days);
      for (const day of [...days, '2026-03-17']) await planMeeting(day, { seriesId });
      await live('2026-02-18', '2026-03-01');
      expect(await notices()).toEqual([]);
      await api.database.owner.query(`update planned_meeting set cancelled_at = now() where planned_on > '2026-03-01'`);
      await live('2026-03-20', '2026-04-01');
      expect((await notices()).map(({ on }) => on)).toEqual(['2026-03-25', '2026-03-25']);
    });

    it('comes of a learning form too, where the team did meet', async () => {
      await hold(...MONTHS, '2026-02-03');
      for (const person of [noor, emma]) await log(person, MONTHS, { leerteamId: team.id, visibility: 'team' });
      // Each of them has it as their own habit as well, and does it by themselves this month.
      for (const person of [noor, emma]) await log(person, ['2026-02-04']);
      await live('2026-02-18', '2026-03-01');
      const told = (await notices()).map(({ kind, to }) => `${kind} ${to}`);
      expect(told.toSorted()).toEqual([noor.id, sam.id].map((id) => `leerteam.habit-fading ${id}`).toSorted());
    });

    it('does not come of a leerteam that is closed', async () => {
      await hold(...MONTHS);
      await api.database.owner.query(`update leerteam set closed_on = '2026-02-02' where id = $1`, [team.id]);
      await live('2026-02-20', '2026-03-01');
      expect(await notices()).toEqual([]);
    });
  });
});
