import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE } from '@app/platform';
import { dropErasure, eraseThrough } from './erasing.js';
import { KEEP, REPLACE, protectBoardTable } from './tenancy.js';

export class Logging1763801200000 implements MigrationInterface {
  name = 'Logging1763801200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table logged_entry (
        board_id uuid not null,
        owner_id uuid not null,
        origin text not null,
        client_id text not null,
        activity_id uuid not null,
        content_hash bytea,
        logged_at timestamptz not null,
        constraint pk_logged_entry primary key (board_id, owner_id, origin, client_id),
        constraint uq_logged_entry_activity_id unique (board_id, activity_id),
        constraint ck_logged_entry_origin check (origin in ('batch', 'import', 'draft')),
        constraint fk_logged_entry_board foreign key (board_id) references board(id),
        constraint fk_logged_entry_owner_id foreign key (board_id, owner_id) references staff_member(board_id,id),
        constraint fk_logged_entry_activity_id foreign key (board_id, activity_id) references activity(board_id,id) on delete cascade
      )
    `);
    await protectBoardTable(runner, 'logged_entry', KEEP);
    // Under which id an entry came in stands; what it said is forgotten with the activity.
    await runner.query(`grant update (content_hash) on logged_entry to ${APP_ROLE}`);
    await eraseThrough(
      runner,
      'logged_entry',
      `delete from public.logged_entry t where t.board_id = board and t.owner_id = person`,
    );
    await runner.query(`
      create table activity_draft (
        id uuid not null,
        board_id uuid not null,
        owner_id uuid not null,
        content jsonb not null,
        begun_at timestamptz not null,
        saved_at timestamptz not null,
        version integer not null,
        constraint pk_activity_draft primary key (id),
        constraint uq_activity_draft_id unique (board_id, id),
        constraint fk_activity_draft_board foreign key (board_id) references board(id),
        constraint fk_activity_draft_owner_id foreign key (board_id, owner_id) references staff_member(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_activity_draft_board_id_owner_id_saved_at_id on activity_draft (board_id, owner_id, saved_at, id)`,
    );
    await protectBoardTable(runner, 'activity_draft', REPLACE);
    await runner.query(
      `create index ix_activity_owner_removed on activity (board_id, owner_id, removed_at, id) where removed_at is not null`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropErasure(runner, 'logged_entry');
    await runner.query(`drop index ix_activity_owner_removed`);
    await runner.query(`drop table activity_draft, logged_entry`);
  }
}
