import type { MigrationInterface, QueryRunner } from 'typeorm';
import { KEEP, MAINTAIN, protectBoardTable, REPLACE } from './tenancy.js';

export class Leadership1763802600000 implements MigrationInterface {
  name = 'Leadership1763802600000';

  async up(runner: QueryRunner): Promise<void> {
    await this.addInterests(runner);
    await this.addLeadTurns(runner);
    await this.addReviews(runner);
    await this.addReviewDetails(runner);
    for (const table of ['interest_page', 'interest', 'lead_turn']) await protectBoardTable(runner, table, REPLACE);
    await protectBoardTable(runner, 'collaboration_review', MAINTAIN);
    // Both go once they have served.
    await protectBoardTable(runner, 'collaboration_review_member', REPLACE);
    await protectBoardTable(runner, 'collaboration_review_tally', REPLACE);
    // What was told stands.
    await protectBoardTable(runner, 'collaboration_review_result', KEEP);
  }

  private async addInterests(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table interest_page (
        board_id uuid not null,
        owner_id uuid not null,
        version integer not null,
        constraint pk_interest_page primary key (board_id, owner_id),
        constraint fk_interest_page_board foreign key (board_id) references board(id),
        constraint fk_interest_page_owner_id foreign key (board_id, owner_id) references staff_member(board_id,id)
      )
    `);
    await runner.query(`
      create table interest (
        id uuid not null,
        board_id uuid not null,
        owner_id uuid not null,
        position smallint not null,
        kind text not null,
        theme_id uuid,
        words text,
        would_lead boolean not null,
        visibility text not null,
        constraint pk_interest primary key (id),
        constraint uq_interest_id unique (board_id, id),
        constraint ck_interest_kind check (kind in ('interest', 'expertise')),
        constraint ck_interest_subject check (num_nonnulls(theme_id, words) = 1),
        constraint ck_interest_visibility check (visibility in ('team', 'school', 'board')),
        constraint fk_interest_board foreign key (board_id) references board(id),
        constraint fk_interest_owner_id foreign key (board_id, owner_id) references staff_member(board_id,id),
        constraint fk_interest_theme_id foreign key (board_id, theme_id) references theme(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_interest_board_id_owner_id_position on interest (board_id, owner_id, position)`,
    );
    await runner.query(`create index ix_interest_board_id_theme_id on interest (board_id, theme_id)`);
  }

  private async addLeadTurns(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table lead_turn (
        id uuid not null,
        board_id uuid not null,
        leerteam_id uuid not null,
        leader_id uuid not null,
        meeting_id uuid,
        cycle_id uuid,
        theme_id uuid,
        words text,
        from_on date,
        until_on date,
        offered_by_id uuid,
        accepted_on date,
        takes_over_id uuid,
        constraint pk_lead_turn primary key (id),
        constraint uq_lead_turn_id unique (board_id, id),
        constraint ck_lead_turn_days check ((from_on is null) = (meeting_id is not null)),
        constraint ck_lead_turn_of_meeting check (meeting_id is null or until_on is null),
        constraint ck_lead_turn_range check (from_on < until_on),
        constraint ck_lead_turn_subject check (num_nonnulls(meeting_id, cycle_id, theme_id, words) = 1),
        constraint fk_lead_turn_board foreign key (board_id) references board(id),
        constraint fk_lead_turn_cycle_id foreign key (board_id, cycle_id) references cycle(board_id,id),
        constraint fk_lead_turn_leader_id foreign key (board_id, leader_id) references staff_member(board_id,id),
        constraint fk_lead_turn_leerteam_id foreign key (board_id, leerteam_id) references leerteam(board_id,id),
        constraint fk_lead_turn_meeting_id foreign key (board_id, meeting_id) references planned_meeting(board_id,id),
        constraint fk_lead_turn_offered_by_id foreign key (board_id, offered_by_id) references staff_member(board_id,id),
        constraint fk_lead_turn_takes_over_id foreign key (board_id, takes_over_id) references lead_turn(board_id,id),
        constraint fk_lead_turn_theme_id foreign key (board_id, theme_id) references theme(board_id,id)
      )
    `);
    await runner.query(`create index ix_lead_turn_board_id_leerteam_id_id on lead_turn (board_id, leerteam_id, id)`);
    await runner.query(`create index ix_lead_turn_board_id_leader_id on lead_turn (board_id, leader_id)`);
    await runner.query(`create index ix_lead_turn_board_id_offered_by_id on lead_turn (board_id, offered_by_id)`);
    await runner.query(`create index ix_lead_turn_board_id_takes_over_id on lead_turn (board_id, takes_over_id)`);
  }

  private async addReviews(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table collaboration_review (
        id uuid not null,
        board_id uuid not null,
        leerteam_id uuid not null,
        opened_on date not null,
        closes_on date not null,
        settled_on date,
        answered smallint,
        earlier_id uuid,
        changed smallint,
        constraint pk_collaboration_review primary key (id),
        constraint uq_collaboration_review_id unique (board_id, id),
        constraint ck_collaboration_review_answered check (answered is null or answered >= 4 and settled_on is not null),
        constraint ck_collaboration_review_earlier check ((earlier_id is null) = (changed is null)),
        constraint ck_collaboration_review_range check (opened_on < closes_on),
        constraint fk_collaboration_review_board foreign key (board_id) references board(id),
        constraint fk_collaboration_review_earlier_id foreign key (board_id, earlier_id) references collaboration_review(board_id,id),
        constraint fk_collaboration_review_leerteam_id foreign key (board_id, leerteam_id) references leerteam(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_collaboration_review_board_id_leerteam_id_opened_on_id on collaboration_review (board_id, leerteam_id, opened_on, id)`,
    );
    await runner.query(
      `create unique index uq_collaboration_review_open on collaboration_review (board_id, leerteam_id) where settled_on is null`,
    );
  }

  private async addReviewDetails(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table collaboration_review_member (
        board_id uuid not null,
        review_id uuid not null,
        staff_member_id uuid not null,
        answered boolean not null,
        constraint pk_collaboration_review_member primary key (board_id, review_id, staff_member_id),
        constraint fk_collaboration_review_member_board foreign key (board_id) references board(id),
        constraint fk_collaboration_review_member_review_id foreign key (board_id, review_id) references collaboration_review(board_id,id),
        constraint fk_collaboration_review_member_staff_member_id foreign key (board_id, staff_member_id) references staff_member(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_collaboration_review_member_board_id_staff_member_id on collaboration_review_member (board_id, staff_member_id)`,
    );
    await runner.query(`
      create table collaboration_review_tally (
        board_id uuid not null,
        review_id uuid not null,
        contrast text not null,
        times smallint[] not null,
        constraint pk_collaboration_review_tally primary key (board_id, review_id, contrast),
        constraint ck_collaboration_review_tally_times check (cardinality(times) = 5),
        constraint fk_collaboration_review_tally_board foreign key (board_id) references board(id),
        constraint fk_collaboration_review_tally_review_id foreign key (board_id, review_id) references collaboration_review(board_id,id)
      )
    `);
    await runner.query(`
      create table collaboration_review_result (
        board_id uuid not null,
        review_id uuid not null,
        contrast text not null,
        mean double precision not null,
        bound text not null,
        constraint pk_collaboration_review_result primary key (board_id, review_id, contrast),
        constraint ck_collaboration_review_result_bound check (bound in ('exact', 'at_most', 'at_least')),
        constraint fk_collaboration_review_result_board foreign key (board_id) references board(id),
        constraint fk_collaboration_review_result_review_id foreign key (board_id, review_id) references collaboration_review(board_id,id)
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table collaboration_review_result, collaboration_review_tally, collaboration_review_member,
         collaboration_review, lead_turn, interest, interest_page`,
    );
  }
}
