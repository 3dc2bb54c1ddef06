import type { MigrationInterface, QueryRunner } from 'typeorm';
import { REPLACE, protectBoardTable } from './tenancy.js';

export class Planning1763801300000 implements MigrationInterface {
  name = 'Planning1763801300000';

  async up(runner: QueryRunner): Promise<void> {
    await this.addPlans(runner);
    await this.addParticipations(runner);
    await this.addCalendarFeeds(runner);
    for (const table of TABLES) await protectBoardTable(runner, table, REPLACE);
  }

  private async addPlans(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table planned_activity (
        id uuid not null,
        board_id uuid not null,
        owner_id uuid not null,
        series_id uuid,
        learning_form_id uuid not null,
        title text not null,
        planned_on date not null,
        starts_at text,
        minutes smallint not null,
        leerteam_id uuid,
        initiative text not null,
        note text,
        cancelled_at timestamptz,
        activity_id uuid,
        changed_at timestamptz not null,
        version integer not null,
        constraint pk_planned_activity primary key (id),
        constraint uq_planned_activity_id unique (board_id, id),
        constraint ck_planned_activity_end check (cancelled_at is null or activity_id is null),
        constraint ck_planned_activity_initiative check (initiative in ('self_chosen', 'team', 'assigned')),
        constraint ck_planned_activity_minutes check (minutes between 1 and 1440),
        constraint ck_planned_activity_starts_at check (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        constraint fk_planned_activity_activity_id foreign key (board_id, activity_id) references activity(board_id,id),
        constraint fk_planned_activity_board foreign key (board_id) references board(id),
        constraint fk_planned_activity_learning_form_id foreign key (board_id, learning_form_id) references learning_form(board_id,id),
        constraint fk_planned_activity_leerteam_id foreign key (board_id, leerteam_id) references leerteam(board_id,id),
        constraint fk_planned_activity_owner_id foreign key (board_id, owner_id) references staff_member(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_planned_activity_owner_date on planned_activity (board_id, owner_id, planned_on, id)`,
    );
    await runner.query(`create index ix_planned_activity_series on planned_activity (board_id, series_id, planned_on)`);
    await runner.query(`
      create table planned_activity_theme (
        board_id uuid not null,
        planned_activity_id uuid not null,
        theme_id uuid not null,
        constraint pk_planned_activity_theme primary key (board_id, planned_activity_id, theme_id),
        constraint fk_planned_activity_theme_board foreign key (board_id) references board(id),
        constraint fk_planned_activity_theme_planned_activity_id foreign key (board_id, planned_activity_id) references planned_activity(board_id,id),
        constraint fk_planned_activity_theme_theme_id foreign key (board_id, theme_id) references theme(board_id,id)
      )
    `);
    await runner.query(`
      create table planned_activity_goal (
        board_id uuid not null,
        planned_activity_id uuid not null,
        goal_id uuid not null,
        constraint pk_planned_activity_goal primary key (board_id, planned_activity_id, goal_id),
        constraint fk_planned_activity_goal_board foreign key (board_id) references board(id),
        constraint fk_planned_activity_goal_goal_id foreign key (board_id, goal_id) references goal(board_id,id),
        constraint fk_planned_activity_goal_planned_activity_id foreign key (board_id, planned_activity_id) references planned_activity(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_planned_activity_goal_board_id_goal_id on planned_activity_goal (board_id, goal_id)`,
    );
  }

  private async addParticipations(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table participation (
        id uuid not null,
        board_id uuid not null,
        host_id uuid not null,
        activity_id uuid,
        planned_activity_id uuid,
        title text,
        staff_member_id uuid not null,
        answer text not null,
        invited_at timestamptz not null,
        answered_at timestamptz,
        own_activity_id uuid,
        own_planned_activity_id uuid,
        constraint pk_participation primary key (id),
        constraint uq_participation_id unique (board_id, id),
        constraint uq_participation_activity unique (board_id, activity_id, staff_member_id),
        constraint uq_participation_plan unique (board_id, planned_activity_id, staff_member_id),
        constraint ck_participation_answer check (answer in ('invited', 'accepted', 'declined')),
        constraint ck_participation_host check (num_nonnulls(activity_id, planned_activity_id) = 1),
        constraint ck_participation_title check ((title is null) = (activity_id is null)),
        constraint ck_participation_own check (num_nonnulls(own_activity_id, own_planned_activity_id) <= 1),
        constraint fk_participation_activity_id foreign key (board_id, activity_id) references activity(board_id,id),
        constraint fk_participation_board foreign key (board_id) references board(id),
        constraint fk_participation_host_id foreign key (board_id, host_id) references staff_member(board_id,id),
        constraint fk_participation_own_activity_id foreign key (board_id, own_activity_id) references activity(board_id,id),
        constraint fk_participation_own_planned_activity_id foreign key (board_id, own_planned_activity_id) references planned_activity(board_id,id),
        constraint fk_participation_planned_activity_id foreign key (board_id, planned_activity_id) references planned_activity(board_id,id),
        constraint fk_participation_staff_member_id foreign key (board_id, staff_member_id) references staff_member(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_participation_board_id_staff_member_id_id on participation (board_id, staff_member_id, id)`,
    );
    await runner.query(`create index ix_participation_board_id_host_id_id on participation (board_id, host_id, id)`);
  }

  private async addCalendarFeeds(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table calendar_feed (
        id uuid not null,
        board_id uuid not null,
        staff_member_id uuid not null,
        secret_hash bytea not null,
        language text not null,
        opened_at timestamptz not null,
        last_read_on date,
        constraint pk_calendar_feed primary key (id),
        constraint uq_calendar_feed_id unique (board_id, id),
        constraint uq_calendar_feed_secret_hash unique (secret_hash),
        constraint uq_calendar_feed_staff_member_id unique (board_id, staff_member_id),
        constraint ck_calendar_feed_language check (language in ('nl', 'en')),
        constraint fk_calendar_feed_board foreign key (board_id) references board(id),
        constraint fk_calendar_feed_staff_member_id foreign key (board_id, staff_member_id) references staff_member(board_id,id)
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${TABLES.toReversed().join(', ')}`);
  }
}

const TABLES = [
  'planned_activity',
  'planned_activity_theme',
  'planned_activity_goal',
  'participation',
  'calendar_feed',
] as const;
