import { BoardDetail, RefersTo, StaffMember } from '@app/domain';
import { Column, Index, PrimaryColumn } from 'typeorm';
import { Report } from './report.entity.js';

/** Somebody to whom the owner of a teacher's report opened it; gone where it is taken back, the history keeps it. */
@BoardDetail('report_share')
@RefersTo(() => Report, 'reportId')
@RefersTo(() => StaffMember, 'staffMemberId')
@Index(['boardId', 'staffMemberId'])
export class ReportShare {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') reportId: string;
  @PrimaryColumn('uuid') staffMemberId: string;
  @Column('timestamptz') sharedAt: Date;
}
