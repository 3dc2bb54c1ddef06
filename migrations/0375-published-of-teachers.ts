import type { MigrationInterface, QueryRunner } from 'typeorm';

const REFERENCE = `foreign key (board_id, report_id) references report(board_id, id)`;

/** A teacher's report publishes figures too (of the pupils it compares with); with the report they are erased. */
export class PublishedOfTeachers1763803750000 implements MigrationInterface {
  name = 'PublishedOfTeachers1763803750000';

  async up(runner: QueryRunner): Promise<void> {
    await this.refer(runner, `${REFERENCE} on delete cascade`);
    await runner.query(`create index ix_published_figure_board_id_report_id on published_figure (board_id, report_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index ix_published_figure_board_id_report_id`);
    await this.refer(runner, REFERENCE);
  }

  private async refer(runner: QueryRunner, reference: string): Promise<void> {
    await runner.query(`
      alter table published_figure
        drop constraint fk_published_figure_report_id,
        add constraint fk_published_figure_report_id ${reference}
    `);
  }
}
