import { agreeToPurposes } from './agree-to-purposes.js';
import { appointStaff } from './appoint-staff.js';
import type { DemoBoard } from './demo-board.js';
import { entitleStaff, spendOnLearning } from './entitle-staff.js';
import { expectImpact } from './expect-impact.js';
import { formLeerteams } from './form-leerteams.js';
import { layOutPlaces } from './lay-out-places.js';
import { learnAlone, visitStudyDays } from './learn-alone.js';
import { holdMeetings, learnTogether } from './learn-in-teams.js';
import { keepRecords } from './keep-records.js';
import { liveInTheHouse } from './live-in-the-house.js';
import { Logbook } from './logbook.js';
import { measurePupils } from './measure-pupils.js';
import { Random } from './random.js';
import { type Calendar, calendarAround, momentOn } from './school-calendar.js';
import { setGoals } from './set-goals.js';
import { THEMES, type ThemeKey } from './stock/themes.js';
import { workAsTeams } from './work-as-teams.js';

export interface DemoWish {
  readonly seed: string;
  /** The day up to which the board has lived: what it did was before this day. */
  readonly today: string;
}

/**
 * A board that has been at work for the previous school year and for this one so far: people, leerteams, meetings,
 * goals, learning and pupils' results, all made up. Pure: the same seed and day give the same rows, ids included.
 */
export function generateDemoBoard({ seed, today }: DemoWish): DemoBoard {
  const random = Random.of(seed);
  const calendar = calendarAround(today);
  const places = layOutPlaces(random.fork('places'), calendar);
  const staff = appointStaff(random.fork('staff'), calendar, places);
  const { teams, ...leerteams } = formLeerteams(random.fork('leerteams'), calendar, places, staff);
  const { aims, ...goals } = setGoals(random.fork('goals'), calendar, staff, teams);
  const themeIds = nameThemes(random.fork('themes'), calendar);
  const logbook = new Logbook(random.fork('logbook'), { today, people: staff.people, aims, themeIds });

  const held = teams.map((team) => holdMeetings(random.fork(`meetings ${team.stock.key}`), calendar, team, logbook));
  for (const team of teams) learnTogether(random.fork(`together ${team.stock.key}`), calendar, team, logbook);
  visitStudyDays(random.fork('study days'), calendar, staff, logbook);
  for (const person of staff.people)
    learnAlone(random.fork(`alone ${person.player.name}`), calendar, staff, person, logbook);

  const meetings = {
    meetings: held.flatMap((one) => one.meetings),
    attendances: held.flatMap((one) => one.attendances),
  };
  const scene = { calendar, places, staff, teams, aims, themeIds, meetings, logbook };
  const record = keepRecords(random, scene);
  const teamWork = workAsTeams(random.fork('team work'), scene);

  const { goal, goalCheckIns, learnedForIt, ownInsights, ownInsightThemes, ...house } = liveInTheHouse(
    random.fork('house'),
    scene,
    teamWork,
  );

  const outcomes = measurePupils(random.fork('pupils'), calendar, places);

  return {
    board: places.board,
    schools: places.schools,
    schoolYears: places.schoolYears,
    reportingPeriods: places.reportingPeriods,
    staffMembers: staff.staffMembers,
    appointments: staff.appointments,
    roleGrants: staff.roleGrants,
    pupilGroups: places.pupilGroups,
    pupilGroupMembers: places.pupilGroupMembers,
    teachingAssignments: staff.teachingAssignments,
    themes: Object.entries(themeIds).map(([key, id]) => ({ id, name: THEMES[key as ThemeKey] })),
    ...leerteams,
    ...meetings,
    ...goals,
    goals: [...goals.goals, goal],
    checkIns: [...goals.checkIns, ...goalCheckIns],
    activities: logbook.activities,
    activityThemes: logbook.activityThemes,
    activityGoals: [...logbook.activityGoals, ...learnedForIt],
    activityShares: logbook.activityShares,
    ...record,
    ...teamWork,
    ...house,
    insights: [...teamWork.insights, ...ownInsights],
    insightThemes: [...teamWork.insightThemes, ...ownInsightThemes],
    entitlementRules: entitleStaff(random.fork('entitlements'), calendar),
    learningExpenses: spendOnLearning(random.fork('expenses'), logbook.activities),
    purposeConsents: agreeToPurposes(random.fork('consents'), calendar, staff),
    ...outcomes,
    ...expectImpact(random.fork('impact'), scene, { ...teamWork, ...outcomes }),
  };
}

function nameThemes(random: Random, calendar: Calendar): Record<ThemeKey, string> {
  const madeAt = momentOn(calendar.previous.fromOn, 13);
  return Object.fromEntries(Object.keys(THEMES).map((key) => [key, random.id(madeAt)])) as Record<ThemeKey, string>;
}
