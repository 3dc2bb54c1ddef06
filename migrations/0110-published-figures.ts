import type { MigrationInterface, QueryRunner } from 'typeorm';
import { KEEP, protectBoardTable } from './tenancy.js';

export class PublishedFigures1763801100000 implements MigrationInterface {
  name = 'PublishedFigures1763801100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table published_figure (
        id uuid not null,
        board_id uuid not null,
        report_id uuid not null,
        subject_id uuid not null,
        unit text not null,
        quantity text not null,
        from_on date not null,
        until_on date not null,
        parts jsonb not null,
        shown jsonb not null,
        as_of timestamptz not null,
        constraint pk_published_figure primary key (id),
        constraint uq_published_figure_id unique (board_id, id),
        constraint fk_published_figure_board foreign key (board_id) references board(id),
        constraint fk_published_figure_report_id foreign key (board_id, report_id) references report(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_published_figure_board_id_subject_id on published_figure (board_id, subject_id)`,
    );
    await runner.query(
      `create index ix_published_figure_board_id_from_on_until_on on published_figure (board_id, from_on, until_on)`,
    );
    await protectBoardTable(runner, 'published_figure', KEEP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table published_figure`);
  }
}
