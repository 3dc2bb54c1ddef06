import type { MigrationInterface, QueryRunner } from 'typeorm';
import { KEEP, protectBoardTable } from './tenancy.js';

export class SignOn1763800850000 implements MigrationInterface {
  name = 'SignOn1763800850000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table linked_identity (
        id uuid not null,
        board_id uuid not null,
        staff_member_id uuid not null,
        issuer text not null,
        subject text not null,
        linked_at timestamptz not null,
        constraint pk_linked_identity primary key (id),
        constraint uq_linked_identity_id unique (board_id, id),
        constraint uq_linked_identity_issuer_subject unique (board_id, issuer, subject),
        constraint uq_linked_identity_issuer_staff_member_id unique (board_id, issuer, staff_member_id),
        constraint fk_linked_identity_board foreign key (board_id) references board(id),
        constraint fk_linked_identity_staff_member_id foreign key (board_id, staff_member_id) references staff_member(board_id,id) on delete cascade
      )
    `);
    await runner.query(`
      create table sign_on_attempt (
        id uuid not null,
        board_id uuid not null,
        provider text not null,
        secret_hash bytea not null,
        state text not null,
        nonce text not null,
        code_verifier text not null,
        return_to text,
        challenge text,
        expires_at timestamptz not null,
        constraint pk_sign_on_attempt primary key (id),
        constraint uq_sign_on_attempt_id unique (board_id, id),
        constraint uq_sign_on_attempt_secret_hash unique (secret_hash),
        constraint fk_sign_on_attempt_board foreign key (board_id) references board(id)
      )
    `);
    await runner.query(`create index ix_sign_on_attempt_expires_at on sign_on_attempt (expires_at)`);
    await runner.query(`
      create table sign_on_code (
        id uuid not null,
        board_id uuid not null,
        staff_member_id uuid not null,
        code_hash bytea not null,
        challenge text not null,
        expires_at timestamptz not null,
        constraint pk_sign_on_code primary key (id),
        constraint uq_sign_on_code_id unique (board_id, id),
        constraint uq_sign_on_code_code_hash unique (code_hash),
        constraint fk_sign_on_code_board foreign key (board_id) references board(id),
        constraint fk_sign_on_code_staff_member_id foreign key (board_id, staff_member_id) references staff_member(board_id,id) on delete cascade
      )
    `);
    await runner.query(`create index ix_sign_on_code_expires_at on sign_on_code (expires_at)`);
    // A link is never changed: a subject that could be moved to somebody else would be a way to act as them.
    await protectBoardTable(runner, 'linked_identity', KEEP);
    await protectBoardTable(runner, 'sign_on_attempt', ['select', 'insert', 'delete']);
    await protectBoardTable(runner, 'sign_on_code', ['select', 'insert', 'delete']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table sign_on_code, sign_on_attempt, linked_identity`);
  }
}
