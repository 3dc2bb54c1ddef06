import type { MigrationInterface, QueryRunner } from 'typeorm';
import { KEEP, MAINTAIN, protectBoardTable } from './tenancy.js';

export class House1763803500000 implements MigrationInterface {
  name = 'House1763803500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table framework (
        id uuid not null,
        board_id uuid not null,
        code text not null,
        number smallint not null,
        name_nl text not null,
        name_en text not null,
        source text not null,
        published_at timestamptz not null,
        constraint pk_framework primary key (id),
        constraint uq_framework_id unique (board_id, id),
        constraint uq_framework_code_number unique (board_id, code, number),
        constraint fk_framework_board foreign key (board_id) references board(id)
      )
    `);
    await runner.query(`
      create table building_block (
        id uuid not null,
        board_id uuid not null,
        framework_id uuid not null,
        layer text not null,
        position smallint not null,
        key text not null,
        name_nl text not null,
        name_en text not null,
        about_nl text not null,
        about_en text not null,
        indicators jsonb not null,
        questions jsonb not null,
        constraint pk_building_block primary key (id),
        constraint uq_building_block_id unique (board_id, id),
        constraint uq_building_block_framework_id_key unique (board_id, framework_id, key),
        constraint uq_building_block_framework_id_position unique (board_id, framework_id, position),
        constraint ck_building_block_layer check (layer in ('fundament', 'leervermogen', 'leercultuur')),
        constraint fk_building_block_board foreign key (board_id) references board(id),
        constraint fk_building_block_framework_id foreign key (board_id, framework_id) references framework(board_id,id)
      )
    `);
    await runner.query(`
      create table house_thresholds (
        board_id uuid not null,
        school_id uuid not null,
        own jsonb not null,
        version integer not null,
        constraint pk_house_thresholds primary key (board_id, school_id),
        constraint fk_house_thresholds_board foreign key (board_id) references board(id),
        constraint fk_house_thresholds_school_id foreign key (board_id, school_id) references school(board_id,id)
      )
    `);
    // What is made by itself of a school, its house of a month, is made once.
    await runner.query(
      `create unique index uq_report_run_by_itself on report_run (board_id, school_id, report, until_on)
        where report is not null`,
    );
    await protectBoardTable(runner, 'framework', KEEP);
    await protectBoardTable(runner, 'building_block', KEEP);
    await protectBoardTable(runner, 'house_thresholds', MAINTAIN);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index uq_report_run_by_itself`);
    await runner.query(`drop table house_thresholds, building_block, framework`);
  }
}
