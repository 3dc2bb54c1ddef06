import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectBoardTable, REPLACE } from './tenancy.js';

export class Cycles1763802100000 implements MigrationInterface {
  name = 'Cycles1763802100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table cycle_pupil_group (
        board_id uuid not null,
        cycle_id uuid not null,
        pupil_group_id uuid not null,
        constraint pk_cycle_pupil_group primary key (board_id, cycle_id, pupil_group_id),
        constraint fk_cycle_pupil_group_board foreign key (board_id) references board(id),
        constraint fk_cycle_pupil_group_cycle_id foreign key (board_id, cycle_id) references cycle(board_id,id),
        constraint fk_cycle_pupil_group_pupil_group_id foreign key (board_id, pupil_group_id) references pupil_group(board_id,id)
      )
    `);
    await protectBoardTable(runner, 'cycle_pupil_group', REPLACE);
    await runner.query(`
      alter table artefact
        add column revised_by_id uuid,
        add column revised_at timestamptz,
        add constraint ck_artefact_revised check ((revised_by_id is null) = (revised_at is null)),
        add constraint fk_artefact_revised_by_id foreign key (board_id, revised_by_id) references staff_member(board_id,id)
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table artefact drop column revised_by_id, drop column revised_at`);
    await runner.query(`drop table cycle_pupil_group`);
  }
}
