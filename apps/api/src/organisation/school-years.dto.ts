import type { SchoolYearFacts, SchoolYearRow } from '@app/domain';
import { PartialType } from '../http/described.js';
import { Day, Id, Text, Whole } from '../http/fields.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d03';

export class AddSchoolYear implements SchoolYearFacts {
  @Text({ max: 60, example: '2026-2027' }) name!: string;
  @Day({ example: '2026-08-01' }) fromOn!: string;
  @Day({ example: '2027-08-01', description: 'The first day after it.' }) untilOn!: string;
}

export class ReviseSchoolYear extends PartialType(AddSchoolYear, { skipNullProperties: false }) {}

export class SchoolYearView extends AddSchoolYear {
  @Id({ example: ID }) id!: string;
  @Whole({ example: 1, min: 1 }) version!: number;
}

export const toSchoolYearView = ({ id, name, fromOn, untilOn, version }: SchoolYearRow): SchoolYearView => ({
  id,
  name,
  fromOn,
  untilOn,
  version,
});
