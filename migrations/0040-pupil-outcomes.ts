import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MAINTAIN, REPLACE, protectBoardTable } from './tenancy.js';

export class PupilOutcomes1763800400000 implements MigrationInterface {
  name = 'PupilOutcomes1763800400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table outcome_measure (
        id uuid not null,
        board_id uuid not null,
        test_line text not null,
        test_version text not null,
        subject text not null,
        scale text not null,
        lowest_score double precision,
        highest_score double precision,
        version integer not null,
        constraint pk_outcome_measure primary key (id),
        constraint uq_outcome_measure_id unique (board_id, id),
        constraint uq_outcome_measure_test_line_test_version_subject_scale unique (board_id, test_line, test_version, subject, scale),
        constraint ck_outcome_measure_range check (lowest_score < highest_score),
        constraint fk_outcome_measure_board foreign key (board_id) references board(id)
      )
    `);
    await runner.query(`
      create table outcome_result (
        board_id uuid not null,
        measure_id uuid not null,
        pupil_code text not null,
        measured_on date not null,
        pupil_group_id uuid not null,
        score double precision not null,
        constraint pk_outcome_result primary key (board_id, measure_id, pupil_code, measured_on),
        constraint fk_outcome_result_board foreign key (board_id) references board(id),
        constraint fk_outcome_result_measure_id foreign key (board_id, measure_id) references outcome_measure(board_id,id),
        constraint fk_outcome_result_pupil_group_id foreign key (board_id, pupil_group_id) references pupil_group(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_outcome_result_board_id_pupil_group_id_measure_id on outcome_result (board_id, pupil_group_id, measure_id)`,
    );
    await protectBoardTable(runner, 'outcome_measure', MAINTAIN);
    await protectBoardTable(runner, 'outcome_result', REPLACE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table outcome_result, outcome_measure`);
  }
}
