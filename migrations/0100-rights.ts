import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE } from '@app/platform';
import { dropErasure, eraseThrough } from './erasing.js';
import { KEEP, MAINTAIN, REPLACE, protectBoardTable } from './tenancy.js';

/** What the app's role may not remove itself: for each such table, which rows `t` are the person's. */
const ERASED = {
  account: 't.staff_member_id = person',
  access_token: 't.staff_member_id = person',
  linked_identity: 't.staff_member_id = person',
  learning_delivery: `exists (select from public.activity a
    where a.board_id = t.board_id and a.id = t.activity_id and a.owner_id = person)`,
  activity: 't.owner_id = person',
  goal_check_in: `exists (select from public.goal g where g.board_id = t.board_id and g.id = t.goal_id and g.owner_id = person)`,
  goal: 't.owner_id = person',
  content_opening: 't.owner_id = person',
  // A kept PDF of a leerteam's report has its members' names; it is made again without.
  report_rendering: `exists (select from public.report r where r.board_id = t.board_id and r.id = t.report_id
    and (r.report = 'teacher' and r.subject_id = person
      or r.report = 'leerteam' and exists (select from public.leerteam_membership m
           where m.board_id = r.board_id and m.leerteam_id = r.subject_id and m.staff_member_id = person)))`,
  report: `t.report = 'teacher' and t.subject_id = person`,
} as const;

export class Rights1763801000000 implements MigrationInterface {
  name = 'Rights1763801000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table staff_member add erased_at timestamptz, add erased_source text`);
    await this.addPersonalExports(runner);
    await this.addErasures(runner);
    await this.addConsents(runner);
    await runner.query(EXPECT_DUE_ERASURE);
    await runner.query(`revoke all on function expect_due_erasure(uuid, timestamptz) from public`);
    for (const [table, rows] of Object.entries(ERASED))
      await eraseThrough(runner, table, `delete from public.${table} t where t.board_id = board and ${rows}`);
    // What happened stays; who did it, and what stood in it, goes. What they changed in somebody else's record is that
    // other's to read, and keeps what it says.
    await eraseThrough(
      runner,
      'history_entry',
      `update public.history_entry t
          set changes = case when t.person_id <> person then t.changes else '{}' end,
              actor_id = nullif(t.actor_id, person), person_id = nullif(t.person_id, person)
        where t.board_id = board and (t.actor_id = person or t.person_id = person)`,
    );
  }

  private async addPersonalExports(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table personal_export (
        id uuid not null,
        board_id uuid not null,
        staff_member_id uuid not null,
        requested_at timestamptz not null,
        state text not null,
        started_at timestamptz,
        finished_at timestamptz,
        failure text,
        expires_at timestamptz not null,
        zip bytea,
        constraint pk_personal_export primary key (id),
        constraint uq_personal_export_id unique (board_id, id),
        constraint ck_personal_export_state check (state in ('queued', 'running', 'done', 'failed')),
        constraint ck_personal_export_zip check ((state = 'done') = (zip is not null)),
        constraint fk_personal_export_board foreign key (board_id) references board(id),
        constraint fk_personal_export_staff_member_id foreign key (board_id, staff_member_id) references staff_member(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_personal_export_board_id_staff_member_id_id on personal_export (board_id, staff_member_id, id)`,
    );
    await protectBoardTable(runner, 'personal_export', REPLACE);
  }

  private async addErasures(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table erasure (
        id uuid not null,
        board_id uuid not null,
        staff_member_id uuid not null,
        reason text not null,
        requested_by uuid,
        requested_at timestamptz not null,
        due_at timestamptz not null,
        withdrawn_at timestamptz,
        erased_at timestamptz,
        removed jsonb,
        constraint pk_erasure primary key (id),
        constraint uq_erasure_id unique (board_id, id),
        constraint ck_erasure_end check (withdrawn_at is null or erased_at is null),
        constraint ck_erasure_notice check (due_at >= requested_at + interval '14 days'),
        constraint ck_erasure_reason check (reason in ('own_wish', 'board', 'retention')),
        constraint ck_erasure_removed check ((erased_at is null) = (removed is null)),
        constraint fk_erasure_board foreign key (board_id) references board(id),
        constraint fk_erasure_requested_by foreign key (board_id, requested_by) references staff_member(board_id,id),
        constraint fk_erasure_staff_member_id foreign key (board_id, staff_member_id) references staff_member(board_id,id)
      )
    `);
    await runner.query(
      `create unique index uq_erasure_standing on erasure (board_id, staff_member_id) where withdrawn_at is null`,
    );
    await protectBoardTable(runner, 'erasure', KEEP);
    // Whom it is about, why and from when cannot be changed: only whether it was withdrawn or done.
    await runner.query(`grant update (withdrawn_at, erased_at, removed) on erasure to ${APP_ROLE}`);
  }

  private async addConsents(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table purpose_consent (
        id uuid not null,
        board_id uuid not null,
        purpose text not null,
        school_id uuid,
        decided_on date not null,
        until_on date,
        document_title text not null,
        document_url text,
        recorded_by uuid not null,
        recorded_at timestamptz not null,
        constraint pk_purpose_consent primary key (id),
        constraint uq_purpose_consent_id unique (board_id, id),
        constraint ck_purpose_consent_purpose check (purpose in ('pulse', 'pupil_outcomes_and_learning')),
        constraint ck_purpose_consent_range check (decided_on <= until_on),
        constraint fk_purpose_consent_board foreign key (board_id) references board(id),
        constraint fk_purpose_consent_recorded_by foreign key (board_id, recorded_by) references staff_member(board_id,id),
        constraint fk_purpose_consent_school_id foreign key (board_id, school_id) references school(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_purpose_consent_board_id_purpose_id on purpose_consent (board_id, purpose, id)`,
    );
    await protectBoardTable(runner, 'purpose_consent', MAINTAIN);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...Object.keys(ERASED), 'history_entry']) await dropErasure(runner, table);
    await runner.query(`drop function expect_due_erasure(uuid, timestamptz)`);
    await runner.query(`drop table purpose_consent, erasure, personal_export`);
    await runner.query(`alter table staff_member drop column erased_source, drop column erased_at`);
  }
}

/** Stops whatever would erase somebody whose erasure, in the board that the transaction is set to, is not due. */
const EXPECT_DUE_ERASURE = `
  create function expect_due_erasure(person uuid, at timestamptz) returns uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare board uuid := nullif(current_setting('app.board', true), '')::uuid;
  begin
    perform from public.erasure e
      where e.board_id = board and e.staff_member_id = person
        and e.withdrawn_at is null and e.erased_at is null and e.due_at <= at;
    if not found then
      raise exception 'no erasure of this person is due in this board' using errcode = 'insufficient_privilege';
    end if;
    return board;
  end $$`;
