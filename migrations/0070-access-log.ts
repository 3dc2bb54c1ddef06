import type { MigrationInterface, QueryRunner } from 'typeorm';
import { KEEP, protectBoardTable } from './tenancy.js';

export class AccessLog1763800700000 implements MigrationInterface {
  name = 'AccessLog1763800700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table content_opening (
        id uuid not null,
        board_id uuid not null,
        at timestamptz not null,
        owner_id uuid not null,
        opened_by uuid not null,
        subject_type text not null,
        subject_id uuid not null,
        constraint pk_content_opening primary key (id),
        constraint uq_content_opening_id unique (board_id, id),
        constraint fk_content_opening_board foreign key (board_id) references board(id),
        constraint fk_content_opening_opened_by foreign key (board_id, opened_by) references staff_member(board_id,id),
        constraint fk_content_opening_owner_id foreign key (board_id, owner_id) references staff_member(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_content_opening_board_id_owner_id_id on content_opening (board_id, owner_id, id)`,
    );
    await runner.query(
      `create index ix_content_opening_board_id_subject_type_subject_id_id on content_opening (board_id, subject_type, subject_id, id)`,
    );
    await runner.query(
      `create index ix_content_opening_board_id_opened_by_id on content_opening (board_id, opened_by, id)`,
    );
    await protectBoardTable(runner, 'content_opening', KEEP);
    // Whose record a change was in, so that they can read what was done with it. The rows that stand get theirs from
    // what they are about. Row-level security binds the owner too: it stands aside for this statement, under locks that
    // keep everybody else out until the migration is done.
    await runner.query(`alter table history_entry add person_id uuid`);
    await runner.query(
      `create index ix_history_entry_board_id_person_id_id on history_entry (board_id, person_id, id)`,
    );
    await runner.query(`alter table history_entry disable row level security`);
    await runner.query(`alter table activity disable row level security`);
    await runner.query(`alter table goal disable row level security`);
    await runner.query(`
      update history_entry h set person_id = case h.subject_type
        when 'staff_member' then h.subject_id
        when 'activity' then (select owner_id from activity a where a.board_id = h.board_id and a.id = h.subject_id)
        when 'goal' then (select owner_id from goal g where g.board_id = h.board_id and g.id = h.subject_id)
        when 'access_token' then h.actor_id end`);
    for (const table of ['history_entry', 'activity', 'goal'])
      await runner.query(`alter table ${table} enable row level security`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index ix_history_entry_board_id_person_id_id`);
    await runner.query(`alter table history_entry drop column person_id`);
    await runner.query(`drop table content_opening`);
  }
}
