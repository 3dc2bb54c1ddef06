import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectBoardTable, REPLACE } from './tenancy.js';

export class LessonStudy1763802200000 implements MigrationInterface {
  name = 'LessonStudy1763802200000';

  async up(runner: QueryRunner): Promise<void> {
    await this.addPlans(runner);
    await this.addPeople(runner);
    await this.addWhatWasSeen(runner);
    for (const table of TABLES) await protectBoardTable(runner, table, REPLACE);
  }

  private async addPlans(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table case_pupil (
        id uuid not null,
        board_id uuid not null,
        cycle_id uuid not null,
        code text not null,
        typical_of text not null,
        pupil_group_id uuid,
        version integer not null,
        constraint pk_case_pupil primary key (id),
        constraint uq_case_pupil_id unique (board_id, id),
        constraint uq_case_pupil_cycle_id_code unique (board_id, cycle_id, code),
        constraint ck_case_pupil_code check (code ~ '^([A-Z][0-9]{0,2}|[0-9]{1,2})$'),
        constraint fk_case_pupil_board foreign key (board_id) references board(id),
        constraint fk_case_pupil_cycle_id foreign key (board_id, cycle_id) references cycle(board_id,id),
        constraint fk_case_pupil_pupil_group_id foreign key (board_id, pupil_group_id) references pupil_group(board_id,id)
      )
    `);
    await runner.query(`
      create table research_lesson (
        id uuid not null,
        board_id uuid not null,
        cycle_id uuid not null,
        revises_id uuid,
        what_changed text,
        why_changed text,
        title text not null,
        subject text not null,
        grade text,
        goal text not null,
        materials text,
        pupil_group_id uuid,
        planned_on date,
        starts_at text,
        minutes smallint not null,
        teacher_id uuid,
        taught_on date,
        activity_id uuid,
        changed_at timestamptz not null,
        version integer not null,
        constraint pk_research_lesson primary key (id),
        constraint uq_research_lesson_id unique (board_id, id),
        constraint ck_research_lesson_minutes check (minutes between 1 and 480),
        constraint ck_research_lesson_revision check (num_nonnulls(revises_id, what_changed, why_changed) in (0, 3)),
        constraint ck_research_lesson_starts_at check (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        constraint ck_research_lesson_taught check (taught_on is null or teacher_id is not null),
        constraint fk_research_lesson_activity_id foreign key (board_id, activity_id) references activity(board_id,id),
        constraint fk_research_lesson_board foreign key (board_id) references board(id),
        constraint fk_research_lesson_cycle_id foreign key (board_id, cycle_id) references cycle(board_id,id),
        constraint fk_research_lesson_pupil_group_id foreign key (board_id, pupil_group_id) references pupil_group(board_id,id),
        constraint fk_research_lesson_revises_id foreign key (board_id, revises_id) references research_lesson(board_id,id),
        constraint fk_research_lesson_teacher_id foreign key (board_id, teacher_id) references staff_member(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_research_lesson_board_id_cycle_id_id on research_lesson (board_id, cycle_id, id)`,
    );
    await runner.query(`create index ix_research_lesson_board_id_teacher_id on research_lesson (board_id, teacher_id)`);
    await runner.query(`create index ix_research_lesson_board_id_revises_id on research_lesson (board_id, revises_id)`);
    await runner.query(`
      create table lesson_stage (
        id uuid not null,
        board_id uuid not null,
        research_lesson_id uuid not null,
        position smallint not null,
        name text not null,
        minutes smallint,
        teacher_does text,
        pupils_do text,
        version integer not null,
        constraint pk_lesson_stage primary key (id),
        constraint uq_lesson_stage_id unique (board_id, id),
        constraint ck_lesson_stage_minutes check (minutes between 1 and 480),
        constraint fk_lesson_stage_board foreign key (board_id) references board(id),
        constraint fk_lesson_stage_research_lesson_id foreign key (board_id, research_lesson_id) references research_lesson(board_id,id) on delete cascade
      )
    `);
    await runner.query(
      `create index ix_lesson_stage_board_id_research_lesson_id_position_id on lesson_stage (board_id, research_lesson_id, position, id)`,
    );
    await runner.query(`
      create table lesson_prediction (
        board_id uuid not null,
        lesson_stage_id uuid not null,
        case_pupil_id uuid not null,
        author_id uuid not null,
        text text not null,
        look_for text,
        version integer not null,
        constraint pk_lesson_prediction primary key (board_id, lesson_stage_id, case_pupil_id),
        constraint fk_lesson_prediction_author_id foreign key (board_id, author_id) references staff_member(board_id,id),
        constraint fk_lesson_prediction_board foreign key (board_id) references board(id),
        constraint fk_lesson_prediction_case_pupil_id foreign key (board_id, case_pupil_id) references case_pupil(board_id,id),
        constraint fk_lesson_prediction_lesson_stage_id foreign key (board_id, lesson_stage_id) references lesson_stage(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_lesson_prediction_board_id_case_pupil_id on lesson_prediction (board_id, case_pupil_id)`,
    );
  }

  private async addPeople(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table lesson_observer (
        board_id uuid not null,
        research_lesson_id uuid not null,
        staff_member_id uuid not null,
        was_present boolean,
        activity_id uuid,
        constraint pk_lesson_observer primary key (board_id, research_lesson_id, staff_member_id),
        constraint fk_lesson_observer_activity_id foreign key (board_id, activity_id) references activity(board_id,id),
        constraint fk_lesson_observer_board foreign key (board_id) references board(id),
        constraint fk_lesson_observer_research_lesson_id foreign key (board_id, research_lesson_id) references research_lesson(board_id,id) on delete cascade,
        constraint fk_lesson_observer_staff_member_id foreign key (board_id, staff_member_id) references staff_member(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_lesson_observer_board_id_staff_member_id_research_lesson_id on lesson_observer (board_id, staff_member_id, research_lesson_id)`,
    );
    await runner.query(`
      create table lesson_watch (
        board_id uuid not null,
        research_lesson_id uuid not null,
        staff_member_id uuid not null,
        case_pupil_id uuid not null,
        constraint pk_lesson_watch primary key (board_id, research_lesson_id, staff_member_id, case_pupil_id),
        constraint fk_lesson_watch_board foreign key (board_id) references board(id),
        constraint fk_lesson_watch_case_pupil_id foreign key (board_id, case_pupil_id) references case_pupil(board_id,id),
        constraint fk_lesson_watch_research_lesson_id foreign key (board_id, research_lesson_id) references research_lesson(board_id,id) on delete cascade,
        constraint fk_lesson_watch_staff_member_id foreign key (board_id, staff_member_id) references staff_member(board_id,id)
      )
    `);
    await runner.query(`create index ix_lesson_watch_board_id_case_pupil_id on lesson_watch (board_id, case_pupil_id)`);
  }

  private async addWhatWasSeen(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table lesson_note (
        board_id uuid not null,
        research_lesson_id uuid not null,
        id uuid not null,
        lesson_stage_id uuid,
        case_pupil_id uuid,
        author_id uuid not null,
        minute smallint,
        text text not null,
        noted_at timestamptz not null,
        version integer not null,
        constraint pk_lesson_note primary key (board_id, research_lesson_id, id),
        constraint ck_lesson_note_minute check (minute between 0 and 480),
        constraint fk_lesson_note_author_id foreign key (board_id, author_id) references staff_member(board_id,id),
        constraint fk_lesson_note_board foreign key (board_id) references board(id),
        constraint fk_lesson_note_case_pupil_id foreign key (board_id, case_pupil_id) references case_pupil(board_id,id),
        constraint fk_lesson_note_lesson_stage_id foreign key (board_id, lesson_stage_id) references lesson_stage(board_id,id),
        constraint fk_lesson_note_research_lesson_id foreign key (board_id, research_lesson_id) references research_lesson(board_id,id)
      )
    `);
    await runner.query(`create index ix_lesson_note_board_id_case_pupil_id on lesson_note (board_id, case_pupil_id)`);
    await runner.query(
      `create index ix_lesson_note_board_id_lesson_stage_id on lesson_note (board_id, lesson_stage_id)`,
    );
    await runner.query(`
      create table pupil_interview (
        id uuid not null,
        board_id uuid not null,
        research_lesson_id uuid not null,
        case_pupil_id uuid not null,
        interviewer_id uuid not null,
        held_on date not null,
        answers jsonb not null,
        version integer not null,
        constraint pk_pupil_interview primary key (id),
        constraint uq_pupil_interview_id unique (board_id, id),
        constraint fk_pupil_interview_board foreign key (board_id) references board(id),
        constraint fk_pupil_interview_case_pupil_id foreign key (board_id, case_pupil_id) references case_pupil(board_id,id),
        constraint fk_pupil_interview_interviewer_id foreign key (board_id, interviewer_id) references staff_member(board_id,id),
        constraint fk_pupil_interview_research_lesson_id foreign key (board_id, research_lesson_id) references research_lesson(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_pupil_interview_board_id_research_lesson_id on pupil_interview (board_id, research_lesson_id)`,
    );
    await runner.query(
      `create index ix_pupil_interview_board_id_case_pupil_id on pupil_interview (board_id, case_pupil_id)`,
    );
    await runner.query(`
      create table lesson_finding (
        board_id uuid not null,
        research_lesson_id uuid not null,
        case_pupil_id uuid not null,
        author_id uuid not null,
        match text not null,
        text text not null,
        version integer not null,
        constraint pk_lesson_finding primary key (board_id, research_lesson_id, case_pupil_id),
        constraint ck_lesson_finding_match check (match in ('as_predicted', 'partly', 'otherwise')),
        constraint fk_lesson_finding_author_id foreign key (board_id, author_id) references staff_member(board_id,id),
        constraint fk_lesson_finding_board foreign key (board_id) references board(id),
        constraint fk_lesson_finding_case_pupil_id foreign key (board_id, case_pupil_id) references case_pupil(board_id,id),
        constraint fk_lesson_finding_research_lesson_id foreign key (board_id, research_lesson_id) references research_lesson(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_lesson_finding_board_id_case_pupil_id on lesson_finding (board_id, case_pupil_id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${TABLES.toReversed().join(', ')}`);
  }
}

const TABLES = [
  'case_pupil',
  'research_lesson',
  'lesson_stage',
  'lesson_prediction',
  'lesson_observer',
  'lesson_watch',
  'lesson_note',
  'pupil_interview',
  'lesson_finding',
];
