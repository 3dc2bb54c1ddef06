import { DATA_QUALITIES, type DataQuality, type DataSourceRow, MOST_HYPOTHESES } from '@app/domain';
import { ArrayMinSize } from 'class-validator';
import { PersonView } from '../history/history.dto.js';
import { PartialType } from '../http/described.js';
import { Choice, Day, Flag, Id, IdList, Moment, Part, Text, Whole } from '../http/fields.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
const WHAT = 'Hoe vaak leerlingen van groep 5 en 6 thuis lezen';
const ORIGIN = 'Vragenlijst van zes vragen, in de klas ingevuld';
const MEASURE = 'Of the board’s own, where the scores stand there.';
const QUALITY_BECAUSE = 'Bijna iedereen vulde hem in, en de antwoorden passen bij wat ouders zeggen.';

export class NameDataSource {
  @Text({
    max: 300,
    example: WHAT,
    description: 'What data. They are not kept here, and are about five pupils or more.',
  })
  what!: string;
  @Text({ max: 300, example: ORIGIN, description: 'Where they come from.' })
  origin!: string;
  @Id({ optional: true, nullable: true, example: ID, description: MEASURE })
  outcomeMeasureId?: string | null;
  @Id({ optional: true, nullable: true, example: ID, description: 'The member of the leerteam who collects them.' })
  collectorId?: string | null;
  @Day({ optional: true, nullable: true, example: '2026-03-20', description: 'By when.' })
  dueOn?: string | null;
  @Day({ optional: true, nullable: true, example: '2026-03-10', description: 'When they were there; null before.' })
  collectedOn?: string | null;
  @ArrayMinSize(1)
  @IdList({ max: MOST_HYPOTHESES, example: [ID], description: 'The hypotheses of the cycle that they are for.' })
  hypothesisIds!: string[];
}

export class ReviseDataSource extends PartialType(NameDataSource, { skipNullProperties: false }) {}

export class JudgeData {
  @Flag({ example: true, description: 'Would they come out the same again?' })
  reliable!: boolean;
  @Flag({ example: true, description: 'Do they measure what the hypothesis is about?' })
  valid!: boolean;
  @Flag({ example: true, description: 'Are they about enough pupils, or lessons?' })
  enough!: boolean;
  @Choice(DATA_QUALITIES, { example: 'usable', description: 'A verdict can rest on all but what is not usable.' })
  quality!: DataQuality;
  @Text({ max: 2000, example: QUALITY_BECAUSE })
  because!: string;
}

export class QualityView extends JudgeData {
  @Part(() => PersonView) by!: PersonView;
  @Moment({ example: '2026-03-24T14:00:00.000Z' }) at!: string;
}

export class DataSourceView {
  @Id({ example: ID }) id!: string;
  @Id({ example: ID }) cycleId!: string;
  @Text({ max: 300, example: WHAT }) what!: string;
  @Text({ max: 300, example: ORIGIN }) origin!: string;
  @Id({ nullable: true, example: ID, description: MEASURE }) outcomeMeasureId!: string | null;
  @Part(() => PersonView) author!: PersonView;
  @Part(() => PersonView, { nullable: true }) collector!: PersonView | null;
  @Day({ nullable: true, example: '2026-03-20' }) dueOn!: string | null;
  @Day({ nullable: true, example: '2026-03-10' }) collectedOn!: string | null;
  @Part(() => QualityView, { nullable: true }) judgement!: QualityView | null;
  @IdList({ max: MOST_HYPOTHESES, example: [ID] }) hypothesisIds!: readonly string[];
  @Whole({ min: 1, example: 1 }) version!: number;
}

export const toDataSourceView = (row: DataSourceRow): DataSourceView => ({
  id: row.id,
  cycleId: row.cycleId,
  what: row.what,
  origin: row.origin,
  outcomeMeasureId: row.outcomeMeasureId,
  author: row.author,
  collector: row.collector,
  dueOn: row.dueOn,
  collectedOn: row.collectedOn,
  judgement: toQualityView(row),
  hypothesisIds: row.hypothesisIds,
  version: row.version,
});

/** All of a judgement stands, or nothing: the database sees to it. */
const toQualityView = (row: DataSourceRow): QualityView | null =>
  row.quality === null || row.judgedBy === null || row.judgedAt === null
    ? null
    : {
        reliable: row.reliable ?? false,
        valid: row.valid ?? false,
        enough: row.enough ?? false,
        quality: row.quality,
        because: row.qualityBecause ?? '',
        by: row.judgedBy,
        at: row.judgedAt.toISOString(),
      };
