import type { MigrationInterface, QueryRunner } from 'typeorm';
import { KEEP, REPLACE, protectBoardTable } from './tenancy.js';

export class History1763800600000 implements MigrationInterface {
  name = 'History1763800600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table history_entry (
        id uuid not null,
        board_id uuid not null,
        at timestamptz not null,
        actor_id uuid,
        event text not null,
        subject_type text not null,
        subject_id uuid not null,
        changes jsonb not null,
        constraint pk_history_entry primary key (id),
        constraint fk_history_entry_board foreign key (board_id) references board(id)
      )
    `);
    await runner.query(
      `create index ix_history_entry_board_id_subject_type_subject_id_id on history_entry (board_id, subject_type, subject_id, id)`,
    );
    await runner.query(`
      create table idempotent_answer (
        board_id uuid not null,
        staff_member_id uuid not null,
        key text not null,
        request_hash bytea not null,
        answer json,
        answered_at timestamptz not null,
        constraint pk_idempotent_answer primary key (board_id, staff_member_id, key),
        constraint fk_idempotent_answer_board foreign key (board_id) references board(id)
      )
    `);
    await runner.query(`create index ix_idempotent_answer_answered_at on idempotent_answer (answered_at)`);
    await protectBoardTable(runner, 'history_entry', KEEP);
    await protectBoardTable(runner, 'idempotent_answer', REPLACE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table idempotent_answer, history_entry`);
  }
}
