import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MAINTAIN, REPLACE, protectBoardTable } from './tenancy.js';

export class Learning1763800300000 implements MigrationInterface {
  name = 'Learning1763800300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table learning_form (
        id uuid not null,
        board_id uuid not null,
        code text not null,
        name_nl text not null,
        name_en text not null,
        supports text[] not null,
        collaborative boolean not null,
        place text not null,
        constraint pk_learning_form primary key (id),
        constraint uq_learning_form_code unique (board_id, code),
        constraint uq_learning_form_id unique (board_id, id),
        constraint ck_learning_form_place check (place in ('online', 'workplace', 'meeting')),
        constraint fk_learning_form_board foreign key (board_id) references board(id)
      )
    `);
    await runner.query(`
      create table theme (
        id uuid not null,
        board_id uuid not null,
        name text not null,
        constraint pk_theme primary key (id),
        constraint uq_theme_id unique (board_id, id),
        constraint uq_theme_name unique (board_id, name),
        constraint fk_theme_board foreign key (board_id) references board(id)
      )
    `);
    await runner.query(`
      create table leerteam (
        id uuid not null,
        board_id uuid not null,
        kind text not null,
        name text not null,
        question text,
        joint_goal text,
        founded_on date not null,
        closed_on date,
        version integer not null,
        constraint pk_leerteam primary key (id),
        constraint uq_leerteam_id unique (board_id, id),
        constraint ck_leerteam_kind check (kind in ('leerteam', 'plg', 'kenniskring', 'data_team', 'lesson_study_team')),
        constraint ck_leerteam_range check (founded_on <= closed_on),
        constraint fk_leerteam_board foreign key (board_id) references board(id)
      )
    `);
    await runner.query(`create index ix_leerteam_board_id_name_id on leerteam (board_id, name, id)`);
    await runner.query(`
      create table leerteam_membership (
        id uuid not null,
        board_id uuid not null,
        leerteam_id uuid not null,
        staff_member_id uuid not null,
        role text not null,
        from_on date not null,
        until_on date,
        constraint pk_leerteam_membership primary key (id),
        constraint uq_leerteam_membership_id unique (board_id, id),
        constraint ck_leerteam_membership_range check (from_on < until_on),
        constraint ck_leerteam_membership_role check (role in ('coordinator', 'facilitator', 'member')),
        constraint fk_leerteam_membership_board foreign key (board_id) references board(id),
        constraint fk_leerteam_membership_leerteam_id foreign key (board_id, leerteam_id) references leerteam(board_id,id),
        constraint fk_leerteam_membership_staff_member_id foreign key (board_id, staff_member_id) references staff_member(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_leerteam_membership_board_id_staff_member_id_leerteam_id on leerteam_membership (board_id, staff_member_id, leerteam_id)`,
    );
    await runner.query(
      `create index ix_leerteam_membership_board_id_leerteam_id on leerteam_membership (board_id, leerteam_id)`,
    );
    await runner.query(`
      create table leerteam_pupil_group (
        board_id uuid not null,
        leerteam_id uuid not null,
        pupil_group_id uuid not null,
        constraint pk_leerteam_pupil_group primary key (board_id, leerteam_id, pupil_group_id),
        constraint fk_leerteam_pupil_group_board foreign key (board_id) references board(id),
        constraint fk_leerteam_pupil_group_leerteam_id foreign key (board_id, leerteam_id) references leerteam(board_id,id),
        constraint fk_leerteam_pupil_group_pupil_group_id foreign key (board_id, pupil_group_id) references pupil_group(board_id,id)
      )
    `);
    await runner.query(`
      create table meeting (
        id uuid not null,
        board_id uuid not null,
        leerteam_id uuid not null,
        title text not null,
        held_on date not null,
        minutes smallint not null,
        notes text,
        version integer not null,
        constraint pk_meeting primary key (id),
        constraint uq_meeting_id unique (board_id, id),
        constraint ck_meeting_minutes check (minutes between 1 and 1440),
        constraint fk_meeting_board foreign key (board_id) references board(id),
        constraint fk_meeting_leerteam_id foreign key (board_id, leerteam_id) references leerteam(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_meeting_board_id_leerteam_id_held_on on meeting (board_id, leerteam_id, held_on)`,
    );
    await runner.query(`
      create table meeting_attendance (
        board_id uuid not null,
        meeting_id uuid not null,
        staff_member_id uuid not null,
        constraint pk_meeting_attendance primary key (board_id, meeting_id, staff_member_id),
        constraint fk_meeting_attendance_board foreign key (board_id) references board(id),
        constraint fk_meeting_attendance_meeting_id foreign key (board_id, meeting_id) references meeting(board_id,id),
        constraint fk_meeting_attendance_staff_member_id foreign key (board_id, staff_member_id) references staff_member(board_id,id)
      )
    `);
    await runner.query(`
      create table goal (
        id uuid not null,
        board_id uuid not null,
        owner_id uuid not null,
        title text not null,
        reason text,
        origin text not null,
        status text not null,
        visibility text not null,
        leerteam_id uuid,
        success_signs text[] not null,
        set_on date not null,
        target_on date,
        closed_on date,
        version integer not null,
        constraint pk_goal primary key (id),
        constraint uq_goal_id unique (board_id, id),
        constraint ck_goal_origin check (origin in ('own', 'team', 'school')),
        constraint ck_goal_status check (status in ('draft', 'active', 'achieved', 'released')),
        constraint ck_goal_visibility check (visibility in ('private', 'shared', 'team', 'school', 'board')),
        constraint fk_goal_board foreign key (board_id) references board(id),
        constraint fk_goal_leerteam_id foreign key (board_id, leerteam_id) references leerteam(board_id,id),
        constraint fk_goal_owner_id foreign key (board_id, owner_id) references staff_member(board_id,id)
      )
    `);
    await runner.query(`create index ix_goal_board_id_owner_id_id on goal (board_id, owner_id, id)`);
    await runner.query(`
      create table goal_check_in (
        id uuid not null,
        board_id uuid not null,
        goal_id uuid not null,
        checked_on date not null,
        note text not null,
        progress smallint,
        evidence_url text,
        constraint pk_goal_check_in primary key (id),
        constraint uq_goal_check_in_id unique (board_id, id),
        constraint ck_goal_check_in_progress check (progress between 0 and 100),
        constraint fk_goal_check_in_board foreign key (board_id) references board(id),
        constraint fk_goal_check_in_goal_id foreign key (board_id, goal_id) references goal(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_goal_check_in_board_id_goal_id_checked_on_id on goal_check_in (board_id, goal_id, checked_on, id)`,
    );
    await runner.query(`
      create table goal_share (
        board_id uuid not null,
        goal_id uuid not null,
        staff_member_id uuid not null,
        constraint pk_goal_share primary key (board_id, goal_id, staff_member_id),
        constraint fk_goal_share_board foreign key (board_id) references board(id),
        constraint fk_goal_share_goal_id foreign key (board_id, goal_id) references goal(board_id,id),
        constraint fk_goal_share_staff_member_id foreign key (board_id, staff_member_id) references staff_member(board_id,id)
      )
    `);
    await runner.query(`create index ix_goal_share_board_id_staff_member_id on goal_share (board_id, staff_member_id)`);
    await runner.query(`
      create table activity (
        id uuid not null,
        board_id uuid not null,
        owner_id uuid not null,
        learning_form_id uuid not null,
        title text not null,
        learned_on date not null,
        minutes smallint not null,
        initiative text not null,
        visibility text not null,
        leerteam_id uuid,
        meeting_id uuid,
        reflection text,
        try_out text,
        evidence_url text,
        source text not null,
        logged_at timestamptz not null,
        removed_at timestamptz,
        version integer not null,
        constraint pk_activity primary key (id),
        constraint uq_activity_id unique (board_id, id),
        constraint ck_activity_initiative check (initiative in ('self_chosen', 'team', 'assigned')),
        constraint ck_activity_minutes check (minutes between 1 and 1440),
        constraint ck_activity_source check (source in ('manual', 'api', 'xapi', 'import')),
        constraint ck_activity_visibility check (visibility in ('private', 'shared', 'team', 'school', 'board')),
        constraint fk_activity_board foreign key (board_id) references board(id),
        constraint fk_activity_learning_form_id foreign key (board_id, learning_form_id) references learning_form(board_id,id),
        constraint fk_activity_leerteam_id foreign key (board_id, leerteam_id) references leerteam(board_id,id),
        constraint fk_activity_meeting_id foreign key (board_id, meeting_id) references meeting(board_id,id),
        constraint fk_activity_owner_id foreign key (board_id, owner_id) references staff_member(board_id,id)
      )
    `);
    await runner.query(`create index ix_activity_board_date on activity (board_id, learned_on, id)`);
    await runner.query(`create index ix_activity_leerteam_date on activity (board_id, leerteam_id, learned_on, id)`);
    await runner.query(`create index ix_activity_owner_date on activity (board_id, owner_id, learned_on, id)`);
    await runner.query(`
      create table activity_theme (
        board_id uuid not null,
        activity_id uuid not null,
        theme_id uuid not null,
        constraint pk_activity_theme primary key (board_id, activity_id, theme_id),
        constraint fk_activity_theme_activity_id foreign key (board_id, activity_id) references activity(board_id,id),
        constraint fk_activity_theme_board foreign key (board_id) references board(id),
        constraint fk_activity_theme_theme_id foreign key (board_id, theme_id) references theme(board_id,id)
      )
    `);
    await runner.query(`
      create table activity_goal (
        board_id uuid not null,
        activity_id uuid not null,
        goal_id uuid not null,
        constraint pk_activity_goal primary key (board_id, activity_id, goal_id),
        constraint fk_activity_goal_activity_id foreign key (board_id, activity_id) references activity(board_id,id),
        constraint fk_activity_goal_board foreign key (board_id) references board(id),
        constraint fk_activity_goal_goal_id foreign key (board_id, goal_id) references goal(board_id,id)
      )
    `);
    await runner.query(`create index ix_activity_goal_board_id_goal_id on activity_goal (board_id, goal_id)`);
    await runner.query(`
      create table activity_share (
        board_id uuid not null,
        activity_id uuid not null,
        staff_member_id uuid not null,
        constraint pk_activity_share primary key (board_id, activity_id, staff_member_id),
        constraint fk_activity_share_activity_id foreign key (board_id, activity_id) references activity(board_id,id),
        constraint fk_activity_share_board foreign key (board_id) references board(id),
        constraint fk_activity_share_staff_member_id foreign key (board_id, staff_member_id) references staff_member(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_activity_share_board_id_staff_member_id on activity_share (board_id, staff_member_id)`,
    );
    await protectBoardTable(runner, 'learning_form', MAINTAIN);
    await protectBoardTable(runner, 'theme', MAINTAIN);
    await protectBoardTable(runner, 'leerteam', MAINTAIN);
    await protectBoardTable(runner, 'leerteam_membership', MAINTAIN);
    await protectBoardTable(runner, 'leerteam_pupil_group', REPLACE);
    await protectBoardTable(runner, 'meeting', MAINTAIN);
    await protectBoardTable(runner, 'meeting_attendance', REPLACE);
    await protectBoardTable(runner, 'goal', MAINTAIN);
    await protectBoardTable(runner, 'goal_check_in', MAINTAIN);
    await protectBoardTable(runner, 'goal_share', REPLACE);
    await protectBoardTable(runner, 'activity', MAINTAIN);
    await protectBoardTable(runner, 'activity_theme', REPLACE);
    await protectBoardTable(runner, 'activity_goal', REPLACE);
    await protectBoardTable(runner, 'activity_share', REPLACE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table activity_share, activity_goal, activity_theme, activity, goal_share, goal_check_in, goal, meeting_attendance, meeting, leerteam_pupil_group, leerteam_membership, leerteam, theme, learning_form`,
    );
  }
}
