import type { MigrationInterface, QueryRunner } from 'typeorm';
import { KEEP, MAINTAIN, protectBoardTable, REPLACE } from './tenancy.js';

export class Inquiry1763801900000 implements MigrationInterface {
  name = 'Inquiry1763801900000';

  async up(runner: QueryRunner): Promise<void> {
    await this.addMethods(runner);
    await this.addCycles(runner);
    await this.addArtefacts(runner);
    await protectBoardTable(runner, 'method', MAINTAIN);
    // What was published cannot be changed: cycles go by it.
    await protectBoardTable(runner, 'method_version', KEEP);
    await protectBoardTable(runner, 'cycle', MAINTAIN);
    await protectBoardTable(runner, 'cycle_move', KEEP);
    await protectBoardTable(runner, 'artefact', REPLACE);
  }

  private async addMethods(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table method (
        id uuid not null,
        board_id uuid not null,
        school_id uuid,
        code text,
        name_nl text not null,
        name_en text,
        draft jsonb,
        retired_at timestamptz,
        version integer not null,
        constraint pk_method primary key (id),
        constraint uq_method_id unique (board_id, id),
        constraint uq_method_code unique (board_id, code),
        constraint ck_method_of_school check ((school_id is null) = (code is not null)),
        constraint fk_method_board foreign key (board_id) references board(id),
        constraint fk_method_school_id foreign key (board_id, school_id) references school(board_id,id)
      )
    `);
    await runner.query(`create index ix_method_board_id_name_nl_id on method (board_id, name_nl, id)`);
    await runner.query(`
      create table method_version (
        id uuid not null,
        board_id uuid not null,
        method_id uuid not null,
        number smallint not null,
        template jsonb not null,
        published_at timestamptz not null,
        constraint pk_method_version primary key (id),
        constraint uq_method_version_id unique (board_id, id),
        constraint uq_method_version_method_id_number unique (board_id, method_id, number),
        constraint fk_method_version_board foreign key (board_id) references board(id),
        constraint fk_method_version_method_id foreign key (board_id, method_id) references method(board_id,id)
      )
    `);
  }

  private async addCycles(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table cycle (
        id uuid not null,
        board_id uuid not null,
        leerteam_id uuid not null,
        method_version_id uuid not null,
        title text not null,
        question text,
        theme_id uuid,
        phase text not null,
        round smallint not null,
        began_on date not null,
        ended_on date,
        outcome text,
        lesson text,
        version integer not null,
        constraint pk_cycle primary key (id),
        constraint uq_cycle_id unique (board_id, id),
        constraint ck_cycle_ended check ((outcome is null) = (ended_on is null)),
        constraint ck_cycle_outcome check (outcome in ('concluded', 'stopped')),
        constraint ck_cycle_range check (began_on <= ended_on),
        constraint fk_cycle_board foreign key (board_id) references board(id),
        constraint fk_cycle_leerteam_id foreign key (board_id, leerteam_id) references leerteam(board_id,id),
        constraint fk_cycle_method_version_id foreign key (board_id, method_version_id) references method_version(board_id,id),
        constraint fk_cycle_theme_id foreign key (board_id, theme_id) references theme(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_cycle_board_id_leerteam_id_began_on_id on cycle (board_id, leerteam_id, began_on, id)`,
    );
    await runner.query(`
      create table cycle_move (
        board_id uuid not null,
        cycle_id uuid not null,
        number smallint not null,
        from_phase text,
        to_phase text not null,
        round smallint not null,
        moved_by_id uuid not null,
        moved_at timestamptz not null,
        reason text,
        constraint pk_cycle_move primary key (board_id, cycle_id, number),
        constraint fk_cycle_move_board foreign key (board_id) references board(id),
        constraint fk_cycle_move_cycle_id foreign key (board_id, cycle_id) references cycle(board_id,id),
        constraint fk_cycle_move_moved_by_id foreign key (board_id, moved_by_id) references staff_member(board_id,id)
      )
    `);
  }

  private async addArtefacts(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table artefact (
        id uuid not null,
        board_id uuid not null,
        cycle_id uuid not null,
        kind text not null,
        phase text not null,
        round smallint not null,
        title text,
        text text not null,
        link text,
        author_id uuid not null,
        written_at timestamptz not null,
        version integer not null,
        constraint pk_artefact primary key (id),
        constraint uq_artefact_id unique (board_id, id),
        constraint fk_artefact_author_id foreign key (board_id, author_id) references staff_member(board_id,id),
        constraint fk_artefact_board foreign key (board_id) references board(id),
        constraint fk_artefact_cycle_id foreign key (board_id, cycle_id) references cycle(board_id,id)
      )
    `);
    await runner.query(`create index ix_artefact_board_id_cycle_id_id on artefact (board_id, cycle_id, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table artefact, cycle_move, cycle, method_version, method`);
  }
}
