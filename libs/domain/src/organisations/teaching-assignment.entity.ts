import { Check, Column, Index, PrimaryColumn, Unique } from 'typeorm';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';
import { PupilGroup } from './pupil-group.entity.js';

/** Who teaches a pupil group, from and until when. */
@BoardTable('teaching_assignment')
@RefersTo(() => PupilGroup, 'pupilGroupId')
@RefersTo(() => StaffMember, 'staffMemberId')
@Unique(['boardId', 'sourceId'])
@Index(['boardId', 'pupilGroupId'])
@Index(['boardId', 'staffMemberId'])
@Check('ck_teaching_assignment_range', `"from_on" < "until_on"`)
export class TeachingAssignment {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') pupilGroupId: string;
  @Column('uuid') staffMemberId: string;
  @Column('date') fromOn: string;
  @Column('date', { nullable: true }) untilOn: string | null;
  @Column('text', { nullable: true }) sourceId: string | null;
}
