import { bringBackUntil, type RemovedActivityRow } from '@app/domain';
import { Day, Id, Moment, Text, Whole } from '../http/fields.js';

export class RemovedActivityView {
  @Id({ example: '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01' }) id!: string;
  @Text({ max: 60, example: 'lesson_study' }) learningForm!: string;
  @Text({ max: 200, example: 'Onderzoeksles samenvatten voorbereid' }) title!: string;
  @Day({ example: '2026-03-10' }) learnedOn!: string;
  @Whole({ min: 1, max: 1440, example: 90 }) minutes!: number;
  @Moment({ example: '2026-03-12T09:00:00.000Z' }) removedAt!: string;
  @Moment({ example: '2026-04-11T09:00:00.000Z' }) bringBackUntil!: string;
}

export const toRemovedActivityView = (row: RemovedActivityRow): RemovedActivityView => ({
  ...row,
  removedAt: row.removedAt.toISOString(),
  bringBackUntil: bringBackUntil(row.removedAt).toISOString(),
});
