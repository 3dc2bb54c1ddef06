import { type Person, type Staff, teachesKindergarten } from './appoint-staff.js';
import type { DemoBoard } from './demo-board.js';
import type { Team } from './form-leerteams.js';
import { YEARS } from './lay-out-places.js';
import type { Random } from './random.js';
import { addDays } from '@app/platform';
import { type Calendar, momentOn, schoolDayNear } from './school-calendar.js';
import type { Temperament } from './stock/cast.js';
import { GOALS, LET_GO, type StockGoal } from './stock/goals.js';
import type { ThemeKey } from './stock/themes.js';

type Goals = Pick<DemoBoard, 'goals' | 'checkIns' | 'goalShares'>;
type GoalRow = Goals['goals'][number];
type CheckInRow = Goals['checkIns'][number];

/** A goal with what it is about, so that learning can count towards it. */
export interface AimedAt extends GoalRow {
  readonly theme: ThemeKey;
  readonly closedOn: string | null;
}

/** How many goals somebody sets in a school year. */
const PER_YEAR: Readonly<Record<Temperament, number>> = { eager: 1.9, steady: 1.3, sparse: 0.6, silent: 0 };

/** Weeks after setting a goal in which people look where they stand. */
const CHECK_IN_WEEKS = [7, 18] as const;

/** Individual goals of those who teach, with their check-ins. */
export function setGoals(
  random: Random,
  calendar: Calendar,
  { people }: Staff,
  teams: readonly Team[],
): Goals & { readonly aims: readonly AimedAt[] } {
  const aims: AimedAt[] = [];
  const checkIns: CheckInRow[] = [];
  const goalShares: Goals['goalShares'][number][] = [];
  for (const person of people.filter(({ player }) => player.functionGroup === 'teacher')) {
    const suits = ({ theme, older }: StockGoal): boolean =>
      person.player.interests.includes(theme) && !(older && teachesKindergarten(person));
    const stock = random.shuffled(GOALS.filter(suits));
    for (const year of YEARS)
      for (const wanted of stock.splice(0, random.about(PER_YEAR[person.player.temperament]))) {
        const setOn = schoolDayNear(addDays(calendar.on({ year, day: '09-08' }), random.whole(0, 50)));
        if (!setOn || setOn < person.fromOn || setOn >= calendar.today) continue;
        if (person.untilOn && setOn >= person.untilOn) continue;
        const aim = set(random, calendar, { person, wanted, setOn, team: teamFor(teams, person, wanted, setOn) });
        aims.push(aim);
        checkIns.push(...checkIn(random, calendar, aim, wanted));
        if (aim.visibility === 'shared') goalShares.push(...shareWith(random, people, person, aim.id));
      }
  }
  return { aims, goals: aims.map(({ theme: _, ...goal }) => goal), checkIns, goalShares };
}

const teamFor = (teams: readonly Team[], person: Person, { theme }: StockGoal, on: string): Team | undefined =>
  teams.find((team) => team.stock.theme === theme && team.foundedOn <= on && team.membersOn(on).includes(person));

interface Setting {
  readonly person: Person;
  readonly wanted: StockGoal;
  readonly setOn: string;
  readonly team: Team | undefined;
}

function set(random: Random, calendar: Calendar, { person, wanted, setOn, team }: Setting): AimedAt {
  const forTeam = team !== undefined && random.chance(0.6);
  const targetOn = addDays(setOn, random.whole(220, 280));
  const end = ending(random, calendar, setOn, targetOn);
  return {
    id: random.id(momentOn(setOn, 14)),
    ownerId: person.id,
    title: wanted.title,
    reason: wanted.reason,
    origin: forTeam ? 'team' : random.chance(0.18) ? 'school' : 'own',
    visibility: forTeam ? 'team' : random.pick(['private', 'private', 'school', 'school', 'shared', 'board']),
    leerteamId: forTeam ? team.id : null,
    successSigns: [...wanted.signs],
    setOn,
    targetOn,
    ...end,
    theme: wanted.theme,
  };
}

/** Where a goal stands by now: what is long past its day has been achieved or let go, some drafts never began. */
function ending(
  random: Random,
  calendar: Calendar,
  setOn: string,
  targetOn: string,
): Pick<AimedAt, 'status' | 'closedOn'> {
  const fate = random.next();
  const achievedOn = schoolDayNear(addDays(targetOn, -random.whole(0, 40)));
  const releasedOn = schoolDayNear(addDays(setOn, random.whole(60, 130)));
  if (fate < 0.08) return { status: 'draft', closedOn: null };
  if (fate < 0.22 && releasedOn && releasedOn < calendar.today) return { status: 'released', closedOn: releasedOn };
  if (fate < 0.75 && achievedOn && achievedOn < calendar.today) return { status: 'achieved', closedOn: achievedOn };
  return { status: 'active', closedOn: null };
}

function checkIn(random: Random, calendar: Calendar, goal: AimedAt, { notes }: StockGoal): CheckInRow[] {
  if (goal.status === 'draft') return [];
  const row = (checkedOn: string, note: string, progress: number | null): CheckInRow => ({
    id: random.id(momentOn(checkedOn, 15)),
    goalId: goal.id,
    checkedOn,
    note,
    progress,
    evidenceUrl: null,
  });
  const [first, second, achieved] = notes;
  const rows = CHECK_IN_WEEKS.flatMap((weeks, nth) => {
    const on = schoolDayNear(addDays(goal.setOn, weeks * 7 + random.whole(-5, 9)));
    const progress = random.chance(0.75) ? (nth === 0 ? random.whole(2, 4) : random.whole(5, 8)) * 10 : null;
    const past = on !== undefined && on < calendar.today && (goal.closedOn === null || on < goal.closedOn);
    return past && random.chance(0.85) ? [row(on, nth === 0 ? first : second, progress)] : [];
  });
  if (goal.closedOn && goal.status === 'achieved') rows.push(row(goal.closedOn, achieved, 100));
  if (goal.closedOn && goal.status === 'released') rows.push(row(goal.closedOn, random.pick(LET_GO) ?? '', null));
  return rows;
}

function shareWith(random: Random, people: readonly Person[], owner: Person, goalId: string): Goals['goalShares'] {
  const colleagues = people.filter(
    (other) => other !== owner && !other.untilOn && other.schools.some((school) => owner.schools.includes(school)),
  );
  return random.some(colleagues, 1).map((colleague) => ({ goalId, staffMemberId: colleague.id }));
}
