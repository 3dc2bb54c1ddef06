import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MAINTAIN, protectBoardTable, REPLACE } from './tenancy.js';

export class Meetings1763802400000 implements MigrationInterface {
  name = 'Meetings1763802400000';

  async up(runner: QueryRunner): Promise<void> {
    await this.addMeetings(runner);
    await this.addWhatIsSaid(runner);
    await this.addTeamBoard(runner);
    // What was put on an agenda, decided or agreed on stays: it is handled or dropped, and never taken away.
    const ofTheTeam = ['agenda_item', 'team_decision', 'team_action', 'team_goal'];
    for (const table of ['planned_meeting', 'meeting_presence', ...ofTheTeam])
      await protectBoardTable(runner, table, MAINTAIN);
    for (const table of ['meeting_note', 'team_success']) await protectBoardTable(runner, table, REPLACE);
  }

  private async addMeetings(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table planned_meeting (
        id uuid not null,
        board_id uuid not null,
        leerteam_id uuid not null,
        series_id uuid,
        cycle_id uuid,
        title text not null,
        planned_on date not null,
        starts_at text,
        minutes smallint not null,
        place text,
        link text,
        cancelled_at timestamptz,
        closed_at timestamptz,
        changed_at timestamptz not null,
        version integer not null,
        constraint pk_planned_meeting primary key (id),
        constraint uq_planned_meeting_id unique (board_id, id),
        constraint ck_planned_meeting_end check (num_nonnulls(cancelled_at, closed_at) <= 1),
        constraint ck_planned_meeting_minutes check (minutes between 1 and 1440),
        constraint ck_planned_meeting_starts_at check (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        constraint fk_planned_meeting_board foreign key (board_id) references board(id),
        constraint fk_planned_meeting_cycle_id foreign key (board_id, cycle_id) references cycle(board_id,id),
        constraint fk_planned_meeting_leerteam_id foreign key (board_id, leerteam_id) references leerteam(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_planned_meeting_board_id_leerteam_id_planned_on_id on planned_meeting (board_id, leerteam_id, planned_on, id)`,
    );
    await runner.query(
      `create index ix_planned_meeting_board_id_series_id_planned_on on planned_meeting (board_id, series_id, planned_on)`,
    );
    await runner.query(`
      create table agenda_item (
        id uuid not null,
        board_id uuid not null,
        planned_meeting_id uuid not null,
        author_id uuid not null,
        brought_by_id uuid not null,
        title text not null,
        purpose text not null,
        minutes smallint,
        position smallint not null,
        state text not null,
        carried_from_id uuid,
        times_carried smallint not null,
        version integer not null,
        constraint pk_agenda_item primary key (id),
        constraint uq_agenda_item_id unique (board_id, id),
        constraint uq_agenda_item_carried_from_id unique (board_id, carried_from_id),
        constraint ck_agenda_item_carried check ((carried_from_id is null) = (times_carried = 0)),
        constraint ck_agenda_item_minutes check (minutes between 1 and 480),
        constraint ck_agenda_item_purpose check (purpose in ('inform', 'discuss', 'decide')),
        constraint ck_agenda_item_state check (state in ('open', 'handled', 'dropped')),
        constraint fk_agenda_item_author_id foreign key (board_id, author_id) references staff_member(board_id,id),
        constraint fk_agenda_item_board foreign key (board_id) references board(id),
        constraint fk_agenda_item_brought_by_id foreign key (board_id, brought_by_id) references staff_member(board_id,id),
        constraint fk_agenda_item_carried_from_id foreign key (board_id, carried_from_id) references agenda_item(board_id,id),
        constraint fk_agenda_item_planned_meeting_id foreign key (board_id, planned_meeting_id) references planned_meeting(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_agenda_item_board_id_planned_meeting_id_position_id on agenda_item (board_id, planned_meeting_id, position, id)`,
    );
    await runner.query(`
      create table meeting_presence (
        board_id uuid not null,
        planned_meeting_id uuid not null,
        staff_member_id uuid not null,
        presence text not null,
        minutes smallint,
        activity_id uuid,
        activity_version integer,
        constraint pk_meeting_presence primary key (board_id, planned_meeting_id, staff_member_id),
        constraint ck_meeting_presence_activity check ((activity_id is null) = (activity_version is null)),
        constraint ck_meeting_presence_minutes check (minutes is null or minutes between 1 and 1440 and presence = 'present'),
        constraint ck_meeting_presence_presence check (presence in ('present', 'absent_with_notice', 'absent')),
        constraint fk_meeting_presence_activity_id foreign key (board_id, activity_id) references activity(board_id,id),
        constraint fk_meeting_presence_board foreign key (board_id) references board(id),
        constraint fk_meeting_presence_planned_meeting_id foreign key (board_id, planned_meeting_id) references planned_meeting(board_id,id),
        constraint fk_meeting_presence_staff_member_id foreign key (board_id, staff_member_id) references staff_member(board_id,id)
      )
    `);
  }

  private async addWhatIsSaid(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table meeting_note (
        id uuid not null,
        board_id uuid not null,
        planned_meeting_id uuid not null,
        agenda_item_id uuid,
        author_id uuid not null,
        text text not null,
        written_at timestamptz not null,
        version integer not null,
        constraint pk_meeting_note primary key (id),
        constraint uq_meeting_note_id unique (board_id, id),
        constraint fk_meeting_note_agenda_item_id foreign key (board_id, agenda_item_id) references agenda_item(board_id,id),
        constraint fk_meeting_note_author_id foreign key (board_id, author_id) references staff_member(board_id,id),
        constraint fk_meeting_note_board foreign key (board_id) references board(id),
        constraint fk_meeting_note_planned_meeting_id foreign key (board_id, planned_meeting_id) references planned_meeting(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_meeting_note_board_id_planned_meeting_id_id on meeting_note (board_id, planned_meeting_id, id)`,
    );
    await runner.query(`
      create table team_decision (
        id uuid not null,
        board_id uuid not null,
        planned_meeting_id uuid not null,
        agenda_item_id uuid,
        author_id uuid not null,
        text text not null,
        reason text,
        decided_by text not null,
        version integer not null,
        constraint pk_team_decision primary key (id),
        constraint uq_team_decision_id unique (board_id, id),
        constraint ck_team_decision_decided_by check (decided_by in ('consent', 'consensus', 'majority', 'mandate')),
        constraint fk_team_decision_agenda_item_id foreign key (board_id, agenda_item_id) references agenda_item(board_id,id),
        constraint fk_team_decision_author_id foreign key (board_id, author_id) references staff_member(board_id,id),
        constraint fk_team_decision_board foreign key (board_id) references board(id),
        constraint fk_team_decision_planned_meeting_id foreign key (board_id, planned_meeting_id) references planned_meeting(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_team_decision_board_id_planned_meeting_id_id on team_decision (board_id, planned_meeting_id, id)`,
    );
    await runner.query(`
      create table team_action (
        id uuid not null,
        board_id uuid not null,
        leerteam_id uuid not null,
        planned_meeting_id uuid,
        author_id uuid not null,
        owner_id uuid not null,
        text text not null,
        due_on date not null,
        state text not null,
        ended_on date,
        reason text,
        version integer not null,
        constraint pk_team_action primary key (id),
        constraint uq_team_action_id unique (board_id, id),
        constraint ck_team_action_end check ((state = 'open') = (ended_on is null)),
        constraint ck_team_action_reason check ((state = 'dropped') = (reason is not null)),
        constraint ck_team_action_state check (state in ('open', 'done', 'dropped')),
        constraint fk_team_action_author_id foreign key (board_id, author_id) references staff_member(board_id,id),
        constraint fk_team_action_board foreign key (board_id) references board(id),
        constraint fk_team_action_leerteam_id foreign key (board_id, leerteam_id) references leerteam(board_id,id),
        constraint fk_team_action_owner_id foreign key (board_id, owner_id) references staff_member(board_id,id),
        constraint fk_team_action_planned_meeting_id foreign key (board_id, planned_meeting_id) references planned_meeting(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_team_action_board_id_leerteam_id_due_on_id on team_action (board_id, leerteam_id, due_on, id)`,
    );
    await runner.query(
      `create index ix_team_action_board_id_owner_id_due_on_id on team_action (board_id, owner_id, due_on, id)`,
    );
    await runner.query(`create index ix_team_action_open on team_action (board_id, due_on) where state = 'open'`);
  }

  private async addTeamBoard(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table team_goal (
        id uuid not null,
        board_id uuid not null,
        leerteam_id uuid not null,
        author_id uuid not null,
        text text not null,
        by_on date,
        reached_on date,
        let_go_on date,
        version integer not null,
        constraint pk_team_goal primary key (id),
        constraint uq_team_goal_id unique (board_id, id),
        constraint ck_team_goal_end check (num_nonnulls(reached_on, let_go_on) <= 1),
        constraint fk_team_goal_author_id foreign key (board_id, author_id) references staff_member(board_id,id),
        constraint fk_team_goal_board foreign key (board_id) references board(id),
        constraint fk_team_goal_leerteam_id foreign key (board_id, leerteam_id) references leerteam(board_id,id)
      )
    `);
    await runner.query(`create index ix_team_goal_board_id_leerteam_id_id on team_goal (board_id, leerteam_id, id)`);
    await runner.query(`
      create table team_success (
        id uuid not null,
        board_id uuid not null,
        leerteam_id uuid not null,
        author_id uuid not null,
        staff_member_id uuid,
        text text not null,
        happened_on date not null,
        version integer not null,
        constraint pk_team_success primary key (id),
        constraint uq_team_success_id unique (board_id, id),
        constraint fk_team_success_author_id foreign key (board_id, author_id) references staff_member(board_id,id),
        constraint fk_team_success_board foreign key (board_id) references board(id),
        constraint fk_team_success_leerteam_id foreign key (board_id, leerteam_id) references leerteam(board_id,id),
        constraint fk_team_success_staff_member_id foreign key (board_id, staff_member_id) references staff_member(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_team_success_board_id_leerteam_id_happened_on_id on team_success (board_id, leerteam_id, happened_on, id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table team_success, team_goal, team_action, team_decision, meeting_note, meeting_presence, agenda_item,
         planned_meeting`,
    );
  }
}
