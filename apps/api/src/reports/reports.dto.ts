import { REPORT_KINDS, type ReportKind, type ReportRow, type ReportShareRow } from '@app/reporting';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { ApiPropertyOptional, ApiProperty } from '../http/described.js';
import { Choice, Day, Id, Moment, Text, Whole } from '../http/fields.js';
import { PageQuery } from '../http/paging.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';

export class RequestReport {
  @Choice(REPORT_KINDS, { example: 'teacher' })
  report!: ReportKind;
  @Id({
    example: ID,
    description: 'Yourself, a leerteam that you are in, or a school that you lead or are in the staff council of.',
  })
  subjectId!: string;
  @Day({ example: '2025-08-01' })
  fromOn!: string;
  @Day({ example: '2026-02-01', description: 'The first day that no longer counts.' })
  untilOn!: string;
  @Text({ max: 80, optional: true, nullable: true, example: 'Eerste halfjaar 2025-2026' })
  periodName?: string | null;
}

export class ReportsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: REPORT_KINDS, example: 'leerteam' })
  @IsOptional()
  @IsIn(REPORT_KINDS)
  report?: ReportKind;

  @ApiPropertyOptional({ format: 'uuid', example: ID })
  @IsOptional()
  @IsUUID()
  subjectId?: string;

  @ApiPropertyOptional({ format: 'uuid', example: ID, description: 'Only what came of this run.' })
  @IsOptional()
  @IsUUID()
  runId?: string;
}

export class ReportView {
  @Id({ example: ID }) id!: string;
  @Choice(REPORT_KINDS, { example: 'teacher' }) report!: ReportKind;
  @Id({ example: ID }) subjectId!: string;
  @Text({ max: 80, nullable: true, example: 'Eerste halfjaar 2025-2026' }) periodName!: string | null;
  @Day({ example: '2025-08-01' }) fromOn!: string;
  @Day({ example: '2026-02-01' }) untilOn!: string;
  @Whole({ example: 1, min: 1 }) templateVersion!: number;
  @Moment({ example: '2026-02-02T06:00:00.000Z', description: 'The moment of the data that it was made from.' })
  dataMoment!: string;
  @Text({ max: 64, example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' })
  contentHash!: string;
}

export class ReportShareView {
  @Id({ example: ID }) staffMemberId!: string;
  @Text({ max: 200, example: 'Noor de Wit' }) name!: string;
  @Moment({ example: '2026-02-03T10:15:00.000Z' }) sharedAt!: string;
}

export class RenderingQuery {
  @ApiProperty({ enum: ['nl', 'en'], required: false, example: 'nl', description: 'Else by Accept-Language.' })
  @IsOptional()
  @IsIn(['nl', 'en'])
  language?: 'nl' | 'en';
}

export const toReportView = (row: ReportRow): ReportView => ({
  id: row.id,
  report: row.report,
  subjectId: row.subjectId,
  periodName: row.periodName,
  fromOn: row.fromOn,
  untilOn: row.untilOn,
  templateVersion: row.templateVersion,
  dataMoment: row.dataMoment.toISOString(),
  contentHash: row.contentHash,
});

export const toReportShareView = ({ staffMemberId, name, sharedAt }: ReportShareRow): ReportShareView => ({
  staffMemberId,
  name,
  sharedAt: sharedAt.toISOString(),
});
