import { Check, Column, Index, PrimaryColumn } from 'typeorm';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardDetail, RefersTo } from '../work/board-table.js';
import { CollaborationReview } from './collaboration-review.entity.js';
import type { ContrastKey } from './contrasts.js';

/*
 * What a review holds while it is open, in two tables that know nothing of each other. No row of either has a moment or
 * an order, and all of both are there from the opening on.
 */

/** Who was asked, and whether they answered: so that nobody answers twice. Never what. */
@BoardDetail('collaboration_review_member')
@RefersTo(() => CollaborationReview, 'reviewId')
@RefersTo(() => StaffMember, 'staffMemberId')
@Index(['boardId', 'staffMemberId'])
export class ReviewMember {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') reviewId: string;
  @PrimaryColumn('uuid') staffMemberId: string;
  @Column('boolean') answered: boolean;
}

/** How often each step of a contrast was chosen. An answer adds one to it and is gone: there is no row of an answer. */
@BoardDetail('collaboration_review_tally')
@RefersTo(() => CollaborationReview, 'reviewId')
@Check('ck_collaboration_review_tally_times', `cardinality("times") = 5`)
export class ReviewTally {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') reviewId: string;
  @PrimaryColumn('text') contrast: ContrastKey;
  @Column('smallint', { array: true }) times: number[];
}

/** What was told of a contrast, and all that is left of it once the tally is gone. */
@BoardDetail('collaboration_review_result')
@RefersTo(() => CollaborationReview, 'reviewId')
@Check('ck_collaboration_review_result_bound', `"bound" in ('exact', 'at_most', 'at_least')`)
export class ReviewResult {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') reviewId: string;
  @PrimaryColumn('text') contrast: ContrastKey;
  @Column('double precision') mean: number;
  @Column('text') bound: 'exact' | 'at_most' | 'at_least';
}
