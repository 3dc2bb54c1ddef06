import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Board, removeExpired, type School, type StaffMember } from '@app/domain';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';

interface Participation {
  id: string;
  state: string;
  title: string;
  invited: { id: string; name: string };
  alsoAccepted: { name: string }[] | null;
  ownActivityId: string | null;
  ownPlannedActivityId: string | null;
}

describe('learning with colleagues', () => {
  let api: TestApi;
  let board: Board;
  let school: School;
  let sam: StaffMember;
  let kim: StaffMember;
  let asNoor: Client;
  let asSam: Client;
  let asKim: Client;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    const { world } = api;
    api.clock.set('2026-03-12T09:00:00Z');
    board = await world.board();
    school = await world.school(board);
    await world.learningForm(board, { code: 'lesson_study' });
    asNoor = await api.as(await world.staffMember(board, school, { givenName: 'Noor', familyName: 'de Wit' }));
    sam = await world.staffMember(board, school, { givenName: 'Sam', familyName: 'Bos' });
    kim = await world.staffMember(board, school, { givenName: 'Kim', familyName: 'Dam' });
    [asSam, asKim] = [await api.as(sam), await api.as(kim)];
  });

  const NOT_THEIRS = { reflection: 'Het was zoeken', tryOut: 'Morgen anders', evidenceUrl: 'https://x.example/a' };
  const log = async (): Promise<string> => {
    const entry = { learningForm: 'lesson_study', title: 'Onderzoeksles', learnedOn: '2026-03-10', minutes: 90 };
    const { body } = await asNoor
      .post('/v1/activities')
      .send({ ...entry, ...NOT_THEIRS })
      .expect(201);
    return `/v1/activities/${body.id}`;
  };
  const plan = async (values: object = {}): Promise<string> => {
    const entry = { learningForm: 'lesson_study', title: 'Voorbereiden', plannedOn: '2026-03-20', minutes: 60 };
    const { body } = await asNoor
      .post('/v1/planned-activities')
      .send({ ...entry, startsAt: '15:30', note: 'Alleen voor mij', ...values })
      .expect(201);
    return `/v1/planned-activities/${body.id}`;
  };
  const invite = (to: string, ...people: StaffMember[]) =>
    asNoor.post(`${to}/participants`).send({ staffMemberIds: people.map(({ id }) => id) });
  const got = async (who: Client, query = ''): Promise<Participation[]> =>
    (await who.get(`/v1/participations?as=invited${query}`).expect(200)).body.items as Participation[];
  const only = async (who: Client): Promise<Participation> => {
    const all = await got(who);
    expect(all).toHaveLength(1);
    return all[0] as Participation;
  };
  const participants = async (of: string): Promise<Participation[]> =>
    (await asNoor.get(`${of}/participants`).expect(200)).body.items as Participation[];
  const activitiesOf = async (who: Client): Promise<Record<string, unknown>[]> =>
    (await who.get('/v1/activities').expect(200)).body.items as Record<string, unknown>[];
  const accept = (who: Client, { id }: { id: string }, body: object = {}) =>
    who.post(`/v1/participations/${id}/accept`).send(body);

  it('tells who is invited the facts, and nothing that the host wrote', async () => {
    const activity = await log();
    await invite(activity, sam).expect(204);
    const invitation = await only(asSam);
    expect(invitation).toMatchObject({
      host: { name: 'Noor de Wit' },
      state: 'invited',
      learningForm: 'lesson_study',
      title: 'Onderzoeksles',
      on: '2026-03-10',
      startsAt: null,
      minutes: 90,
      planned: false,
      activityId: null,
      alsoAccepted: null,
    });
    expect(JSON.stringify(invitation)).not.toMatch(/zoeken|Morgen|x\.example/);
    await asSam.get(activity).expect(404);
    expect(await activitiesOf(asSam)).toEqual([]);
    await asKim.get(`/v1/participations/${invitation.id}`).expect(404);
    await accept(asKim, invitation).expect(404);
    await accept(asNoor, invitation).expect(403);
    await asSam.delete(`/v1/participations/${invitation.id}`).expect(403);
  });

  it('tells what it was called when they were invited, and not what the host calls it afterwards', async () => {
    const activity = await log();
    await invite(activity, sam).expect(204);
    const [invitation] = await got(asSam);
    await asSam.post(`/v1/participations/${invitation?.id}/decline`).expect(200);
    await asNoor.patch(activity).set('if-match', '"1"').send({ title: 'Waarom Sam niet wilde' }).expect(200);
    expect(await only(asSam)).toMatchObject({ title: 'Onderzoeksles' });
    const planned = await plan({ plannedOn: '2026-03-12' });
    await invite(planned, kim).expect(204);
    await asNoor.post(`${planned}/done`).send({ title: 'Gesprek over Kim', visibility: 'private' }).expect(201);
    const { body } = await accept(asKim, await only(asKim)).expect(200);
    expect(body).toMatchObject({ title: 'Voorbereiden', planned: false });
    expect(await activitiesOf(asKim)).toMatchObject([{ title: 'Voorbereiden' }]);
  });

  it('is a record of their own once they accept, with own minutes and reflection, that the host does not see', async () => {
    const activity = await log();
    await invite(activity, sam, kim).expect(204);
    const own = { minutes: 45, reflection: 'Ik keek naar de stille leerlingen', visibility: 'private' };
    const { body } = await accept(asSam, await only(asSam), own).expect(200);
    expect(body).toMatchObject({ state: 'accepted', alsoAccepted: [], ownPlannedActivityId: null });
    expect(await activitiesOf(asSam)).toMatchObject([
      {
        id: body.ownActivityId,
        title: 'Onderzoeksles',
        learnedOn: '2026-03-10',
        reflection: own.reflection,
        minutes: 45,
      },
    ]);
    const seen = await participants(activity);
    expect(seen).toMatchObject([
      { invited: { name: 'Sam Bos' }, state: 'accepted', minutes: 90, ownActivityId: null },
      { invited: { name: 'Kim Dam' }, state: 'invited' },
    ]);
    expect(JSON.stringify(seen)).not.toContain('stille');
    await asNoor.get(`/v1/activities/${body.ownActivityId}`).expect(404);
    // Who accepted sees who else did.
    await accept(asKim, await only(asKim)).expect(200);
    expect((await only(asSam)).alsoAccepted).toMatchObject([{ name: 'Kim Dam' }]);
    expect((await activitiesOf(asKim))[0]).toMatchObject({ minutes: 90, visibility: 'private', reflection: null });
  });

  it('makes one activity where it is accepted ten times at once, and answers all the same', async () => {
    await invite(await log(), sam).expect(204);
    const invitation = await only(asSam);
    const answers = await Promise.all(Array.from({ length: 10 }, () => accept(asSam, invitation)));
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.ownActivityId}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(200);
    expect(await activitiesOf(asSam)).toHaveLength(1);
  });

  it('leaves nothing in the record of who declines, who can accept after all', async () => {
    const activity = await log();
    await invite(activity, sam).expect(204);
    const invitation = await only(asSam);
    const decline = () => asSam.post(`/v1/participations/${invitation.id}/decline`);
    for (let times = 0; times < 2; times += 1) expect((await decline().expect(200)).body.state).toBe('declined');
    expect(await activitiesOf(asSam)).toEqual([]);
    expect(await participants(activity)).toMatchObject([{ state: 'declined', alsoAccepted: [] }]);
    const { body } = await accept(asSam, invitation).expect(200);
    const refused = await decline().expect(422);
    expect(refused.body.errors).toMatchObject([{ code: 'accepted_already' }]);
    // Taking it out of one's own record is how one is not in it any more.
    await asSam.delete(`/v1/activities/${body.ownActivityId}`).set('if-match', '"1"').expect(204);
    expect(await participants(activity)).toMatchObject([{ state: 'declined' }]);
    const again = await accept(asSam, invitation).expect(200);
    expect(again.body.ownActivityId).not.toBe(body.ownActivityId);
  });

  it('makes a plan of what is still to come, and an activity once the host did it', async () => {
    const planned = await plan();
    await invite(planned, sam, kim).expect(204);
    const invitation = await only(asSam);
    expect(invitation).toMatchObject({ planned: true, on: '2026-03-20', startsAt: '15:30' });
    const early = await accept(asSam, invitation, { reflection: 'Nu al' }).expect(422);
    expect(early.body.errors).toMatchObject([{ pointer: '/reflection', code: 'only_once_done' }]);
    const { body } = await accept(asSam, invitation, { minutes: 30 }).expect(200);
    const own = `/v1/planned-activities/${body.ownPlannedActivityId}`;
    expect((await asSam.get(own).expect(200)).body).toMatchObject({
      title: 'Voorbereiden',
      startsAt: '15:30',
      minutes: 30,
      note: null,
      state: 'open',
    });
    expect(await activitiesOf(asSam)).toEqual([]);
    api.clock.set('2026-03-21T09:00:00Z');
    asNoor = await api.as({ ...sam, id: await idOf(asNoor) });
    await asNoor.post(`${planned}/done`).expect(201);
    asKim = await api.as(kim);
    const { body: kims } = await accept(asKim, await only(asKim), { reflection: 'Achteraf' }).expect(200);
    expect(kims.ownActivityId).not.toBeNull();
    expect(await activitiesOf(asKim)).toMatchObject([{ learnedOn: '2026-03-20', reflection: 'Achteraf' }]);
  });
  const idOf = async (who: Client): Promise<string> =>
    (await who.get('/v1/me').expect(200)).body.staffMemberId as string;

  it('lapses where the host removes the activity or cancels the plan; what others accepted is theirs', async () => {
    const activity = await log();
    await invite(activity, sam, kim).expect(204);
    await accept(asSam, await only(asSam)).expect(200);
    const open = await only(asKim);
    await asNoor.delete(activity).set('if-match', '"1"').expect(204);
    expect(await activitiesOf(asSam)).toHaveLength(1);
    expect(await got(asKim)).toEqual([]);
    await accept(asKim, open).expect(404);
    const planned = await plan();
    await invite(planned, sam, kim).expect(204);
    const { body } = await accept(asSam, await only(asSam)).expect(200);
    await asNoor.delete(planned).set('if-match', '"1"').expect(204);
    expect((await asSam.get(`/v1/planned-activities/${body.ownPlannedActivityId}`).expect(200)).body.state).toBe(
      'open',
    );
    const lapsed = await only(asKim);
    expect(lapsed.state).toBe('lapsed');
    expect((await accept(asKim, lapsed).expect(422)).body.errors).toMatchObject([{ code: 'invitation_lapsed' }]);
    await invite(planned, kim).expect(422);
    // After ninety days nothing is left of a plan that was cancelled.
    api.clock.set('2026-06-20T09:00:00Z');
    await removeExpired(api.unitOfWork);
    expect(await api.database.owner.query(`select from participation where board_id = $1`, [board.id])).toEqual([]);
  });

  it('can be taken back as long as it was not answered', async () => {
    const activity = await log();
    await invite(activity, sam, kim).expect(204);
    await accept(asSam, await only(asSam)).expect(200);
    const [accepted, open] = await participants(activity);
    const refused = await asNoor.delete(`/v1/participations/${accepted?.id}`).expect(422);
    expect(refused.body.errors).toMatchObject([{ code: 'answered_already' }]);
    await asNoor.delete(`/v1/participations/${open?.id}`).expect(204);
    expect(await got(asKim)).toEqual([]);
    await accept(asKim, { id: open?.id ?? '' }).expect(404);
    // They can be asked anew.
    await invite(activity, kim).expect(204);
    expect(await got(asKim)).toHaveLength(1);
  });

  it('asks nobody twice, not oneself, nobody who left and nobody elsewhere', async () => {
    const { world } = api;
    const activity = await log();
    const noor = { ...sam, id: await idOf(asNoor) };
    await Promise.all([invite(activity, sam, noor).expect(204), invite(activity, sam, kim).expect(204)]);
    await invite(activity, sam).expect(204);
    expect(await participants(activity)).toHaveLength(2);
    const gone = await world.staffMember(board, school, { leftOn: '2026-03-12' });
    const elsewhere = await world.staffMember(await world.board());
    for (const person of [gone, elsewhere]) {
      const { body } = await invite(activity, person).expect(422);
      expect(body.errors).toMatchObject([{ pointer: '/staffMemberIds', code: 'unknown_staff_member' }]);
    }
    await asSam
      .post(`${activity}/participants`)
      .send({ staffMemberIds: [kim.id] })
      .expect(404);
  });

  it('is for fifty at most', async () => {
    const activity = await log();
    const many = await Promise.all(Array.from({ length: 50 }, () => api.world.staffMember(board)));
    await invite(activity, ...many).expect(204);
    expect((await invite(activity, sam).expect(422)).body.errors).toMatchObject([{ code: 'invited_too_many' }]);
    const queries = await queriesOf(api, () => asNoor.get(`${activity}/participants`).expect(200));
    // Begin, the settings, the activity twice, the list, commit.
    expect(queries.length).toBeLessThanOrEqual(6);
    const list = await queriesOf(api, () => asNoor.get('/v1/participations?as=host').expect(200));
    expect(list.length).toBeLessThanOrEqual(5);
  });

  it('is listed by side and by state, page after page', async () => {
    for (const one of [await log(), await plan(), await plan()]) await invite(one, sam).expect(204);
    const [newest] = await got(asSam);
    await asSam.post(`/v1/participations/${newest?.id}/decline`).expect(200);
    expect(await got(asSam, '&state=invited')).toHaveLength(2);
    expect(await got(asSam, '&state=declined')).toMatchObject([{ id: newest?.id }]);
    const { body } = await asSam.get('/v1/participations?limit=2').expect(200);
    const rest = await asSam.get(`/v1/participations?limit=2&after=${body.next}`).expect(200);
    expect(rest.body.items).toHaveLength(1);
    expect((await asSam.get('/v1/participations?as=host').expect(200)).body.items).toEqual([]);
  });

  it('is in the history of each for what they did', async () => {
    await invite(await log(), sam).expect(204);
    await accept(asSam, await only(asSam)).expect(200);
    const events = async (who: Client) =>
      ((await who.get('/v1/me/history').expect(200)).body.items as { event: string }[]).map(({ event }) => event);
    expect(await events(asNoor)).toEqual(['participation.invited', 'activity.logged']);
    expect((await events(asSam)).toSorted()).toEqual(['activity.logged', 'participation.accepted']);
  });
});
