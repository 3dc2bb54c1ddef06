import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectBoardTable, REPLACE } from './tenancy.js';

export class OutcomeMoments1763803600000 implements MigrationInterface {
  name = 'OutcomeMoments1763803600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table board
        add pupil_results_years smallint not null default 2,
        add constraint ck_board_pupil_results_years check (pupil_results_years between 1 and 7)
    `);
    await runner.query(`
      alter table outcome_measure
        add grades smallint[] not null default '{}',
        add constraint ck_outcome_measure_grades check (grades <@ array[1, 2, 3, 4, 5, 6, 7, 8]::smallint[])
    `);
    await runner.query(`
      create table measuring_moment (
        id uuid not null,
        board_id uuid not null,
        name text not null,
        from_on date not null,
        until_on date not null,
        version integer not null,
        constraint pk_measuring_moment primary key (id),
        constraint uq_measuring_moment_id unique (board_id, id),
        constraint uq_measuring_moment_name unique (board_id, name),
        constraint ck_measuring_moment_range check (from_on < until_on),
        constraint fk_measuring_moment_board foreign key (board_id) references board(id)
      )
    `);
    await runner.query(
      `create index ix_measuring_moment_board_id_from_on_id on measuring_moment (board_id, from_on, id)`,
    );
    await runner.query(`
      alter table outcome_result
        alter score drop not null,
        add withdrawn_at timestamptz,
        add source_id text,
        add salt text not null default (gen_random_uuid())::text,
        add constraint ck_outcome_result_withdrawn check ((score is null) = (withdrawn_at is not null)),
        add constraint uq_outcome_result_source_id unique (board_id, source_id)
    `);
    // What an analysis reads: everybody's scores on a measure in a window of days.
    await runner.query(
      `create index ix_outcome_result_board_id_measure_id_measured_on on outcome_result (board_id, measure_id, measured_on)`,
    );
    await runner.query(`
      create table outcome_aggregate (
        board_id uuid not null,
        measure_id uuid not null,
        pupil_group_id uuid not null,
        moment_id uuid not null,
        pupils integer not null,
        mean double precision not null,
        standard_deviation double precision not null,
        origin text not null,
        constraint pk_outcome_aggregate primary key (board_id, measure_id, pupil_group_id, moment_id),
        constraint ck_outcome_aggregate_origin check (origin in ('given', 'purged')),
        constraint ck_outcome_aggregate_pupils check (pupils >= 2),
        constraint ck_outcome_aggregate_standard_deviation check (standard_deviation >= 0),
        constraint fk_outcome_aggregate_board foreign key (board_id) references board(id),
        constraint fk_outcome_aggregate_measure_id foreign key (board_id, measure_id) references outcome_measure(board_id,id),
        constraint fk_outcome_aggregate_pupil_group_id foreign key (board_id, pupil_group_id) references pupil_group(board_id,id),
        constraint fk_outcome_aggregate_moment_id foreign key (board_id, moment_id) references measuring_moment(board_id,id)
      )
    `);
    for (const column of ['moment_id', 'pupil_group_id'])
      await runner.query(
        `create index ix_outcome_aggregate_board_id_${column} on outcome_aggregate (board_id, ${column})`,
      );
    await protectBoardTable(runner, 'measuring_moment', REPLACE);
    await protectBoardTable(runner, 'outcome_aggregate', REPLACE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table outcome_aggregate`);
    await runner.query(`drop index ix_outcome_result_board_id_measure_id_measured_on`);
    // What was withdrawn has no score to go back to.
    await runner.query(`delete from outcome_result where score is null`);
    await runner.query(
      `alter table outcome_result drop withdrawn_at, drop source_id, drop salt, alter score set not null`,
    );
    await runner.query(`drop table measuring_moment`);
    await runner.query(`alter table outcome_measure drop grades`);
    await runner.query(`alter table board drop pupil_results_years`);
  }
}
