import { addDays } from '@app/platform';
import { notify } from '../notifications/notify.js';
import { today } from '../work/today.js';
import type { SystemActor, Work } from '../work/work.js';
import { lastDay } from './open-consultation.js';
import { consultedSql } from './strategy-standing.queries.js';
import { monthsLater } from './strategy.rules.js';

/** How long before a consultation closes those who said nothing yet are told. */
const DAYS_BEFORE = 3;

/** For how long after its day something is still told, where the program did not run on the day itself. */
const DAYS_AFTER = 14;

/** Grants `g` of whoever drafts what is of document `d`, on $2. */
const DRAFTERS = `role_grant g on g.board_id = d.board_id and g.from_on <= $2 and (g.until_on is null or g.until_on > $2)
  and case when d.school_id is null then g.role = 'board_admin'
    else g.role = 'school_leader' and g.school_id = d.school_id end`;

interface Due {
  readonly id: string;
  readonly day: string;
  readonly to: readonly string[];
}

/**
 * Tells those who are consulted and said nothing yet that a consultation closes in a few days; and when it has closed,
 * whoever drafts that what people said waits for an answer. Each once.
 */
export async function remindOfConsultations(work: Work<SystemActor>): Promise<void> {
  for (const { id: subjectId, day, to } of await silentIn(work))
    await notify(work, { kind: 'consultation.closing', to, subjectId, occasion: lastDay(day) });
  for (const { id: subjectId, day, to } of await closedAndUnanswered(work))
    await notify(work, { kind: 'consultation.closed', to, subjectId, occasion: day });
}

const silentIn = (work: Work): Promise<Due[]> =>
  work.db.query<Due[]>(
    `select c.id, c.closes_on as day, array_agg(s.id) as "to"
       from consultation c join strategy_document d on d.board_id = c.board_id and d.id = c.document_id
       join staff_member s on s.board_id = c.board_id and s.erased_at is null and (s.left_on is null or s.left_on > $3)
        and ${consultedSql('d.school_id', 's.id')}
      where c.board_id = $1 and c.settled_on is null and c.closes_on > $3 and c.closes_on <= $3::date + $2::integer
        and not exists (select from consultation_response r
          where r.board_id = c.board_id and r.consultation_id = c.id and r.author_id = s.id)
      group by c.id order by c.id`,
    [work.actor.boardId, DAYS_BEFORE, today(work)],
  );

const closedAndUnanswered = (work: Work): Promise<Due[]> =>
  work.db.query<Due[]>(
    `select c.id, c.closes_on as day, array_agg(distinct g.staff_member_id) as "to"
       from consultation c join strategy_document d on d.board_id = c.board_id and d.id = c.document_id
       join ${DRAFTERS}
      where c.board_id = $1 and c.settled_on is null and c.closes_on <= $2 and c.closes_on > $2::date - $3::integer
        and exists (select from consultation_response r
          where r.board_id = c.board_id and r.consultation_id = c.id and r.kind <> 'consent' and r.author_id is not null
            and r.outcome is null)
      group by c.id order by c.id`,
    [work.actor.boardId, today(work), DAYS_AFTER],
  );

/**
 * Reminds whoever drafts of what is to be looked at again: on its day, and once more a month later where that was not
 * done.
 */
export async function remindOfReviews(work: Work<SystemActor>): Promise<void> {
  const on = today(work);
  for (const { id: subjectId, day, to } of await toReview(work))
    for (const [kind, from] of [
      ['strategy.review-due', day],
      ['strategy.review-overdue', monthsLater(day, 1)],
    ] as const)
      if (from <= on && on < addDays(from, DAYS_AFTER)) await notify(work, { kind, to, subjectId, occasion: day });
}

const toReview = (work: Work): Promise<Due[]> =>
  work.db.query<Due[]>(
    `select d.id, h.review_on as day, array_agg(distinct g.staff_member_id) as "to"
       from strategy_document d
       join lateral (select coalesce((select r.next_review_on from strategy_review r
            where r.board_id = v.board_id and r.version_id = v.id order by r.reviewed_on desc, r.id desc limit 1),
            v.review_on) as review_on
          from strategy_version v where v.board_id = d.board_id and v.document_id = d.id
         order by v.number desc limit 1) h on h.review_on <= $2
       join ${DRAFTERS}
      where d.board_id = $1 and d.ended_on is null
      group by d.id, h.review_on order by d.id`,
    [work.actor.boardId, today(work)],
  );
