import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectBoardTable, REPLACE } from './tenancy.js';

export class Mail1763802700000 implements MigrationInterface {
  name = 'Mail1763802700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mail_preference (
        board_id uuid not null,
        staff_member_id uuid not null,
        language text not null,
        digest text not null,
        choices jsonb not null,
        version integer not null,
        constraint pk_mail_preference primary key (board_id, staff_member_id),
        constraint ck_mail_preference_digest check (digest in ('daily', 'weekly')),
        constraint ck_mail_preference_language check (language in ('nl', 'en')),
        constraint fk_mail_preference_board foreign key (board_id) references board(id),
        constraint fk_mail_preference_staff_member_id foreign key (board_id, staff_member_id) references staff_member(board_id,id)
      )
    `);
    await runner.query(`
      create table refused_address (
        board_id uuid not null,
        staff_member_id uuid not null,
        address text not null,
        refused_at timestamptz not null,
        constraint pk_refused_address primary key (board_id, staff_member_id),
        constraint fk_refused_address_board foreign key (board_id) references board(id),
        constraint fk_refused_address_staff_member_id foreign key (board_id, staff_member_id) references staff_member(board_id,id)
      )
    `);
    await runner.query(`
      create table mail_delivery (
        id uuid not null,
        board_id uuid not null,
        recipient_id uuid not null,
        scope text not null,
        digest_on date,
        state text not null,
        tries smallint not null,
        next_try_at timestamptz not null,
        made_at timestamptz not null,
        constraint pk_mail_delivery primary key (id),
        constraint uq_mail_delivery_id unique (board_id, id),
        constraint uq_mail_delivery_recipient_id_digest_on unique (board_id, recipient_id, digest_on),
        constraint ck_mail_delivery_digest check ((scope = 'digest') = (digest_on is not null)),
        constraint ck_mail_delivery_state check (state in ('waiting', 'sent', 'not_needed', 'refused', 'given_up')),
        constraint fk_mail_delivery_board foreign key (board_id) references board(id),
        constraint fk_mail_delivery_recipient_id foreign key (board_id, recipient_id) references staff_member(board_id,id)
      )
    `);
    await runner.query(
      `create index ix_mail_delivery_board_id_state_next_try_at on mail_delivery (board_id, state, next_try_at)`,
    );
    await this.tieNotices(runner);
    await protectBoardTable(runner, 'mail_preference', REPLACE);
    await protectBoardTable(runner, 'refused_address', REPLACE);
    await protectBoardTable(runner, 'mail_delivery', REPLACE);
  }

  private async tieNotices(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table notice
        add to_mail boolean not null default true,
        add mail_delivery_id uuid,
        add constraint fk_notice_mail_delivery_id foreign key (board_id, mail_delivery_id) references mail_delivery(board_id,id)
    `);
    await runner.query(`create index ix_notice_board_id_mail_delivery_id on notice (board_id, mail_delivery_id)`);
    await runner.query(`create index ix_notice_board_id_told_at on notice (board_id, told_at)`);
    await runner.query(`create index ix_notice_to_mail on notice (board_id, recipient_id) where to_mail`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index ix_notice_to_mail, ix_notice_board_id_told_at, ix_notice_board_id_mail_delivery_id`);
    await runner.query(`alter table notice drop column mail_delivery_id, drop column to_mail`);
    await runner.query(`drop table mail_delivery, refused_address, mail_preference`);
  }
}
