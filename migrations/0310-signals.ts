import type { MigrationInterface, QueryRunner } from 'typeorm';
import { KEEP, MAINTAIN, protectBoardTable, REPLACE } from './tenancy.js';

export class Signals1763803100000 implements MigrationInterface {
  name = 'Signals1763803100000';

  async up(runner: QueryRunner): Promise<void> {
    await this.addSignals(runner);
    await this.addSignalDetails(runner);
    await this.addSteps(runner);
    await this.addActions(runner);
    // What nobody took up goes with its author.
    for (const table of ['signal', 'signal_theme', 'signal_support']) await protectBoardTable(runner, table, REPLACE);
    // What was done and found stands.
    for (const table of ['signal_step', 'signal_check']) await protectBoardTable(runner, table, KEEP);
    await protectBoardTable(runner, 'signal_action', MAINTAIN);
  }

  private async addSignals(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table signal (
        id uuid not null,
        board_id uuid not null,
        school_id uuid not null,
        author_id uuid,
        title text not null,
        noticed text not null,
        circumstances text,
        noticed_on date not null,
        state text not null,
        holder text,
        leerteam_id uuid,
        ended_on date,
        round smallint not null,
        joined_to_id uuid,
        reworded_by_id uuid,
        reworded_on date,
        version integer not null,
        constraint pk_signal primary key (id),
        constraint uq_signal_id unique (board_id, id),
        constraint ck_signal_end check ((state in ('resolved', 'accepted')) = (ended_on is not null)),
        constraint ck_signal_held check ((state = 'noticed') = (holder is null)),
        constraint ck_signal_holder check (holder in ('leerteam', 'leader')),
        constraint ck_signal_joined check (joined_to_id <> id),
        constraint ck_signal_leerteam check ((holder is not distinct from 'leerteam') = (leerteam_id is not null)),
        constraint ck_signal_reworded check ((reworded_by_id is null) = (reworded_on is null)),
        constraint ck_signal_state check (state in ('noticed', 'investigating', 'trying', 'resolved', 'accepted')),
        constraint fk_signal_board foreign key (board_id) references board(id),
        constraint fk_signal_author_id foreign key (board_id, author_id) references staff_member(board_id,id),
        constraint fk_signal_joined_to_id foreign key (board_id, joined_to_id) references signal(board_id,id),
        constraint fk_signal_leerteam_id foreign key (board_id, leerteam_id) references leerteam(board_id,id),
        constraint fk_signal_reworded_by_id foreign key (board_id, reworded_by_id) references staff_member(board_id,id),
        constraint fk_signal_school_id foreign key (board_id, school_id) references school(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_signal_board_id_school_id_noticed_on_id on signal (board_id, school_id, noticed_on, id)`,
    );
    await runner.query(`create index ix_signal_board_id_leerteam_id on signal (board_id, leerteam_id)`);
    await runner.query(`create index ix_signal_board_id_joined_to_id on signal (board_id, joined_to_id)`);
    await runner.query(`create index ix_signal_board_id_author_id on signal (board_id, author_id)`);
  }

  private async addSignalDetails(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table signal_theme (
        board_id uuid not null,
        signal_id uuid not null,
        theme_id uuid not null,
        constraint pk_signal_theme primary key (board_id, signal_id, theme_id),
        constraint fk_signal_theme_board foreign key (board_id) references board(id),
        constraint fk_signal_theme_signal_id foreign key (board_id, signal_id) references signal(board_id,id) on delete cascade,
        constraint fk_signal_theme_theme_id foreign key (board_id, theme_id) references theme(board_id,id)
      )
    `);
    await runner.query(`create index ix_signal_theme_board_id_theme_id on signal_theme (board_id, theme_id)`);
    await runner.query(`
      create table signal_support (
        board_id uuid not null,
        signal_id uuid not null,
        staff_member_id uuid not null,
        noticed_on date not null,
        constraint pk_signal_support primary key (board_id, signal_id, staff_member_id),
        constraint fk_signal_support_board foreign key (board_id) references board(id),
        constraint fk_signal_support_signal_id foreign key (board_id, signal_id) references signal(board_id,id),
        constraint fk_signal_support_staff_member_id foreign key (board_id, staff_member_id) references staff_member(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_signal_support_board_id_staff_member_id on signal_support (board_id, staff_member_id)`,
    );
  }

  private async addSteps(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table signal_step (
        id uuid not null,
        board_id uuid not null,
        signal_id uuid not null,
        staff_member_id uuid not null,
        kind text not null,
        taken_on date not null,
        from_state text not null,
        to_state text not null,
        leerteam_id uuid,
        other_id uuid,
        word text,
        constraint pk_signal_step primary key (id),
        constraint uq_signal_step_id unique (board_id, id),
        constraint ck_signal_step_kind check (kind in ('taken_up', 'handed_over', 'put_back', 'moved', 'reopened', 'joined', 'parted')),
        constraint ck_signal_step_other check ((kind in ('joined', 'parted')) = (other_id is not null)),
        constraint fk_signal_step_board foreign key (board_id) references board(id),
        constraint fk_signal_step_leerteam_id foreign key (board_id, leerteam_id) references leerteam(board_id,id),
        constraint fk_signal_step_other_id foreign key (board_id, other_id) references signal(board_id,id),
        constraint fk_signal_step_signal_id foreign key (board_id, signal_id) references signal(board_id,id),
        constraint fk_signal_step_staff_member_id foreign key (board_id, staff_member_id) references staff_member(board_id,id)
      )
    `);
    await runner.query(`create index ix_signal_step_board_id_signal_id_id on signal_step (board_id, signal_id, id)`);
    await runner.query(
      `create index ix_signal_step_board_id_staff_member_id on signal_step (board_id, staff_member_id)`,
    );
    await runner.query(`
      create table signal_check (
        id uuid not null,
        board_id uuid not null,
        signal_id uuid not null,
        author_id uuid not null,
        round smallint not null,
        checked_on date not null,
        looked_at text not null,
        found text not null,
        words text not null,
        constraint pk_signal_check primary key (id),
        constraint uq_signal_check_id unique (board_id, id),
        constraint ck_signal_check_found check (found in ('mended', 'partly', 'not_mended')),
        constraint fk_signal_check_board foreign key (board_id) references board(id),
        constraint fk_signal_check_author_id foreign key (board_id, author_id) references staff_member(board_id,id),
        constraint fk_signal_check_signal_id foreign key (board_id, signal_id) references signal(board_id,id)
      )
    `);
    await runner.query(`create index ix_signal_check_board_id_signal_id_id on signal_check (board_id, signal_id, id)`);
    await runner.query(`create index ix_signal_check_board_id_author_id on signal_check (board_id, author_id)`);
  }

  private async addActions(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table signal_action (
        id uuid not null,
        board_id uuid not null,
        signal_id uuid not null,
        author_id uuid not null,
        owner_id uuid not null,
        text text not null,
        due_on date not null,
        state text not null,
        ended_on date,
        reason text,
        version integer not null,
        constraint pk_signal_action primary key (id),
        constraint uq_signal_action_id unique (board_id, id),
        constraint ck_signal_action_end check ((state = 'open') = (ended_on is null)),
        constraint ck_signal_action_reason check ((state = 'dropped') = (reason is not null)),
        constraint ck_signal_action_state check (state in ('open', 'done', 'dropped')),
        constraint fk_signal_action_board foreign key (board_id) references board(id),
        constraint fk_signal_action_author_id foreign key (board_id, author_id) references staff_member(board_id,id),
        constraint fk_signal_action_owner_id foreign key (board_id, owner_id) references staff_member(board_id,id),
        constraint fk_signal_action_signal_id foreign key (board_id, signal_id) references signal(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_signal_action_board_id_signal_id_due_on_id on signal_action (board_id, signal_id, due_on, id)`,
    );
    await runner.query(`create index ix_signal_action_board_id_owner_id on signal_action (board_id, owner_id)`);
    await runner.query(`create index ix_signal_action_board_id_author_id on signal_action (board_id, author_id)`);
    await runner.query(`create index ix_signal_action_open on signal_action (board_id, due_on) where state = 'open'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table signal_action, signal_check, signal_step, signal_support, signal_theme, signal`);
  }
}
