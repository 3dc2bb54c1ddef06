import { Check, Column, PrimaryColumn } from 'typeorm';
import { BoardDetail, RefersTo } from '../work/board-table.js';
import { PupilGroup } from './pupil-group.entity.js';

/** A pupil, by keyed code alone, in a group. No name, number or birth date is ever stored. */
@BoardDetail('pupil_group_member')
@RefersTo(() => PupilGroup, 'pupilGroupId')
@Check('ck_pupil_group_member_range', `"from_on" < "until_on"`)
export class PupilGroupMember {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') pupilGroupId: string;
  @PrimaryColumn('text') pupilCode: string;
  @Column('date') fromOn: string;
  @Column('date', { nullable: true }) untilOn: string | null;
}
