import type { MigrationInterface, QueryRunner } from 'typeorm';
import { KEEP, protectBoardTable, MAINTAIN } from './tenancy.js';

export class ImpactHypotheses1763803700000 implements MigrationInterface {
  name = 'ImpactHypotheses1763803700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table impact_hypothesis (
        id uuid not null,
        board_id uuid not null,
        goal_id uuid,
        cycle_id uuid,
        declared_by_id uuid,
        declared_at timestamptz not null,
        post_hoc boolean not null,
        theme_id uuid not null,
        expectation text,
        expected text not null,
        first_measure_id uuid not null,
        second_measure_id uuid not null,
        first_moment_id uuid not null,
        second_moment_id uuid not null,
        withdrawn_at timestamptz,
        withdrawn_by_id uuid,
        withdrawal_reason text,
        evaluated_at timestamptz,
        evaluated_by_id uuid,
        conclusion text,
        alternatives text,
        next_step text,
        version integer not null,
        constraint pk_impact_hypothesis primary key (id),
        constraint uq_impact_hypothesis_id unique (board_id, id),
        constraint ck_impact_hypothesis_of_one check (num_nonnulls(goal_id, cycle_id) = 1),
        constraint ck_impact_hypothesis_expected check (expected in ('more_growth', 'less_growth')),
        constraint ck_impact_hypothesis_moments check (first_moment_id <> second_moment_id),
        constraint ck_impact_hypothesis_one_end check (withdrawn_at is null or evaluated_at is null),
        constraint fk_impact_hypothesis_board foreign key (board_id) references board(id),
        constraint fk_impact_hypothesis_goal_id foreign key (board_id, goal_id) references goal(board_id,id),
        constraint fk_impact_hypothesis_cycle_id foreign key (board_id, cycle_id) references cycle(board_id,id),
        constraint fk_impact_hypothesis_declared_by_id foreign key (board_id, declared_by_id) references staff_member(board_id,id),
        constraint fk_impact_hypothesis_withdrawn_by_id foreign key (board_id, withdrawn_by_id) references staff_member(board_id,id),
        constraint fk_impact_hypothesis_evaluated_by_id foreign key (board_id, evaluated_by_id) references staff_member(board_id,id),
        constraint fk_impact_hypothesis_theme_id foreign key (board_id, theme_id) references theme(board_id,id),
        constraint fk_impact_hypothesis_first_measure_id foreign key (board_id, first_measure_id) references outcome_measure(board_id,id),
        constraint fk_impact_hypothesis_second_measure_id foreign key (board_id, second_measure_id) references outcome_measure(board_id,id),
        constraint fk_impact_hypothesis_first_moment_id foreign key (board_id, first_moment_id) references measuring_moment(board_id,id),
        constraint fk_impact_hypothesis_second_moment_id foreign key (board_id, second_moment_id) references measuring_moment(board_id,id)
      )
    `);
    for (const column of ['goal_id', 'cycle_id', 'first_measure_id', 'second_measure_id'])
      await runner.query(
        `create index ix_impact_hypothesis_board_id_${column} on impact_hypothesis (board_id, ${column})`,
      );
    await runner.query(`
      create table impact_hypothesis_group (
        board_id uuid not null,
        hypothesis_id uuid not null,
        pupil_group_id uuid not null,
        constraint pk_impact_hypothesis_group primary key (board_id, hypothesis_id, pupil_group_id),
        constraint fk_impact_hypothesis_group_board foreign key (board_id) references board(id),
        constraint fk_impact_hypothesis_group_hypothesis_id foreign key (board_id, hypothesis_id) references impact_hypothesis(board_id,id),
        constraint fk_impact_hypothesis_group_pupil_group_id foreign key (board_id, pupil_group_id) references pupil_group(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_impact_hypothesis_group_board_id_pupil_group_id on impact_hypothesis_group (board_id, pupil_group_id)`,
    );
    await protectBoardTable(runner, 'impact_hypothesis', MAINTAIN);
    await protectBoardTable(runner, 'impact_hypothesis_group', KEEP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table impact_hypothesis_group, impact_hypothesis`);
  }
}
