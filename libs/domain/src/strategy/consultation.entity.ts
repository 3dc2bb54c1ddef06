import { Check, Column, Index, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import { BoardTable, RefersTo } from '../work/board-table.js';
import { StrategyDocument } from './strategy-document.entity.js';
import { StrategyText } from './strategy-text.js';

/**
 * One round in which the staff is asked about the next version of a document. It holds the text that they were asked
 * about: what the draft becomes afterwards changes nothing in it.
 */
@BoardTable('consultation')
@RefersTo(() => StrategyDocument, 'documentId')
@Unique(['boardId', 'documentId', 'number', 'round'])
@Index('ix_consultation_unsettled', ['boardId', 'closesOn', 'id'], { where: '"settled_on" is null' })
@Check('ck_consultation_range', `"opened_on" < "closes_on"`)
export class Consultation extends StrategyText {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') documentId: string;
  /** Of the version that the draft is to become, */
  @Column('smallint') number: number;
  /** and which round it is for that. */
  @Column('smallint') round: number;
  @Column('date') openedOn: string;
  /** The first day on which nobody can respond any more. */
  @Column('date') closesOn: string;
  /** The day on which the draft was adopted or dropped: from then on the answers stand too. */
  @Column('date', { nullable: true }) settledOn: string | null;
  @VersionColumn() version: number;
}
