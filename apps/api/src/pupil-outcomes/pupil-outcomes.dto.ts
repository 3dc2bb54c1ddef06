import type { OutcomeMeasure, OutcomePlan, RefusedRow } from '@app/domain';
import type { Language } from '@app/access';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, Matches } from 'class-validator';
import { Decimal, Flag, Id, Parts, QueryFlag, Text, TextList, Whole } from '../http/fields.js';
import { say } from '../http/problem-messages.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';

export class AddOutcomeMeasure {
  @Text({ max: 100, example: 'Leerlingvolgsysteem' }) testLine!: string;
  @Text({ max: 50, example: '3.0' }) testVersion!: string;
  @Text({ max: 100, example: 'Begrijpend lezen' }) subject!: string;
  @Text({ max: 100, example: 'vaardigheidsscore' }) scale!: string;
  @Decimal({ optional: true, nullable: true, example: 0 }) lowestScore?: number | null;
  @Decimal({ optional: true, nullable: true, example: 400 }) highestScore?: number | null;
}

export class OutcomeMeasureView {
  @Id({ example: ID }) id!: string;
  @Text({ max: 100, example: 'Leerlingvolgsysteem' }) testLine!: string;
  @Text({ max: 50, example: '3.0' }) testVersion!: string;
  @Text({ max: 100, example: 'Begrijpend lezen' }) subject!: string;
  @Text({ max: 100, example: 'vaardigheidsscore' }) scale!: string;
  @Decimal({ nullable: true, example: 0 }) lowestScore!: number | null;
  @Decimal({ nullable: true, example: 400 }) highestScore!: number | null;
  @Whole({ example: 1, min: 1 }) version!: number;
}

const asList = ({ value }: { value: unknown }): unknown => (Array.isArray(value) ? value : [value]);

export class ImportOutcomesQuery {
  @Id({ example: ID }) schoolId!: string;
  @Id({ example: ID }) schoolYearId!: string;
  @Text({ max: 100, example: 'group', description: 'The column with the name of the pupil group.' })
  groupColumn!: string;
  @Text({
    max: 100,
    example: 'pupil',
    description: 'The column with the key of the pupil; only its keyed hash is kept.',
  })
  pupilColumn!: string;

  @ApiProperty({
    type: [String],
    example: ['first@2026-01-20', 'second@2026-06-10'],
    description: 'A column with scores and the date of the test, once for each moment.',
  })
  @Transform(asList)
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @Matches(/^.{1,100}@\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { each: true })
  score!: string[];

  @QueryFlag({ description: 'Founds groups that are not there yet.' })
  foundGroups?: boolean;

  @QueryFlag({ description: 'Says what it would do, and does nothing.' })
  dryRun?: boolean;
}

export class RefusedRowView {
  @Whole({ example: 17, min: 1 }) row!: number;
  @Text({ max: 100, example: 'not_a_score' }) code!: string;
  @Text({ max: 300, example: 'in kolom ‘first’ staat geen score' }) detail!: string;
}

export class OutcomeImportView {
  @Flag({ example: false }) dryRun!: boolean;
  @Whole({ example: 4106 }) rows!: number;
  @Whole({ example: 7688 }) added!: number;
  @Whole({ example: 0 }) changed!: number;
  @Whole({ example: 0 }) unchanged!: number;
  @Whole({ example: 524, description: 'Scores that were left empty.' }) missing!: number;
  @TextList({ max: 10_000, maxLength: 100, example: ['5A'] }) foundedGroups!: string[];
  @Whole({ example: 1 }) refusedCount!: number;
  @Parts(() => RefusedRowView, { max: 200 }) refused!: RefusedRowView[];
}

/** So many refusals are shown; more would drown the reason. */
const SHOWN = 200;

export const toOutcomeMeasureView = (measure: OutcomeMeasure): OutcomeMeasureView => ({
  id: measure.id,
  testLine: measure.testLine,
  testVersion: measure.testVersion,
  subject: measure.subject,
  scale: measure.scale,
  lowestScore: measure.lowestScore,
  highestScore: measure.highestScore,
  version: measure.version,
});

interface Read {
  readonly rows: number;
  readonly missing: number;
  readonly refused: readonly RefusedRow[];
}

export function toOutcomeImportView(
  plan: OutcomePlan,
  read: Read,
  dryRun: boolean,
  language: Language,
): OutcomeImportView {
  const refused = [...read.refused, ...plan.refused].sort((one, other) => one.row - other.row);
  return {
    dryRun,
    rows: read.rows,
    added: plan.added.length,
    changed: plan.changed.length,
    unchanged: plan.unchanged,
    missing: read.missing,
    foundedGroups: [...plan.foundedGroups],
    refusedCount: refused.length,
    refused: refused.slice(0, SHOWN).map(({ row, code, parameters = {} }) => ({
      row,
      code,
      detail: say(language, code, parameters),
    })),
  };
}
