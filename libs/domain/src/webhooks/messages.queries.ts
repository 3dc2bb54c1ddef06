import { today } from '../work/today.js';
import type { Work } from '../work/work.js';
import { TOLD_OF } from './told.queries.js';
import type { WebhookDelivery } from './webhook-delivery.entity.js';
import { TEST_KIND, WEBHOOK_KINDS } from './webhook-kinds.js';

/** What a message says of its subject: ids, dates and where to read it. Never content. */
const DATA = {
  report: `jsonb_build_object('reportId', r.id, 'runId', r.run_id, 'report', r.report, 'subjectId', r.subject_id,
    'fromOn', r.from_on, 'untilOn', r.until_on, 'dataMoment', to_char(r.data_moment at time zone 'UTC', $4),
    'contentHash', r.content_hash, 'url', $5::text || '/v1/reports/' || r.id)`,
  report_run: `jsonb_build_object('runId', run.id, 'scope', run.scope, 'report', run.report, 'subjectId', run.subject_id,
    'schoolId', run.school_id, 'fromOn', run.from_on, 'untilOn', run.until_on, 'failure', run.failure, 'dueAt',
    to_char(run.due_at at time zone 'UTC', $4), 'url', $5::text || '/v1/report-runs/' || run.id)`,
} as const;

/** A moment as JavaScript writes it. */
const MOMENT = 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"';

/**
 * The body of a message, as the owner of its endpoint may know of it today; undefined where they may not, or it is no more.
 * The same each time that it is tried.
 */
export async function bodyOf(
  work: Work,
  { id, kind, subjectId, happenedAt }: WebhookDelivery,
  publicUrl: string,
): Promise<string | undefined> {
  const data = kind === TEST_KIND ? {} : await dataOf(work, { id, kind, subjectId }, publicUrl);
  return data && JSON.stringify({ type: kind, timestamp: happenedAt.toISOString(), data });
}

async function dataOf(
  work: Work,
  { id, kind, subjectId }: Pick<WebhookDelivery, 'id' | 'subjectId'> & { readonly kind: keyof typeof WEBHOOK_KINDS },
  publicUrl: string,
): Promise<object | undefined> {
  const subject = WEBHOOK_KINDS[kind];
  const { from, alias, told } = TOLD_OF[subject];
  const [row] = await work.db.query<{ data: object }[]>(
    `select ${DATA[subject]} as data
       from webhook_delivery d
       join webhook_endpoint e on e.board_id = d.board_id and e.id = d.endpoint_id
       join ${from} on ${alias}.board_id = d.board_id and ${alias}.id = $6
      where d.board_id = $1 and d.id = $3 and ${told}`,
    [work.actor.boardId, today(work), id, MOMENT, publicUrl, subjectId],
  );
  return row?.data;
}
