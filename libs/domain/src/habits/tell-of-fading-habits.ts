import { schoolsOfLeerteams } from '../leerteams/leerteam-schools.queries.js';
import { notifyEach } from '../notifications/notify.js';
import { schoolsOfStaff } from '../people/works-at.queries.js';
import { freeOf } from '../school-holidays/school-calendar.calculation.js';
import { readSchoolCalendars } from '../school-holidays/school-holidays.queries.js';
import type { Span } from '../work/date-ranges.rules.js';
import { today } from '../work/today.js';
import type { UnitOfWork } from '../work/unit-of-work.js';
import type { SystemActor, Work } from '../work/work.js';
import { keepersOf, meetingUses, ownUses, teamFormUses, type TeamUse } from './fading-habits.queries.js';
import {
  countsWith,
  habitOf,
  isFading,
  type MonthOfUse,
  monthOf,
  monthsOfUse,
  passedOver,
} from './habits.calculation.js';

/** Tells of habits that are about to break, in every board; of each habit once a month, however often it is done. */
export async function tellOfFadingHabits(unitOfWork: UnitOfWork): Promise<void> {
  for (const boardId of await unitOfWork.boardIds()) await unitOfWork.run({ boardId, system: true }, tellOfFading);
}

async function tellOfFading(work: Work<SystemActor>): Promise<void> {
  // What people are told is no change of anything of theirs.
  work.bookkeeping();
  await tellPeople(work);
  await tellLeerteams(work);
}

/** Each of their own habit, and nobody else. */
async function tellPeople(work: Work<SystemActor>): Promise<void> {
  const on = today(work);
  const uses = await ownUses(work, on);
  if (uses.length === 0) return;
  const schools = await schoolsOfStaff(work, [...new Set(uses.map(({ staffMemberId }) => staffMemberId))]);
  const freeAt = await freeDays(work, uses, on);
  const fading = uses.filter(({ staffMemberId, used }) => fades(used, freeAt(schools.get(staffMemberId)), on));
  const told = fading.map(({ staffMemberId, learningFormId }) => ({ to: staffMemberId, subjectId: learningFormId }));
  await notifyEach(work, 'habit.fading', told, monthOf(on));
}

/**
 * Of a leerteam's habit, who sees to it that it goes on: to all members it would be a reproach to those who cannot call a
 * meeting. What else the team did not do this month goes without saying where it did not meet.
 */
async function tellLeerteams(work: Work<SystemActor>): Promise<void> {
  const on = today(work);
  const [met, forms] = [await meetingUses(work, on), await teamFormUses(work, on)];
  if (met.length + forms.length === 0) return;
  const schools = await schoolsOfLeerteams(work, [...new Set([...met, ...forms].map(({ leerteamId }) => leerteamId))]);
  const freeAt = await freeDays(work, [...met, ...forms], on);
  const fadingOf = (uses: readonly TeamUse[]): Set<string> =>
    new Set(
      uses
        .filter(({ leerteamId, used, planned }) => fades(used, freeAt(schools.get(leerteamId)), on, planned))
        .map(({ leerteamId }) => leerteamId),
    );
  const rhythms = fadingOf(met);
  const others = [...fadingOf(forms)].filter((id) => !rhythms.has(id));
  const keepers = await keepersOf(work, [...rhythms, ...others], on);
  const of = (ids: readonly string[]) => keepers.filter(({ subjectId }) => ids.includes(subjectId));
  await notifyEach(work, 'leerteam.rhythm-fading', of([...rhythms]), monthOf(on));
  await notifyEach(work, 'leerteam.habit-fading', of(others), monthOf(on));
}

function fades(
  used: readonly MonthOfUse[],
  free: readonly Span[],
  on: string,
  planned: readonly (readonly string[])[] = [],
): boolean {
  const [counts, over] = [countsWith(free), passedOver(planned)];
  const expected = (month: string): boolean => counts(month) && !over(month);
  return isFading(habitOf(used, expected, on), expected, free, on);
}

/**
 * When people are free who work at these schools, each combination of schools worked out once; who works at none is free
 * when all of the board's are. One query.
 */
async function freeDays(
  work: Work<SystemActor>,
  uses: readonly { readonly used: readonly MonthOfUse[] }[],
  on: string,
): Promise<(schoolIds?: readonly string[]) => readonly Span[]> {
  const span = monthsOfUse(uses, on);
  const calendars = await readSchoolCalendars(work, 'all', span);
  const known = new Map<string, readonly Span[]>();
  return (schoolIds = []) => {
    const key = schoolIds.join(' ');
    const theirs = (schoolIds.length > 0 ? schoolIds : [...calendars.keys()]).flatMap((id) => calendars.get(id) ?? []);
    const free = known.get(key) ?? freeOf(theirs, span);
    known.set(key, free);
    return free;
  };
}
