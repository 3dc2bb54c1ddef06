import { Check, Column, Index, PrimaryColumn } from 'typeorm';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';
import { Leerteam } from './leerteam.entity.js';

/** That a leerteam was closed, with what it learned; and that this was undone, where it was. */
@BoardTable('leerteam_closing')
@RefersTo(() => Leerteam, 'leerteamId')
@RefersTo(() => StaffMember, 'closedById')
@RefersTo(() => StaffMember, 'reopenedById')
@Index(['boardId', 'leerteamId', 'id'])
@Index('uq_leerteam_closing_standing', ['boardId', 'leerteamId'], { unique: true, where: '"reopened_at" is null' })
@Check('ck_leerteam_closing_reopened', `("reopened_at" is null) = ("reopened_by_id" is null)`)
export class Closing {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') leerteamId: string;
  /** The last day on which its members were in it. */
  @Column('date') closedOn: string;
  @Column('timestamptz') closedAt: Date;
  @Column('uuid') closedById: string;
  /** For who was in it. */
  @Column('text') learned: string;
  /** One line of it, for everybody of the board. */
  @Column('text', { nullable: true }) inShort: string | null;
  @Column('timestamptz', { nullable: true }) reopenedAt: Date | null;
  @Column('uuid', { nullable: true }) reopenedById: string | null;
}
