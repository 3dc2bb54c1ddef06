import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectBoardTable } from './tenancy.js';

export class ReportShares1763800750000 implements MigrationInterface {
  name = 'ReportShares1763800750000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table report_share (
        board_id uuid not null,
        report_id uuid not null,
        staff_member_id uuid not null,
        shared_at timestamptz not null,
        constraint pk_report_share primary key (board_id, report_id, staff_member_id),
        constraint fk_report_share_board foreign key (board_id) references board(id),
        constraint fk_report_share_report_id foreign key (board_id, report_id) references report(board_id,id),
        constraint fk_report_share_staff_member_id foreign key (board_id, staff_member_id) references staff_member(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_report_share_board_id_staff_member_id on report_share (board_id, staff_member_id)`,
    );
    // Nothing of a share changes: it is given and taken back.
    await protectBoardTable(runner, 'report_share', ['select', 'insert', 'delete']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table report_share`);
  }
}
