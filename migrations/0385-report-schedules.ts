import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectBoardTable, REPLACE } from './tenancy.js';

/** Reports that people have made again and again, and whom they name to be told of them. */
export class ReportSchedules1763803850000 implements MigrationInterface {
  name = 'ReportSchedules1763803850000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table report_schedule (
        id uuid not null,
        board_id uuid not null,
        owner_id uuid not null,
        scope text not null,
        report text,
        subject_id uuid not null,
        school_id uuid,
        rhythm text not null,
        period_kind text,
        cron text,
        covers text,
        months smallint,
        state text not null,
        ended_because text,
        made_at timestamptz not null,
        settled_at timestamptz not null,
        time_zone text not null,
        next_due_at timestamptz,
        passed_over_because text,
        version integer not null,
        constraint pk_report_schedule primary key (id),
        constraint uq_report_schedule_id unique (board_id, id),
        constraint ck_report_schedule_scope check (scope in ('subject', 'school', 'board')),
        constraint ck_report_schedule_what check ((scope = 'subject') = (report is not null)),
        constraint ck_report_schedule_rhythm check (rhythm in ('period_end', 'monthly', 'cron')),
        constraint ck_report_schedule_period_kind check (
          (rhythm = 'period_end') = (period_kind is not null)
          and period_kind in ('mid_year', 'end_year', 'term', 'month', 'any')),
        constraint ck_report_schedule_school check (rhythm <> 'period_end' or school_id is not null),
        constraint ck_report_schedule_cron check ((rhythm = 'cron') = (cron is not null)),
        constraint ck_report_schedule_covers check (
          (rhythm = 'cron') = (covers is not null) and covers in ('previous_months', 'school_year_so_far')),
        constraint ck_report_schedule_months check (
          coalesce(covers = 'previous_months', false) = (months is not null) and months between 1 and 12),
        constraint ck_report_schedule_state check (state in ('active', 'paused', 'ended')),
        constraint ck_report_schedule_end check ((state = 'ended') = (ended_because is not null)),
        constraint ck_report_schedule_due check (state = 'active' or next_due_at is null),
        constraint fk_report_schedule_board foreign key (board_id) references board(id),
        constraint fk_report_schedule_owner_id foreign key (board_id, owner_id) references staff_member(board_id,id),
        constraint fk_report_schedule_school_id foreign key (board_id, school_id) references school(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_report_schedule_board_id_owner_id_id on report_schedule (board_id, owner_id, id)`,
    );
    await runner.query(`create index ix_report_schedule_board_id_state on report_schedule (board_id, state)`);
    await runner.query(`
      create table report_schedule_recipient (
        board_id uuid not null,
        schedule_id uuid not null,
        staff_member_id uuid not null,
        constraint pk_report_schedule_recipient primary key (board_id, schedule_id, staff_member_id),
        constraint fk_report_schedule_recipient_board foreign key (board_id) references board(id),
        constraint fk_report_schedule_recipient_schedule_id
          foreign key (board_id, schedule_id) references report_schedule(board_id,id),
        constraint fk_report_schedule_recipient_staff_member_id
          foreign key (board_id, staff_member_id) references staff_member(board_id,id)
      )
    `);
    await runner.query(`
      create index ix_report_schedule_recipient_board_id_staff_member_id
        on report_schedule_recipient (board_id, staff_member_id)
    `);
    await runner.query(`
      alter table report_run add constraint fk_report_run_schedule_id
        foreign key (board_id, schedule_id) references report_schedule(board_id,id)
    `);
    await protectBoardTable(runner, 'report_schedule', REPLACE);
    await protectBoardTable(runner, 'report_schedule_recipient', REPLACE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table report_run drop constraint fk_report_run_schedule_id`);
    await runner.query(`drop table report_schedule_recipient, report_schedule`);
  }
}
