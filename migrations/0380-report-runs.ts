import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MAINTAIN, protectBoardTable } from './tenancy.js';

/** A run can be of one report, of a school or of the whole board, with every subject of it in a row of its own. */
export class ReportRuns1763803800000 implements MigrationInterface {
  name = 'ReportRuns1763803800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table report_run
        add column scope text,
        add column kinds text[],
        add column schedule_id uuid,
        add column due_at timestamptz,
        drop constraint ck_report_run_state,
        drop constraint ck_report_run_what
    `);
    await runner.query(`update report_run set scope = case when report is null then 'school' else 'subject' end`);
    await runner.query(`
      alter table report_run
        alter column scope set not null,
        add constraint ck_report_run_state check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
        add constraint ck_report_run_scope check (scope in ('subject', 'school', 'board')),
        add constraint ck_report_run_what check ((scope = 'subject') = (report is not null)),
        add constraint ck_report_run_kinds check (kinds is null or scope <> 'subject' and cardinality(kinds) > 0),
        add constraint ck_report_run_where check (scope <> 'school' or school_id is not null),
        add constraint ck_report_run_period check (scope = 'school' or reporting_period_id is null),
        add constraint ck_report_run_due check ((schedule_id is null) = (due_at is null))
    `);
    await runner.query(`
      create unique index uq_report_run_by_schedule on report_run (board_id, schedule_id, due_at)
        where schedule_id is not null
    `);
    await runner.query(
      `create index ix_report_run_board_id_requested_by_id on report_run (board_id, requested_by, id)`,
    );
    await runner.query(`create index ix_report_run_whole on report_run (board_id, id) where scope <> 'subject'`);
    await runner.query(`
      create table report_run_subject (
        board_id uuid not null,
        run_id uuid not null,
        report text not null,
        subject_id uuid not null,
        state text not null,
        failure text,
        finished_at timestamptz,
        constraint pk_report_run_subject primary key (board_id, run_id, report, subject_id),
        constraint ck_report_run_subject_state check (state in ('queued', 'done', 'failed', 'cancelled')),
        constraint ck_report_run_subject_failure check ((state = 'failed') = (failure is not null)),
        constraint fk_report_run_subject_board foreign key (board_id) references board(id),
        constraint fk_report_run_subject_run_id foreign key (board_id, run_id) references report_run(board_id,id)
      )
    `);
    await protectBoardTable(runner, 'report_run_subject', MAINTAIN);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table report_run_subject`);
    await runner.query(
      `drop index uq_report_run_by_schedule, ix_report_run_board_id_requested_by_id, ix_report_run_whole`,
    );
    await runner.query(`
      alter table report_run
        drop constraint ck_report_run_due,
        drop constraint ck_report_run_period,
        drop constraint ck_report_run_where,
        drop constraint ck_report_run_kinds,
        drop constraint ck_report_run_what,
        drop constraint ck_report_run_scope,
        drop constraint ck_report_run_state
    `);
    await runner.query(`update report_run set state = 'failed', failure = 'cancelled' where state = 'cancelled'`);
    await runner.query(`
      alter table report_run
        drop column scope,
        drop column kinds,
        drop column schedule_id,
        drop column due_at,
        add constraint ck_report_run_state check (state in ('queued', 'running', 'done', 'failed')),
        add constraint ck_report_run_what check ((report is null) = (reporting_period_id is not null))
    `);
  }
}
