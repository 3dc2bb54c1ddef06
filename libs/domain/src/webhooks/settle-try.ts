import { type Answered, newId } from '@app/platform';
import type { SystemActor, Work } from '../work/work.js';
import { close } from './end-endpoint.js';
import { failedForDays, type Verdict, verdictOn } from './retry.rules.js';
import { WebhookDelivery } from './webhook-delivery.entity.js';
import type { WebhookEndpoint } from './webhook-endpoint.entity.js';

/** A try that was made: of which message, and to where, as they were when it was taken. */
interface Try {
  readonly delivery: WebhookDelivery;
  readonly endpoint: WebhookEndpoint;
}

/** Keeps what came of a try, and what is to be done next. Answers whether it arrived. */
export async function settleTry(
  work: Work<SystemActor>,
  { delivery, endpoint }: Try,
  answered: Answered,
  chance: number,
): Promise<boolean> {
  work.bookkeeping();
  const { boardId } = work.actor;
  const { id, tries } = delivery;
  const verdict = verdictOn(answered, tries, work.now, chance);
  // The endpoint before its messages, as whoever disables it goes: of two tries neither then waits for the other.
  const failingSince = await noteOnEndpoint(work, endpoint, verdict.does === 'delivered');
  // Whoever took it up since, or asked for it anew, settles it.
  await work.db.update(WebhookDelivery, { boardId, id, state: 'waiting', tries }, stateAfter(verdict));
  await keepAttempt(work, id, answered);
  if (verdict.does === 'gone') await close(work, endpoint, 'gone');
  else if (failedForDays(failingSince, work.now)) await close(work, endpoint, 'failing');
  return verdict.does === 'delivered';
}

function stateAfter(verdict: Verdict): Partial<WebhookDelivery> {
  if (verdict.does === 'delivered') return { state: 'delivered' };
  return verdict.does === 'again' ? { nextTryAt: verdict.at } : { state: 'dead' };
}

/** Keeps since when nothing arrives at an endpoint; its version stays, for its owner changes something else. */
async function noteOnEndpoint(
  work: Work<SystemActor>,
  { boardId, id, failingSince }: WebhookEndpoint,
  arrived: boolean,
): Promise<Date | null> {
  await work.db.query(
    `update webhook_endpoint set failing_since = case when $4 then null else $3::timestamptz end
      where board_id = $1 and id = $2 and (failing_since is null) <> $4`,
    [boardId, id, work.now, arrived],
  );
  return arrived ? null : failingSince;
}

/** What came of it, as a number or a word; nothing where the endpoint was removed meanwhile, with all that it was told. */
async function keepAttempt(work: Work<SystemActor>, deliveryId: string, answered: Answered): Promise<void> {
  const [outcome, status] = 'status' in answered ? ['answered', answered.status] : [answered.failure, null];
  await work.db.query(
    `insert into webhook_attempt (id, board_id, delivery_id, attempted_at, outcome, status)
     select $1, d.board_id, d.id, $2, $3, $4 from webhook_delivery d where d.board_id = $5 and d.id = $6 for key share`,
    [newId(), work.now, outcome, status, work.actor.boardId, deliveryId],
  );
}
