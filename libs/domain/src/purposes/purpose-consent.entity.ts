import { Check, Column, Index, PrimaryColumn } from 'typeorm';
import { School } from '../organisations/school.entity.js';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';
import type { Purpose } from './purposes.rules.js';

/** That the staff council agreed to a purpose: for one school or the whole board, from a day, by a document. */
@BoardTable('purpose_consent')
@RefersTo(() => School, 'schoolId')
@RefersTo(() => StaffMember, 'recordedBy')
@Index(['boardId', 'purpose', 'id'])
@Check('ck_purpose_consent_purpose', `"purpose" in ('pulse', 'pupil_outcomes_and_learning')`)
@Check('ck_purpose_consent_range', `"decided_on" <= "until_on"`)
export class PurposeConsent {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('text') purpose: Purpose;
  /** Null where it holds for every school of the board. */
  @Column('uuid', { nullable: true }) schoolId: string | null;
  @Column('date') decidedOn: string;
  /** The first day on which it holds no more; null until it is withdrawn. */
  @Column('date', { nullable: true }) untilOn: string | null;
  @Column('text') documentTitle: string;
  @Column('text', { nullable: true }) documentUrl: string | null;
  @Column('uuid') recordedBy: string;
  @Column('timestamptz') recordedAt: Date;
}
