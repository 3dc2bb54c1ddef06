import type { EntityManager } from 'typeorm';
import type { Announcement } from '../work/work.js';

/** Where API processes hear that something changed, and in what; never what it became. */
export const LIVE_CHANNEL = 'leerspoor_live';

/**
 * Numbers the changes of each topic and says on commit that there are more. The row of the topic is locked until then,
 * so that numbers become visible in their order: who has read up to 7 has missed nothing before it.
 */
export async function writeChanges(
  db: EntityManager,
  boardId: string,
  now: Date,
  announcements: readonly Announcement[],
): Promise<void> {
  await db.query(
    `with said as (
       select a.topic, a.id as topic_id, a.what, a."itemId" as item_id, a.place,
              row_number() over (partition by a.topic, a.id order by a.place) as step
         from rows from (jsonb_to_recordset($3::jsonb) as (topic text, id uuid, what text, "itemId" uuid))
           with ordinality as a (topic, id, what, "itemId", place)),
     numbered as (
       insert into live_topic (board_id, topic, topic_id, last_number)
       select $1, topic, topic_id, count(*) from said group by topic, topic_id order by topic, topic_id
       on conflict (board_id, topic, topic_id) do update set last_number = live_topic.last_number + excluded.last_number
       returning topic, topic_id, last_number),
     written as (
       insert into live_change (board_id, topic, topic_id, number, what, item_id, changed_at)
       select $1, s.topic, s.topic_id,
              n.last_number - (select count(*) from said o where o.topic = s.topic and o.topic_id = s.topic_id) + s.step,
              s.what, s.item_id, $2
         from said s join numbered n on n.topic = s.topic and n.topic_id = s.topic_id)
     select pg_notify('${LIVE_CHANNEL}', topic || ' ' || topic_id) from numbered`,
    [boardId, now, JSON.stringify(announcements)],
  );
}
