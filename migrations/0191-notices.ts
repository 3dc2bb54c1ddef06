import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectBoardTable, REPLACE } from './tenancy.js';

export class Notices1763801910000 implements MigrationInterface {
  name = 'Notices1763801910000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table notice (
        id uuid not null,
        board_id uuid not null,
        recipient_id uuid not null,
        kind text not null,
        subject_id uuid not null,
        occasion text not null,
        caused_by_id uuid,
        told_at timestamptz not null,
        read_at timestamptz,
        constraint pk_notice primary key (id),
        constraint uq_notice_id unique (board_id, id),
        constraint uq_notice_recipient_id_kind_subject_id_occasion
          unique (board_id, recipient_id, kind, subject_id, occasion),
        constraint fk_notice_board foreign key (board_id) references board(id),
        constraint fk_notice_caused_by_id foreign key (board_id, caused_by_id) references staff_member(board_id,id),
        constraint fk_notice_recipient_id foreign key (board_id, recipient_id) references staff_member(board_id,id)
      )
    `);
    await runner.query(`create index ix_notice_board_id_recipient_id_id on notice (board_id, recipient_id, id)`);
    await protectBoardTable(runner, 'notice', REPLACE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table notice`);
  }
}
