import { Check, Column, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { Goal } from '../goals/goal.entity.js';
import { Cycle } from '../inquiry/cycle.entity.js';
import { Theme } from '../learning-forms/theme.entity.js';
import { PupilGroup } from '../organisations/pupil-group.entity.js';
import { StaffMember } from '../people/staff-member.entity.js';
import { MeasuringMoment } from '../pupil-outcomes/measuring-moment.entity.js';
import { OutcomeMeasure } from '../pupil-outcomes/outcome-measure.entity.js';
import { BoardDetail, BoardTable, RefersTo } from '../work/board-table.js';

export const EXPECTED = ['more_growth', 'less_growth'] as const;
export type Expected = (typeof EXPECTED)[number];

/**
 * What somebody expects that pupils learn by what staff learn: of a person's goal or a leerteam's cycle. What is
 * declared never changes, and whether that was done beforehand neither.
 */
@BoardTable('impact_hypothesis')
@RefersTo(() => Goal, 'goalId')
@RefersTo(() => Cycle, 'cycleId')
@RefersTo(() => StaffMember, 'declaredById')
@RefersTo(() => StaffMember, 'withdrawnById')
@RefersTo(() => StaffMember, 'evaluatedById')
@RefersTo(() => StaffMember, 'rewordedById')
@RefersTo(() => Theme, 'themeId')
@RefersTo(() => OutcomeMeasure, 'firstMeasureId')
@RefersTo(() => OutcomeMeasure, 'secondMeasureId')
@RefersTo(() => MeasuringMoment, 'firstMomentId')
@RefersTo(() => MeasuringMoment, 'secondMomentId')
@Index(['boardId', 'goalId'])
@Index(['boardId', 'cycleId'])
@Index(['boardId', 'firstMeasureId'])
@Index(['boardId', 'secondMeasureId'])
@Check('ck_impact_hypothesis_of_one', `num_nonnulls("goal_id", "cycle_id") = 1`)
@Check('ck_impact_hypothesis_expected', `"expected" in ('more_growth', 'less_growth')`)
@Check('ck_impact_hypothesis_moments', `"first_moment_id" <> "second_moment_id"`)
@Check('ck_impact_hypothesis_one_end', `"withdrawn_at" is null or "evaluated_at" is null`)
@Check(
  'ck_impact_hypothesis_withdrawn',
  `("withdrawn_at" is null) = ("withdrawn_by_id" is null) and ("withdrawn_at" is not null or "withdrawal_reason" is null)`,
)
@Check(
  'ck_impact_hypothesis_evaluated',
  `("evaluated_at" is null) = ("evaluated_by_id" is null)
    and ("evaluated_at" is not null or num_nonnulls("reworded_by_id", "conclusion", "alternatives", "next_step") = 0)`,
)
export class ImpactHypothesis {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid', { nullable: true }) goalId: string | null;
  @Column('uuid', { nullable: true }) cycleId: string | null;
  /** Null once they were erased: it stays their team’s. */
  @Column('uuid', { nullable: true }) declaredById: string | null;
  @Column('timestamptz') declaredAt: Date;
  /** Whether it was declared when the second moment had begun; for good. */
  @Column('boolean') postHoc: boolean;
  @Column('uuid') themeId: string;
  /** What they expect, and why; null once who wrote it was erased. */
  @Column('text', { nullable: true }) expectation: string | null;
  @Column('text') expected: Expected;
  @Column('uuid') firstMeasureId: string;
  /** Another one where the test changes between the moments. */
  @Column('uuid') secondMeasureId: string;
  @Column('uuid') firstMomentId: string;
  @Column('uuid') secondMomentId: string;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
  @Column('uuid', { nullable: true }) withdrawnById: string | null;
  @Column('text', { nullable: true }) withdrawalReason: string | null;
  @Column('timestamptz', { nullable: true }) evaluatedAt: Date | null;
  @Column('uuid', { nullable: true }) evaluatedById: string | null;
  /** Who wrote the words of the evaluation as they stand, where they were revised. */
  @Column('uuid', { nullable: true }) rewordedById: string | null;
  @Column('text', { nullable: true }) conclusion: string | null;
  /** What else may explain it. */
  @Column('text', { nullable: true }) alternatives: string | null;
  @Column('text', { nullable: true }) nextStep: string | null;
  /** The day on which people were told that it can be evaluated. */
  @Column('date', { nullable: true }) toldOn: string | null;
  @VersionColumn() version: number;
}

/** A pupil group that a hypothesis is about. */
@BoardDetail('impact_hypothesis_group')
@RefersTo(() => ImpactHypothesis, 'hypothesisId', 'CASCADE')
@RefersTo(() => PupilGroup, 'pupilGroupId')
@Index(['boardId', 'pupilGroupId'])
export class ImpactHypothesisGroup {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') hypothesisId: string;
  @PrimaryColumn('uuid') pupilGroupId: string;
}
