import { Check, Column, Index, PrimaryColumn, Unique } from 'typeorm';
import { BoardDetail, BoardTable, RefersTo } from '../work/board-table.js';
import { StrategyDocument } from './strategy-document.entity.js';
import { StrategyText } from './strategy-text.js';

/** The next version, as far as it is. There is one at a time; adopting it makes it a version, and it is gone. */
@BoardDetail('strategy_draft')
@RefersTo(() => StrategyDocument, 'documentId')
export class StrategyDraft extends StrategyText {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') documentId: string;
}

/** What was adopted. The app can add one and never change it: the next version succeeds it. */
@BoardTable('strategy_version')
@RefersTo(() => StrategyDocument, 'documentId')
@Unique(['boardId', 'documentId', 'number'])
@Check('ck_strategy_version_review', `"adopted_on" < "review_on"`)
export class StrategyVersion extends StrategyText {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') documentId: string;
  @Column('smallint') number: number;
  @Column('date') adoptedOn: string;
  /** The day by which it is looked at again. */
  @Column('date') reviewOn: string;
}

/** That a version was looked at again, and stands as it is. */
@BoardTable('strategy_review')
@RefersTo(() => StrategyVersion, 'versionId')
@Index(['boardId', 'versionId', 'reviewedOn'])
@Check('ck_strategy_review_next', `"reviewed_on" < "next_review_on"`)
export class StrategyReview {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') versionId: string;
  @Column('date') reviewedOn: string;
  @Column('date') nextReviewOn: string;
  /** What was found. */
  @Column('text') found: string;
}
