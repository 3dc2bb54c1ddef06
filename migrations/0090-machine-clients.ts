import type { MigrationInterface, QueryRunner } from 'typeorm';
import { KEEP, MAINTAIN, protectBoardTable } from './tenancy.js';

export class MachineClients1763800900000 implements MigrationInterface {
  name = 'MachineClients1763800900000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table machine_client (
        id uuid not null,
        board_id uuid not null,
        name text not null,
        scopes text[] not null,
        connected_by uuid not null,
        connected_at timestamptz not null,
        ended_at timestamptz,
        constraint pk_machine_client primary key (id),
        constraint uq_machine_client_id unique (board_id, id),
        constraint fk_machine_client_board foreign key (board_id) references board(id),
        constraint fk_machine_client_connected_by foreign key (board_id, connected_by) references staff_member(board_id,id)
      )
    `);
    await runner.query(`
      create table machine_client_key (
        id uuid not null,
        board_id uuid not null,
        machine_client_id uuid not null,
        secret_hash bytea not null,
        issued_at timestamptz not null,
        expires_at timestamptz not null,
        ended_at timestamptz,
        last_used_on date,
        constraint pk_machine_client_key primary key (id),
        constraint uq_machine_client_key_id unique (board_id, id),
        constraint uq_machine_client_key_secret_hash unique (secret_hash),
        constraint fk_machine_client_key_board foreign key (board_id) references board(id),
        constraint fk_machine_client_key_machine_client_id foreign key (board_id, machine_client_id) references machine_client(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_machine_client_key_board_id_machine_client_id on machine_client_key (board_id, machine_client_id)`,
    );
    await runner.query(`
      create table learning_delivery (
        board_id uuid not null,
        machine_client_id uuid not null,
        delivery_id text not null,
        activity_id uuid not null,
        content_hash bytea not null,
        delivered_at timestamptz not null,
        constraint pk_learning_delivery primary key (board_id, machine_client_id, delivery_id),
        constraint uq_learning_delivery_activity_id unique (board_id, activity_id),
        constraint fk_learning_delivery_board foreign key (board_id) references board(id),
        constraint fk_learning_delivery_machine_client_id foreign key (board_id, machine_client_id) references machine_client(board_id,id),
        constraint fk_learning_delivery_activity_id foreign key (board_id, activity_id) references activity(board_id,id) on delete cascade
      )
    `);
    await protectBoardTable(runner, 'machine_client', MAINTAIN);
    await protectBoardTable(runner, 'machine_client_key', MAINTAIN);
    await protectBoardTable(runner, 'learning_delivery', KEEP);
    // Who asks may be a machine from now on, here and in the history.
    await runner.query(`alter table idempotent_answer rename column staff_member_id to actor_id`);
    // The rows that stand are people's, and the program's own where they name nobody. Row-level security binds the owner
    // too: it stands aside for this statement, under locks that keep everybody else out until the migration is done.
    await runner.query(`alter table history_entry add actor_kind text not null default 'person'`);
    await runner.query(`alter table history_entry disable row level security`);
    await runner.query(`update history_entry set actor_kind = 'system' where actor_id is null`);
    await runner.query(`alter table history_entry enable row level security`);
    await runner.query(`alter table history_entry alter actor_kind drop default`);
    await runner.query(
      `alter table history_entry add constraint ck_history_entry_actor_kind
       check (actor_kind in ('person', 'machine', 'system'))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table history_entry drop column actor_kind`);
    await runner.query(`alter table idempotent_answer rename column actor_id to staff_member_id`);
    await runner.query(`drop table learning_delivery, machine_client_key, machine_client`);
  }
}
