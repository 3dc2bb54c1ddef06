import { Check, Column, Index, PrimaryColumn } from 'typeorm';
import { School } from '../organisations/school.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';

/** A school's anonymous round of questions to those who work there. Who opened it is in the history alone. */
@BoardTable('pulse')
@RefersTo(() => School, 'schoolId')
@RefersTo(() => Pulse, 'earlierId')
@Index(['boardId', 'schoolId', 'openedOn', 'id'])
@Index('uq_pulse_open', ['boardId', 'schoolId'], { unique: true, where: '"settled_on" is null' })
@Check('ck_pulse_range', `"opened_on" < "closes_on"`)
@Check('ck_pulse_answered', `"answered" is null or "answered" between 5 and "asked" and "settled_on" is not null`)
@Check('ck_pulse_bound', `("answered" is null) = ("answered_bound" is null)`)
@Check('ck_pulse_bounds', `"answered_bound" in ('exact', 'at_least')`)
@Check('ck_pulse_earlier', `("earlier_id" is null) = ("changed" is null)`)
export class Pulse {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') schoolId: string;
  @Column('date') openedOn: string;
  /** The first day on which nobody can answer any more. */
  @Column('date') closesOn: string;
  /** How many were asked: those who worked at the school on the day it opened. */
  @Column('smallint') asked: number;
  /** The day on which its answers were made into a result, or destroyed. */
  @Column('date', { nullable: true }) settledOn: string | null;
  /** How many answered, as it is told; null where they were too few to tell anything of. */
  @Column('smallint', { nullable: true }) answered: number | null;
  /** Whether that is how many, or how many at least. */
  @Column('text', { nullable: true }) answeredBound: 'exact' | 'at_least' | null;
  /** The school's last one before it that has a result, */
  @Column('uuid', { nullable: true }) earlierId: string | null;
  /** and how many people were asked in one of the two and not in the other. */
  @Column('smallint', { nullable: true }) changed: number | null;
}
