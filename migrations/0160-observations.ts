import type { MigrationInterface, QueryRunner } from 'typeorm';
import { KEEP, MAINTAIN, protectBoardTable, REPLACE } from './tenancy.js';

export class Observations1763801600000 implements MigrationInterface {
  name = 'Observations1763801600000';

  async up(runner: QueryRunner): Promise<void> {
    await this.addInstruments(runner);
    await this.addObservations(runner);
    await this.addDetails(runner);
    await protectBoardTable(runner, 'instrument', MAINTAIN);
    // What was published cannot be changed: answers refer to its items.
    await protectBoardTable(runner, 'instrument_version', KEEP);
    const others = ['observation', 'observation_observer', 'observation_note', 'observation_sheet'];
    for (const table of [...others, 'observation_pupil_view']) await protectBoardTable(runner, table, REPLACE);
  }

  private async addInstruments(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table instrument (
        id uuid not null,
        board_id uuid not null,
        school_id uuid,
        code text,
        name_nl text not null,
        name_en text,
        draft jsonb,
        retired_at timestamptz,
        version integer not null,
        constraint pk_instrument primary key (id),
        constraint uq_instrument_id unique (board_id, id),
        constraint uq_instrument_code unique (board_id, code),
        constraint ck_instrument_of_school check ((school_id is null) = (code is not null)),
        constraint fk_instrument_board foreign key (board_id) references board(id),
        constraint fk_instrument_school_id foreign key (board_id, school_id) references school(board_id,id)
      )
    `);
    await runner.query(`create index ix_instrument_board_id_name_nl_id on instrument (board_id, name_nl, id)`);
    await runner.query(`
      create table instrument_version (
        id uuid not null,
        board_id uuid not null,
        instrument_id uuid not null,
        number smallint not null,
        guide jsonb not null,
        published_at timestamptz not null,
        constraint pk_instrument_version primary key (id),
        constraint uq_instrument_version_id unique (board_id, id),
        constraint uq_instrument_version_instrument_id_number unique (board_id, instrument_id, number),
        constraint fk_instrument_version_board foreign key (board_id) references board(id),
        constraint fk_instrument_version_instrument_id foreign key (board_id, instrument_id) references instrument(board_id,id)
      )
    `);
  }

  private async addObservations(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table observation (
        id uuid not null,
        board_id uuid not null,
        owner_id uuid not null,
        title text not null,
        focus_question text not null,
        lesson_on date not null,
        starts_at text,
        minutes smallint not null,
        pupil_group_id uuid,
        instrument_version_id uuid,
        follows_id uuid,
        status text not null,
        look_for text,
        agreements text,
        talk_on date,
        talk_minutes smallint,
        talk_notes text,
        next_try text,
        revisited_on date,
        revisit_notes text,
        activity_id uuid,
        removed_at timestamptz,
        version integer not null,
        constraint pk_observation primary key (id),
        constraint uq_observation_id unique (board_id, id),
        constraint ck_observation_minutes check (minutes between 1 and 480),
        constraint ck_observation_starts_at check (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        constraint ck_observation_status check (status in ('prepared', 'observed', 'discussed', 'revisited', 'cancelled')),
        constraint ck_observation_talk check ((talk_on is null) = (talk_minutes is null)),
        constraint ck_observation_talk_minutes check (talk_minutes between 1 and 480),
        constraint fk_observation_activity_id foreign key (board_id, activity_id) references activity(board_id,id),
        constraint fk_observation_board foreign key (board_id) references board(id),
        constraint fk_observation_follows_id foreign key (board_id, follows_id) references observation(board_id,id),
        constraint fk_observation_instrument_version_id foreign key (board_id, instrument_version_id) references instrument_version(board_id,id),
        constraint fk_observation_owner_id foreign key (board_id, owner_id) references staff_member(board_id,id),
        constraint fk_observation_pupil_group_id foreign key (board_id, pupil_group_id) references pupil_group(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_observation_board_id_owner_id_lesson_on_id on observation (board_id, owner_id, lesson_on, id)`,
    );
    await runner.query(`create index ix_observation_board_id_follows_id on observation (board_id, follows_id)`);
    await runner.query(`
      create table observation_observer (
        board_id uuid not null,
        observation_id uuid not null,
        staff_member_id uuid not null,
        answer text not null,
        at_talk boolean,
        activity_id uuid,
        constraint pk_observation_observer primary key (board_id, observation_id, staff_member_id),
        constraint ck_observation_observer_answer check (answer in ('invited', 'accepted', 'declined')),
        constraint fk_observation_observer_activity_id foreign key (board_id, activity_id) references activity(board_id,id),
        constraint fk_observation_observer_board foreign key (board_id) references board(id),
        constraint fk_observation_observer_observation_id foreign key (board_id, observation_id) references observation(board_id,id) on delete cascade,
        constraint fk_observation_observer_staff_member_id foreign key (board_id, staff_member_id) references staff_member(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_observation_observer_board_id_staff_member_id_observation_id on observation_observer (board_id, staff_member_id, observation_id)`,
    );
  }

  private async addDetails(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table observation_note (
        board_id uuid not null,
        observation_id uuid not null,
        id uuid not null,
        author_id uuid not null,
        minute smallint,
        text text not null,
        noted_at timestamptz not null,
        version integer not null,
        constraint pk_observation_note primary key (board_id, observation_id, id),
        constraint ck_observation_note_minute check (minute between 0 and 480),
        constraint fk_observation_note_author_id foreign key (board_id, author_id) references staff_member(board_id,id),
        constraint fk_observation_note_board foreign key (board_id) references board(id),
        constraint fk_observation_note_observation_id foreign key (board_id, observation_id) references observation(board_id,id) on delete cascade
      )
    `);
    await runner.query(`
      create table observation_sheet (
        board_id uuid not null,
        observation_id uuid not null,
        author_id uuid not null,
        answers jsonb not null,
        open_answers jsonb not null,
        handed_in_at timestamptz,
        constraint pk_observation_sheet primary key (board_id, observation_id, author_id),
        constraint fk_observation_sheet_author_id foreign key (board_id, author_id) references staff_member(board_id,id),
        constraint fk_observation_sheet_board foreign key (board_id) references board(id),
        constraint fk_observation_sheet_observation_id foreign key (board_id, observation_id) references observation(board_id,id) on delete cascade
      )
    `);
    await runner.query(`
      create table observation_pupil_view (
        board_id uuid not null,
        observation_id uuid not null,
        item smallint not null,
        pupils smallint not null,
        mean double precision not null,
        constraint pk_observation_pupil_view primary key (board_id, observation_id, item),
        constraint ck_observation_pupil_view_pupils check (pupils >= 10),
        constraint fk_observation_pupil_view_board foreign key (board_id) references board(id),
        constraint fk_observation_pupil_view_observation_id foreign key (board_id, observation_id) references observation(board_id,id) on delete cascade
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table observation_pupil_view, observation_sheet, observation_note, observation_observer, observation,
         instrument_version, instrument`,
    );
  }
}
