import { withinSchool } from '../organisations/within-school.js';
import type { Part } from '../work/part.js';
import type { StaffWork } from '../work/work.js';
import type { PulseItem } from './pulse-item.entity.js';

export type PulseItemRow = Omit<PulseItem, 'boardId'>;

export interface PulseItemFilter extends Part {
  /** Also those that are chosen no more. */
  readonly retired?: boolean;
}

const ITEM_COLUMNS = `i.id, i.school_id as "schoolId", i.code, i.need, i.words_nl as "wordsNl", i.words_en as "wordsEn",
    i.reversed, i.scale, i.source, i.licence, i.retired_on as "retiredOn"`;

/** What a school can ask: the built-in items and its own, the oldest first; one more than the limit. */
export async function listPulseItems(
  work: StaffWork,
  schoolId: string,
  { after, limit, retired = false }: PulseItemFilter,
): Promise<PulseItemRow[]> {
  await withinSchool(work, schoolId, 'pulse.read');
  return work.db.query<PulseItemRow[]>(
    `select ${ITEM_COLUMNS} from pulse_item i
      where i.board_id = $1 and (i.school_id is null or i.school_id = $2) and ($3 or i.retired_on is null)
        and ($4::uuid is null or i.id > $4) order by i.id limit $5`,
    [work.actor.boardId, schoolId, retired, after?.[0] ?? null, limit + 1],
  );
}
