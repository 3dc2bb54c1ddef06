import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MAINTAIN, REPLACE, protectBoardTable } from './tenancy.js';

export class Organisation1763800100000 implements MigrationInterface {
  name = 'Organisation1763800100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table board (
        id uuid not null,
        name text not null,
        time_zone text not null default 'Europe/Amsterdam',
        constraint pk_board primary key (id)
      )
    `);
    await runner.query(`
      create table school (
        id uuid not null,
        board_id uuid not null,
        name text not null,
        site_code text,
        source_id text,
        time_zone text not null default 'Europe/Amsterdam',
        version integer not null,
        constraint pk_school primary key (id),
        constraint uq_school_id unique (board_id, id),
        constraint uq_school_site_code unique (board_id, site_code),
        constraint uq_school_source_id unique (board_id, source_id),
        constraint ck_school_site_code check (site_code ~ '^[0-9]{2}[A-Z]{2}[0-9]{2}$'),
        constraint fk_school_board foreign key (board_id) references board(id)
      )
    `);
    await runner.query(`
      create table school_year (
        id uuid not null,
        board_id uuid not null,
        name text not null,
        from_on date not null,
        until_on date not null,
        source_id text,
        version integer not null,
        constraint pk_school_year primary key (id),
        constraint uq_school_year_id unique (board_id, id),
        constraint uq_school_year_name unique (board_id, name),
        constraint uq_school_year_source_id unique (board_id, source_id),
        constraint ck_school_year_range check (from_on < until_on),
        constraint fk_school_year_board foreign key (board_id) references board(id)
      )
    `);
    await runner.query(`
      create table reporting_period (
        id uuid not null,
        board_id uuid not null,
        school_id uuid not null,
        name text not null,
        kind text not null,
        from_on date not null,
        until_on date not null,
        version integer not null,
        constraint pk_reporting_period primary key (id),
        constraint uq_reporting_period_id unique (board_id, id),
        constraint uq_reporting_period_school_id_name unique (board_id, school_id, name),
        constraint ck_reporting_period_kind check (kind in ('mid_year', 'end_year', 'term', 'month', 'custom')),
        constraint ck_reporting_period_range check (from_on < until_on),
        constraint fk_reporting_period_board foreign key (board_id) references board(id),
        constraint fk_reporting_period_school_id foreign key (board_id, school_id) references school(board_id,id)
      )
    `);
    await runner.query(`create index ix_reporting_period_board_id_until_on on reporting_period (board_id, until_on)`);
    await runner.query(`
      create table staff_member (
        id uuid not null,
        board_id uuid not null,
        given_name text not null,
        family_name text not null,
        email text,
        source_id text,
        left_on date,
        version integer not null,
        constraint pk_staff_member primary key (id),
        constraint uq_staff_member_email unique (board_id, email),
        constraint uq_staff_member_id unique (board_id, id),
        constraint uq_staff_member_source_id unique (board_id, source_id),
        constraint fk_staff_member_board foreign key (board_id) references board(id)
      )
    `);
    await runner.query(
      `create index ix_staff_member_board_id_family_name_id on staff_member (board_id, family_name, id)`,
    );
    await runner.query(`
      create table appointment (
        id uuid not null,
        board_id uuid not null,
        staff_member_id uuid not null,
        school_id uuid not null,
        function_group text not null,
        fte double precision,
        from_on date not null,
        until_on date,
        source_id text,
        constraint pk_appointment primary key (id),
        constraint uq_appointment_id unique (board_id, id),
        constraint uq_appointment_source_id unique (board_id, source_id),
        constraint ck_appointment_fte check (fte > 0 and fte <= 1.2),
        constraint ck_appointment_function check (function_group in ('teacher', 'support', 'leader')),
        constraint ck_appointment_range check (from_on < until_on),
        constraint fk_appointment_board foreign key (board_id) references board(id),
        constraint fk_appointment_school_id foreign key (board_id, school_id) references school(board_id,id),
        constraint fk_appointment_staff_member_id foreign key (board_id, staff_member_id) references staff_member(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_appointment_board_id_staff_member_id on appointment (board_id, staff_member_id)`,
    );
    await runner.query(`create index ix_appointment_board_id_school_id on appointment (board_id, school_id)`);
    await runner.query(`
      create table role_grant (
        id uuid not null,
        board_id uuid not null,
        staff_member_id uuid not null,
        role text not null,
        school_id uuid,
        from_on date not null,
        until_on date,
        source_id text,
        constraint pk_role_grant primary key (id),
        constraint uq_role_grant_id unique (board_id, id),
        constraint uq_role_grant_source_id unique (board_id, source_id),
        constraint ck_role_grant_range check (from_on < until_on),
        constraint ck_role_grant_role check (role in ('teacher', 'school_leader', 'board_admin')),
        constraint ck_role_grant_school check ((role = 'board_admin') = (school_id is null)),
        constraint fk_role_grant_board foreign key (board_id) references board(id),
        constraint fk_role_grant_school_id foreign key (board_id, school_id) references school(board_id,id),
        constraint fk_role_grant_staff_member_id foreign key (board_id, staff_member_id) references staff_member(board_id,id)
      )
    `);
    await runner.query(`create index ix_role_grant_board_id_staff_member_id on role_grant (board_id, staff_member_id)`);
    await runner.query(`
      create table pupil_group (
        id uuid not null,
        board_id uuid not null,
        school_id uuid not null,
        school_year_id uuid not null,
        name text not null,
        grade smallint,
        source_id text,
        version integer not null,
        constraint pk_pupil_group primary key (id),
        constraint uq_pupil_group_id unique (board_id, id),
        constraint uq_pupil_group_source_id unique (board_id, source_id),
        constraint ck_pupil_group_grade check (grade between 1 and 8),
        constraint fk_pupil_group_board foreign key (board_id) references board(id),
        constraint fk_pupil_group_school_id foreign key (board_id, school_id) references school(board_id,id),
        constraint fk_pupil_group_school_year_id foreign key (board_id, school_year_id) references school_year(board_id,id)
      )
    `);
    await runner.query(
      `create unique index uq_pupil_group_name on pupil_group (board_id, school_year_id, school_id, name)
       where source_id is null`,
    );
    await runner.query(`create index ix_pupil_group_board_id_school_id on pupil_group (board_id, school_id)`);
    await runner.query(`
      create table pupil_group_member (
        board_id uuid not null,
        pupil_group_id uuid not null,
        pupil_code text not null,
        from_on date not null,
        until_on date,
        constraint pk_pupil_group_member primary key (board_id, pupil_group_id, pupil_code),
        constraint ck_pupil_group_member_range check (from_on < until_on),
        constraint fk_pupil_group_member_board foreign key (board_id) references board(id),
        constraint fk_pupil_group_member_pupil_group_id foreign key (board_id, pupil_group_id) references pupil_group(board_id,id)
      )
    `);
    await runner.query(`
      create table teaching_assignment (
        id uuid not null,
        board_id uuid not null,
        pupil_group_id uuid not null,
        staff_member_id uuid not null,
        from_on date not null,
        until_on date,
        source_id text,
        constraint pk_teaching_assignment primary key (id),
        constraint uq_teaching_assignment_id unique (board_id, id),
        constraint uq_teaching_assignment_source_id unique (board_id, source_id),
        constraint ck_teaching_assignment_range check (from_on < until_on),
        constraint fk_teaching_assignment_board foreign key (board_id) references board(id),
        constraint fk_teaching_assignment_pupil_group_id foreign key (board_id, pupil_group_id) references pupil_group(board_id,id),
        constraint fk_teaching_assignment_staff_member_id foreign key (board_id, staff_member_id) references staff_member(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_teaching_assignment_board_id_staff_member_id on teaching_assignment (board_id, staff_member_id)`,
    );
    await runner.query(
      `create index ix_teaching_assignment_board_id_pupil_group_id on teaching_assignment (board_id, pupil_group_id)`,
    );
    await protectBoardTable(runner, 'board', MAINTAIN, 'id');
    await protectBoardTable(runner, 'school', MAINTAIN);
    await protectBoardTable(runner, 'school_year', MAINTAIN);
    await protectBoardTable(runner, 'reporting_period', MAINTAIN);
    await protectBoardTable(runner, 'staff_member', MAINTAIN);
    await protectBoardTable(runner, 'appointment', REPLACE);
    await protectBoardTable(runner, 'role_grant', REPLACE);
    await protectBoardTable(runner, 'pupil_group', MAINTAIN);
    await protectBoardTable(runner, 'pupil_group_member', REPLACE);
    await protectBoardTable(runner, 'teaching_assignment', REPLACE);
    // Schedules go by all boards; they see nothing of them but that they are there.
    await runner.query(
      `create policy listed on board for select using (current_setting('app.all_boards', true) = 'on')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table teaching_assignment, pupil_group_member, pupil_group, role_grant, appointment, staff_member, reporting_period, school_year, school, board`,
    );
  }
}
