import { Check, Column, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';
import type { WebhookKind } from './webhook-kinds.js';

/**
 * Why nothing is sent to an address: its owner or an administrator said so; it answered that it is gone; it failed for
 * days; its owner left, or is neither leader nor administrator any more.
 */
export const DISABLED_REASONS = ['by_hand', 'gone', 'failing', 'owner_not_allowed'] as const;
export type DisabledReason = (typeof DISABLED_REASONS)[number];

/** Where another program is told, in the name of its owner: of nothing that they may not read themselves. */
@BoardTable('webhook_endpoint')
@RefersTo(() => StaffMember, 'ownerId')
@Index(['boardId', 'ownerId'])
@Check('ck_webhook_endpoint_state', `"state" in ('enabled', 'disabled')`)
@Check(
  'ck_webhook_endpoint_disabled',
  `("state" = 'disabled') = ("disabled_reason" is not null) and ("disabled_reason" is null) = ("disabled_at" is null)`,
)
@Check('ck_webhook_endpoint_reason', `"disabled_reason" in ('by_hand', 'gone', 'failing', 'owner_not_allowed')`)
@Check('ck_webhook_endpoint_previous', `("previous_secret" is null) = ("previous_secret_until" is null)`)
export class WebhookEndpoint {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') ownerId: string;
  @Column('text') url: string;
  @Column('text', { nullable: true }) description: string | null;
  @Column('text', { array: true }) kinds: WebhookKind[];
  /** What messages are signed with, sealed. */
  @Column('bytea') secret: Buffer;
  /** The one before it, with which they are signed too until its moment. */
  @Column('bytea', { nullable: true }) previousSecret: Buffer | null;
  @Column('timestamptz', { nullable: true }) previousSecretUntil: Date | null;
  @Column('text') state: 'enabled' | 'disabled';
  @Column('text', { nullable: true }) disabledReason: DisabledReason | null;
  @Column('timestamptz', { nullable: true }) disabledAt: Date | null;
  /** Since when nothing that was sent arrived; null where the last did. */
  @Column('timestamptz', { nullable: true }) failingSince: Date | null;
  @Column('timestamptz') registeredAt: Date;
  @VersionColumn() version: number;
}
