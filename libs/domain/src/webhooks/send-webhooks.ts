import type { Outgoing } from '@app/platform';
import { today } from '../work/today.js';
import type { UnitOfWork } from '../work/unit-of-work.js';
import type { SystemActor, Work } from '../work/work.js';
import { close } from './end-endpoint.js';
import { bodyOf } from './messages.queries.js';
import { HELD_MS } from './retry.rules.js';
import { settleTry } from './settle-try.js';
import { type SecretSeal, signedHeaders } from './signature.js';
import { OWNER_ALLOWED } from './told.queries.js';
import { WebhookDelivery } from './webhook-delivery.entity.js';
import { WebhookEndpoint } from './webhook-endpoint.entity.js';

/** How many endpoints are sent to at the same time: one that is slow holds up no other. */
const ENDPOINTS_AT_ONCE = 8;
/** And how many messages go to one of them at the same time. */
const MESSAGES_AT_ONCE = 2;

/** What it takes to send. */
export interface WebhookPost {
  readonly outgoing: Outgoing;
  readonly seal: SecretSeal;
  /** Where the API is: messages say where to read what they tell of. */
  readonly publicUrl: string;
  /** Whether enough time was spent: what is left is sent in the next minute. */
  readonly isOver: () => boolean;
  /** Begins the turn of an endpoint; what is left when it is over waits until the others had theirs. */
  readonly beginTurn: () => () => boolean;
  /** From 0 to 1, by which waits differ. */
  readonly chance: () => number;
}

/**
 * Sends what is due to all endpoints. Each message is sent at least once, under the same id: it is held before it goes and
 * settled after it, and who is killed in between leaves one that is taken up again a minute later.
 */
export async function sendWebhooks(unitOfWork: UnitOfWork, post: WebhookPost): Promise<void> {
  const waiting: Address[] = [];
  for (const boardId of await unitOfWork.boardIds())
    waiting.push(...(await unitOfWork.read({ boardId, system: true }, endpointsThatWait)));
  // Whoever has many endpoints comes with one of them at a time: each owner's first before anybody's second.
  waiting.sort((one, other) => one.nth - other.nth || one.since.getTime() - other.since.getTime());
  const failures: unknown[] = [];
  const lane = async (): Promise<void> => {
    for (let address = waiting.shift(); address; address = waiting.shift()) {
      const isMoreLeft = await sendToEndpoint(unitOfWork, address, post).catch((failure: unknown) => {
        failures.push(failure);
        return false;
      });
      if (isMoreLeft) waiting.push(address);
    }
  };
  await Promise.all(Array.from({ length: ENDPOINTS_AT_ONCE }, lane));
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} webhooks could not be sent to`);
}

interface Address {
  readonly actor: SystemActor;
  readonly endpointId: string;
  /** Which of its owner's it is, by how long its first message waits. */
  readonly nth: number;
  readonly since: Date;
}

async function endpointsThatWait(work: Work<SystemActor>): Promise<Address[]> {
  const { actor } = work;
  const rows = await work.db.query<Omit<Address, 'actor'>[]>(
    `select e.id as "endpointId", min(d.next_try_at) as since,
            row_number() over (partition by e.owner_id order by min(d.next_try_at), e.id)::integer as nth
       from webhook_delivery d join webhook_endpoint e on e.board_id = d.board_id and e.id = d.endpoint_id
      where d.board_id = $1 and d.state = 'waiting' and d.next_try_at <= $2 group by e.id, e.owner_id`,
    [actor.boardId, work.now],
  );
  return rows.map((row) => ({ ...row, actor }));
}

/**
 * Sends one after the other, in a few lanes, until its turn is over; answers whether there is more to send. After one that
 * did not arrive the endpoint has rest until the next round.
 */
async function sendToEndpoint(
  unitOfWork: UnitOfWork,
  { actor, endpointId }: Address,
  post: WebhookPost,
): Promise<boolean> {
  const isTurnOver = post.beginTurn();
  let isMoreLeft = true;
  const lane = async (): Promise<void> => {
    while (isMoreLeft && !isTurnOver() && !post.isOver()) {
      const taken = await unitOfWork.run(actor, (work) => take(work, endpointId, post));
      if (taken === 'withheld') continue;
      const arrived = taken !== 'nothing' && (await sendOne(unitOfWork, actor, taken, post));
      isMoreLeft &&= arrived;
    }
  };
  await Promise.all(Array.from({ length: MESSAGES_AT_ONCE }, lane));
  return isMoreLeft && !post.isOver();
}

type Taken = Exclude<Awaited<ReturnType<typeof take>>, string>;

async function sendOne(unitOfWork: UnitOfWork, actor: SystemActor, taken: Taken, post: WebhookPost): Promise<boolean> {
  const answered = await post.outgoing.post(taken.parcel);
  return unitOfWork.run(actor, (work) => settleTry(work, taken, answered, post.chance()));
}

/** Takes the message whose turn it is, held for this try, signed and ready to go. */
async function take(work: Work<SystemActor>, endpointId: string, post: WebhookPost) {
  work.bookkeeping();
  const { boardId } = work.actor;
  const endpoint = await work.db.findOneBy(WebhookEndpoint, { boardId, id: endpointId, state: 'enabled' });
  if (!endpoint) return 'nothing';
  if (!(await isOwnerAllowed(work, endpointId))) {
    await close(work, endpoint, 'owner_not_allowed');
    return 'nothing';
  }
  const [row] = await work.db.query<{ id: string }[]>(
    `select id from webhook_delivery
      where board_id = $1 and endpoint_id = $2 and state = 'waiting' and next_try_at <= $3
      order by next_try_at, id limit 1 for update skip locked`,
    [boardId, endpointId, work.now],
  );
  if (!row) return 'nothing';
  const delivery = await work.db.findOneByOrFail(WebhookDelivery, { boardId, id: row.id });
  const body = await bodyOf(work, delivery, post.publicUrl);
  const held = { tries: delivery.tries + 1, nextTryAt: new Date(work.now.getTime() + HELD_MS) };
  await work.db.update(WebhookDelivery, { boardId, id: row.id }, body === undefined ? { state: 'withheld' } : held);
  if (body === undefined) return 'withheld';
  const signed = signedHeaders({ id: row.id, at: work.now, body }, secretsOf(endpoint, post.seal, work.now));
  const headers = { 'content-type': 'application/json', 'user-agent': 'Leerspoor', ...signed };
  return { delivery: { ...delivery, ...held }, endpoint, parcel: { url: endpoint.url, headers, body } };
}

async function isOwnerAllowed(work: Work, endpointId: string): Promise<boolean> {
  const rows = await work.db.query<unknown[]>(
    `select e.id from webhook_endpoint e where e.board_id = $1 and e.id = $3 and ${OWNER_ALLOWED}`,
    [work.actor.boardId, today(work), endpointId],
  );
  return rows.length > 0;
}

function secretsOf(endpoint: WebhookEndpoint, seal: SecretSeal, now: Date): string[] {
  const { id, secret, previousSecret, previousSecretUntil } = endpoint;
  const previous = previousSecret && previousSecretUntil && previousSecretUntil > now ? [previousSecret] : [];
  return [secret, ...previous].map((sealed) => seal.open(id, sealed));
}
