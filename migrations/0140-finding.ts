import type { MigrationInterface, QueryRunner } from 'typeorm';
import { KEEP, protectBoardTable } from './tenancy.js';

/** The catalogue of a board can be changed without changing what was logged; activities can be found by their words. */
export class Finding1763801400000 implements MigrationInterface {
  name = 'Finding1763801400000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['learning_form', 'theme']) {
      await runner.query(
        `alter table ${table} add column retired_on date, add column version integer not null default 1`,
      );
      await runner.query(`alter table ${table} alter column version drop default`);
    }
    await runner.query(`create unique index uq_learning_form_name_nl on learning_form (board_id, lower(name_nl))`);
    await runner.query(`create unique index uq_learning_form_name_en on learning_form (board_id, lower(name_en))`);
    await runner.query(`
      create table former_form_name (
        board_id uuid not null,
        learning_form_id uuid not null,
        held_until timestamptz not null,
        name_nl text not null,
        name_en text not null,
        constraint pk_former_form_name primary key (board_id, learning_form_id, held_until),
        constraint fk_former_form_name_board foreign key (board_id) references board(id),
        constraint fk_former_form_name_learning_form_id foreign key (board_id, learning_form_id) references learning_form(board_id,id)
      )
    `);
    await protectBoardTable(runner, 'former_form_name', KEEP);
    // In both languages that people write in. What others may search is apart from what is the owner's alone (ADR 19).
    const wordsOf = (text: string) =>
      `(to_tsvector('pg_catalog.dutch', ${text}) || to_tsvector('pg_catalog.english', ${text})) stored`;
    const written = `title || chr(10) || coalesce(reflection, '') || chr(10) || coalesce(try_out, '')`;
    await runner.query(`
      alter table activity
        add column title_words tsvector generated always as ${wordsOf('title')},
        add column own_words tsvector generated always as ${wordsOf(written)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table activity drop column title_words, drop column own_words`);
    await runner.query(`drop table former_form_name`);
    for (const language of ['nl', 'en']) await runner.query(`drop index uq_learning_form_name_${language}`);
    for (const table of ['learning_form', 'theme'])
      await runner.query(`alter table ${table} drop column retired_on, drop column version`);
  }
}
