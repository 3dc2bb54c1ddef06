import { Check, Column, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { Cycle } from '../inquiry/cycle.entity.js';
import { StaffMember } from '../people/staff-member.entity.js';
import { OutcomeMeasure } from '../pupil-outcomes/outcome-measure.entity.js';
import { BoardDetail, BoardTable, RefersTo } from '../work/board-table.js';
import { Hypothesis } from './hypothesis.entity.js';

export const DATA_QUALITIES = ['usable', 'usable_with_care', 'not_usable'] as const;
export type DataQuality = (typeof DATA_QUALITIES)[number];

/** Data that a data team looks at: what they are, where they come from, and how far they can be trusted. No data. */
@BoardTable('data_source')
@RefersTo(() => Cycle, 'cycleId')
@RefersTo(() => OutcomeMeasure, 'outcomeMeasureId')
@RefersTo(() => StaffMember, 'authorId')
@RefersTo(() => StaffMember, 'collectorId')
@RefersTo(() => StaffMember, 'judgedById')
@Index(['boardId', 'cycleId', 'id'])
@Check('ck_data_source_quality', `"quality" in ('usable', 'usable_with_care', 'not_usable')`)
@Check(
  'ck_data_source_judged',
  `num_nonnulls("quality", "reliable", "valid", "enough", "quality_because", "judged_by_id", "judged_at") in (0, 7)`,
)
@Check('ck_data_source_judged_once_collected', `"quality" is null or "collected_on" is not null`)
export class TeamDataSource {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') cycleId: string;
  /** What data. */
  @Column('text') what: string;
  /** Where they come from: a test, a questionnaire, conversations, lessons that were observed. */
  @Column('text') origin: string;
  /** Where the scores stand in the board's own outcome measures. */
  @Column('uuid', { nullable: true }) outcomeMeasureId: string | null;
  @Column('uuid') authorId: string;
  /** Who of the team collects them, and by when. */
  @Column('uuid', { nullable: true }) collectorId: string | null;
  @Column('date', { nullable: true }) dueOn: string | null;
  @Column('date', { nullable: true }) collectedOn: string | null;
  @Column('text', { nullable: true }) quality: DataQuality | null;
  /** Would they come out the same again? */
  @Column('boolean', { nullable: true }) reliable: boolean | null;
  /** Do they measure what the hypothesis is about? */
  @Column('boolean', { nullable: true }) valid: boolean | null;
  /** Are they about enough pupils, or lessons? */
  @Column('boolean', { nullable: true }) enough: boolean | null;
  @Column('text', { nullable: true }) qualityBecause: string | null;
  @Column('uuid', { nullable: true }) judgedById: string | null;
  @Column('timestamptz', { nullable: true }) judgedAt: Date | null;
  @VersionColumn() version: number;
}

/** Which hypotheses data are looked at for. */
@BoardDetail('hypothesis_data_source')
@RefersTo(() => Hypothesis, 'hypothesisId')
@RefersTo(() => TeamDataSource, 'dataSourceId', 'CASCADE')
@Index(['boardId', 'dataSourceId'])
export class HypothesisDataSource {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') hypothesisId: string;
  @PrimaryColumn('uuid') dataSourceId: string;
}
