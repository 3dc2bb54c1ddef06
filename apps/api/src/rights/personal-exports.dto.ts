import type { ExportRow, RunState } from '@app/reporting';
import { Choice, Id, Moment, Text } from '../http/fields.js';

const STATES = ['queued', 'running', 'done', 'failed'] as const satisfies readonly RunState[];

export class PersonalExportView {
  @Id({ example: '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d71' }) id!: string;
  @Choice(STATES, { example: 'done' }) state!: RunState;
  @Text({ max: 100, nullable: true, example: 'not_made' }) failure!: string | null;
  @Moment({ example: '2026-03-12T09:00:00.000Z' }) requestedAt!: string;
  @Moment({ nullable: true, example: '2026-03-12T09:00:02.000Z' }) finishedAt!: string | null;
  @Moment({ example: '2026-03-19T09:00:00.000Z', description: 'Until when it can be fetched.' }) expiresAt!: string;
}

export const toPersonalExportView = (row: ExportRow): PersonalExportView => ({
  id: row.id,
  state: row.state,
  failure: row.failure,
  requestedAt: row.requestedAt.toISOString(),
  finishedAt: row.finishedAt?.toISOString() ?? null,
  expiresAt: row.expiresAt.toISOString(),
});
