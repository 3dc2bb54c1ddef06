import { BoardDetail, BoardTable, RefersTo } from '@app/domain';
import { Check, Column, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ReportKind } from '../catalogue.js';
import { ReportRun } from './report-run.entity.js';

/** A report as it was made: immutable, the app's database role can add it and read it but not change it. */
@BoardTable('report')
@RefersTo(() => ReportRun, 'runId')
@Unique(['boardId', 'runId', 'report', 'subjectId'])
@Index(['boardId', 'report', 'subjectId', 'id'])
export class Report {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') runId: string;
  @Column('text') report: ReportKind;
  @Column('uuid') subjectId: string;
  @Column('text', { nullable: true }) periodName: string | null;
  @Column('date') fromOn: string;
  @Column('date') untilOn: string;
  @Column('smallint') templateVersion: number;
  /** The moment of the database snapshot that it was made from. */
  @Column('timestamptz') dataMoment: Date;
  /** The document in canonical JSON, to the byte. */
  @Column('text') document: string;
  /**
   * SHA-256 of the document, in hex. The first ones were worked out of the document between quotes, and stay as others were
   * told them.
   */
  @Column('text') contentHash: string;
}

/** A report as PDF, kept because it takes long to make. */
@BoardDetail('report_rendering')
@RefersTo(() => Report, 'reportId')
@Check('ck_report_rendering_format', `"format" in ('pdf')`)
@Check('ck_report_rendering_language', `"language" in ('nl', 'en')`)
export class ReportRendering {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') reportId: string;
  @PrimaryColumn('text') format: 'pdf';
  @PrimaryColumn('text') language: 'nl' | 'en';
  @Column('bytea') bytes: Buffer;
}
