import type { MigrationInterface, QueryRunner } from 'typeorm';
import { KEEP, MAINTAIN, protectBoardTable, REPLACE } from './tenancy.js';

export class Pulse1763803000000 implements MigrationInterface {
  name = 'Pulse1763803000000';

  async up(runner: QueryRunner): Promise<void> {
    await this.addItems(runner);
    await this.addPulses(runner);
    await this.addCounts(runner);
    await this.addResults(runner);
    await protectBoardTable(runner, 'pulse_item', MAINTAIN);
    await protectBoardTable(runner, 'pulse', MAINTAIN);
    // What was asked stands, and what was told.
    for (const table of ['pulse_question', 'pulse_result']) await protectBoardTable(runner, table, KEEP);
    // Both go once they have served.
    for (const table of ['pulse_person', 'pulse_tally']) await protectBoardTable(runner, table, REPLACE);
  }

  private async addItems(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table pulse_item (
        id uuid not null,
        board_id uuid not null,
        school_id uuid,
        code text,
        need text not null,
        words_nl text not null,
        words_en text,
        reversed boolean not null,
        scale text,
        source text not null,
        licence text,
        retired_on date,
        constraint pk_pulse_item primary key (id),
        constraint uq_pulse_item_id unique (board_id, id),
        constraint uq_pulse_item_code unique (board_id, code),
        constraint ck_pulse_item_built_in check ((school_id is null) = (code is not null)),
        constraint ck_pulse_item_need check (need in ('autonomy', 'relatedness', 'competence')),
        constraint fk_pulse_item_board foreign key (board_id) references board(id),
        constraint fk_pulse_item_school_id foreign key (board_id, school_id) references school(board_id,id)
      )
    `);
    await runner.query(`create index ix_pulse_item_board_id_school_id_id on pulse_item (board_id, school_id, id)`);
  }

  private async addPulses(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table pulse (
        id uuid not null,
        board_id uuid not null,
        school_id uuid not null,
        opened_on date not null,
        closes_on date not null,
        asked smallint not null,
        settled_on date,
        answered smallint,
        answered_bound text,
        earlier_id uuid,
        changed smallint,
        constraint pk_pulse primary key (id),
        constraint uq_pulse_id unique (board_id, id),
        constraint ck_pulse_answered check (answered is null or answered between 5 and asked and settled_on is not null),
        constraint ck_pulse_bound check ((answered is null) = (answered_bound is null)),
        constraint ck_pulse_bounds check (answered_bound in ('exact', 'at_least')),
        constraint ck_pulse_earlier check ((earlier_id is null) = (changed is null)),
        constraint ck_pulse_range check (opened_on < closes_on),
        constraint fk_pulse_board foreign key (board_id) references board(id),
        constraint fk_pulse_earlier_id foreign key (board_id, earlier_id) references pulse(board_id,id),
        constraint fk_pulse_school_id foreign key (board_id, school_id) references school(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_pulse_board_id_school_id_opened_on_id on pulse (board_id, school_id, opened_on, id)`,
    );
    await runner.query(`create unique index uq_pulse_open on pulse (board_id, school_id) where settled_on is null`);
    await runner.query(`
      create table pulse_question (
        board_id uuid not null,
        pulse_id uuid not null,
        position smallint not null,
        item_id uuid not null,
        constraint pk_pulse_question primary key (board_id, pulse_id, position),
        constraint fk_pulse_question_board foreign key (board_id) references board(id),
        constraint fk_pulse_question_item_id foreign key (board_id, item_id) references pulse_item(board_id,id),
        constraint fk_pulse_question_pulse_id foreign key (board_id, pulse_id) references pulse(board_id,id)
      )
    `);
  }

  private async addCounts(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table pulse_person (
        board_id uuid not null,
        pulse_id uuid not null,
        staff_member_id uuid not null,
        answered boolean not null,
        constraint pk_pulse_person primary key (board_id, pulse_id, staff_member_id),
        constraint fk_pulse_person_board foreign key (board_id) references board(id),
        constraint fk_pulse_person_pulse_id foreign key (board_id, pulse_id) references pulse(board_id,id),
        constraint fk_pulse_person_staff_member_id foreign key (board_id, staff_member_id) references staff_member(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_pulse_person_board_id_staff_member_id on pulse_person (board_id, staff_member_id)`,
    );
    await runner.query(`
      create table pulse_tally (
        board_id uuid not null,
        pulse_id uuid not null,
        need text not null,
        times smallint[] not null,
        constraint pk_pulse_tally primary key (board_id, pulse_id, need),
        constraint ck_pulse_tally_need check (need in ('autonomy', 'relatedness', 'competence')),
        constraint fk_pulse_tally_board foreign key (board_id) references board(id),
        constraint fk_pulse_tally_pulse_id foreign key (board_id, pulse_id) references pulse(board_id,id)
      )
    `);
  }

  private async addResults(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table pulse_result (
        board_id uuid not null,
        pulse_id uuid not null,
        need text not null,
        mean double precision not null,
        bound text not null,
        low double precision not null,
        high double precision not null,
        constraint pk_pulse_result primary key (board_id, pulse_id, need),
        constraint ck_pulse_result_bound check (bound in ('exact', 'at_most', 'at_least')),
        constraint ck_pulse_result_interval check (low <= mean and mean <= high),
        constraint ck_pulse_result_mean check (mean between 1 and 5),
        constraint ck_pulse_result_need check (need in ('autonomy', 'relatedness', 'competence')),
        constraint fk_pulse_result_board foreign key (board_id) references board(id),
        constraint fk_pulse_result_pulse_id foreign key (board_id, pulse_id) references pulse(board_id,id)
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table pulse_result, pulse_tally, pulse_person, pulse_question, pulse, pulse_item`);
  }
}
