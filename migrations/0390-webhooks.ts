import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectBoardTable, REPLACE } from './tenancy.js';

/** Where other programs are told of reports, and what they were told. */
export class Webhooks1763803900000 implements MigrationInterface {
  name = 'Webhooks1763803900000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table webhook_endpoint (
        id uuid not null,
        board_id uuid not null,
        owner_id uuid not null,
        url text not null,
        description text,
        kinds text[] not null,
        secret bytea not null,
        previous_secret bytea,
        previous_secret_until timestamptz,
        state text not null,
        disabled_reason text,
        disabled_at timestamptz,
        failing_since timestamptz,
        registered_at timestamptz not null,
        version integer not null,
        constraint pk_webhook_endpoint primary key (id),
        constraint uq_webhook_endpoint_id unique (board_id, id),
        constraint ck_webhook_endpoint_state check (state in ('enabled', 'disabled')),
        constraint ck_webhook_endpoint_disabled
          check ((state = 'disabled') = (disabled_reason is not null) and (disabled_reason is null) = (disabled_at is null)),
        constraint ck_webhook_endpoint_reason check (disabled_reason in ('by_hand', 'gone', 'failing', 'owner_not_allowed')),
        constraint ck_webhook_endpoint_previous check ((previous_secret is null) = (previous_secret_until is null)),
        constraint fk_webhook_endpoint_board foreign key (board_id) references board(id),
        constraint fk_webhook_endpoint_owner_id foreign key (board_id, owner_id) references staff_member(board_id,id)
      )
    `);
    await runner.query(`create index ix_webhook_endpoint_board_id_owner_id on webhook_endpoint (board_id, owner_id)`);
    await this.addDeliveries(runner);
    await protectBoardTable(runner, 'webhook_endpoint', REPLACE);
    await protectBoardTable(runner, 'webhook_delivery', REPLACE);
    await protectBoardTable(runner, 'webhook_attempt', REPLACE);
  }

  private async addDeliveries(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table webhook_delivery (
        id uuid not null,
        board_id uuid not null,
        endpoint_id uuid not null,
        kind text not null,
        subject_id uuid not null,
        happened_at timestamptz not null,
        state text not null,
        tries smallint not null,
        next_try_at timestamptz not null,
        constraint pk_webhook_delivery primary key (id),
        constraint uq_webhook_delivery_id unique (board_id, id),
        constraint ck_webhook_delivery_state check (state in ('waiting', 'delivered', 'withheld', 'dead')),
        constraint fk_webhook_delivery_board foreign key (board_id) references board(id),
        constraint fk_webhook_delivery_endpoint_id foreign key (board_id, endpoint_id) references webhook_endpoint(board_id,id) on delete cascade
      )
    `);
    await runner.query(
      `create index ix_webhook_delivery_board_id_endpoint_id_id on webhook_delivery (board_id, endpoint_id, id)`,
    );
    await runner.query(
      `create index ix_webhook_delivery_due on webhook_delivery (board_id, endpoint_id, next_try_at) where state = 'waiting'`,
    );
    await runner.query(`
      create table webhook_attempt (
        id uuid not null,
        board_id uuid not null,
        delivery_id uuid not null,
        attempted_at timestamptz not null,
        outcome text not null,
        status smallint,
        constraint pk_webhook_attempt primary key (id),
        constraint uq_webhook_attempt_id unique (board_id, id),
        constraint ck_webhook_attempt_outcome
          check (outcome in ('answered', 'refused_address', 'timeout', 'unreachable', 'tls')),
        constraint ck_webhook_attempt_status check ((outcome = 'answered') = (status is not null)),
        constraint fk_webhook_attempt_board foreign key (board_id) references board(id),
        constraint fk_webhook_attempt_delivery_id foreign key (board_id, delivery_id) references webhook_delivery(board_id,id) on delete cascade
      )
    `);
    await runner.query(
      `create index ix_webhook_attempt_board_id_delivery_id on webhook_attempt (board_id, delivery_id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table webhook_attempt, webhook_delivery, webhook_endpoint`);
  }
}
