import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropErasure, eraseThrough } from './erasing.js';
import { KEEP, MAINTAIN, protectBoardTable, REPLACE } from './tenancy.js';

export class GrowthConversations1763803200000 implements MigrationInterface {
  name = 'GrowthConversations1763803200000';

  async up(runner: QueryRunner): Promise<void> {
    await this.addConversations(runner);
    await this.addNotes(runner);
    await this.addCadences(runner);
    for (const table of ['growth_conversation', 'conversation_cadence'])
      await protectBoardTable(runner, table, MAINTAIN);
    await protectBoardTable(runner, 'conversation_draft', REPLACE);
    // What both confirmed stands.
    await protectBoardTable(runner, 'conversation_note', KEEP);
    await eraseThrough(
      runner,
      'conversation_note',
      `delete from public.conversation_note n using public.growth_conversation c
        where n.board_id = board and c.board_id = n.board_id and c.id = n.conversation_id and c.colleague_id = person`,
    );
  }

  private async addConversations(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table growth_conversation (
        id uuid not null,
        board_id uuid not null,
        school_id uuid not null,
        colleague_id uuid not null,
        leader_id uuid not null,
        proposed_by text not null,
        state text not null,
        planned_on date not null,
        starts_at text,
        minutes smallint not null,
        held_on date,
        changed_at timestamptz not null,
        version integer not null,
        constraint pk_growth_conversation primary key (id),
        constraint uq_growth_conversation_id unique (board_id, id),
        constraint ck_growth_conversation_held check ((state = 'held') = (held_on is not null)),
        constraint ck_growth_conversation_minutes check (minutes between 1 and 1440),
        constraint ck_growth_conversation_proposed_by check (proposed_by in ('colleague', 'leader')),
        constraint ck_growth_conversation_starts_at check (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        constraint ck_growth_conversation_state check (state in ('proposed', 'planned', 'held', 'called_off')),
        constraint ck_growth_conversation_two check (colleague_id <> leader_id),
        constraint fk_growth_conversation_board foreign key (board_id) references board(id),
        constraint fk_growth_conversation_colleague_id foreign key (board_id, colleague_id) references staff_member(board_id,id),
        constraint fk_growth_conversation_leader_id foreign key (board_id, leader_id) references staff_member(board_id,id),
        constraint fk_growth_conversation_school_id foreign key (board_id, school_id) references school(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_growth_conversation_board_id_colleague_id_planned_on_id on growth_conversation (board_id, colleague_id, planned_on, id)`,
    );
    await runner.query(
      `create index ix_growth_conversation_board_id_leader_id_planned_on_id on growth_conversation (board_id, leader_id, planned_on, id)`,
    );
    await runner.query(
      `create index ix_growth_conversation_board_id_school_id_colleague_id on growth_conversation (board_id, school_id, colleague_id)`,
    );
    // The same two plan one at a time, also where both propose a day at the same moment.
    await runner.query(
      `create unique index uq_growth_conversation_open on growth_conversation (board_id, colleague_id, leader_id)
        where state in ('proposed', 'planned')`,
    );
  }

  private async addNotes(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table conversation_draft (
        board_id uuid not null,
        conversation_id uuid not null,
        text text,
        written_by text not null,
        colleague_confirmed boolean not null,
        leader_confirmed boolean not null,
        version integer not null,
        constraint pk_conversation_draft primary key (board_id, conversation_id),
        constraint ck_conversation_draft_confirmed check (not (colleague_confirmed and leader_confirmed)),
        constraint ck_conversation_draft_written_by check (written_by in ('colleague', 'leader')),
        constraint fk_conversation_draft_board foreign key (board_id) references board(id),
        constraint fk_conversation_draft_conversation_id foreign key (board_id, conversation_id) references growth_conversation(board_id,id)
      )
    `);
    await runner.query(`
      create table conversation_note (
        id uuid not null,
        board_id uuid not null,
        conversation_id uuid not null,
        text text not null,
        agreed_on date not null,
        constraint pk_conversation_note primary key (id),
        constraint uq_conversation_note_id unique (board_id, id),
        constraint fk_conversation_note_board foreign key (board_id) references board(id),
        constraint fk_conversation_note_conversation_id foreign key (board_id, conversation_id) references growth_conversation(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_conversation_note_board_id_conversation_id_id on conversation_note (board_id, conversation_id, id)`,
    );
  }

  private async addCadences(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table conversation_cadence (
        board_id uuid not null,
        school_id uuid not null,
        from_on date not null,
        months smallint not null,
        constraint pk_conversation_cadence primary key (board_id, school_id, from_on),
        constraint ck_conversation_cadence_months check (months between 1 and 24),
        constraint fk_conversation_cadence_board foreign key (board_id) references board(id),
        constraint fk_conversation_cadence_school_id foreign key (board_id, school_id) references school(board_id,id)
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropErasure(runner, 'conversation_note');
    await runner.query(`drop table conversation_cadence, conversation_note, conversation_draft, growth_conversation`);
  }
}
