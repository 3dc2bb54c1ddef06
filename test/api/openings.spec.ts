import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, VISIBILITIES } from '@app/access';
import { readActivity, type StaffMember } from '@app/domain';
import { startApi, type TestApi } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';
import { type NoorsRecord, noorsRecord, OPEN_TO, PEOPLE, type Person, sentence } from '../support/noors-record.js';
import { everyPage } from '../support/pages.js';

const OTHERS = PEOPLE.filter((person) => person !== 'Noor herself');
const CASES = VISIBILITIES.flatMap((visibility) => OTHERS.map((person) => [person, visibility] as const));

interface Reader {
  reader: { id: string; name: string };
  firstAt: string;
  lastAt: string;
  times: number;
}

describe('who opened what somebody wrote', () => {
  let api: TestApi;
  let noors: NoorsRecord;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  const readersOf = async (path: string): Promise<Reader[]> =>
    (await noors.as('Noor herself').get(`${path}/openings`).expect(200)).body.items as Reader[];

  describe('is told', () => {
    beforeAll(async () => {
      noors = await noorsRecord(api);
    });

    it.each(CASES)('for %s, of what is %s', async (person, visibility) => {
      const open = OPEN_TO[visibility].includes(person);
      const { id } = noors.person(person);
      for (const path of [
        `/v1/activities/${noors.activity(visibility).id}`,
        `/v1/goals/${noors.goal(visibility).id}`,
      ]) {
        const times = async () => (await readersOf(path)).find(({ reader }) => reader.id === id)?.times ?? 0;
        expect(await times()).toBe(0);
        await noors
          .as(person)
          .get(path)
          .expect(open ? 200 : 404);
        expect(await times()).toBe(open ? 1 : 0);
        // To look at the list, or to try what is not allowed, opens nothing.
        await noors.as(person).get('/v1/activities?owner=open').expect(200);
        await noors.as(person).get('/v1/goals?owner=open').expect(200);
        await noors.as(person).patch(path).set('if-match', '"1"').send({ title: 'Van mij' });
        expect(await times()).toBe(open ? 1 : 0);
      }
    });

    it('to nobody but its owner', async () => {
      const path = `/v1/activities/${noors.activity('school').id}/openings`;
      await noors.as('a colleague at school').get(path).expect(403);
      await noors.as('the leader of her school').get(path).expect(403);
      await noors.as('the administrator').get(path).expect(404);
      await noors.as('a leader elsewhere').get(path).expect(404);
      for (const person of OTHERS) {
        const { body } = await noors.as(person).get('/v1/me/openings').expect(200);
        expect(body.items).toEqual([]);
      }
    });
  });

  describe('is written down', () => {
    let asNoor: ReturnType<NoorsRecord['as']>;

    beforeAll(async () => {
      noors = await noorsRecord(api);
      asNoor = noors.as('Noor herself');
    });

    it('not where one reads one’s own: that writes nothing at all', async () => {
      const path = `/v1/goals/${noors.goal('board').id}`;
      const queries = await queriesOf(api, () => asNoor.get(path).expect(200));
      expect(queries.filter((query) => /^\s*(insert|update|delete)|for update/i.test(query))).toEqual([]);
      expect(await readersOf(path)).toEqual([]);
    });

    it('a colleague with name, first and last time, and how often, whoever opened it last first', async () => {
      const path = `/v1/activities/${noors.activity('board').id}`;
      const opens = async (person: Person, at: string) => {
        api.clock.set(at);
        await noors.as(person).get(path).expect(200);
      };
      await opens('a teammate', '2026-03-12T09:00:00Z');
      await opens('the administrator', '2026-03-12T10:00:00Z');
      await opens('a teammate', '2026-03-12T11:00:00Z');
      const { id, givenName, familyName } = noors.person('a teammate');
      const items = await readersOf(path);
      expect(items).toEqual([
        {
          reader: { id, name: `${givenName} ${familyName}` },
          firstAt: '2026-03-12T09:00:00.000Z',
          lastAt: '2026-03-12T11:00:00.000Z',
          times: 2,
        },
        expect.objectContaining({ times: 1, firstAt: '2026-03-12T10:00:00.000Z' }),
      ]);
      expect(await everyPage<Reader>(asNoor, `${path}/openings?limit=1`)).toEqual(items);
      const all = await everyPage<{ at: string; reader: object }>(asNoor, '/v1/me/openings?limit=2');
      expect(all.map(({ at }) => at.slice(11, 13))).toEqual(['11', '10', '09']);
      expect(all[0]).toMatchObject({ subjectType: 'activity', subjectId: noors.activity('board').id });
    });

    it('also where a program that only reads does so for a colleague', async () => {
      const wish = { name: 'Lezer', scopes: ['goals'], readOnly: true, expiresInDays: 1 };
      const { body } = await noors.as('a teammate').post('/v1/access-tokens').send(wish).expect(201);
      const path = `/v1/goals/${noors.goal('team').id}`;
      await api
        .with(body.token as string)
        .get(path)
        .expect(200);
      expect(await readersOf(path)).toMatchObject([{ reader: { id: noors.person('a teammate').id }, times: 1 }]);
    });

    it('or nothing is shown', async () => {
      const path = `/v1/activities/${noors.activity('school').id}`;
      await api.database.owner.query('revoke insert on content_opening from leerspoor_app');
      const { text } = await noors.as('a colleague at school').get(path).expect(500);
      await asNoor.get(path).expect(200);
      await api.database.owner.query('grant insert on content_opening to leerspoor_app');
      expect(text).not.toContain('zin-van-noor');
      // The transaction of a list cannot write; so nothing can be opened in one by mistake.
      const opening = api.unitOfWork.read(actorOf(noors.person('a colleague at school')), (work) =>
        readActivity(work, noors.activity('school').id),
      );
      await expect(opening).rejects.toThrow();
    });

    it('and what was opened is what stood there then, not what is written while it is being closed', async () => {
      const { id } = noors.activity('school');
      const seen = await api.unitOfWork.open(actorOf(noors.person('a colleague at school')), async (work) => {
        await work.db.query('select from board');
        const closed = { visibility: 'private', reflection: 'Nu alleen voor mij' };
        await asNoor.patch(`/v1/activities/${id}`).set('if-match', '"1"').send(closed).expect(200);
        return readActivity(work, id);
      });
      expect(seen.reflection).toBe(sentence('school', 'reflection'));
      await noors.as('a colleague at school').get(`/v1/activities/${id}`).expect(404);
    });
  });

  it('stands beside lists that tell of others’ records what they are, and not what was written', async () => {
    noors = await noorsRecord(api);
    const shown = await noors.as('a teammate').get('/v1/activities?owner=open').expect(200);
    expect(shown.body.items).toContainEqual(
      expect.objectContaining({
        title: sentence('team', 'title'),
        minutes: 60,
        reflection: null,
        tryOut: null,
        evidenceUrl: null,
      }),
    );
    const goals = await noors.as('a teammate').get('/v1/goals?owner=open').expect(200);
    expect(goals.body.items).toContainEqual(
      expect.objectContaining({ title: sentence('team', 'title'), reason: null, successSigns: null }),
    );
    const own = await noors.as('Noor herself').get('/v1/activities?owner=open').expect(200);
    expect(own.text).toContain(sentence('private', 'reflection'));
    const ownGoals = await noors.as('Noor herself').get('/v1/goals').expect(200);
    expect(ownGoals.text).toContain(sentence('private', 'sign'));
  });
});

const actorOf = ({ boardId, id: staffMemberId }: StaffMember): Actor => ({
  boardId,
  staffMemberId,
  roles: new Set(['teacher']),
  leads: new Set(),
  councils: new Set(),
  scopes: undefined,
  readOnly: false,
});
