import { Check, Column, Index, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import { BoardTable, RefersTo } from '../work/board-table.js';
import { SchoolYear } from './school-year.entity.js';
import { School } from './school.entity.js';

/** A class in one school year. `grade` is the Dutch *groep*, 1 to 8. */
@BoardTable('pupil_group')
@RefersTo(() => School, 'schoolId')
@RefersTo(() => SchoolYear, 'schoolYearId')
@Index('uq_pupil_group_name', ['boardId', 'schoolYearId', 'schoolId', 'name'], {
  unique: true,
  // Other systems give several groups one name.
  where: '"source_id" is null',
})
@Unique(['boardId', 'sourceId'])
@Index(['boardId', 'schoolId'])
@Check('ck_pupil_group_grade', `"grade" between 1 and 8`)
export class PupilGroup {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') schoolId: string;
  @Column('uuid') schoolYearId: string;
  @Column('text') name: string;
  @Column('smallint', { nullable: true }) grade: number | null;
  @Column('text', { nullable: true }) sourceId: string | null;
  @VersionColumn() version: number;
}
