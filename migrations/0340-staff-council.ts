import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A role more, for a school: its staff council (*personeelsgeleding van de medezeggenschapsraad*). */
export class StaffCouncil1763803400000 implements MigrationInterface {
  name = 'StaffCouncil1763803400000';

  async up(runner: QueryRunner): Promise<void> {
    await allowRoles(runner, ['teacher', 'school_leader', 'staff_council', 'board_admin']);
  }

  async down(runner: QueryRunner): Promise<void> {
    // What a board granted is closed to the owner of the table as well, and would not fit any more.
    await runner.query(`alter table role_grant no force row level security`);
    await runner.query(`delete from role_grant where role = 'staff_council'`);
    await runner.query(`alter table role_grant force row level security`);
    await allowRoles(runner, ['teacher', 'school_leader', 'board_admin']);
  }
}

async function allowRoles(runner: QueryRunner, roles: readonly string[]): Promise<void> {
  const list = roles.map((role) => `'${role}'`).join(', ');
  await runner.query(`alter table role_grant drop constraint ck_role_grant_role`);
  await runner.query(`alter table role_grant add constraint ck_role_grant_role check (role in (${list}))`);
}
