import { RuleBroken } from '@app/platform';
import { withinSchool } from '../organisations/within-school.js';
import type { Part } from '../work/part.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import type { ConversationCadence } from './growth-conversation.entity.js';

export type CadenceRow = Pick<ConversationCadence, 'fromOn' | 'months'>;

/** Sets how many months there are between two growth conversations at a school, from today or a day to come on. */
export async function setCadence(
  work: StaffWork,
  schoolId: string,
  { fromOn, months }: CadenceRow,
): Promise<CadenceRow> {
  await withinSchool(work, schoolId, 'conversation-cadence.set');
  if (fromOn < today(work)) throw RuleBroken.at('/fromOn', 'cadence_in_the_past');
  // What was set for the same day was a slip of the pen.
  await work.db.query(
    `insert into conversation_cadence (board_id, school_id, from_on, months) values ($1, $2, $3, $4)
     on conflict (board_id, school_id, from_on) do update set months = excluded.months`,
    [work.actor.boardId, schoolId, fromOn, months],
  );
  const changes = { fromOn, months };
  work.record({ event: 'conversation-cadence.set', subjectType: 'school', subjectId: schoolId, changes });
  return { fromOn, months };
}

/** How often growth conversations are held at a school, the latest first; one more than the limit. */
export async function listCadences(work: StaffWork, schoolId: string, { after, limit }: Part): Promise<CadenceRow[]> {
  await withinSchool(work, schoolId, 'conversation-cadence.read');
  return work.db.query<CadenceRow[]>(
    `select from_on as "fromOn", months from conversation_cadence
      where board_id = $1 and school_id = $2 and ($3::date is null or from_on < $3) order by from_on desc limit $4`,
    [work.actor.boardId, schoolId, after?.[0] ?? null, limit + 1],
  );
}
