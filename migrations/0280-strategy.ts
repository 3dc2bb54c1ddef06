import type { MigrationInterface, QueryRunner } from 'typeorm';
import { KEEP, MAINTAIN, protectBoardTable, REPLACE } from './tenancy.js';

const TEXT = `title text not null,
        text text not null,
        why text,
        seen_by text,
        until_on date`;

export class Strategy1763802800000 implements MigrationInterface {
  name = 'Strategy1763802800000';

  async up(runner: QueryRunner): Promise<void> {
    await this.addDocuments(runner);
    await this.addVersions(runner);
    await this.addConsultations(runner);
    await this.addResponses(runner);
    // What nobody was asked about and was never adopted can be thrown away.
    await protectBoardTable(runner, 'strategy_document', REPLACE);
    await protectBoardTable(runner, 'strategy_draft', REPLACE);
    // What was adopted never changes.
    await protectBoardTable(runner, 'strategy_version', KEEP);
    await protectBoardTable(runner, 'strategy_review', KEEP);
    await protectBoardTable(runner, 'consultation', MAINTAIN);
    await protectBoardTable(runner, 'consultation_response', REPLACE);
    await protectBoardTable(runner, 'consultation_reaction', REPLACE);
  }

  private async addDocuments(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table strategy_document (
        id uuid not null,
        board_id uuid not null,
        school_id uuid,
        kind text not null,
        ended_on date,
        why_ended text,
        version integer not null,
        constraint pk_strategy_document primary key (id),
        constraint uq_strategy_document_id unique (board_id, id),
        constraint ck_strategy_document_ended check (ended_on is not null or why_ended is null),
        constraint ck_strategy_document_kind check (kind in ('vision', 'strategic_goal', 'policy')),
        constraint fk_strategy_document_board foreign key (board_id) references board(id),
        constraint fk_strategy_document_school_id foreign key (board_id, school_id) references school(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_strategy_document_board_id_school_id_id on strategy_document (board_id, school_id, id)`,
    );
    await runner.query(
      `create unique index uq_strategy_document_vision on strategy_document (board_id, school_id)
        where kind = 'vision' and ended_on is null`,
    );
    await runner.query(
      `create unique index uq_strategy_document_board_vision on strategy_document (board_id)
        where kind = 'vision' and ended_on is null and school_id is null`,
    );
    await runner.query(`
      create table strategy_draft (
        board_id uuid not null,
        document_id uuid not null,
        ${TEXT},
        constraint pk_strategy_draft primary key (board_id, document_id),
        constraint fk_strategy_draft_board foreign key (board_id) references board(id),
        constraint fk_strategy_draft_document_id foreign key (board_id, document_id) references strategy_document(board_id,id)
      )
    `);
  }

  private async addVersions(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table strategy_version (
        id uuid not null,
        board_id uuid not null,
        document_id uuid not null,
        number smallint not null,
        ${TEXT},
        adopted_on date not null,
        review_on date not null,
        constraint pk_strategy_version primary key (id),
        constraint uq_strategy_version_id unique (board_id, id),
        constraint uq_strategy_version_document_id_number unique (board_id, document_id, number),
        constraint ck_strategy_version_review check (adopted_on < review_on),
        constraint fk_strategy_version_board foreign key (board_id) references board(id),
        constraint fk_strategy_version_document_id foreign key (board_id, document_id) references strategy_document(board_id,id)
      )
    `);
    await runner.query(`
      create table strategy_review (
        id uuid not null,
        board_id uuid not null,
        version_id uuid not null,
        reviewed_on date not null,
        next_review_on date not null,
        found text not null,
        constraint pk_strategy_review primary key (id),
        constraint uq_strategy_review_id unique (board_id, id),
        constraint ck_strategy_review_next check (reviewed_on < next_review_on),
        constraint fk_strategy_review_board foreign key (board_id) references board(id),
        constraint fk_strategy_review_version_id foreign key (board_id, version_id) references strategy_version(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_strategy_review_board_id_version_id_reviewed_on on strategy_review (board_id, version_id, reviewed_on)`,
    );
  }

  private async addConsultations(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table consultation (
        id uuid not null,
        board_id uuid not null,
        document_id uuid not null,
        number smallint not null,
        round smallint not null,
        ${TEXT},
        opened_on date not null,
        closes_on date not null,
        settled_on date,
        version integer not null,
        constraint pk_consultation primary key (id),
        constraint uq_consultation_id unique (board_id, id),
        constraint uq_consultation_document_id_number_round unique (board_id, document_id, number, round),
        constraint ck_consultation_range check (opened_on < closes_on),
        constraint fk_consultation_board foreign key (board_id) references board(id),
        constraint fk_consultation_document_id foreign key (board_id, document_id) references strategy_document(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_consultation_unsettled on consultation (board_id, closes_on, id) where settled_on is null`,
    );
  }

  private async addResponses(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table consultation_response (
        id uuid not null,
        board_id uuid not null,
        consultation_id uuid not null,
        author_id uuid,
        kind text not null,
        text text,
        responded_on date not null,
        outcome text,
        answer text,
        answered_by_id uuid,
        version integer not null,
        constraint pk_consultation_response primary key (id),
        constraint uq_consultation_response_id unique (board_id, id),
        constraint ck_consultation_response_answer check (num_nonnulls(outcome, answer, answered_by_id) in (0, 3)),
        constraint ck_consultation_response_kind check (kind in ('idea', 'consent', 'concern')),
        constraint ck_consultation_response_outcome check (outcome in ('taken_over', 'partly', 'not')),
        constraint ck_consultation_response_text check (kind = 'consent' or (author_id is null) = (text is null)),
        constraint fk_consultation_response_answered_by_id foreign key (board_id, answered_by_id) references staff_member(board_id,id),
        constraint fk_consultation_response_author_id foreign key (board_id, author_id) references staff_member(board_id,id),
        constraint fk_consultation_response_board foreign key (board_id) references board(id),
        constraint fk_consultation_response_consultation_id foreign key (board_id, consultation_id) references consultation(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_consultation_response_board_id_consultation_id_id on consultation_response (board_id, consultation_id, id)`,
    );
    await runner.query(
      `create index ix_consultation_response_board_id_author_id on consultation_response (board_id, author_id)`,
    );
    await runner.query(
      `create index ix_consultation_response_board_id_answered_by_id on consultation_response (board_id, answered_by_id)`,
    );
    await runner.query(
      `create unique index uq_consultation_response_word on consultation_response (board_id, consultation_id, author_id)
        where kind <> 'idea'`,
    );
    await runner.query(`
      create table consultation_reaction (
        board_id uuid not null,
        response_id uuid not null,
        author_id uuid not null,
        kind text not null,
        text text,
        constraint pk_consultation_reaction primary key (board_id, response_id, author_id),
        constraint ck_consultation_reaction_kind check (kind in ('support', 'addition', 'doubt')),
        constraint ck_consultation_reaction_text check (kind = 'support' or text is not null),
        constraint fk_consultation_reaction_author_id foreign key (board_id, author_id) references staff_member(board_id,id),
        constraint fk_consultation_reaction_board foreign key (board_id) references board(id),
        constraint fk_consultation_reaction_response_id foreign key (board_id, response_id) references consultation_response(board_id,id) on delete cascade
      )
    `);
    await runner.query(
      `create index ix_consultation_reaction_board_id_author_id on consultation_reaction (board_id, author_id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table consultation_reaction, consultation_response, consultation, strategy_review, strategy_version,
         strategy_draft, strategy_document`,
    );
  }
}
