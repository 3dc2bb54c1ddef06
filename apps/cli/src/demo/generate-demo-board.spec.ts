import { describe, expect, it } from '@jest/globals';
import type { DemoBoard } from './demo-board.js';
import { generateDemoBoard } from './generate-demo-board.js';
import { isSchoolDay } from './school-calendar.js';

const TODAY = '2026-11-22';
const board = generateDemoBoard({ seed: 'leerspoor', today: TODAY });

interface Dated {
  readonly fromOn: string;
  readonly untilOn?: string | null;
}

const holds = ({ fromOn, untilOn }: Dated, on: string): boolean => fromOn <= on && (!untilOn || on < untilOn);

const distinct = <Item>(items: readonly Item[]): number => new Set(items).size;

describe('the demo board', () => {
  it('is the same for the same seed and day, ids included', () => {
    expect(generateDemoBoard({ seed: 'leerspoor', today: TODAY })).toEqual(board);
  });

  it('is another for another seed', () => {
    const other = generateDemoBoard({ seed: 'another', today: TODAY });
    const ids = new Set(board.activities.map(({ id }) => id));
    expect(other.activities.filter(({ id }) => ids.has(id))).toEqual([]);
    expect(other.activities.map(({ title }) => title)).not.toEqual(board.activities.map(({ title }) => title));
    expect(other.outcomeResults.map(({ score }) => score)).not.toEqual(board.outcomeResults.map(({ score }) => score));
  });

  it('has two schools that live with it and one that has just begun, with leaders, an administrator and staff councils', () => {
    const now = board.appointments.filter((one) => holds(one, TODAY));
    const sizes = board.schools.map(({ id }) => now.filter(({ schoolId }) => schoolId === id).length);
    expect(sizes).toEqual([26, 14, 7]);
    expect(board.schools.map(({ siteCode }) => siteCode)).toEqual(['99ZX00', null, null]);
    const council = Array<string>(4).fill('staff_council');
    const roles = ['school_leader', 'school_leader', 'school_leader', 'board_admin', ...council];
    expect(board.roleGrants.map(({ role }) => role)).toEqual(roles);
  });

  it('has six leerteams, of all five kinds, one of them across both schools', () => {
    expect(board.leerteams).toHaveLength(6);
    expect(distinct(board.leerteams.map(({ kind }) => kind))).toBe(5);
    const schoolsOf = (leerteamId: string): number => {
      const ids = board.memberships.filter((one) => one.leerteamId === leerteamId).map((one) => one.staffMemberId);
      const appointments = board.appointments.filter(({ staffMemberId }) => ids.includes(staffMemberId));
      return distinct(appointments.map(({ schoolId }) => schoolId));
    };
    const across = board.leerteams.filter(({ id }) => schoolsOf(id) > 1);
    expect(across.map(({ kind }) => kind)).toEqual(['kenniskring']);
  });

  it('has people who came, people who left, and teams whose coordinator changed', () => {
    expect(board.staffMembers.filter(({ leftOn }) => leftOn)).toHaveLength(1);
    expect(board.memberships.filter(({ untilOn }) => untilOn).length).toBeGreaterThan(3);
    const coordinators = board.leerteams.map(
      ({ id }) => board.memberships.filter((one) => one.leerteamId === id && one.role === 'coordinator').length,
    );
    expect(coordinators.filter((number) => number > 1)).toHaveLength(2);
  });

  it('has people who write down a lot, people who write little, and some who write nothing', () => {
    const teachers = new Set(
      board.appointments.filter(({ functionGroup }) => functionGroup === 'teacher').map((one) => one.staffMemberId),
    );
    const numbers = [...teachers].map((id) => board.activities.filter(({ ownerId }) => ownerId === id).length);
    // One, and all of the school that has just begun.
    expect(numbers.filter((number) => number === 0)).toHaveLength(7);
    expect(Math.max(...numbers)).toBeGreaterThan(80);
    expect(numbers.filter((number) => number > 0 && number < 50).length).toBeGreaterThan(3);
  });

  it('has goals in every state and activities of every visibility, initiative and built-in learning form', () => {
    expect(distinct(board.goals.map(({ status }) => status))).toBe(4);
    expect(distinct(board.goals.map(({ origin }) => origin))).toBe(3);
    expect(distinct(board.activities.map(({ visibility }) => visibility))).toBe(5);
    expect(distinct(board.activities.map(({ initiative }) => initiative))).toBe(3);
    expect(distinct(board.activities.map(({ learningForm }) => learningForm))).toBe(16);
  });

  it('is quiet in the holidays', () => {
    const inHolidays = board.activities.filter(
      ({ learnedOn }) => !isSchoolDay(learnedOn) && ![0, 6].includes(new Date(learnedOn).getUTCDay()),
    );
    expect(inHolidays).toEqual([]);
    const inSummer = board.activities.filter(({ learnedOn }) => /-08-(0|1)/.test(learnedOn));
    expect(inSummer).toEqual([]);
  });

  it('gives its staff what the agreement of primary education does, of which they spend some on courses and books', () => {
    const rules = board.entitlementRules.map(({ functionGroup, unit, amount }) => [functionGroup, unit, amount]);
    expect(rules).toEqual([
      ['teacher', 'minutes', 120],
      ['support', 'minutes', 120],
      ['teacher', 'cents', 50_000],
      ['support', 'cents', 50_000],
      ['leader', 'minutes', 120],
      ['leader', 'cents', 50_000],
    ]);
    expect(board.learningExpenses.length).toBeGreaterThan(10);
    const activities = new Map(board.activities.map((one) => [one.id, one]));
    const strange = board.learningExpenses.filter(({ activityId, ownerId, spentOn }) => {
      const activity = activities.get(activityId ?? '');
      return activity?.ownerId !== ownerId || activity.learnedOn !== spentOn;
    });
    expect(strange).toEqual([]);
  });

  it('never repeats an id, but that of a meeting which was planned and held', () => {
    const planned = board.plannedMeetings.filter(({ closedAt }) => !closedAt);
    const once: DemoBoard = { ...board, plannedMeetings: planned };
    const ids = Object.values(once).flatMap((rows) => (Array.isArray(rows) ? rows : [rows]));
    const own = ids.flatMap((row) => ('id' in row ? [row.id] : []));
    expect(distinct(own)).toBe(own.length);
  });
});

