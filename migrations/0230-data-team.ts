import type { MigrationInterface, QueryRunner } from 'typeorm';
import { KEEP, MAINTAIN, protectBoardTable, REPLACE } from './tenancy.js';

export class DataTeam1763802300000 implements MigrationInterface {
  name = 'DataTeam1763802300000';

  async up(runner: QueryRunner): Promise<void> {
    await this.addHypotheses(runner);
    await this.addDataSources(runner);
    await this.addMeasures(runner);
    await this.addInsights(runner);
    await protectBoardTable(runner, 'hypothesis', REPLACE);
    // A verdict is reopened and never taken away.
    await protectBoardTable(runner, 'hypothesis_verdict', MAINTAIN);
    await protectBoardTable(runner, 'data_source', REPLACE);
    await protectBoardTable(runner, 'hypothesis_data_source', REPLACE);
    await protectBoardTable(runner, 'measure', MAINTAIN);
    await protectBoardTable(runner, 'measure_member', REPLACE);
    await protectBoardTable(runner, 'measure_evaluation', KEEP);
    await protectBoardTable(runner, 'insight', REPLACE);
    await protectBoardTable(runner, 'insight_theme', REPLACE);
  }

  private async addHypotheses(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table hypothesis (
        id uuid not null,
        board_id uuid not null,
        cycle_id uuid not null,
        kind text not null,
        statement text not null,
        because text,
        about text,
        author_id uuid not null,
        analysis text,
        analysed_by_id uuid,
        analysed_at timestamptz,
        version integer not null,
        constraint pk_hypothesis primary key (id),
        constraint uq_hypothesis_id unique (board_id, id),
        constraint ck_hypothesis_analysis check (num_nonnulls(analysis, analysed_by_id, analysed_at) in (0, 3)),
        constraint ck_hypothesis_kind check (kind in ('testable', 'exploratory')),
        constraint fk_hypothesis_analysed_by_id foreign key (board_id, analysed_by_id) references staff_member(board_id,id),
        constraint fk_hypothesis_author_id foreign key (board_id, author_id) references staff_member(board_id,id),
        constraint fk_hypothesis_board foreign key (board_id) references board(id),
        constraint fk_hypothesis_cycle_id foreign key (board_id, cycle_id) references cycle(board_id,id)
      )
    `);
    await runner.query(`create index ix_hypothesis_board_id_cycle_id_id on hypothesis (board_id, cycle_id, id)`);
    await runner.query(`
      create table hypothesis_verdict (
        id uuid not null,
        board_id uuid not null,
        hypothesis_id uuid not null,
        given text not null,
        because text not null,
        given_by_id uuid not null,
        given_at timestamptz not null,
        reopened_at timestamptz,
        reopened_by_id uuid,
        reopened_because text,
        constraint pk_hypothesis_verdict primary key (id),
        constraint uq_hypothesis_verdict_id unique (board_id, id),
        constraint ck_hypothesis_verdict_given check (given in ('confirmed', 'rejected', 'undecided')),
        constraint ck_hypothesis_verdict_reopened check (num_nonnulls(reopened_at, reopened_by_id, reopened_because) in (0, 3)),
        constraint fk_hypothesis_verdict_board foreign key (board_id) references board(id),
        constraint fk_hypothesis_verdict_given_by_id foreign key (board_id, given_by_id) references staff_member(board_id,id),
        constraint fk_hypothesis_verdict_hypothesis_id foreign key (board_id, hypothesis_id) references hypothesis(board_id,id),
        constraint fk_hypothesis_verdict_reopened_by_id foreign key (board_id, reopened_by_id) references staff_member(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_hypothesis_verdict_board_id_hypothesis_id_id on hypothesis_verdict (board_id, hypothesis_id, id)`,
    );
    await runner.query(
      `create unique index uq_hypothesis_verdict_standing on hypothesis_verdict (board_id, hypothesis_id) where reopened_at is null`,
    );
  }

  private async addDataSources(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table data_source (
        id uuid not null,
        board_id uuid not null,
        cycle_id uuid not null,
        what text not null,
        origin text not null,
        outcome_measure_id uuid,
        author_id uuid not null,
        collector_id uuid,
        due_on date,
        collected_on date,
        quality text,
        reliable boolean,
        valid boolean,
        enough boolean,
        quality_because text,
        judged_by_id uuid,
        judged_at timestamptz,
        version integer not null,
        constraint pk_data_source primary key (id),
        constraint uq_data_source_id unique (board_id, id),
        constraint ck_data_source_judged check (num_nonnulls(quality, reliable, valid, enough, quality_because, judged_by_id, judged_at) in (0, 7)),
        constraint ck_data_source_judged_once_collected check (quality is null or collected_on is not null),
        constraint ck_data_source_quality check (quality in ('usable', 'usable_with_care', 'not_usable')),
        constraint fk_data_source_author_id foreign key (board_id, author_id) references staff_member(board_id,id),
        constraint fk_data_source_board foreign key (board_id) references board(id),
        constraint fk_data_source_collector_id foreign key (board_id, collector_id) references staff_member(board_id,id),
        constraint fk_data_source_cycle_id foreign key (board_id, cycle_id) references cycle(board_id,id),
        constraint fk_data_source_judged_by_id foreign key (board_id, judged_by_id) references staff_member(board_id,id),
        constraint fk_data_source_outcome_measure_id foreign key (board_id, outcome_measure_id) references outcome_measure(board_id,id)
      )
    `);
    await runner.query(`create index ix_data_source_board_id_cycle_id_id on data_source (board_id, cycle_id, id)`);
    await runner.query(`
      create table hypothesis_data_source (
        board_id uuid not null,
        hypothesis_id uuid not null,
        data_source_id uuid not null,
        constraint pk_hypothesis_data_source primary key (board_id, hypothesis_id, data_source_id),
        constraint fk_hypothesis_data_source_board foreign key (board_id) references board(id),
        constraint fk_hypothesis_data_source_data_source_id foreign key (board_id, data_source_id) references data_source(board_id,id) on delete cascade,
        constraint fk_hypothesis_data_source_hypothesis_id foreign key (board_id, hypothesis_id) references hypothesis(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_hypothesis_data_source_board_id_data_source_id on hypothesis_data_source (board_id, data_source_id)`,
    );
  }

  private async addMeasures(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table measure (
        id uuid not null,
        board_id uuid not null,
        hypothesis_id uuid not null,
        what text not null,
        due_on date not null,
        status text not null,
        dropped_because text,
        author_id uuid not null,
        version integer not null,
        constraint pk_measure primary key (id),
        constraint uq_measure_id unique (board_id, id),
        constraint ck_measure_dropped check (status <> 'dropped' or dropped_because is not null),
        constraint ck_measure_status check (status in ('planned', 'running', 'done', 'dropped')),
        constraint fk_measure_author_id foreign key (board_id, author_id) references staff_member(board_id,id),
        constraint fk_measure_board foreign key (board_id) references board(id),
        constraint fk_measure_hypothesis_id foreign key (board_id, hypothesis_id) references hypothesis(board_id,id)
      )
    `);
    await runner.query(`create index ix_measure_board_id_hypothesis_id_id on measure (board_id, hypothesis_id, id)`);
    await runner.query(`
      create table measure_member (
        board_id uuid not null,
        measure_id uuid not null,
        staff_member_id uuid not null,
        constraint pk_measure_member primary key (board_id, measure_id, staff_member_id),
        constraint fk_measure_member_board foreign key (board_id) references board(id),
        constraint fk_measure_member_measure_id foreign key (board_id, measure_id) references measure(board_id,id),
        constraint fk_measure_member_staff_member_id foreign key (board_id, staff_member_id) references staff_member(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_measure_member_board_id_staff_member_id on measure_member (board_id, staff_member_id)`,
    );
    await runner.query(`
      create table measure_evaluation (
        id uuid not null,
        board_id uuid not null,
        measure_id uuid not null,
        outcome text not null,
        as_intended text not null,
        pupils_learning text not null,
        evidence text,
        author_id uuid not null,
        evaluated_at timestamptz not null,
        constraint pk_measure_evaluation primary key (id),
        constraint uq_measure_evaluation_id unique (board_id, id),
        constraint ck_measure_evaluation_outcome check (outcome in ('worked', 'partly', 'not', 'too_early')),
        constraint fk_measure_evaluation_author_id foreign key (board_id, author_id) references staff_member(board_id,id),
        constraint fk_measure_evaluation_board foreign key (board_id) references board(id),
        constraint fk_measure_evaluation_measure_id foreign key (board_id, measure_id) references measure(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_measure_evaluation_board_id_measure_id_id on measure_evaluation (board_id, measure_id, id)`,
    );
  }

  private async addInsights(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table insight (
        id uuid not null,
        board_id uuid not null,
        cycle_id uuid not null,
        author_id uuid not null,
        title text not null,
        learned text not null,
        useful_for text,
        visibility text not null,
        written_on date not null,
        removed_at timestamptz,
        version integer not null,
        constraint pk_insight primary key (id),
        constraint uq_insight_id unique (board_id, id),
        constraint ck_insight_visibility check (visibility in ('team', 'school', 'board')),
        constraint fk_insight_author_id foreign key (board_id, author_id) references staff_member(board_id,id),
        constraint fk_insight_board foreign key (board_id) references board(id),
        constraint fk_insight_cycle_id foreign key (board_id, cycle_id) references cycle(board_id,id)
      )
    `);
    await runner.query(`create index ix_insight_board_id_cycle_id_id on insight (board_id, cycle_id, id)`);
    await runner.query(`
      create table insight_theme (
        board_id uuid not null,
        insight_id uuid not null,
        theme_id uuid not null,
        constraint pk_insight_theme primary key (board_id, insight_id, theme_id),
        constraint fk_insight_theme_board foreign key (board_id) references board(id),
        constraint fk_insight_theme_insight_id foreign key (board_id, insight_id) references insight(board_id,id) on delete cascade,
        constraint fk_insight_theme_theme_id foreign key (board_id, theme_id) references theme(board_id,id)
      )
    `);
    await runner.query(`create index ix_insight_theme_board_id_theme_id on insight_theme (board_id, theme_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table insight_theme, insight, measure_evaluation, measure_member, measure, hypothesis_data_source,
         data_source, hypothesis_verdict, hypothesis`,
    );
  }
}
