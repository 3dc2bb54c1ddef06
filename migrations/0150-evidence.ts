import type { MigrationInterface, QueryRunner } from 'typeorm';
import { REPLACE, protectBoardTable } from './tenancy.js';

export class Evidence1763801500000 implements MigrationInterface {
  name = 'Evidence1763801500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table stored_file (
        id uuid not null,
        board_id uuid not null,
        owner_id uuid,
        state text not null,
        media_type text,
        size integer,
        sha256 bytea,
        announced_at timestamptz not null,
        constraint pk_stored_file primary key (id),
        constraint uq_stored_file_id unique (board_id, id),
        constraint ck_stored_file_leaving check ((state = 'leaving') = (owner_id is null)
          and num_nulls(owner_id, media_type, size, sha256) in (0, 4)),
        constraint ck_stored_file_state check (state in ('arriving', 'kept', 'leaving')),
        constraint fk_stored_file_board foreign key (board_id) references board(id),
        constraint fk_stored_file_owner_id foreign key (board_id, owner_id) references staff_member(board_id,id)
      )
    `);
    await runner.query(`create index ix_stored_file_board_id_owner_id on stored_file (board_id, owner_id)`);
    await runner.query(
      `create index ix_stored_file_board_id_state_announced_at on stored_file (board_id, state, announced_at)`,
    );
    await runner.query(`
      create table evidence (
        id uuid not null,
        board_id uuid not null,
        activity_id uuid not null,
        kind text not null,
        url text,
        title text,
        file_id uuid,
        name text,
        added_at timestamptz not null,
        constraint pk_evidence primary key (id),
        constraint uq_evidence_file_id unique (board_id, file_id),
        constraint uq_evidence_id unique (board_id, id),
        constraint ck_evidence_file check ((kind = 'file') = (file_id is not null) and (file_id is null) = (name is null)),
        constraint ck_evidence_kind check (kind in ('file', 'link')),
        constraint ck_evidence_link check ((kind = 'link') = (url is not null) and (title is null or url is not null)),
        constraint fk_evidence_activity_id foreign key (board_id, activity_id) references activity(board_id,id),
        constraint fk_evidence_board foreign key (board_id) references board(id),
        constraint fk_evidence_file_id foreign key (board_id, file_id) references stored_file(board_id,id)
      )
    `);
    await runner.query(`create index ix_evidence_board_id_activity_id_id on evidence (board_id, activity_id, id)`);
    await runner.query(`
      create table lesson_recording (
        board_id uuid not null,
        activity_id uuid not null,
        url text not null,
        recorded_on date not null,
        pupil_group_id uuid,
        expires_on date not null,
        parents_informed_on date not null,
        parents_informed_by text not null,
        version integer not null,
        constraint pk_lesson_recording primary key (board_id, activity_id),
        constraint ck_lesson_recording_expires_on check (expires_on <= recorded_on + interval '1 year'),
        constraint ck_lesson_recording_parents check (parents_informed_on <= recorded_on),
        constraint fk_lesson_recording_activity_id foreign key (board_id, activity_id) references activity(board_id,id),
        constraint fk_lesson_recording_board foreign key (board_id) references board(id),
        constraint fk_lesson_recording_pupil_group_id foreign key (board_id, pupil_group_id) references pupil_group(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_lesson_recording_board_id_expires_on_activity_id on lesson_recording (board_id, expires_on, activity_id)`,
    );
    for (const table of ['stored_file', 'evidence', 'lesson_recording'])
      await protectBoardTable(runner, table, REPLACE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table lesson_recording, evidence, stored_file`);
  }
}
