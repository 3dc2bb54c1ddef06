import type { MeasureWish, OutcomeMeasure } from '@app/domain';
import { ArrayMaxSize, ArrayUnique, IsArray, IsInt, Max, Min, ValidateIf } from 'class-validator';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, PartialType } from '../http/described.js';
import { Decimal, Id, Text, Whole } from '../http/fields.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';

const Grades = (options: { optional?: boolean } = {}): PropertyDecorator =>
  applyDecorators(
    ApiProperty({
      type: 'array',
      items: { type: 'integer', minimum: 1, maximum: 8 },
      maxItems: 8,
      uniqueItems: true,
      required: !options.optional,
      example: [6, 7, 8],
      description: 'The *groepen* that it is for; none where that is not said.',
    }),
    ...(options.optional ? [ValidateIf((_, value) => value !== undefined)] : []),
    IsArray(),
    ArrayMaxSize(8),
    ArrayUnique(),
    IsInt({ each: true }),
    Min(1, { each: true }),
    Max(8, { each: true }),
  );

export class AddOutcomeMeasure implements MeasureWish {
  @Text({ max: 100, example: 'Leerlingvolgsysteem' }) testLine!: string;
  @Text({ max: 50, example: '3.0' }) testVersion!: string;
  @Text({ max: 100, example: 'Begrijpend lezen' }) subject!: string;
  @Text({ max: 100, example: 'vaardigheidsscore' }) scale!: string;
  @Decimal({ optional: true, nullable: true, example: 0 }) lowestScore?: number | null;
  @Decimal({ optional: true, nullable: true, example: 400 }) highestScore?: number | null;
  @Grades({ optional: true }) grades?: number[];
}

export class ReviseOutcomeMeasure extends PartialType(AddOutcomeMeasure, { skipNullProperties: false }) {}

/** What may change of a measure that is in use. */
export const REVISION_EXAMPLE = {
  'a wider range': { value: { lowestScore: 0, highestScore: 450, grades: [6, 7, 8] } },
};

export class OutcomeMeasureView {
  @Id({ example: ID }) id!: string;
  @Text({ max: 100, example: 'Leerlingvolgsysteem' }) testLine!: string;
  @Text({ max: 50, example: '3.0' }) testVersion!: string;
  @Text({ max: 100, example: 'Begrijpend lezen' }) subject!: string;
  @Text({ max: 100, example: 'vaardigheidsscore' }) scale!: string;
  @Decimal({ nullable: true, example: 0 }) lowestScore!: number | null;
  @Decimal({ nullable: true, example: 400 }) highestScore!: number | null;
  @Grades() grades!: number[];
  @Whole({ example: 1, min: 1 }) version!: number;
}

export const toOutcomeMeasureView = (measure: OutcomeMeasure): OutcomeMeasureView => ({
  id: measure.id,
  testLine: measure.testLine,
  testVersion: measure.testVersion,
  subject: measure.subject,
  scale: measure.scale,
  lowestScore: measure.lowestScore,
  highestScore: measure.highestScore,
  grades: measure.grades,
  version: measure.version,
});
