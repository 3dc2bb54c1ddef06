import type { MigrationInterface, QueryRunner } from 'typeorm';
import { KEEP, MAINTAIN, protectBoardTable } from './tenancy.js';

export class Reports1763800500000 implements MigrationInterface {
  name = 'Reports1763800500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table report_run (
        id uuid not null,
        board_id uuid not null,
        report text,
        subject_id uuid,
        reporting_period_id uuid,
        school_id uuid,
        period_name text,
        from_on date not null,
        until_on date not null,
        requested_by uuid,
        requested_at timestamptz not null,
        state text not null,
        started_at timestamptz,
        finished_at timestamptz,
        failure text,
        constraint pk_report_run primary key (id),
        constraint uq_report_run_id unique (board_id, id),
        constraint uq_report_run_reporting_period_id unique (board_id, reporting_period_id),
        constraint ck_report_run_range check (from_on < until_on),
        constraint ck_report_run_state check (state in ('queued', 'running', 'done', 'failed')),
        constraint ck_report_run_subject check ((report is null) = (subject_id is null)),
        constraint ck_report_run_what check ((report is null) = (reporting_period_id is not null)),
        constraint fk_report_run_board foreign key (board_id) references board(id),
        constraint fk_report_run_reporting_period_id foreign key (board_id, reporting_period_id) references reporting_period(board_id,id),
        constraint fk_report_run_requested_by foreign key (board_id, requested_by) references staff_member(board_id,id),
        constraint fk_report_run_school_id foreign key (board_id, school_id) references school(board_id,id)
      )
    `);
    await runner.query(`create index ix_report_run_state_requested_at on report_run (state, requested_at)`);
    await runner.query(`
      create table report (
        id uuid not null,
        board_id uuid not null,
        run_id uuid not null,
        report text not null,
        subject_id uuid not null,
        period_name text,
        from_on date not null,
        until_on date not null,
        template_version smallint not null,
        data_moment timestamptz not null,
        document text not null,
        content_hash text not null,
        constraint pk_report primary key (id),
        constraint uq_report_id unique (board_id, id),
        constraint uq_report_run_id_report_subject_id unique (board_id, run_id, report, subject_id),
        constraint fk_report_board foreign key (board_id) references board(id),
        constraint fk_report_run_id foreign key (board_id, run_id) references report_run(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_report_board_id_report_subject_id_id on report (board_id, report, subject_id, id)`,
    );
    await runner.query(`
      create table report_rendering (
        board_id uuid not null,
        report_id uuid not null,
        format text not null,
        language text not null,
        bytes bytea not null,
        constraint pk_report_rendering primary key (board_id, report_id, format, language),
        constraint ck_report_rendering_format check (format in ('pdf')),
        constraint ck_report_rendering_language check (language in ('nl', 'en')),
        constraint fk_report_rendering_board foreign key (board_id) references board(id),
        constraint fk_report_rendering_report_id foreign key (board_id, report_id) references report(board_id,id)
      )
    `);
    await protectBoardTable(runner, 'report_run', MAINTAIN);
    await protectBoardTable(runner, 'report', KEEP);
    await protectBoardTable(runner, 'report_rendering', KEEP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table report_rendering, report, report_run`);
  }
}
