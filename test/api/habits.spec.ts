import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type Activity,
  ActivityShare,
  type Board,
  type LearningForm,
  type Leerteam,
  Meeting,
  PlannedMeeting,
  type School,
  type StaffMember,
} from '@app/domain';
import { newId } from '@app/platform';
import { type Client, startApi, type TestApi, THE_MOMENT } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';

describe('habits', () => {
  let api: TestApi;
  let board: Board;
  let school: School;
  let study: LearningForm;

  beforeAll(async () => {
    api = await startApi();
    board = await api.world.board();
    school = await api.world.school(board, { holidayRegion: 'midden' });
    study = await api.world.learningForm(board, { nameNl: 'Lesstudie', nameEn: 'Lesson study' });
  });
  afterAll(() => api.close());
  beforeEach(() => api.clock.set(THE_MOMENT));

  const log = async (person: StaffMember, days: readonly string[], values: Partial<Activity> = {}): Promise<void> => {
    for (const learnedOn of days) await api.world.activity(person, study, { learnedOn, ...values });
  };
  const own = async (client: Client) => (await client.get('/v1/me/habits').expect(200)).body.items as object[];

  describe('of one person', () => {
    let noor: StaffMember;
    let asNoor: Client;

    beforeEach(async () => {
      noor = await api.world.staffMember(board, school);
      asNoor = await api.as(noor);
    });

    const FIVE = ['2025-11-04', '2025-11-18', '2025-12-09', '2026-01-13', '2026-02-10', '2026-03-03'];

    it('are what they logged month after month, what is private too', async () => {
      await log(noor, FIVE, { visibility: 'private' });
      const habit = { learningForm: study.code, state: 'habit', months: 5, thisMonth: true };
      const days = { sinceOn: '2025-11-04', lastOn: '2026-03-03' };
      expect(await own(asNoor)).toEqual([{ ...habit, ...days, name: 'Lesstudie' }]);
      const { body } = await asNoor.get('/v1/me/habits').set('accept-language', 'en').expect(200);
      expect(body.items[0].name).toBe('Lesson study');
    });

    it('are emerging after two months, and nothing after one', async () => {
      await log(noor, ['2026-02-10']);
      expect(await own(asNoor)).toEqual([]);
      await log(noor, ['2026-01-13']);
      expect(await own(asNoor)).toMatchObject([{ state: 'emerging', months: 2, thisMonth: false }]);
    });

    it('go on over the summer, and over a month in which their school was closed', async () => {
      api.clock.set('2025-10-09T09:00:00Z');
      await log(noor, ['2025-05-06', '2025-06-03', '2025-10-07']);
      expect(await own(asNoor)).toEqual([]);
      await api.world.schoolHoliday(school, { fromOn: '2025-09-01', untilOn: '2025-10-01', name: 'Verbouwing' });
      expect(await own(asNoor)).toMatchObject([{ state: 'emerging', months: 3, sinceOn: '2025-05-06' }]);
      await api.database.owner.query('delete from school_holiday where board_id = $1', [board.id]);
    });

    it('do not rest on what was removed', async () => {
      await log(noor, FIVE.slice(0, 4));
      await log(noor, FIVE.slice(4), { removedAt: new Date('2026-03-11T09:00:00Z') });
      expect(await own(asNoor)).toEqual([]);
    });

    it('are nobody else’s to see', async () => {
      await log(noor, FIVE, { visibility: 'board' });
      const leader = await api.as(await api.world.schoolLeader(board, school));
      expect(await own(leader)).toEqual([]);
      expect(await own(await api.as(await api.world.boardAdmin(board)))).toEqual([]);
    });

    it('are read in a fixed number of queries', async () => {
      await log(noor, FIVE);
      const few = await queriesOf(api, () => own(asNoor));
      const others = [await api.world.learningForm(board), await api.world.learningForm(board)];
      for (const form of others) for (const learnedOn of FIVE) await api.world.activity(noor, form, { learnedOn });
      const many = await queriesOf(api, () => own(asNoor));
      expect(await own(asNoor)).toHaveLength(3);
      expect(many).toHaveLength(few.length);
    });
  });

  describe('of a leerteam', () => {
    let team: Leerteam;
    let noor: StaffMember;
    let sam: StaffMember;
    let asNoor: Client;

    beforeEach(async () => {
      const { world } = api;
      team = await world.leerteam(board);
      [noor, sam] = [await world.staffMember(board, school), await world.staffMember(board, school)];
      await world.membership(team, noor, { role: 'coordinator' });
      await world.membership(team, sam);
      asNoor = await api.as(noor);
    });

    const kept = async (client = asNoor) => (await client.get(`/v1/leerteams/${team.id}/habits`).expect(200)).body;
    const hold = (...days: string[]): Promise<unknown> => {
      const rest = { boardId: board.id, leerteamId: team.id, title: 'Overleg', minutes: 60, version: 1 };
      const rows = days.map((heldOn) => ({ id: newId(), heldOn, ...rest }));
      return api.database.owner.manager.insert(Meeting, rows);
    };
    const MONTHS = ['2025-11-18', '2025-12-09', '2026-01-13', '2026-02-10'];

    it('are its meetings, met month after month', async () => {
      expect(await kept()).toEqual({ meetings: null, items: [] });
      await hold(...MONTHS);
      expect(await kept()).toEqual({
        meetings: { state: 'habit', months: 4, sinceOn: '2025-11-18', lastOn: '2026-02-10', thisMonth: false },
        items: [],
      });
    });

    it('are held to its own rhythm, where it planned to meet less often', async () => {
      await hold('2025-09-16', '2025-11-18', '2026-01-20', '2026-03-10');
      expect((await kept()).meetings).toBeNull();
      const series = { boardId: board.id, leerteamId: team.id, seriesId: newId(), title: 'Overleg', minutes: 60 };
      const days = ['2025-09-16', '2025-11-18', '2026-01-20', '2026-03-10', '2026-05-19'];
      const changedAt = new Date(THE_MOMENT);
      const planned = days.map((plannedOn) => ({ id: newId(), plannedOn, ...series, changedAt, version: 1 }));
      await api.database.owner.manager.insert(PlannedMeeting, planned);
      expect((await kept()).meetings).toMatchObject({ state: 'habit', months: 4, sinceOn: '2025-09-16' });
    });

    it('are the forms that two of them or more use, as far as the team may know', async () => {
      const ofTeam = { leerteamId: team.id, visibility: 'team' as const };
      await log(noor, MONTHS, ofTeam);
      // One person's month is that person's own.
      expect((await kept()).items).toEqual([]);
      await log(sam, MONTHS, { leerteamId: team.id, visibility: 'private' });
      expect((await kept()).items).toEqual([]);
      const [first, second] = [await api.world.activity(sam, study, { ...ofTeam, learnedOn: '2026-01-20' }), newId()];
      expect((await kept()).items).toEqual([]);
      await api.world.activity(sam, study, { ...ofTeam, id: second, learnedOn: '2026-02-17', visibility: 'shared' });
      await api.database.owner.manager.insert(ActivityShare, {
        boardId: board.id,
        activityId: second,
        staffMemberId: noor.id,
      });
      // What Sam opened to Noor alone does not tell the others that Sam did it.
      expect((await kept()).items).toEqual([]);
      await api.world.activity(sam, study, { ...ofTeam, learnedOn: '2026-02-18' });
      const { items } = await kept();
      expect(items).toEqual([
        {
          learningForm: study.code,
          name: 'Lesstudie',
          state: 'emerging',
          months: 2,
          sinceOn: '2026-01-13',
          lastOn: '2026-02-18',
          thisMonth: false,
        },
      ]);
      expect(JSON.stringify(items)).not.toContain(first.ownerId);
    });

    it('are for its members alone', async () => {
      await hold(...MONTHS);
      const path = `/v1/leerteams/${team.id}/habits`;
      await (await api.as(await api.world.staffMember(board, school))).get(path).expect(403);
      await (await api.as(await api.world.schoolLeader(board, school))).get(path).expect(403);
      await (await api.as(await api.world.boardAdmin(await api.world.board()))).get(path).expect(404);
      const left = await api.world.staffMember(board, school);
      await api.world.membership(team, left, { untilOn: '2026-03-01' });
      await (await api.as(left)).get(path).expect(403);
    });

    it('of one that is closed are told as they were then', async () => {
      await hold(...MONTHS);
      await api.database.owner.query(`update leerteam set closed_on = '2026-02-20' where id = $1`, [team.id]);
      api.clock.set('2026-06-12T09:00:00Z');
      expect((await kept()).meetings).toMatchObject({ state: 'habit', months: 4, thisMonth: true });
    });

    it('are read in a fixed number of queries', async () => {
      await hold(...MONTHS);
      const few = await queriesOf(api, () => kept());
      for (const person of [noor, sam]) await log(person, MONTHS, { leerteamId: team.id, visibility: 'team' });
      await hold('2025-09-16', '2025-10-14');
      expect(await queriesOf(api, () => kept())).toHaveLength(few.length);
    });
  });
});
