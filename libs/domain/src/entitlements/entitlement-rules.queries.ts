import type { Part } from '../work/part.js';
import type { StaffWork, Work } from '../work/work.js';
import type { EntitlementRule } from './entitlement-rule.entity.js';

export type EntitlementRuleRow = Omit<EntitlementRule, 'boardId'>;

const COLUMNS = `id, school_id as "schoolId", function_group as "functionGroup", agreement, unit, amount, per,
  week_thousandths as "weekThousandths", pro_rata as "proRata", counts, carry_over_years as "carryOverYears",
  from_on as "fromOn", until_on as "untilOn", source_title as "sourceTitle", source_url as "sourceUrl",
  recorded_at as "recordedAt", version`;

export interface EntitlementRuleFilter extends Part {
  /** Those that can hold at this school: its own, and the board's. */
  readonly schoolId?: string;
  /** Those in force on this day. */
  readonly on?: string;
}

/** Rules of the board, the first first; one more than the limit. */
export function listEntitlementRules(work: StaffWork, filter: EntitlementRuleFilter): Promise<EntitlementRuleRow[]> {
  const { schoolId, on, after, limit } = filter;
  return work.db.query<EntitlementRuleRow[]>(
    `select ${COLUMNS} from entitlement_rule
      where board_id = $1 and ($2::uuid is null or school_id is null or school_id = $2)
        and ($3::date is null or from_on <= $3 and (until_on is null or until_on > $3))
        and ($4::date is null or (from_on, id) > ($4, $5::uuid))
      order by from_on, id limit $6`,
    [work.actor.boardId, schoolId ?? null, on ?? null, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  );
}

/** Every rule of the board that began before a day: what a calculation chooses from. */
export const rulesBefore = ({ db, actor }: Work, day: string): Promise<EntitlementRuleRow[]> =>
  db.query(`select ${COLUMNS} from entitlement_rule where board_id = $1 and from_on < $2 order by id`, [
    actor.boardId,
    day,
  ]);
