import { APP_ROLE } from '@app/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MAINTAIN, protectBoardTable, REPLACE } from './tenancy.js';

/** What leerteams learn about, how people come to belong to them, and what they learned when they are closed. */
export class Leerteams1763802000000 implements MigrationInterface {
  name = 'Leerteams1763802000000';

  async up(runner: QueryRunner): Promise<void> {
    await this.addThemes(runner);
    await this.addAdmissions(runner);
    await this.addClosings(runner);
    await protectBoardTable(runner, 'leerteam_theme', REPLACE);
    await protectBoardTable(runner, 'leerteam_admission', REPLACE);
    await protectBoardTable(runner, 'leerteam_closing', MAINTAIN);
    // A role that was to follow is called off where its holder leaves before, or the leerteam is closed.
    await runner.query(`grant delete on leerteam_membership to ${APP_ROLE}`);
  }

  private async addThemes(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table leerteam_theme (
        board_id uuid not null,
        leerteam_id uuid not null,
        theme_id uuid not null,
        constraint pk_leerteam_theme primary key (board_id, leerteam_id, theme_id),
        constraint fk_leerteam_theme_board foreign key (board_id) references board(id),
        constraint fk_leerteam_theme_leerteam_id foreign key (board_id, leerteam_id) references leerteam(board_id,id),
        constraint fk_leerteam_theme_theme_id foreign key (board_id, theme_id) references theme(board_id,id)
      )
    `);
  }

  private async addAdmissions(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table leerteam_admission (
        id uuid not null,
        board_id uuid not null,
        leerteam_id uuid not null,
        kind text not null,
        staff_member_id uuid not null,
        role text not null,
        from_on date,
        asked_by_id uuid,
        asked_at timestamptz not null,
        word text,
        lapses_on date not null,
        state text not null,
        ended_at timestamptz,
        answered_by_id uuid,
        answer text,
        constraint pk_leerteam_admission primary key (id),
        constraint uq_leerteam_admission_id unique (board_id, id),
        constraint ck_leerteam_admission_kind check (kind in ('invitation', 'request')),
        constraint ck_leerteam_admission_role check (role in ('coordinator', 'facilitator', 'member')),
        constraint ck_leerteam_admission_state check (state in ('open', 'accepted', 'declined', 'lapsed')),
        constraint ck_leerteam_admission_ended check ((state = 'open') = (ended_at is null)),
        constraint fk_leerteam_admission_answered_by_id foreign key (board_id, answered_by_id) references staff_member(board_id,id),
        constraint fk_leerteam_admission_asked_by_id foreign key (board_id, asked_by_id) references staff_member(board_id,id),
        constraint fk_leerteam_admission_board foreign key (board_id) references board(id),
        constraint fk_leerteam_admission_leerteam_id foreign key (board_id, leerteam_id) references leerteam(board_id,id),
        constraint fk_leerteam_admission_staff_member_id foreign key (board_id, staff_member_id) references staff_member(board_id,id)
      )
    `);
    await runner.query(
      `create unique index uq_leerteam_admission_open on leerteam_admission (board_id, leerteam_id, staff_member_id) where (state = 'open')`,
    );
    await runner.query(
      `create index ix_leerteam_admission_board_id_leerteam_id_id on leerteam_admission (board_id, leerteam_id, id)`,
    );
    await runner.query(
      `create index ix_leerteam_admission_board_id_staff_member_id_id on leerteam_admission (board_id, staff_member_id, id)`,
    );
  }

  private async addClosings(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table leerteam_closing (
        id uuid not null,
        board_id uuid not null,
        leerteam_id uuid not null,
        closed_on date not null,
        closed_at timestamptz not null,
        closed_by_id uuid not null,
        learned text not null,
        in_short text,
        reopened_at timestamptz,
        reopened_by_id uuid,
        constraint pk_leerteam_closing primary key (id),
        constraint uq_leerteam_closing_id unique (board_id, id),
        constraint ck_leerteam_closing_reopened check ((reopened_at is null) = (reopened_by_id is null)),
        constraint fk_leerteam_closing_board foreign key (board_id) references board(id),
        constraint fk_leerteam_closing_closed_by_id foreign key (board_id, closed_by_id) references staff_member(board_id,id),
        constraint fk_leerteam_closing_leerteam_id foreign key (board_id, leerteam_id) references leerteam(board_id,id),
        constraint fk_leerteam_closing_reopened_by_id foreign key (board_id, reopened_by_id) references staff_member(board_id,id)
      )
    `);
    await runner.query(
      `create unique index uq_leerteam_closing_standing on leerteam_closing (board_id, leerteam_id) where (reopened_at is null)`,
    );
    await runner.query(
      `create index ix_leerteam_closing_board_id_leerteam_id_id on leerteam_closing (board_id, leerteam_id, id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`revoke delete on leerteam_membership from ${APP_ROLE}`);
    await runner.query(`drop table leerteam_closing, leerteam_admission, leerteam_theme`);
  }
}
