import type { MigrationInterface, QueryRunner } from 'typeorm';
import { KEEP, protectBoardTable, REPLACE } from './tenancy.js';

export class Trajectories1763801800000 implements MigrationInterface {
  name = 'Trajectories1763801800000';

  async up(runner: QueryRunner): Promise<void> {
    await this.addCourses(runner);
    await this.addTrajectories(runner);
    await this.addReflection(runner);
    await runner.query(
      `create index ix_activity_try_out on activity (board_id, owner_id, learned_on, id)
        where try_out is not null and removed_at is null`,
    );
  }

  private async addCourses(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table course (
        id uuid not null,
        board_id uuid not null,
        owner_id uuid not null,
        title text not null,
        provider text,
        url text,
        started_on date not null,
        progress smallint not null,
        completed_on date,
        certificate_url text,
        certificate_on date,
        certificate_number text,
        notes text,
        version integer not null,
        constraint pk_course primary key (id),
        constraint uq_course_id unique (board_id, id),
        constraint ck_course_progress check (progress between 0 and 100),
        constraint ck_course_completed check (completed_on is null or progress = 100),
        constraint fk_course_board foreign key (board_id) references board(id),
        constraint fk_course_owner_id foreign key (board_id, owner_id) references staff_member(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_course_board_id_owner_id_started_on_id on course (board_id, owner_id, started_on, id)`,
    );
    await runner.query(`
      create table course_activity (
        board_id uuid not null,
        course_id uuid not null,
        activity_id uuid not null,
        constraint pk_course_activity primary key (board_id, course_id, activity_id),
        constraint fk_course_activity_activity_id foreign key (board_id, activity_id) references activity(board_id,id),
        constraint fk_course_activity_board foreign key (board_id) references board(id),
        constraint fk_course_activity_course_id foreign key (board_id, course_id) references course(board_id,id)
      )
    `);
    await runner.query(`create unique index uq_course_activity_activity on course_activity (board_id, activity_id)`);
    await protectBoardTable(runner, 'course', REPLACE);
    await protectBoardTable(runner, 'course_activity', [...KEEP, 'delete']);
  }

  private async addTrajectories(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table trajectory (
        id uuid not null,
        board_id uuid not null,
        owner_id uuid not null,
        title text not null,
        question text,
        leerteam_id uuid,
        version integer not null,
        constraint pk_trajectory primary key (id),
        constraint uq_trajectory_id unique (board_id, id),
        constraint fk_trajectory_board foreign key (board_id) references board(id),
        constraint fk_trajectory_leerteam_id foreign key (board_id, leerteam_id) references leerteam(board_id,id),
        constraint fk_trajectory_owner_id foreign key (board_id, owner_id) references staff_member(board_id,id)
      )
    `);
    await runner.query(`create index ix_trajectory_board_id_owner_id_id on trajectory (board_id, owner_id, id)`);
    await runner.query(`
      create table trajectory_step (
        id uuid not null,
        board_id uuid not null,
        trajectory_id uuid not null,
        position smallint not null,
        kind text not null,
        title text not null,
        planned_on date,
        course_id uuid,
        meeting_id uuid,
        activity_id uuid,
        done_on date,
        constraint pk_trajectory_step primary key (id),
        constraint uq_trajectory_step_id unique (board_id, id),
        constraint ck_trajectory_step_kind check (kind in ('online', 'meeting', 'try_out')),
        constraint ck_trajectory_step_tie check (num_nonnulls(course_id, meeting_id, activity_id) <= 1),
        constraint fk_trajectory_step_activity_id foreign key (board_id, activity_id) references activity(board_id,id),
        constraint fk_trajectory_step_board foreign key (board_id) references board(id),
        constraint fk_trajectory_step_course_id foreign key (board_id, course_id) references course(board_id,id),
        constraint fk_trajectory_step_meeting_id foreign key (board_id, meeting_id) references meeting(board_id,id),
        constraint fk_trajectory_step_trajectory_id foreign key (board_id, trajectory_id) references trajectory(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_trajectory_step_board_id_trajectory_id_position on trajectory_step (board_id, trajectory_id, position)`,
    );
    await runner.query(`create index ix_trajectory_step_board_id_course_id on trajectory_step (board_id, course_id)`);
    await runner.query(
      `create index ix_trajectory_step_board_id_activity_id on trajectory_step (board_id, activity_id)`,
    );
    await protectBoardTable(runner, 'trajectory', REPLACE);
    await protectBoardTable(runner, 'trajectory_step', REPLACE);
  }

  private async addReflection(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table guided_reflection (
        board_id uuid not null,
        activity_id uuid not null,
        action text,
        looking_back text,
        awareness text,
        alternatives text,
        trial text,
        version integer not null,
        constraint pk_guided_reflection primary key (board_id, activity_id),
        constraint ck_guided_reflection_said check (num_nonnulls(action, looking_back, awareness, alternatives, trial) > 0),
        constraint fk_guided_reflection_activity_id foreign key (board_id, activity_id) references activity(board_id,id),
        constraint fk_guided_reflection_board foreign key (board_id) references board(id)
      )
    `);
    await runner.query(`
      create table try_out_answer (
        id uuid not null,
        board_id uuid not null,
        activity_id uuid not null,
        try_out text not null,
        outcome text not null,
        note text,
        ask_again_on date,
        logged_activity_id uuid,
        answered_at timestamptz not null,
        constraint pk_try_out_answer primary key (id),
        constraint uq_try_out_answer_id unique (board_id, id),
        constraint ck_try_out_answer_again check ((outcome = 'not_yet') = (ask_again_on is not null)),
        constraint ck_try_out_answer_outcome check (outcome in ('tried', 'not_yet', 'let_go')),
        constraint fk_try_out_answer_activity_id foreign key (board_id, activity_id) references activity(board_id,id),
        constraint fk_try_out_answer_board foreign key (board_id) references board(id),
        constraint fk_try_out_answer_logged_activity_id foreign key (board_id, logged_activity_id) references activity(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_try_out_answer_board_id_activity_id_id on try_out_answer (board_id, activity_id, id)`,
    );
    await runner.query(
      `create index ix_try_out_answer_board_id_logged_activity_id on try_out_answer (board_id, logged_activity_id)`,
    );
    await protectBoardTable(runner, 'guided_reflection', REPLACE);
    // An answer is not changed: another one is given.
    await protectBoardTable(runner, 'try_out_answer', [...KEEP, 'delete']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index ix_activity_try_out`);
    await runner.query(
      `drop table try_out_answer, guided_reflection, trajectory_step, trajectory, course_activity, course`,
    );
  }
}
