import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { applyErasures, erasedSource, removed } from '@app/domain';
import { makeReports, personalTables } from '@app/reporting';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { startApi, type TestApi } from '../support/api.js';
import { applyDue, HERS, layOutErasureStory, SECRET, type Story } from '../support/erasure-story.js';
import { tablesWith, wholeDatabase } from '../support/whole-database.js';

describe('erasing somebody', () => {
  let api: TestApi;
  let story: Story;
  let waitingRun: string;

  beforeAll(async () => {
    api = await startApi();
    story = await layOutErasureStory(api);
    await handOver();
    const wish = { report: 'teacher', subjectId: story.noor.id, fromOn: '2025-08-01', untilOn: '2026-03-01' };
    waitingRun = (await story.asNoor.post('/v1/reports').send(wish).expect(202)).body.id as string;
    const { body } = await story.asNoor.post('/v1/me/erasure').send({ confirm: HERS.familyName }).expect(202);
    expect(body.state).toBe('waiting');
  });
  afterAll(() => api.close());

  /** Gives tables and functions to an owner that row-level security binds, as an installation may have. */
  async function handOver(): Promise<void> {
    const owner = `plain_owner_${story.noor.id.replaceAll('-', '')}`;
    await query(`create role ${owner} nosuperuser nobypassrls`);
    await query(`grant usage, create on schema public to ${owner}`);
    const ours = await query<{ what: string }>(
      `select 'table ' || oid::regclass as what from pg_class
        where relnamespace = 'public'::regnamespace and relkind = 'r'
       union all
       select 'function ' || oid::regprocedure from pg_proc where pronamespace = 'public'::regnamespace`,
    );
    for (const { what } of ours) await query(`alter ${what} owner to ${owner}`);
  }

  const query = <Row>(sql: string, ...parameters: unknown[]): Promise<Row[]> =>
    api.database.owner.query<Row[]>(sql, parameters);

  const standingReports = () =>
    query<{ id: string; document: string; content_hash: string }>(
      `select id, document, content_hash from report where report <> 'teacher' order by id`,
    );

  /** Every file that is kept, as bytes are written in a row. */
  const bytesOnDisk = (): string[] =>
    readdirSync(api.filesFolder, { recursive: true, encoding: 'utf8' })
      .map((file) => join(api.filesFolder, file))
      .filter((file) => statSync(file).isFile())
      .map((file) => readFileSync(file).toString('hex'));

  const traces = async (): Promise<Record<string, string[]>> => {
    const contents = await wholeDatabase(api.database.owner);
    contents.set('the store of files', bytesOnDisk());
    return Object.fromEntries(Object.entries(HERS).map(([what, text]) => [what, tablesWith(text, contents)]));
  };

  it('has something to find: before it, every word of hers stands somewhere', async () => {
    for (const [what, tables] of Object.entries(await traces()))
      expect([what, tables.length > 0]).toEqual([what, true]);
    const page = await story.asSam.get(`/v1/reports/${story.leerteamReport}/html`).expect(200);
    expect(page.text).toContain(`${HERS.givenName} ${HERS.familyName}`);
  });

  it('has something to find in the store of files', async () => {
    expect((await traces())['reflection']).toContain('the store of files');
  });

  it('is refused by the database where none is due: not yet, not of another, not in another board', async () => {
    const { board, noor, sam } = story;
    const functions = await query<{ name: string }>(
      `select proname as name from pg_proc where proname like 'erase\\_%'`,
    );
    expect(functions.length).toBeGreaterThan(7);
    const elsewhere = await api.world.board();
    const attempts = [
      { boardId: board.id, person: noor.id, at: '2026-03-26T08:59:59Z' },
      { boardId: board.id, person: sam.id, at: '2026-04-01T09:00:00Z' },
      { boardId: elsewhere.id, person: noor.id, at: '2026-04-01T09:00:00Z' },
      { boardId: '', person: noor.id, at: '2026-04-01T09:00:00Z' },
    ];
    for (const { name } of functions)
      for (const { boardId, person, at } of attempts) {
        const erasing = api.database.app.transaction(async (db) => {
          await db.query(`select set_config('app.board', $1, true)`, [boardId]);
          await db.query(`select ${name}($1, $2)`, [person, at]);
        });
        await expect(erasing).rejects.toThrow('no erasure of this person is due');
      }
  });

  it('cannot be brought forward or turned on another by the app', async () => {
    for (const change of [`due_at = requested_at`, `staff_member_id = '${story.sam.id}'`, `reason = 'retention'`])
      await expect(api.database.app.query(`update erasure set ${change}`)).rejects.toThrow('permission denied');
    await expect(api.database.app.query(`delete from erasure`)).rejects.toThrow('permission denied');
  });

  it('leaves nothing half where it stops in the middle', async () => {
    api.clock.set('2026-04-01T03:00:00Z');
    const before = await wholeDatabase(api.database.owner);
    const broken = [...personalTables, removed(['nowhere', 'person_id', 'niets', 'nothing'])];
    const markOf = (boardId: string, id: string): string => erasedSource(SECRET, boardId, id);
    await expect(applyErasures(api.unitOfWork, { tables: broken, markOf })).rejects.toThrow('1 erasures failed');
    expect(await wholeDatabase(api.database.owner)).toEqual(before);
  });

  it('leaves not one word of hers in the whole database, and every closed report as it was', async () => {
    const reports = await standingReports();
    expect(reports).toHaveLength(2);
    await applyDue(api);
    const left = Object.entries(await traces()).filter(([, tables]) => tables.length > 0);
    expect(left).toEqual([]);
    expect(await standingReports()).toEqual(reports);
    for (const { document, content_hash: hash } of reports)
      expect(createHash('sha256').update(document).digest('hex')).toBe(hash);
  });

  it('leaves what a colleague wrote in the same tables', async () => {
    const { asSam } = story;
    const [course] = (await asSam.get('/v1/courses').expect(200)).body.items;
    expect(course).toMatchObject({ notes: 'Van Sam', sessions: 1 });
    const [line] = (await asSam.get('/v1/trajectories').expect(200)).body.items;
    expect(line.steps).toMatchObject([{ title: 'Van Sam', minutes: 30 }]);
    const activity = (await asSam.get('/v1/activities').expect(200)).body.items.find(
      ({ title }: { title: string }) => title === 'Van Sam',
    );
    const path = `/v1/activities/${activity.id}`;
    expect((await asSam.get(`${path}/guided-reflection`).expect(200)).body.awareness).toBe('Van Sam');
    expect((await asSam.get(`${path}/try-out-answers`).expect(200)).body.items).toMatchObject([{ note: 'Van Sam' }]);
  });

  it('waits for her answer no more, nor leaves who she was in what a team and a colleague had to settle', async () => {
    const { body } = await story.asSam.get('/v1/me/admissions?as=coordinator').expect(200);
    expect(body.items).toMatchObject([
      { kind: 'invitation', state: 'declined', person: { name: 'Gewiste collega' }, word: null, answer: null },
      { kind: 'request', state: 'lapsed', person: { name: 'Gewiste collega' }, askedBy: null, word: null },
    ]);
  });

  it('shows her to her leerteam as a colleague without a name, and keeps its figures', async () => {
    const { asSam, team, noor, leerteamReport } = story;
    const page = await asSam.get(`/v1/reports/${leerteamReport}/html`).expect(200);
    expect(page.text).toContain('Gewiste collega');
    expect(page.text).not.toContain(HERS.givenName);
    const { body } = await asSam.get(`/v1/leerteams/${team.id}`).expect(200);
    const [hers] = (body.memberships as { staffMemberId: string }[]).filter((one) => one.staffMemberId === noor.id);
    expect(hers).toMatchObject({ name: 'Gewiste collega', untilOn: '2026-04-01' });
    const { body: meetings } = await asSam.get(`/v1/leerteams/${team.id}/meetings`).expect(200);
    expect(meetings.items[0].attendeeIds).toHaveLength(2);
  });

  it('leaves that something happened, without who and what; what she did to another’s record says what it was', async () => {
    const rows = await query<{ event: string; changes: object }>(
      `select event, changes from history_entry where board_id = $1 and event in ('activity.corrected', 'goal.set')`,
      story.board.id,
    );
    expect(rows.map(({ event }) => event).toSorted()).toEqual(['activity.corrected', 'goal.set']);
    for (const { changes } of rows) expect(changes).toEqual({});
    const [joined] = await query<{ changes: object; actor: string | null }>(
      `select changes, actor_id as actor from history_entry where board_id = $1 and event = 'leerteam.joined'`,
      story.board.id,
    );
    expect(joined).toMatchObject({ changes: { role: 'member' } });
    const [invited] = await query<{ changes: object; actor: string | null }>(
      `select changes, actor_id as actor from history_entry
        where board_id = $1 and event = 'leerteam.invited' and actor_id is null`,
      story.board.id,
    );
    expect(invited).toMatchObject({ actor: null, changes: { role: 'member' } });
    const named = await query(`select from history_entry where actor_id = $1`, story.noor.id);
    expect(named).toEqual([]);
    const about = await query<{ event: string }>(`select event from history_entry where person_id = $1`, story.noor.id);
    expect(about).toEqual([{ event: 'staff-member.erased' }]);
  });

  it('proves what it removed: how many rows of each table', async () => {
    const [row] = await query<{ removed: Record<string, number> }>(
      `select removed from erasure where staff_member_id = $1`,
      story.noor.id,
    );
    // One that she logged herself, one that her phone sent, and one of the meeting.
    expect(row?.removed).toMatchObject({
      activity: 3,
      activity_draft: 1,
      logged_entry: 1,
      goal: 1,
      goal_check_in: 1,
      report: 1,
      account: 1,
      access_token: 1,
      mail_delivery: 1,
      mail_preference: 1,
      refused_address: 1,
    });
  });

  it('changes nothing the second time', async () => {
    const before = await wholeDatabase(api.database.owner);
    await applyDue(api);
    api.clock.set('2026-04-02T03:00:00Z');
    await applyDue(api);
    expect(await wholeDatabase(api.database.owner)).toEqual(before);
  });

  it('makes no report on her that was still waiting to be made', async () => {
    await makeReports(api.unitOfWork, { boardId: story.board.id, runId: waitingRun });
    expect(await query(`select from report where subject_id = $1`, story.noor.id)).toEqual([]);
    expect(await query(`select state from report_run where id = $1`, waitingRun)).toEqual([{ state: 'done' }]);
  });

  it('keeps a mark of the number that the source knows her by, and not the number', async () => {
    const [row] = await query<{ mark: string }>(
      `select erased_source as mark from staff_member where id = $1`,
      story.noor.id,
    );
    expect(row?.mark).toBe(erasedSource(SECRET, story.board.id, HERS.sourceId));
    expect(erasedSource(SECRET, story.school.id, HERS.sourceId)).not.toBe(row?.mark);
  });

  it('is done two years and the notice after somebody left, without being asked, and not a day before', async () => {
    const former = await api.world.staffMember(story.board, undefined, { familyName: 'Vroeger', leftOn: '2024-05-02' });
    const isErased = async () => {
      await applyDue(api);
      const [row] = await query<{ done: boolean }>(
        `select erased_at is not null as done from staff_member where id = $1`,
        former.id,
      );
      return row?.done;
    };
    api.clock.set('2026-05-01T03:00:00Z');
    expect(await isErased()).toBe(false);
    // From then on the board sees that it will be, and can mend a date that was written down wrongly.
    api.clock.set('2026-05-02T03:00:00Z');
    expect(await isErased()).toBe(false);
    api.clock.set('2026-05-16T02:00:00Z');
    expect(await isErased()).toBe(false);
    api.clock.set('2026-05-16T03:00:00Z');
    expect(await isErased()).toBe(true);
    const [erasure] = await query(
      `select reason, requested_by as "requestedBy" from erasure where staff_member_id = $1`,
      former.id,
    );
    expect(erasure).toEqual({ reason: 'retention', requestedBy: null });
  });

  it('cannot be brought about by a date of leaving that lies far back: there is time to mend it', async () => {
    const { world } = api;
    const colleague = await world.staffMember(story.board, undefined, { familyName: 'Hier' });
    const asAdministrator = await api.as(await world.boardAdmin(story.board));
    const revise = (version: number, leftOn: string | null) =>
      asAdministrator.patch(`/v1/staff-members/${colleague.id}`).set('if-match', `"${version}"`).send({ leftOn });
    await revise(1, '2020-01-01').expect(200);
    await applyDue(api);
    const { body } = await asAdministrator.get('/v1/erasures').expect(200);
    expect(body.items[0]).toMatchObject({ staffMemberId: colleague.id, reason: 'retention', erasedAt: null });
    await revise(2, null).expect(200);
    api.clock.set('2026-07-01T03:00:00Z');
    await applyDue(api);
    const [row] = await query<{ name: string }>(
      `select family_name as name from staff_member where id = $1`,
      colleague.id,
    );
    expect(row?.name).toBe('Hier');
  });

  it('lets nobody give them anything afterwards', async () => {
    const { world } = api;
    const coordinator = await world.staffMember(story.board);
    const team = await world.leerteam(story.board);
    await world.membership(team, coordinator, { role: 'coordinator' });
    const asCoordinator = await api.as(coordinator);
    const inviting = { staffMemberIds: [story.noor.id] };
    const { body } = await asCoordinator.post(`/v1/leerteams/${team.id}/invitations`).send(inviting).expect(422);
    expect(body.errors).toMatchObject([{ pointer: '/staffMemberIds', code: 'unknown_staff_member' }]);
  });

  it('keeps nothing of what they write while it is done', async () => {
    const late = await somebodyLate();
    const writing = api.unitOfWork.run(late.actor, async (work) => {
      await api.database.owner.query(`update staff_member set erased_at = now() where id = $1`, [late.id]);
      work.record({ event: 'theme.added', subjectType: 'theme', subjectId: late.id });
    });
    await expect(writing).rejects.toThrow('not_signed_in');
    expect(await query(`select id from history_entry where actor_id = $1`, late.id)).toEqual([]);
  });

  const somebodyLate = async () => {
    const { id, boardId } = await api.world.staffMember(story.board);
    const roles = { roles: new Set(['teacher'] as const), leads: new Set<string>(), councils: new Set<string>() };
    return { id, actor: { boardId, staffMemberId: id, ...roles, scopes: undefined, readOnly: false } };
  };
});
