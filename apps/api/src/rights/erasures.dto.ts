import type { Language } from '@app/access';
import { type Erasure, ERASURE_REASONS, type ErasureReason, type ErasureRow } from '@app/domain';
import { personalTables } from '@app/reporting';
import { Choice, Id, Moment, Text, TextList } from '../http/fields.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d72';

export class RequestErasure {
  @Text({ max: 120, example: 'de Wit', description: 'Your own family name: you mean it, and it is you.' })
  confirm!: string;
}

export class OwnErasureView {
  @Choice(['none', 'waiting'], { example: 'waiting' }) state!: 'none' | 'waiting';
  @Moment({ nullable: true, example: '2026-03-12T09:00:00.000Z' }) requestedAt!: string | null;
  @Moment({ nullable: true, example: '2026-03-26T09:00:00.000Z', description: 'Until then you can withdraw it.' })
  dueAt!: string | null;
  @TextList({ max: 100, maxLength: 400, example: ['je doelen'], description: 'What goes.' }) goes!: string[];
  @TextList({
    max: 100,
    maxLength: 400,
    example: ['Dat een bijeenkomst zoveel mensen had.'],
    description: 'What stays.',
  })
  stays!: string[];
}

export class ErasureView {
  @Id({ example: ID }) id!: string;
  @Id({ example: ID }) staffMemberId!: string;
  @Choice(ERASURE_REASONS, { example: 'retention' }) reason!: ErasureReason;
  @Moment({ example: '2026-03-12T09:00:00.000Z' }) requestedAt!: string;
  @Moment({ example: '2026-03-26T09:00:00.000Z' }) dueAt!: string;
  @Moment({ nullable: true, example: '2026-03-20T09:00:00.000Z' }) withdrawnAt!: string | null;
  @Moment({ nullable: true, example: '2026-03-27T03:00:00.000Z' }) erasedAt!: string | null;
  @TextList({
    max: 100,
    maxLength: 63,
    example: ['activity', 'goal'],
    description:
      'The tables that were gone through. How many rows of each is kept, but not told: it would say how much somebody logged.',
  })
  tables!: string[];
}

export const toOwnErasureView = (erasure: Erasure | null, language: Language): OwnErasureView => ({
  state: erasure ? 'waiting' : 'none',
  requestedAt: erasure?.requestedAt.toISOString() ?? null,
  dueAt: erasure?.dueAt.toISOString() ?? null,
  goes: personalTables.flatMap(({ holds, erasure: { does } }) => (does === 'removes' ? [holds[language]] : [])),
  stays: personalTables.flatMap(({ erasure: one }) => (one.does === 'removes' ? [] : [one.stays[language]])),
});

export const toErasureView = (row: ErasureRow): ErasureView => ({
  id: row.id,
  staffMemberId: row.staffMemberId,
  reason: row.reason,
  requestedAt: row.requestedAt.toISOString(),
  dueAt: row.dueAt.toISOString(),
  withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
  erasedAt: row.erasedAt?.toISOString() ?? null,
  tables: Object.keys(row.removed ?? {}),
});
