import type { LeerteamKind, MembershipRole } from '@app/domain';
import type { YearDay } from '../school-calendar.js';
import type { SchoolKey } from './cast.js';
import type { StockMoment } from './stock-moment.js';
import type { ThemeKey } from './themes.js';

/** Somebody's part in a team; where nothing is said, from its founding on. */
export interface StockMember {
  readonly who: string;
  readonly role: MembershipRole;
  readonly from?: YearDay;
  readonly until?: YearDay;
}

/** A leerteam as it is played: who is in it, when it meets, what it does and says. */
export interface StockTeam {
  readonly key: string;
  readonly kind: LeerteamKind;
  readonly name: string;
  readonly question: string;
  readonly jointGoal: string;
  readonly theme: ThemeKey;
  readonly foundedOn: YearDay;
  readonly members: readonly StockMember[];
  /** On which weekday (0 is Sunday), once in how many weeks, for how long. */
  readonly rhythm: { readonly weekday: number; readonly weeks: number; readonly minutes: number };
  /** The code of the learning form that its meetings are. */
  readonly form: string;
  /** What its meetings were about, in order, by school year; after them those that always fit. */
  readonly meetings: { readonly previous: readonly string[]; readonly running: readonly string[] };
  readonly always: readonly [string, ...string[]];
  /** What two or three of its members do together between meetings; the first goes on month after month. */
  readonly together: readonly [StockMoment, ...StockMoment[]];
  readonly took: readonly string[];
  readonly tries: readonly string[];
  /** The pupil groups that its question is about. */
  readonly focus: readonly { readonly school: SchoolKey; readonly groups: readonly string[] }[];
}
