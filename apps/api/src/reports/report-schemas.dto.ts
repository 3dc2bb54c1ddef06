import { type PublishedSchema, REPORT_KINDS, type ReportKind } from '@app/reporting';
import { ApiProperty } from '../http/described.js';
import { Choice, Text, Whole } from '../http/fields.js';

export class ReportSchemaView {
  @Choice(REPORT_KINDS, { example: 'teacher' }) report!: ReportKind;
  @Whole({ example: 3, min: 1 }) templateVersion!: number;
  @Text({ max: 200, example: '/v1/report-schemas/teacher/3', description: 'Where the schema is.' }) address!: string;
}

export class ReportSchemasView {
  @ApiProperty({ type: () => ReportSchemaView, isArray: true }) items!: ReportSchemaView[];
}

/** Where the schema of a report's version is. */
export const schemaAddress = (report: string, version: number): string => `/v1/report-schemas/${report}/${version}`;

export const toReportSchemaView = ({ report, version }: PublishedSchema): ReportSchemaView => ({
  report,
  templateVersion: version,
  address: schemaAddress(report, version),
});
