import { APP_ROLE } from '@app/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropErasure, eraseThrough } from './erasing.js';
import { KEEP, protectBoardTable } from './tenancy.js';

/** What becomes of a hypothesis; what was declared, and whether that was beforehand, is no part of it. */
const LIFE = [
  ...['withdrawn_at', 'withdrawn_by_id', 'withdrawal_reason'],
  ...['evaluated_at', 'evaluated_by_id', 'reworded_by_id', 'conclusion', 'alternatives', 'next_step'],
  ...['told_on', 'version'],
];

export class ImpactHypotheses1763803700000 implements MigrationInterface {
  name = 'ImpactHypotheses1763803700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table impact_hypothesis (
        id uuid not null,
        board_id uuid not null,
        goal_id uuid,
        cycle_id uuid,
        declared_by_id uuid,
        declared_at timestamptz not null,
        post_hoc boolean not null,
        theme_id uuid not null,
        expectation text,
        expected text not null,
        first_measure_id uuid not null,
        second_measure_id uuid not null,
        first_moment_id uuid not null,
        second_moment_id uuid not null,
        withdrawn_at timestamptz,
        withdrawn_by_id uuid,
        withdrawal_reason text,
        evaluated_at timestamptz,
        evaluated_by_id uuid,
        reworded_by_id uuid,
        conclusion text,
        alternatives text,
        next_step text,
        told_on date,
        version integer not null,
        constraint pk_impact_hypothesis primary key (id),
        constraint uq_impact_hypothesis_id unique (board_id, id),
        constraint ck_impact_hypothesis_of_one check (num_nonnulls(goal_id, cycle_id) = 1),
        constraint ck_impact_hypothesis_expected check (expected in ('more_growth', 'less_growth')),
        constraint ck_impact_hypothesis_moments check (first_moment_id <> second_moment_id),
        constraint ck_impact_hypothesis_one_end check (withdrawn_at is null or evaluated_at is null),
        constraint ck_impact_hypothesis_withdrawn check (
          (withdrawn_at is null) = (withdrawn_by_id is null) and (withdrawn_at is not null or withdrawal_reason is null)
        ),
        constraint ck_impact_hypothesis_evaluated check (
          (evaluated_at is null) = (evaluated_by_id is null)
          and (evaluated_at is not null or num_nonnulls(reworded_by_id, conclusion, alternatives, next_step) = 0)
        ),
        constraint fk_impact_hypothesis_board foreign key (board_id) references board(id),
        constraint fk_impact_hypothesis_goal_id foreign key (board_id, goal_id) references goal(board_id,id),
        constraint fk_impact_hypothesis_cycle_id foreign key (board_id, cycle_id) references cycle(board_id,id),
        constraint fk_impact_hypothesis_declared_by_id foreign key (board_id, declared_by_id) references staff_member(board_id,id),
        constraint fk_impact_hypothesis_withdrawn_by_id foreign key (board_id, withdrawn_by_id) references staff_member(board_id,id),
        constraint fk_impact_hypothesis_evaluated_by_id foreign key (board_id, evaluated_by_id) references staff_member(board_id,id),
        constraint fk_impact_hypothesis_reworded_by_id foreign key (board_id, reworded_by_id) references staff_member(board_id,id),
        constraint fk_impact_hypothesis_theme_id foreign key (board_id, theme_id) references theme(board_id,id),
        constraint fk_impact_hypothesis_first_measure_id foreign key (board_id, first_measure_id) references outcome_measure(board_id,id),
        constraint fk_impact_hypothesis_second_measure_id foreign key (board_id, second_measure_id) references outcome_measure(board_id,id),
        constraint fk_impact_hypothesis_first_moment_id foreign key (board_id, first_moment_id) references measuring_moment(board_id,id),
        constraint fk_impact_hypothesis_second_moment_id foreign key (board_id, second_moment_id) references measuring_moment(board_id,id)
      )
    `);
    for (const column of ['goal_id', 'cycle_id', 'first_measure_id', 'second_measure_id'])
      await runner.query(
        `create index ix_impact_hypothesis_board_id_${column} on impact_hypothesis (board_id, ${column})`,
      );
    await runner.query(`
      create table impact_hypothesis_group (
        board_id uuid not null,
        hypothesis_id uuid not null,
        pupil_group_id uuid not null,
        constraint pk_impact_hypothesis_group primary key (board_id, hypothesis_id, pupil_group_id),
        constraint fk_impact_hypothesis_group_board foreign key (board_id) references board(id),
        constraint fk_impact_hypothesis_group_hypothesis_id foreign key (board_id, hypothesis_id) references impact_hypothesis(board_id,id) on delete cascade,
        constraint fk_impact_hypothesis_group_pupil_group_id foreign key (board_id, pupil_group_id) references pupil_group(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_impact_hypothesis_group_board_id_pupil_group_id on impact_hypothesis_group (board_id, pupil_group_id)`,
    );
    await this.protect(runner);
  }

  /** What is declared stays as it was declared: the app's role has no right to change it, nor to add a group to it. */
  private async protect(runner: QueryRunner): Promise<void> {
    await protectBoardTable(runner, 'impact_hypothesis', KEEP);
    await runner.query(`grant update (${LIFE.join(', ')}) on impact_hypothesis to ${APP_ROLE}`);
    await protectBoardTable(runner, 'impact_hypothesis_group', KEEP);
    // All groups come in one statement, with the hypothesis; it does not see the rows that it adds itself.
    await runner.query(`
      create policy all_at_once on impact_hypothesis_group as restrictive for insert with check (
        not exists (select from impact_hypothesis_group g
          where g.board_id = impact_hypothesis_group.board_id and g.hypothesis_id = impact_hypothesis_group.hypothesis_id))
    `);
    // A goal's goes with the goal. Of a leerteam's that stays which reports rest on, without what the person wrote.
    await eraseThrough(
      runner,
      'impact_hypothesis',
      `merge into public.impact_hypothesis t
       using (select h.id, g.owner_id from public.impact_hypothesis h
                left join public.goal g on g.board_id = h.board_id and g.id = h.goal_id
               where h.board_id = board and (g.owner_id = person
                 or person in (h.declared_by_id, h.withdrawn_by_id, h.evaluated_by_id, h.reworded_by_id))) x
          on t.board_id = board and t.id = x.id
        when matched and x.owner_id = person then delete
        when matched then update set
          expectation = case when t.declared_by_id <> person then t.expectation end,
          withdrawal_reason = case when t.withdrawn_by_id <> person then t.withdrawal_reason end,
          conclusion = case when coalesce(t.reworded_by_id, t.evaluated_by_id) <> person then t.conclusion end,
          alternatives = case when coalesce(t.reworded_by_id, t.evaluated_by_id) <> person then t.alternatives end,
          next_step = case when coalesce(t.reworded_by_id, t.evaluated_by_id) <> person then t.next_step end,
          version = t.version + 1`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropErasure(runner, 'impact_hypothesis');
    await runner.query(`drop table impact_hypothesis_group, impact_hypothesis`);
  }
}
