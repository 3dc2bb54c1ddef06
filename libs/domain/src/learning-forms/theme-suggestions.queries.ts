import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import type { Theme } from './theme.entity.js';

/** What is about to be logged, as far as it is known. */
interface Occasion {
  /** The code of the learning form. */
  readonly learningForm?: string;
  readonly leerteamId?: string;
}

const MOST = 10;
/** Use that is older is no guide to what somebody learns about now. */
const DAYS_LOOKED_BACK = 730;
/** A use counts half as much for each of these that it is older. */
const DAYS_TO_HALVE = 90;
/** How many times a use counts that was in the same form, and again in the same leerteam. */
const FAVOUR = 3;

/**
 * The themes that the actor used most, weighed by how often and how lately: a use of `d` days ago counts 2^(−d/90), three
 * times that in the same learning form, and three times that in the same leerteam. Of one's own use only: what
 * colleagues learn about would be a figure about a few people. (`offset 0` has the themes looked up a record at a time,
 * never all those of the board at once.)
 */
export function suggestThemes(work: StaffWork, { learningForm, leerteamId }: Occasion): Promise<Theme[]> {
  const { boardId, staffMemberId } = work.actor;
  return work.db.query<Theme[]>(
    `select t.id, t.name, t.retired_on as "retiredOn", t.version
       from activity a
       cross join lateral (select at.theme_id from activity_theme at
         where at.board_id = a.board_id and at.activity_id = a.id offset 0) th
       join theme t on t.board_id = a.board_id and t.id = th.theme_id and t.retired_on is null
      where a.board_id = $1 and a.owner_id = $2 and a.removed_at is null and a.learned_on > $3::date - $6::integer
      group by t.id
      order by sum(power(0.5, ($3::date - a.learned_on) / $7::float8)
                   * case when a.learning_form_id = (select id from learning_form where board_id = $1 and code = $4)
                          then $8 else 1 end
                   * case when a.leerteam_id = $5 then $8 else 1 end) desc, t.name, t.id
      limit $9`,
    [
      ...[boardId, staffMemberId, today(work), learningForm ?? null, leerteamId ?? null],
      ...[DAYS_LOOKED_BACK, DAYS_TO_HALVE, FAVOUR, MOST],
    ],
  );
}
