import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { StaffMember } from '@app/domain';
import { foundDemoBoard } from '../../apps/cli/src/commands/demo.js';
import { DEMO_ACCOUNTS, DEMO_SEED } from '../../apps/cli/src/demo/demo-accounts.js';
import { generateDemoBoard } from '../../apps/cli/src/demo/generate-demo-board.js';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { everyPage } from '../support/pages.js';

type Row = Readonly<Record<string, unknown>> & { readonly id: string };

const idsOf = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id).toSorted();

/** On a school day, and in the summer holidays, at the very beginning of a school year. */
describe.each(['2026-11-22', '2026-08-01'])('the records of the demo board, founded on %s', (today) => {
  const demo = generateDemoBoard({ seed: DEMO_SEED, today });
  const carlijn = demo.staffMembers.find(({ email }) => email === DEMO_ACCOUNTS.teacher.email)!;
  const staff = demo.staffMembers.filter(({ leftOn }) => !leftOn);
  let api: TestApi;
  let asCarlijn: Client;

  const as = (id: string): Promise<Client> => api.as({ id, boardId: demo.board.id } as StaffMember);

  beforeAll(async () => {
    api = await startApi();
    api.clock.set(`${today}T09:00:00Z`);
    await foundDemoBoard(api.unitOfWork, { pupilCodeSecret: 'of no use here', now: api.clock.now() });
    asCarlijn = await as(carlijn.id);
    // A whole board.
  }, 120_000);
  afterAll(() => api.close());

  const mine = (path: string): Promise<Row[]> => everyPage<Row>(asCarlijn, `/v1/${path}`);
  const read = async (path: string): Promise<Record<string, unknown>> =>
    (await asCarlijn.get(`/v1/${path}`).expect(200)).body as Record<string, unknown>;

  /** Of each kind of record: where its owner finds it, and whose it is as it was generated. */
  const KINDS: readonly (readonly [
    path: string,
    rows: readonly { id: string; ownerId: string }[],
    one: string | null,
  ])[] = [
    ['activities?limit=200', demo.activities.filter(({ removedAt }) => !removedAt), null],
    ['activities/removed', demo.activities.filter(({ removedAt }) => removedAt), null],
    ['planned-activities?from=2020-01-01', demo.plannedActivities, 'planned-activities'],
    [
      'participations?as=host',
      demo.participations.map(({ id, hostId: ownerId }) => ({ id, ownerId })),
      'participations',
    ],
    [
      'participations?as=invited',
      demo.participations.map(({ id, staffMemberId: ownerId }) => ({ id, ownerId })),
      'participations',
    ],
    ['activity-drafts', demo.activityDrafts, 'activity-drafts'],
    ['courses', demo.courses, 'courses'],
    ['trajectories', demo.trajectories, 'trajectories'],
    ['observations?role=owner', demo.observations, 'observations'],
  ];

  it.each(KINDS)('are found by everybody at %s, each their own', async (path, rows, one) => {
    for (const { id: ownerId } of staff) {
      const client = await as(ownerId);
      const own = rows.filter((row) => row.ownerId === ownerId);
      const found = await everyPage<Row>(client, `/v1/${path}`);
      expect([ownerId, idsOf(found)]).toEqual([ownerId, idsOf(own)]);
      if (one) for (const { id } of own) await client.get(`/v1/${one}/${id}`).expect(200);
    }
  });

  it('ask back what nobody answered yet', async () => {
    for (const { id: ownerId } of staff) {
      const open = await everyPage<{ activityId: string }>(await as(ownerId), '/v1/me/try-outs');
      const answered = new Set(demo.tryOutAnswers.map(({ activityId }) => activityId));
      expect(open.filter(({ activityId }) => answered.has(activityId))).toEqual([]);
      if (ownerId === carlijn.id) expect(open).toHaveLength(2);
    }
    const own = new Set(demo.activities.filter(({ ownerId }) => ownerId === carlijn.id).map(({ id }) => id));
    const answers = demo.tryOutAnswers.filter(({ activityId }) => own.has(activityId));
    expect(new Set(answers.map(({ outcome }) => outcome)).size).toBe(3);
    const logged = answers.find(({ loggedActivityId }) => loggedActivityId)!;
    const { items } = await read(`activities/${logged.activityId}/try-out-answers`);
    expect(items).toEqual(expect.arrayContaining([expect.objectContaining({ id: logged.id })]));
  });

  it('show Carlijn what is to come', async () => {
    const plans = await mine('planned-activities?limit=200');
    expect(new Set(plans.map(({ seriesId }) => seriesId)).size).toBe(2);
    expect(plans.filter(({ overdue }) => overdue)).toHaveLength(1);
    expect(plans.filter(({ seriesId, state }) => !seriesId && state === 'open')).toHaveLength(5);
    const invitations = await mine('participations?as=invited');
    expect(invitations.map(({ state }) => state).toSorted()).toEqual(['accepted', 'invited']);
    expect(await mine('activity-drafts')).toHaveLength(1);
  });

  it('show her a course half way and one with a certificate, and where she is in her trajectory', async () => {
    const courses = await mine('courses');
    expect(courses).toMatchObject([{ progress: 50, completedOn: null }, { progress: 100 }]);
    expect(courses[1]).toMatchObject({ certificate: { number: 'LO-4127' } });
    for (const [index, sessions] of [3, 4].entries())
      expect(await mine(`courses/${courses[index]!.id}/activities`)).toHaveLength(sessions);
    const [trajectory] = (await mine('trajectories')) as unknown as { steps: Row[]; nextStepId: string }[];
    expect(trajectory?.steps.map(({ doneOn }) => doneOn !== null)).toEqual([true, true, true, false, false, false]);
    expect(trajectory?.nextStepId).toBe(trajectory?.steps[3]?.id);
  });

  it('show her what was seen in her lesson, and what is to be looked at next', async () => {
    const [next, discussed] = await mine('observations?role=owner');
    expect([next, discussed]).toMatchObject([{ status: 'prepared' }, { status: 'discussed' }]);
    const { notes, sheets, pupilView, instrument, observers } = await read(`observations/${discussed!.id}`);
    expect([notes, sheets, pupilView, observers].map((rows) => (rows as unknown[]).length)).toEqual([6, 2, 6, 2]);
    expect(instrument).toMatchObject({ number: 1 });
    expect(await mine('observations?role=invited')).toHaveLength(1);
  });

  it('show her what hangs on her lesson, and let her bring back what she took away', async () => {
    const [recording] = (await mine('recordings?expiring=true')) as unknown as { activityId: string }[];
    const path = `activities/${recording!.activityId}`;
    expect(await read(`${path}/recording`)).toMatchObject({ url: expect.stringMatching(/^https:/) });
    expect(await mine(`${path}/evidence`)).toMatchObject([{ kind: 'link' }]);
    const reflection = await read(`${path}/guided-reflection`);
    expect(reflection).toMatchObject({ action: expect.any(String), trial: expect.any(String) });
    const [removed] = await mine('activities/removed');
    await asCarlijn.post(`/v1/activities/${removed!.id}/bring-back`).expect(200);
    expect(await mine('activities/removed')).toEqual([]);
  });
});
