import { Check, Column, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';
import type { ArtefactKind } from './artefact-kinds.js';
import { Cycle } from './cycle.entity.js';

/** A text that a team made in a cycle. What has a form of its own (a research lesson, a hypothesis) has its own table. */
@BoardTable('artefact')
@RefersTo(() => Cycle, 'cycleId')
@RefersTo(() => StaffMember, 'authorId')
@RefersTo(() => StaffMember, 'revisedById')
@Index(['boardId', 'cycleId', 'id'])
@Check('ck_artefact_revised', `("revised_by_id" is null) = ("revised_at" is null)`)
export class Artefact {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') cycleId: string;
  @Column('text') kind: ArtefactKind;
  /** In which phase and round of the cycle it was made. */
  @Column('text') phase: string;
  @Column('smallint') round: number;
  @Column('text', { nullable: true }) title: string | null;
  @Column('text') text: string;
  @Column('text', { nullable: true }) link: string | null;
  @Column('uuid') authorId: string;
  @Column('timestamptz') writtenAt: Date;
  /** Who of the team changed it last, where anybody did. */
  @Column('uuid', { nullable: true }) revisedById: string | null;
  @Column('timestamptz', { nullable: true }) revisedAt: Date | null;
  @VersionColumn() version: number;
}
