import type { Initiative } from '../activities/activity.entity.js';
import type { Span } from '../work/date-ranges.rules.js';
import { fingerprintSumSql } from '../work/record-fingerprint.js';
import type { Work } from '../work/work.js';
import type { Employment } from './entitlement.calculation.js';

type OfPerson<Row> = Row & { readonly staffMemberId: string };

export interface EmploymentRow extends Employment {
  readonly school: string;
}

/** All appointments of people that began before a day; nobody's lasts longer than they do at the board. */
export const employmentsBefore = (
  { db, actor }: Work,
  people: readonly string[],
  day: string,
): Promise<OfPerson<EmploymentRow>[]> =>
  db.query(
    `select a.staff_member_id as "staffMemberId", a.school_id as "schoolId", s.name as school,
            a.function_group as "functionGroup", a.fte, a.from_on as "fromOn",
            least(a.until_on, m.left_on) as "untilOn"
       from appointment a
       join school s on s.board_id = a.board_id and s.id = a.school_id
       join staff_member m on m.board_id = a.board_id and m.id = a.staff_member_id
      where a.board_id = $1 and a.staff_member_id = any($2::uuid[]) and a.from_on < $3
        and (m.left_on is null or a.from_on < m.left_on)
      order by a.id`,
    [actor.boardId, people, day],
  );

/**
 * Which records a ledger is of: all of them, for their owner; or those that count for others too. What somebody learned
 * in private counts in their own figures alone (domain rules, 3.2), and with it what they spent on it.
 */
export type RecordsRead = 'all' | 'not_private';

/** Days on which learning by an initiative uses up what somebody is entitled to. */
interface CountedSpan extends Span {
  readonly staffMemberId: string;
  readonly initiative: Initiative;
}

export interface UsedTime {
  readonly schoolYearId: string;
  readonly initiative: Initiative;
  readonly count: number;
  readonly minutes: number;
  /** The part of the minutes that used something up. */
  readonly counted: number;
  /** Of the records, and of those that used something up: to tell later whether they are the same. */
  readonly fingerprint: number;
  readonly countedFingerprint: number;
}

const USED = `a.id || ':' || a.minutes`;
const COUNTS = 'c.days @> a.learned_on';

/** What people learned in each of the school years, by initiative and by the day of the activity. */
export const usedTime = (
  { db, actor }: Work,
  people: readonly string[],
  yearIds: readonly string[],
  spans: readonly CountedSpan[],
  records: RecordsRead,
): Promise<OfPerson<UsedTime>[]> =>
  db.query(
    `with counting as (
       select person, initiative, range_agg(daterange(from_on, until_on)) as days
         from unnest($4::uuid[], $5::text[], $6::date[], $7::date[]) s (person, initiative, from_on, until_on)
        group by person, initiative
     )
     select a.owner_id as "staffMemberId", y.id as "schoolYearId", a.initiative, count(*) as count,
            sum(a.minutes) as minutes, coalesce(sum(a.minutes) filter (where ${COUNTS}), 0) as counted,
            ${fingerprintSumSql(USED)} as fingerprint, ${fingerprintSumSql(USED, COUNTS)} as "countedFingerprint"
       from school_year y
       join activity a on a.board_id = y.board_id and a.learned_on >= y.from_on and a.learned_on < y.until_on
       left join counting c on c.person = a.owner_id and c.initiative = a.initiative
      where y.board_id = $1 and y.id = any($3::uuid[]) and a.owner_id = any($2::uuid[]) and a.removed_at is null
        and ($8 = 'all' or a.visibility <> 'private')
      group by a.owner_id, y.id, a.initiative`,
    [
      actor.boardId,
      people,
      yearIds,
      spans.map(({ staffMemberId }) => staffMemberId),
      spans.map(({ initiative }) => initiative),
      spans.map(({ fromOn }) => fromOn),
      spans.map(({ untilOn }) => untilOn),
      records,
    ],
  );

export interface SpentMoney {
  readonly schoolYearId: string;
  readonly count: number;
  readonly cents: number;
  readonly fingerprint: number;
}

/** What people spent on their learning in each of the school years, by the day that it was spent. */
export const spentMoney = (
  { db, actor }: Work,
  people: readonly string[],
  yearIds: readonly string[],
  records: RecordsRead,
): Promise<OfPerson<SpentMoney>[]> =>
  db.query(
    `select e.owner_id as "staffMemberId", y.id as "schoolYearId", count(*) as count, sum(e.cents) as cents,
            ${fingerprintSumSql(`e.id || ':' || e.cents`)} as fingerprint
       from school_year y
       join learning_expense e on e.board_id = y.board_id and e.spent_on >= y.from_on and e.spent_on < y.until_on
      where y.board_id = $1 and y.id = any($3::uuid[]) and e.owner_id = any($2::uuid[])
        and ($4 = 'all' or not exists (select from activity a
          where a.board_id = e.board_id and a.id = e.activity_id and a.visibility = 'private'))
      group by e.owner_id, y.id`,
    [actor.boardId, people, yearIds, records],
  );
