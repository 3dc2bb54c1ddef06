import { PERIOD_KINDS, type PeriodFacts, type PeriodKind, type ReportingPeriodRow } from '@app/domain';
import { PartialType } from '../http/described.js';
import { Choice, Day, Id, Text, Whole } from '../http/fields.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d04';
const SCHOOL = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d02';

export class PlanReportingPeriod implements PeriodFacts {
  @Choice(PERIOD_KINDS, {
    example: 'mid_year',
    description: '`mid_year` ends after the M tests, `end_year` after the E tests.',
  })
  kind!: PeriodKind;
  @Text({ max: 120, example: 'Eerste helft 2026-2027' }) name!: string;
  @Day({ example: '2026-08-01' }) fromOn!: string;
  @Day({ example: '2027-02-15', description: 'The first day after it; its reports are made then.' }) untilOn!: string;
}

export class ReviseReportingPeriod extends PartialType(PlanReportingPeriod, { skipNullProperties: false }) {}

export class ReportingPeriodView extends PlanReportingPeriod {
  @Id({ example: ID }) id!: string;
  @Id({ example: SCHOOL }) schoolId!: string;
  @Whole({ example: 1, min: 1 }) version!: number;
}

export const toReportingPeriodView = (row: ReportingPeriodRow): ReportingPeriodView => ({
  id: row.id,
  schoolId: row.schoolId,
  kind: row.kind,
  name: row.name,
  fromOn: row.fromOn,
  untilOn: row.untilOn,
  version: row.version,
});