describe.each(['2026-08-01', '2026-10-20', '2027-01-05', '2027-06-25', '2028-02-29'])(
  'the demo board of %s',
  (today) => {
    const then = generateDemoBoard({ seed: 'leerspoor', today });

    it('holds a full school year of learning, meetings, goals and results, and nothing of that day or later', () => {
      expect(then.activities.length).toBeGreaterThan(1200);
      expect(then.meetings.length).toBeGreaterThan(55);
      expect(then.goals.length).toBeGreaterThan(15);
      expect(then.outcomeResults.length).toBeGreaterThan(300);
      const days = [
        ...then.activities.map(({ learnedOn }) => learnedOn),
        ...then.activities.map(({ loggedAt }) => loggedAt.toISOString()),
        ...then.meetings.map(({ heldOn }) => heldOn),
        ...then.goals.flatMap(({ setOn, closedOn }) => [setOn, closedOn ?? setOn]),
        ...then.checkIns.map(({ checkedOn }) => checkedOn),
        ...then.outcomeResults.map(({ measuredOn }) => measuredOn),
      ];
      expect(days.filter((day) => day >= today)).toEqual([]);
      const yearAndTerm = then.reportingPeriods.filter(({ untilOn }) => untilOn <= today).map(({ kind }) => kind);
      expect(yearAndTerm).toEqual(expect.arrayContaining(['mid_year', 'end_year', 'term']));
    });

    it('lets only members attend, log for a leerteam, and be there while they worked for the board', () => {
      expect(strangers(then)).toEqual([]);
      expect(away(then)).toEqual([]);
    });

    it('logs each meeting for who was there, and for nobody else', () => {
      const logged = then.activities.filter(({ meetingId }) => meetingId);
      const keys = logged.map(({ meetingId, ownerId }) => `${meetingId} ${ownerId}`).toSorted();
      const present = then.attendances.map(({ meetingId, staffMemberId }) => `${meetingId} ${staffMemberId}`);
      expect(keys).toEqual(present.toSorted());
    });

    it('has one leerteam whose groups’ growth can be shown, and one whose growth has to stay hidden', () => {
      expect(measuredTwice(then, 'Leerteam Begrijpend lezen').groups).toBeGreaterThanOrEqual(2);
      expect(measuredTwice(then, 'Leerteam Begrijpend lezen').pupils).toBeGreaterThanOrEqual(30);
      expect(measuredTwice(then, 'Lesson study Contextopgaven').groups).toBe(1);
    });

    it('keeps to what the program asks of records: sharing, goals, check-ins', () => {
      const shared = new Set(then.activityShares.map(({ activityId }) => activityId));
      const wrong = then.activities.filter(
        ({ id, visibility, leerteamId }) =>
          shared.has(id) !== (visibility === 'shared') || (visibility === 'team' && leerteamId === null),
      );
      expect(wrong).toEqual([]);
      const goals = new Map(then.goals.map((goal) => [goal.id, goal]));
      const wrongGoals = then.goals.filter(
        ({ setOn, targetOn, closedOn, status }) =>
          !targetOn || targetOn <= setOn || !closedOn !== ['draft', 'active'].includes(status),
      );
      expect(wrongGoals).toEqual([]);
      const wrongCheckIns = then.checkIns.filter(({ goalId, checkedOn }) => {
        const goal = goals.get(goalId);
        return !goal || checkedOn < goal.setOn || (goal.closedOn && checkedOn > goal.closedOn);
      });
      expect(wrongCheckIns).toEqual([]);
    });
  },
);

/** Who attended a meeting or logged for a leerteam without being in it on that day. */
function strangers({ activities, memberships }: DemoBoard): string[] {
  return activities
    .filter(({ leerteamId, ownerId, learnedOn }) => {
      const own = memberships.filter((one) => one.leerteamId === leerteamId && one.staffMemberId === ownerId);
      return leerteamId && !own.some((one) => holds(one, learnedOn));
    })
    .map(({ title }) => title);
}

/** What was logged by people who had no appointment on that day. */
function away({ activities, appointments }: DemoBoard): string[] {
  return activities
    .filter(({ ownerId, learnedOn }) => {
      const own = appointments.filter(({ staffMemberId }) => staffMemberId === ownerId);
      return !own.some((one) => holds(one, learnedOn));
    })
    .map(({ title }) => title);
}

/** The groups that a leerteam looks at and the pupils in them who took one test more than once. */
function measuredTwice(board: DemoBoard, name: string): { groups: number; pupils: number } {
  const team = board.leerteams.find((one) => one.name === name);
  const focus = board.leerteamPupilGroups.filter(({ leerteamId }) => leerteamId === team?.id);
  const groups = new Set(focus.map(({ pupilGroupId }) => pupilGroupId));
  const results = board.outcomeResults.filter(({ pupilGroupId }) => groups.has(pupilGroupId));
  const takings = results.map(({ measureId, pupil }) => `${measureId} ${pupil}`);
  const again = results.filter((_, index) => takings.indexOf(takings[index]!) !== index);
  return { groups: distinct(again.map((one) => one.pupilGroupId)), pupils: distinct(again.map((one) => one.pupil)) };
}
