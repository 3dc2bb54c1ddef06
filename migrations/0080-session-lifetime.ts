import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SessionLifetime1763800800000 implements MigrationInterface {
  name = 'SessionLifetime1763800800000';

  async up(runner: QueryRunner): Promise<void> {
    // A family that stands began with its first token that is still there. Row-level security binds the owner too: it
    // stands aside for this statement, under a lock that keeps everybody else out until the migration is done.
    await runner.query(`alter table refresh_token add column begun_at timestamptz`);
    await runner.query(`alter table refresh_token disable row level security`);
    await runner.query(`
      update refresh_token t set begun_at = (
        select min(issued_at) from refresh_token f where f.board_id = t.board_id and f.family_id = t.family_id)`);
    await runner.query(`alter table refresh_token enable row level security`);
    await runner.query(`alter table refresh_token alter column begun_at set not null`);
    await runner.query(
      `create index ix_refresh_token_board_id_staff_member_id on refresh_token (board_id, staff_member_id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index ix_refresh_token_board_id_staff_member_id`);
    await runner.query(`alter table refresh_token drop column begun_at`);
  }
}
