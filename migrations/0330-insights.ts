import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectBoardTable, REPLACE } from './tenancy.js';

/** Insights of one person beside those of a leerteam; found by their words, reacted to, and adopted. */
export class Insights1763803300000 implements MigrationInterface {
  name = 'Insights1763803300000';

  async up(runner: QueryRunner): Promise<void> {
    await this.openSources(runner);
    await this.addReactions(runner);
    await this.addAdoptions(runner);
    for (const table of ['insight_reaction', 'insight_adoption']) await protectBoardTable(runner, table, REPLACE);
  }

  private async openSources(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table insight
        alter column cycle_id drop not null,
        add column source text not null default 'cycle',
        add column leerteam_id uuid,
        add column activity_id uuid,
        add column goal_id uuid,
        add constraint fk_insight_leerteam_id foreign key (board_id, leerteam_id) references leerteam(board_id,id),
        add constraint fk_insight_activity_id foreign key (board_id, activity_id) references activity(board_id,id),
        add constraint fk_insight_goal_id foreign key (board_id, goal_id) references goal(board_id,id)
    `);
    await runner.query(`alter table insight alter column source drop default`);
    // Row-level security binds the owner too: it stands aside for this statement, under locks that keep everybody else
    // out until the migration is done.
    for (const table of ['insight', 'cycle']) await runner.query(`alter table ${table} disable row level security`);
    await runner.query(`
      update insight i set leerteam_id = c.leerteam_id from cycle c where c.board_id = i.board_id and c.id = i.cycle_id`);
    for (const table of ['insight', 'cycle']) await runner.query(`alter table ${table} enable row level security`);
    // In both languages that people write in, as activities are (ADR 19).
    const written = `title || chr(10) || learned || chr(10) || coalesce(useful_for, '')`;
    await runner.query(`
      alter table insight
        add constraint ck_insight_source check (source in ('cycle', 'activity', 'goal')),
        add constraint ck_insight_tie check ((cycle_id is not null) = (source = 'cycle')
          and (activity_id is null or source = 'activity') and (goal_id is null or source = 'goal')),
        add constraint ck_insight_leerteam check (leerteam_id is not null or source <> 'cycle' and visibility <> 'team'),
        add column words tsvector generated always as
          (to_tsvector('pg_catalog.dutch', ${written}) || to_tsvector('pg_catalog.english', ${written})) stored
    `);
    await runner.query(`create index ix_insight_board_id_author_id_id on insight (board_id, author_id, id)`);
    await runner.query(`create index ix_insight_board_id_leerteam_id_id on insight (board_id, leerteam_id, id)`);
    for (const tie of ['activity', 'goal'])
      await runner.query(
        `create index ix_insight_${tie} on insight (board_id, ${tie}_id, id) where ${tie}_id is not null`,
      );
  }

  private async addReactions(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table insight_reaction (
        id uuid not null,
        board_id uuid not null,
        insight_id uuid not null,
        author_id uuid not null,
        kind text not null,
        words text,
        written_at timestamptz not null,
        revised_at timestamptz,
        version integer not null,
        constraint pk_insight_reaction primary key (id),
        constraint uq_insight_reaction_id unique (board_id, id),
        constraint ck_insight_reaction_kind check (kind in ('thanks', 'question', 'addition', 'answer')),
        constraint ck_insight_reaction_words check (words is not null or kind = 'thanks'),
        constraint fk_insight_reaction_author_id foreign key (board_id, author_id) references staff_member(board_id,id),
        constraint fk_insight_reaction_board foreign key (board_id) references board(id),
        constraint fk_insight_reaction_insight_id foreign key (board_id, insight_id) references insight(board_id,id) on delete cascade
      )
    `);
    await runner.query(
      `create index ix_insight_reaction_board_id_insight_id_id on insight_reaction (board_id, insight_id, id)`,
    );
    await runner.query(`create index ix_insight_reaction_board_id_author_id on insight_reaction (board_id, author_id)`);
    await runner.query(
      `create unique index uq_insight_reaction_thanks on insight_reaction (board_id, insight_id, author_id) where kind = 'thanks'`,
    );
  }

  private async addAdoptions(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table insight_adoption (
        id uuid not null,
        board_id uuid not null,
        insight_id uuid,
        insight_title text,
        author_id uuid not null,
        adopter_id uuid not null,
        adopted_on date not null,
        did text,
        leerteam_id uuid,
        activity_id uuid,
        open_to text not null,
        version integer not null,
        constraint pk_insight_adoption primary key (id),
        constraint uq_insight_adoption_id unique (board_id, id),
        constraint uq_insight_adoption_adopter unique (board_id, insight_id, adopter_id),
        constraint ck_insight_adoption_open_to check (open_to in ('authors', 'readers')),
        constraint ck_insight_adoption_other check (adopter_id <> author_id),
        constraint fk_insight_adoption_activity_id foreign key (board_id, activity_id) references activity(board_id,id),
        constraint fk_insight_adoption_adopter_id foreign key (board_id, adopter_id) references staff_member(board_id,id),
        constraint fk_insight_adoption_author_id foreign key (board_id, author_id) references staff_member(board_id,id),
        constraint fk_insight_adoption_board foreign key (board_id) references board(id),
        constraint fk_insight_adoption_insight_id foreign key (board_id, insight_id) references insight(board_id,id),
        constraint fk_insight_adoption_leerteam_id foreign key (board_id, leerteam_id) references leerteam(board_id,id)
      )
    `);
    const index = (columns: readonly string[]) =>
      runner.query(
        `create index ix_insight_adoption_board_id_${columns.join('_')} on insight_adoption (board_id, ${columns.join(', ')})`,
      );
    await index(['insight_id', 'id']);
    await index(['adopter_id', 'id']);
    await index(['author_id']);
    await index(['adopted_on']);
    await runner.query(
      `create index ix_insight_adoption_activity on insight_adoption (board_id, activity_id) where activity_id is not null`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table insight_adoption, insight_reaction`);
    for (const name of ['board_id_author_id_id', 'board_id_leerteam_id_id', 'activity', 'goal'])
      await runner.query(`drop index ix_insight_${name}`);
    // Before this there were those of cycles alone.
    await runner.query(`alter table insight disable row level security`);
    await runner.query(`delete from insight where source <> 'cycle'`);
    await runner.query(`alter table insight enable row level security`);
    await runner.query(`
      alter table insight
        drop column words,
        drop constraint ck_insight_source,
        drop constraint ck_insight_tie,
        drop constraint ck_insight_leerteam,
        drop column goal_id,
        drop column activity_id,
        drop column leerteam_id,
        drop column source,
        alter column cycle_id set not null
    `);
  }
}
