import { isMachine, type MachineActor } from '@app/access';
import { Conflict, NotAllowed, RuleBroken } from '@app/platform';
import { createHash } from 'node:crypto';
import { knownFormSql } from '../learning-forms/learning-forms.queries.js';
import { formViolations, type KnownForm } from '../learning-forms/learning-forms.rules.js';
import { MachineClient } from '../machine-clients/machine-client.entity.js';
import { dayViolations } from '../work/days.rules.js';
import { today } from '../work/today.js';
import type { RequestWork, Work } from '../work/work.js';
import type { ActivityRow } from './activities.queries.js';
import { usualInitiative } from './activities.rules.js';
import { addActivities } from './add-activities.js';
import { LearningDelivery } from './learning-delivery.entity.js';

/** What a system says that somebody learned in it. */
export interface Delivery {
  /** The system's own id of it. */
  readonly deliveryId: string;
  /** By the id that the system of record has for this person, or by e-mail address: one of the two. */
  readonly staffMember: { readonly sourceId?: string; readonly email?: string };
  /** The code of the learning form. */
  readonly learningForm: string;
  readonly title: string;
  readonly learnedOn: string;
  readonly minutes: number;
  readonly evidenceUrl?: string | null;
}

/**
 * Logs what somebody learned in a system of the board, once for each delivery. It is theirs from then on, private until
 * they open it, and the system learns nothing of it again.
 */
export async function deliverLearning(work: RequestWork, delivery: Delivery): Promise<void> {
  const { actor } = work;
  if (!isMachine(actor)) throw new NotAllowed('learning.deliver');
  const { boardId, machineClientId } = actor;
  const { deliveryId } = delivery;
  // One delivery of a system at a time: of two alike at once, the second finds the first. A lock counts as a change.
  work.bookkeeping();
  const lock = { mode: 'for_no_key_update' } as const;
  await work.db.findOneOrFail(MachineClient, { where: { boardId, id: machineClientId }, lock });
  const contentHash = hashOf(delivery);
  const earlier = await work.db.findOneBy(LearningDelivery, { boardId, machineClientId, deliveryId });
  if (earlier && !earlier.contentHash.equals(contentHash)) throw new Conflict('delivered_otherwise');
  if (earlier) return;
  const activityId = await logDelivered({ ...work, actor }, delivery);
  const delivered = { activityId, contentHash, deliveredAt: work.now };
  await work.db.insert(LearningDelivery, { boardId, machineClientId, deliveryId, ...delivered });
}

async function logDelivered(work: Work<MachineActor>, delivery: Delivery): Promise<string> {
  const { title, learnedOn, minutes, evidenceUrl = null } = delivery;
  const said = { title, learnedOn, minutes, evidenceUrl };
  const whose = await expectSound(work, delivery);
  const usual = { initiative: usualInitiative(null), visibility: 'private', source: 'api' } as const;
  const [activity] = (await addActivities(work, [{ ...said, ...whose, ...usual }])) as [ActivityRow];
  return activity.id;
}

/** Refuses what cannot be logged; answers whose it is and the learning form. */
async function expectSound(
  work: Work<MachineActor>,
  { staffMember, learningForm, learnedOn }: Delivery,
): Promise<{ ownerId: string; form: KnownForm }> {
  const { sourceId, email } = staffMember;
  if ((sourceId === undefined) === (email === undefined)) throw RuleBroken.at('/staffMember', 'source_id_or_email');
  // Who left gets none, and is not told apart from who was never there.
  const [{ ownerId, form }] = await work.db.query<[{ ownerId: string | null; form: KnownForm | null }]>(
    `select (select id from staff_member where board_id = $1 and (source_id = $2 or email = $3)
               and (left_on is null or left_on > $4)) as "ownerId",
            ${knownFormSql('$1', '$5')} as form`,
    [work.actor.boardId, sourceId ?? null, email ?? null, today(work), learningForm],
  );
  const pointer = sourceId === undefined ? '/staffMember/email' : '/staffMember/sourceId';
  const violations = [
    ...(ownerId === null ? [{ pointer, code: 'unknown_staff_member' }] : []),
    ...formViolations(form),
    ...dayViolations('/learnedOn', learnedOn, today(work)),
  ];
  if (violations.length > 0 || ownerId === null || form === null) throw new RuleBroken('rule_broken', violations);
  return { ownerId, form };
}

function hashOf({ staffMember, learningForm, title, learnedOn, minutes, evidenceUrl = null }: Delivery): Buffer {
  const { sourceId = null, email = null } = staffMember;
  const content = [sourceId, email, learningForm, title, learnedOn, minutes, evidenceUrl];
  return createHash('sha256').update(JSON.stringify(content)).digest();
}
