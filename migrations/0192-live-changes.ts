import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectBoardTable, REPLACE } from './tenancy.js';

export class LiveChanges1763801920000 implements MigrationInterface {
  name = 'LiveChanges1763801920000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table live_topic (
        board_id uuid not null,
        topic text not null,
        topic_id uuid not null,
        last_number bigint not null,
        constraint pk_live_topic primary key (board_id, topic, topic_id),
        constraint ck_live_topic_topic check (topic in ('meeting', 'cycle')),
        constraint fk_live_topic_board foreign key (board_id) references board(id)
      )
    `);
    await runner.query(`
      create table live_change (
        board_id uuid not null,
        topic text not null,
        topic_id uuid not null,
        number bigint not null,
        what text not null,
        item_id uuid not null,
        changed_at timestamptz not null,
        constraint pk_live_change primary key (board_id, topic, topic_id, number),
        constraint ck_live_change_topic check (topic in ('meeting', 'cycle')),
        constraint fk_live_change_board foreign key (board_id) references board(id)
      )
    `);
    await protectBoardTable(runner, 'live_topic', REPLACE);
    await protectBoardTable(runner, 'live_change', REPLACE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table live_change, live_topic`);
  }
}
