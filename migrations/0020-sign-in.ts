import { APP_ROLE } from '@app/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MAINTAIN, REPLACE, protectBoardTable } from './tenancy.js';

export class SignIn1763800200000 implements MigrationInterface {
  name = 'SignIn1763800200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table account (
        id uuid not null,
        board_id uuid not null,
        staff_member_id uuid not null,
        email text not null,
        password_hash text not null,
        constraint pk_account primary key (id),
        constraint uq_account_email unique (email),
        constraint uq_account_id unique (board_id, id),
        constraint uq_account_staff_member_id unique (board_id, staff_member_id),
        constraint fk_account_board foreign key (board_id) references board(id),
        constraint fk_account_staff_member_id foreign key (board_id, staff_member_id) references staff_member(board_id,id)
      )
    `);
    await runner.query(`
      create table invitation (
        id uuid not null,
        board_id uuid not null,
        staff_member_id uuid not null,
        secret_hash bytea not null,
        invited_at timestamptz not null,
        expires_at timestamptz not null,
        constraint pk_invitation primary key (id),
        constraint uq_invitation_id unique (board_id, id),
        constraint uq_invitation_staff_member_id unique (board_id, staff_member_id),
        constraint uq_invitation_secret_hash unique (secret_hash),
        constraint fk_invitation_board foreign key (board_id) references board(id),
        constraint fk_invitation_staff_member_id foreign key (board_id, staff_member_id) references staff_member(board_id,id) on delete cascade
      )
    `);
    await runner.query(`
      create table refresh_token (
        id uuid not null,
        board_id uuid not null,
        staff_member_id uuid not null,
        family_id uuid not null,
        token_hash bytea not null,
        issued_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz,
        ended_at timestamptz,
        constraint pk_refresh_token primary key (id),
        constraint uq_refresh_token_id unique (board_id, id),
        constraint uq_refresh_token_token_hash unique (token_hash),
        constraint fk_refresh_token_board foreign key (board_id) references board(id),
        constraint fk_refresh_token_staff_member_id foreign key (board_id, staff_member_id) references staff_member(board_id,id) on delete cascade
      )
    `);
    await runner.query(`create index ix_refresh_token_expires_at on refresh_token (expires_at)`);
    await runner.query(`create index ix_refresh_token_board_id_family_id on refresh_token (board_id, family_id)`);
    await runner.query(`
      create table access_token (
        id uuid not null,
        board_id uuid not null,
        staff_member_id uuid not null,
        name text not null,
        scopes text[] not null,
        read_only boolean not null,
        token_hash bytea not null,
        issued_at timestamptz not null,
        expires_at timestamptz not null,
        revoked_at timestamptz,
        constraint pk_access_token primary key (id),
        constraint uq_access_token_id unique (board_id, id),
        constraint uq_access_token_token_hash unique (token_hash),
        constraint fk_access_token_board foreign key (board_id) references board(id),
        constraint fk_access_token_staff_member_id foreign key (board_id, staff_member_id) references staff_member(board_id,id) on delete cascade
      )
    `);
    await runner.query(
      `create index ix_access_token_board_id_staff_member_id on access_token (board_id, staff_member_id)`,
    );
    await protectBoardTable(runner, 'account', MAINTAIN);
    await protectBoardTable(runner, 'invitation', REPLACE);
    await protectBoardTable(runner, 'refresh_token', REPLACE);
    await protectBoardTable(runner, 'access_token', MAINTAIN);
    // Before it is known whose board it is, the one row with the presented address can be read, and no other.
    await runner.query(
      `create policy presented on account for select
       using (email = nullif(current_setting('app.presented_email', true), ''))`,
    );
    // Counts tries, by hashed key; belongs to no board. The lay-out is rate-limiter-flexible's.
    await runner.query(`create table rate_limit (key text primary key, points integer not null, expire bigint)`);
    await runner.query(`grant select, insert, update, delete on rate_limit to ${APP_ROLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table rate_limit, access_token, refresh_token, invitation, account`);
  }
}
