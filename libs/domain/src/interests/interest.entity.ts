import { Check, Column, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { Theme } from '../learning-forms/theme.entity.js';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardDetail, BoardTable, RefersTo } from '../work/board-table.js';

export const INTEREST_KINDS = ['interest', 'expertise'] as const;
export type InterestKind = (typeof INTEREST_KINDS)[number];

/** How far somebody lets a line of theirs be found. */
export const FINDABLE_BY = ['team', 'school', 'board'] as const;
export type FindableBy = (typeof FINDABLE_BY)[number];

/** That somebody keeps a page in the register. It carries the version of its lines, which are saved together. */
@BoardDetail('interest_page')
@RefersTo(() => StaffMember, 'ownerId')
export class InterestPage {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') ownerId: string;
  @VersionColumn() version: number;
}

/** What somebody is interested in or good at, and whether they would like to lead something on it. Made to be found. */
@BoardTable('interest')
@RefersTo(() => StaffMember, 'ownerId')
@RefersTo(() => Theme, 'themeId')
@Index(['boardId', 'ownerId', 'position'])
@Index(['boardId', 'themeId'])
@Check('ck_interest_kind', `"kind" in ('interest', 'expertise')`)
@Check('ck_interest_subject', `num_nonnulls("theme_id", "words") = 1`)
@Check('ck_interest_visibility', `"visibility" in ('team', 'school', 'board')`)
export class Interest {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') ownerId: string;
  @Column('smallint') position: number;
  @Column('text') kind: InterestKind;
  @Column('uuid', { nullable: true }) themeId: string | null;
  /** In their own words, where the board has no theme for it. */
  @Column('text', { nullable: true }) words: string | null;
  @Column('boolean') wouldLead: boolean;
  @Column('text') visibility: FindableBy;
}
