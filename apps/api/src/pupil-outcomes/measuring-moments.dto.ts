import type { MeasuringMomentRow, MomentFacts } from '@app/domain';
import { PartialType } from '../http/described.js';
import { Day, Id, Text, Whole } from '../http/fields.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d36';

export class AddMeasuringMoment implements MomentFacts {
  @Text({ max: 100, example: 'M-toetsen 2025-2026' }) name!: string;
  @Day({ example: '2026-01-12' }) fromOn!: string;
  @Day({ example: '2026-02-14', description: 'The first day that is no longer part of it.' }) untilOn!: string;
}

export class ReviseMeasuringMoment extends PartialType(AddMeasuringMoment, { skipNullProperties: false }) {}

export class MeasuringMomentView extends AddMeasuringMoment {
  @Id({ example: ID }) id!: string;
  @Whole({ example: 1, min: 1 }) version!: number;
}

export const toMeasuringMomentView = (row: MeasuringMomentRow): MeasuringMomentView => ({
  id: row.id,
  name: row.name,
  fromOn: row.fromOn,
  untilOn: row.untilOn,
  version: row.version,
});
