import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectBoardTable, REPLACE } from './tenancy.js';

export class SchoolHolidays1763802500000 implements MigrationInterface {
  name = 'SchoolHolidays1763802500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table school add column holiday_region text,
        add constraint ck_school_holiday_region check (holiday_region in ('noord', 'midden', 'zuid'))
    `);
    await runner.query(`
      create table school_holiday (
        id uuid not null,
        board_id uuid not null,
        school_id uuid not null,
        name text not null,
        from_on date not null,
        until_on date not null,
        replaces text,
        version integer not null,
        constraint pk_school_holiday primary key (id),
        constraint uq_school_holiday_id unique (board_id, id),
        constraint ck_school_holiday_range check (from_on < until_on),
        constraint ck_school_holiday_replaces check (replaces in ('autumn', 'christmas', 'spring', 'may', 'summer')),
        constraint fk_school_holiday_board foreign key (board_id) references board(id),
        constraint fk_school_holiday_school_id foreign key (board_id, school_id) references school(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_school_holiday_board_id_school_id_from_on_id on school_holiday (board_id, school_id, from_on, id)`,
    );
    await protectBoardTable(runner, 'school_holiday', REPLACE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table school_holiday`);
    await runner.query(`alter table school drop column holiday_region`);
  }
}
