import { type HistoryRow, OPENED_KINDS, type OpenedKind, type OpeningRow, type ReaderRow } from '@app/domain';
import { ApiProperty } from '../http/described.js';
import { Choice, Day, Id, Moment, Part, Text, Whole } from '../http/fields.js';
import { PageQuery } from '../http/paging.js';

const BY_KINDS = ['person', 'machine', 'system'] as const;
const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';

export class PersonView {
  @Id({ example: ID }) id!: string;
  @Text({ max: 200, example: 'Noor de Wit' }) name!: string;
}

export class ReaderView {
  @Part(() => PersonView) reader!: PersonView;
  @Moment({ example: '2026-03-10T15:20:00.000Z' }) firstAt!: string;
  @Moment({ example: '2026-03-12T08:05:00.000Z' }) lastAt!: string;
  @Whole({ min: 1, example: 2 }) times!: number;
}

export class OpeningView {
  @Id({ example: ID }) id!: string;
  @Moment({ example: '2026-03-12T08:05:00.000Z' }) at!: string;
  @Part(() => PersonView) reader!: PersonView;
  @Choice(OPENED_KINDS, { example: 'activity' }) subjectType!: OpenedKind;
  @Id({ example: ID }) subjectId!: string;
}

export class HistoryQuery extends PageQuery {
  @Text({ optional: true, max: 60, example: 'activity', description: 'Only of this kind of thing.' })
  subjectType?: string;
  @Day({ optional: true, example: '2025-08-01' })
  from?: string;
  @Day({ optional: true, example: '2026-08-01', description: 'The first day that is no part of the period any more.' })
  until?: string;
}

export class HistoryEntryView {
  @Id({ example: ID }) id!: string;
  @Moment({ example: '2026-03-10T15:20:00.000Z' }) at!: string;
  @ApiProperty({
    type: PersonView,
    nullable: true,
    description:
      'Who did it; null where nobody did (signing in and out is recorded by Leerspoor itself), or who did was erased.',
  })
  by!: PersonView | null;
  @Choice(BY_KINDS, {
    example: 'person',
    description: 'What did it: a colleague, a system of the board, or Leerspoor.',
  })
  byKind!: (typeof BY_KINDS)[number];
  @Text({ max: 100, example: 'activity.corrected' }) event!: string;
  @Text({ max: 60, example: 'activity' }) subjectType!: string;
  @Id({ example: ID }) subjectId!: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    example: { minutes: [60, 90] },
    description: 'What it was about; of a change each field as it was and as it is.',
  })
  changes!: Readonly<Record<string, unknown>>;
}

export const toReaderView = ({ reader, firstAt, lastAt, times }: ReaderRow): ReaderView => ({
  reader,
  firstAt: firstAt.toISOString(),
  lastAt: lastAt.toISOString(),
  times,
});

export const toOpeningView = ({ id, at, reader, subjectType, subjectId }: OpeningRow): OpeningView => ({
  id,
  at: at.toISOString(),
  reader,
  subjectType,
  subjectId,
});

export const toHistoryEntryView = (row: HistoryRow): HistoryEntryView => ({
  id: row.id,
  at: row.at.toISOString(),
  by: row.by,
  byKind: row.byKind,
  event: row.event,
  subjectType: row.subjectType,
  subjectId: row.subjectId,
  changes: row.changes,
});
