import type { Language } from '@app/access';
import { type PlanView, sayRemark, STEPS_SHOWN } from '@app/interop';
import { ApiProperty } from '../http/described.js';
import { Day, Flag, Parts, QueryFlag, Text, Whole } from '../http/fields.js';

export class ImportRosterQuery {
  @QueryFlag({ description: 'Says what it would do, and does nothing.' })
  dryRun?: boolean;
}

export class RosterRemarkView {
  @Text({ max: 100, example: 'enrollments.csv' }) file!: string;
  @Whole({ min: 1, nullable: true, example: 17 }) row!: number | null;
  @Text({ max: 100, example: 'unknown_class' }) code!: string;
  @Text({ max: 300, example: 'verwijst naar een groep die er niet is' }) detail!: string;
}

const COUNTS = { new: 2, changed: 0, ended: 0, withdrawn: 0, unchanged: 0 };

type Remark = PlanView['refused'][number] | PlanView['notices'][number];

export const toRemarkView = (remark: Remark, language: Language): RosterRemarkView => ({
  file: remark.file,
  row: remark.row,
  code: remark.code,
  detail: sayRemark(remark, language),
});

export class RosterImportView {
  @Flag({ example: true }) dryRun!: boolean;
  @Day({ example: '2026-03-12', description: 'The day on which ends what the package no longer has.' })
  importOn!: string;
  @ApiProperty({
    type: 'object',
    description: 'How many of each kind are new, changed, ended, withdrawn or as they were.',
    additionalProperties: { type: 'object', additionalProperties: { type: 'integer' } },
    example: { schools: COUNTS, staff: { ...COUNTS, new: 12 } },
  })
  counts!: PlanView['counts'];
  @Whole({ example: 86, description: 'Pupils that the package places in groups; they become keyed codes.' })
  pupils!: number;
  @ApiProperty({
    type: 'object',
    description: `The steps, record by record, with what changes from what to what; of each list the first ${STEPS_SHOWN}, and the counts are of all. Of pupils nothing is shown, and to a machine client none.`,
    additionalProperties: true,
    example: { schools: { new: [{ sourceId: 's10001', name: 'De Regenboog', siteCode: null }] } },
  })
  steps!: Partial<PlanView['steps']>;
  @Parts(() => RosterRemarkView, { max: 100_000 }) refused!: RosterRemarkView[];
  @Parts(() => RosterRemarkView, { max: 100_000 }) notices!: RosterRemarkView[];
}

export const toRosterImportView = (plan: PlanView, dryRun: boolean, language: Language): RosterImportView => {
  const inWords = (remark: Remark): RosterRemarkView => toRemarkView(remark, language);
  const { importOn, counts, pupils, steps } = plan;
  return {
    dryRun,
    importOn,
    counts,
    pupils,
    steps,
    refused: plan.refused.map(inWords),
    notices: plan.notices.map(inWords),
  };
};
