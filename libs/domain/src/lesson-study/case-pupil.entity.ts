import { Check, Column, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import { Cycle } from '../inquiry/cycle.entity.js';
import { PupilGroup } from '../organisations/pupil-group.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';

/** A pupil whom a lesson study looks at, because others learn as they do. Under a code; who it is, the team knows. */
@BoardTable('case_pupil')
@RefersTo(() => Cycle, 'cycleId')
@RefersTo(() => PupilGroup, 'pupilGroupId')
@Unique(['boardId', 'cycleId', 'code'])
@Check('ck_case_pupil_code', `"code" ~ '^([A-Z][0-9]{0,2}|[0-9]{1,2})$'`)
export class CasePupil {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') cycleId: string;
  @Column('text') code: string;
  /** What makes this pupil stand for others in the group. */
  @Column('text') typicalOf: string;
  /** Of which group, where research lessons are given to several. */
  @Column('uuid', { nullable: true }) pupilGroupId: string | null;
  @VersionColumn() version: number;
}
