import { Flag, Id, Moment } from '../http/fields.js';
import type { OwnSession } from './own-sessions.js';

export class OwnSessionView {
  @Id({ example: '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01' }) id!: string;
  @Moment({ example: '2026-03-12T09:00:00.000Z' }) begunAt!: string;
  @Moment({ example: '2026-03-12T10:20:00.000Z' }) lastUsedAt!: string;
  @Moment({ example: '2026-03-26T10:20:00.000Z' }) expiresAt!: string;
  @Flag({ example: true, description: 'The one that this was asked from.' }) current!: boolean;
}

export const toOwnSessionView = (session: OwnSession, current: string | undefined): OwnSessionView => ({
  id: session.id,
  begunAt: session.begunAt.toISOString(),
  lastUsedAt: session.lastUsedAt.toISOString(),
  expiresAt: session.expiresAt.toISOString(),
  current: session.id === current,
});
