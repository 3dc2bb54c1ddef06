import type { SendingFailure } from '@app/platform';
import { Check, Column, Index, PrimaryColumn } from 'typeorm';
import { BoardTable, RefersTo } from '../work/board-table.js';
import { WebhookEndpoint } from './webhook-endpoint.entity.js';
import type { TEST_KIND, WebhookKind } from './webhook-kinds.js';

/**
 * `waiting` for its next try; `delivered`; `withheld` where its owner may not read what it is about, when its turn came;
 * `dead` after the last try, or where the endpoint was disabled: it can be sent anew.
 */
export const DELIVERY_STATES = ['waiting', 'delivered', 'withheld', 'dead'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/**
 * One message to one endpoint. It holds ids and no content: what it says is found when it is sent. The row is written with
 * what it tells of, and is the truth about it; its id is that of the message, however often it is tried.
 */
@BoardTable('webhook_delivery')
@RefersTo(() => WebhookEndpoint, 'endpointId', 'CASCADE')
@Index(['boardId', 'endpointId', 'id'])
@Index('ix_webhook_delivery_due', ['boardId', 'endpointId', 'nextTryAt'], { where: `"state" = 'waiting'` })
@Check('ck_webhook_delivery_state', `"state" in ('waiting', 'delivered', 'withheld', 'dead')`)
export class WebhookDelivery {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') endpointId: string;
  @Column('text') kind: WebhookKind | typeof TEST_KIND;
  @Column('uuid') subjectId: string;
  @Column('timestamptz') happenedAt: Date;
  @Column('text') state: DeliveryState;
  /** How often it was sent since it was made, or was asked for anew. */
  @Column('smallint') tries: number;
  /** While it is being sent: when somebody else may take it to be lost. */
  @Column('timestamptz') nextTryAt: Date;
}

export type AttemptOutcome = 'answered' | SendingFailure;

/** One try to deliver a message: what was answered, as a number, or why nothing was. Never what else was answered. */
@BoardTable('webhook_attempt')
@RefersTo(() => WebhookDelivery, 'deliveryId', 'CASCADE')
@Index(['boardId', 'deliveryId'])
@Check('ck_webhook_attempt_outcome', `"outcome" in ('answered', 'refused_address', 'timeout', 'unreachable', 'tls')`)
@Check('ck_webhook_attempt_status', `("outcome" = 'answered') = ("status" is not null)`)
export class WebhookAttempt {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') deliveryId: string;
  @Column('timestamptz') attemptedAt: Date;
  @Column('text') outcome: AttemptOutcome;
  @Column('smallint', { nullable: true }) status: number | null;
}
