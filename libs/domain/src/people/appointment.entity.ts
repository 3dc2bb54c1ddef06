import { Check, Column, Index, PrimaryColumn, Unique } from 'typeorm';
import { School } from '../organisations/school.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';
import { StaffMember } from './staff-member.entity.js';

export const FUNCTION_GROUPS = ['teacher', 'support', 'leader'] as const;
export type FunctionGroup = (typeof FUNCTION_GROUPS)[number];

/** Work at a school: as what, for how much of full time, from and until when. */
@BoardTable('appointment')
@RefersTo(() => StaffMember, 'staffMemberId')
@RefersTo(() => School, 'schoolId')
@Unique(['boardId', 'sourceId'])
@Index(['boardId', 'schoolId'])
@Index(['boardId', 'staffMemberId'])
@Check('ck_appointment_range', `"from_on" < "until_on"`)
@Check('ck_appointment_fte', `"fte" > 0 and "fte" <= 1.2`)
@Check('ck_appointment_function', `"function_group" in ('teacher', 'support', 'leader')`)
export class Appointment {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') staffMemberId: string;
  @Column('uuid') schoolId: string;
  @Column('text') functionGroup: FunctionGroup;
  /** Part of full time; unknown where the source does not say. */
  @Column('double precision', { nullable: true }) fte: number | null;
  @Column('date') fromOn: string;
  @Column('date', { nullable: true }) untilOn: string | null;
  @Column('text', { nullable: true }) sourceId: string | null;
}
