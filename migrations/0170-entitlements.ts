import type { MigrationInterface, QueryRunner } from 'typeorm';
import { REPLACE, protectBoardTable } from './tenancy.js';

export class Entitlements1763801700000 implements MigrationInterface {
  name = 'Entitlements1763801700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table entitlement_rule (
        id uuid not null,
        board_id uuid not null,
        school_id uuid,
        function_group text,
        agreement text not null,
        unit text not null,
        amount integer not null,
        per text not null,
        week_thousandths integer,
        pro_rata boolean not null,
        counts text[] not null,
        carry_over_years smallint not null,
        from_on date not null,
        until_on date,
        source_title text not null,
        source_url text,
        recorded_at timestamptz not null,
        version integer not null,
        constraint pk_entitlement_rule primary key (id),
        constraint uq_entitlement_rule_id unique (board_id, id),
        constraint ck_entitlement_rule_amount check (amount > 0),
        constraint ck_entitlement_rule_carry_over check (carry_over_years between 0 and 5),
        constraint ck_entitlement_rule_counts check ((unit = 'cents') = (cardinality(counts) = 0)),
        constraint ck_entitlement_rule_function check (function_group in ('teacher', 'support', 'leader')),
        constraint ck_entitlement_rule_per check (per in ('working_week', 'school_year')),
        constraint ck_entitlement_rule_range check (from_on < until_on),
        constraint ck_entitlement_rule_unit check (unit in ('minutes', 'cents')),
        constraint ck_entitlement_rule_weeks check ((per = 'working_week') = (week_thousandths is not null)),
        constraint fk_entitlement_rule_board foreign key (board_id) references board(id),
        constraint fk_entitlement_rule_school_id foreign key (board_id, school_id) references school(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_entitlement_rule_board_id_from_on_id on entitlement_rule (board_id, from_on, id)`,
    );
    await runner.query(`
      create table learning_expense (
        id uuid not null,
        board_id uuid not null,
        owner_id uuid not null,
        spent_on date not null,
        cents integer not null,
        purpose text not null,
        activity_id uuid,
        version integer not null,
        constraint pk_learning_expense primary key (id),
        constraint uq_learning_expense_id unique (board_id, id),
        constraint ck_learning_expense_cents check (cents > 0),
        constraint fk_learning_expense_activity_id foreign key (board_id, activity_id) references activity(board_id,id),
        constraint fk_learning_expense_board foreign key (board_id) references board(id),
        constraint fk_learning_expense_owner_id foreign key (board_id, owner_id) references staff_member(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_learning_expense_board_id_owner_id_spent_on_id on learning_expense (board_id, owner_id, spent_on, id)`,
    );
    await runner.query(
      `create index ix_learning_expense_board_id_activity_id on learning_expense (board_id, activity_id)`,
    );
    await protectBoardTable(runner, 'entitlement_rule', REPLACE);
    await protectBoardTable(runner, 'learning_expense', REPLACE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table learning_expense, entitlement_rule`);
  }
}
