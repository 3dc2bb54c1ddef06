import { APP_ROLE } from '@app/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectBoardTable, REPLACE } from './tenancy.js';

export class Goals1763802900000 implements MigrationInterface {
  name = 'Goals1763802900000';

  async up(runner: QueryRunner): Promise<void> {
    await this.extendCheckIns(runner);
    await this.addTies(runner);
    await this.addEvaluationPoints(runner);
    await this.tieToStrategy(runner);
    for (const table of ['goal_theme', 'goal_cycle', 'evaluation_point'])
      await protectBoardTable(runner, table, REPLACE);
  }

  /** An own activity can show it, and what was written by mistake can be put right or taken away. */
  private async extendCheckIns(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table goal_check_in
        add activity_id uuid,
        add version integer not null default 1,
        add constraint fk_goal_check_in_activity_id foreign key (board_id, activity_id) references activity(board_id,id)
    `);
    await runner.query(`alter table goal_check_in alter version drop default`);
    await runner.query(`create index ix_goal_check_in_board_id_activity_id on goal_check_in (board_id, activity_id)`);
    await runner.query(`grant delete on goal_check_in to ${APP_ROLE}`);
  }

  private async addTies(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table goal_theme (
        board_id uuid not null,
        goal_id uuid not null,
        theme_id uuid not null,
        constraint pk_goal_theme primary key (board_id, goal_id, theme_id),
        constraint fk_goal_theme_board foreign key (board_id) references board(id),
        constraint fk_goal_theme_goal_id foreign key (board_id, goal_id) references goal(board_id,id),
        constraint fk_goal_theme_theme_id foreign key (board_id, theme_id) references theme(board_id,id)
      )
    `);
    await runner.query(`create index ix_goal_theme_board_id_theme_id on goal_theme (board_id, theme_id)`);
    await runner.query(`
      create table goal_cycle (
        board_id uuid not null,
        goal_id uuid not null,
        cycle_id uuid not null,
        constraint pk_goal_cycle primary key (board_id, goal_id, cycle_id),
        constraint fk_goal_cycle_board foreign key (board_id) references board(id),
        constraint fk_goal_cycle_cycle_id foreign key (board_id, cycle_id) references cycle(board_id,id),
        constraint fk_goal_cycle_goal_id foreign key (board_id, goal_id) references goal(board_id,id)
      )
    `);
    await runner.query(`create index ix_goal_cycle_board_id_cycle_id on goal_cycle (board_id, cycle_id)`);
  }

  private async addEvaluationPoints(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table evaluation_point (
        id uuid not null,
        board_id uuid not null,
        goal_id uuid not null,
        level text not null,
        question text,
        due_on date,
        looked_on date,
        saw text,
        evidence_url text,
        activity_id uuid,
        version integer not null,
        constraint pk_evaluation_point primary key (id),
        constraint uq_evaluation_point_id unique (board_id, id),
        constraint ck_evaluation_point_evidence check (looked_on is not null or num_nonnulls(evidence_url, activity_id) = 0),
        constraint ck_evaluation_point_level check (level in ('reaction', 'learning', 'organisation_support', 'use', 'pupil_outcome')),
        constraint ck_evaluation_point_looked check ((looked_on is null) = (saw is null)),
        constraint fk_evaluation_point_activity_id foreign key (board_id, activity_id) references activity(board_id,id),
        constraint fk_evaluation_point_board foreign key (board_id) references board(id),
        constraint fk_evaluation_point_goal_id foreign key (board_id, goal_id) references goal(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_evaluation_point_board_id_goal_id_id on evaluation_point (board_id, goal_id, id)`,
    );
    await runner.query(
      `create index ix_evaluation_point_board_id_activity_id on evaluation_point (board_id, activity_id)`,
    );
    // By which the daily job finds what is due.
    await runner.query(
      `create index ix_evaluation_point_due on evaluation_point (board_id, due_on) where looked_on is null`,
    );
  }

  /** Nobody is made to: a goal may serve a strategic goal of the school or the board. */
  private async tieToStrategy(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table goal
        add strategic_goal_id uuid,
        add constraint fk_goal_strategic_goal_id foreign key (board_id, strategic_goal_id) references strategy_document(board_id,id)
    `);
    await runner.query(`create index ix_goal_board_id_strategic_goal_id on goal (board_id, strategic_goal_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index ix_goal_board_id_strategic_goal_id`);
    await runner.query(`alter table goal drop column strategic_goal_id`);
    await runner.query(`drop table evaluation_point, goal_cycle, goal_theme`);
    await runner.query(`revoke delete on goal_check_in from ${APP_ROLE}`);
    await runner.query(`drop index ix_goal_check_in_board_id_activity_id`);
    await runner.query(`alter table goal_check_in drop column version, drop column activity_id`);
  }
}
