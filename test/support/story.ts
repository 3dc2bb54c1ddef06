import type { Board, School, StaffMember } from '@app/domain';
import { expect } from '@jest/globals';
import type { Client, TestApi } from './api.js';

/* How a journey is told: people who do things over HTTP, one after another, and what they see of it. */

/** Somebody of the staff, and what they call the API with. */
export interface Person {
  readonly id: string;
  readonly staff: StaffMember;
  readonly as: Client;
}

/** What the API answers, as far as most look. */
export interface Seen {
  readonly id: string;
  readonly version: number;
  readonly [field: string]: unknown;
}

/** Somebody with an account, whom mail can reach. */
export async function colleague(api: TestApi, board: Board, school: School, givenName: string): Promise<Person> {
  const email = `${givenName.toLowerCase()}@${board.id}.example`;
  const staff = await api.world.staffMember(board, school, { givenName, familyName: 'Bos', email });
  await api.world.account(staff, email, 'x');
  return { id: staff.id, staff, as: await api.as(staff) };
}

/** Does something that has to work, with the version that was read where one is asked for. */
async function does<Body>(
  { as }: Person,
  verb: 'post' | 'put' | 'patch' | 'delete',
  path: string,
  wish: object,
  version?: number,
): Promise<Body> {
  const request = as[verb](`/v1/${path}`);
  const { status, body } = await (version === undefined ? request : request.set('if-match', `"${version}"`)).send(wish);
  expect([path, status, status < 300 ? undefined : body]).toEqual([path, expect.any(Number), undefined]);
  return body as Body;
}

export const post = <Body = Seen>(person: Person, path: string, wish: object = {}, version?: number): Promise<Body> =>
  does(person, 'post', path, wish, version);
export const put = <Body = Seen>(person: Person, path: string, wish: object, version?: number): Promise<Body> =>
  does(person, 'put', path, wish, version);
export const patch = <Body = Seen>(person: Person, path: string, wish: object, version: number): Promise<Body> =>
  does(person, 'patch', path, wish, version);

export async function read<Body = Seen>({ as }: Person, path: string): Promise<Body> {
  const { status, body } = await as.get(`/v1/${path}`);
  expect([path, status]).toEqual([path, 200]);
  return body as Body;
}

/** A page of a list. */
export const list = async <Row = Seen>(person: Person, path: string): Promise<Row[]> =>
  (await read<{ items: Row[] }>(person, path)).items;

/** That something is not there for somebody. */
export async function isHidden({ as }: Person, ...paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const { status } = await as.get(`/v1/${path}`);
    expect([path, status === 403 || status === 404]).toEqual([path, true]);
  }
}

/** What the API says, sentence by sentence, where it refuses. */
export async function refusal({ as }: Person, path: string, wish: object, version?: number): Promise<string[]> {
  const request = as.post(`/v1/${path}`);
  const { status, body } = await (version === undefined ? request : request.set('if-match', `"${version}"`)).send(wish);
  expect([path, status]).toEqual([path, 422]);
  return ((body as { errors?: { detail: string }[] }).errors ?? []).map(({ detail }) => detail);
}

/** Somebody founds a leerteam and invites colleagues, who each accept by themselves; its id. */
export async function foundTeam(founder: Person, charter: object, colleagues: readonly Person[]): Promise<string> {
  const { id } = await post(founder, 'leerteams', charter);
  const staffMemberIds = colleagues.map((one) => one.id);
  await post(founder, `leerteams/${id}/invitations`, { staffMemberIds, word: 'Doe je mee?' });
  for (const invited of colleagues) {
    const [invitation] = await list(invited, 'me/admissions');
    await post(invited, `admissions/${invitation?.id}/accept`, { word: 'Graag.' });
  }
  return id;
}

/** What somebody was told, the newest first. */
export const toldTo = async (person: Person): Promise<string[]> =>
  (await list<{ kind: string }>(person, 'me/notices?limit=200')).map(({ kind }) => kind);

interface CycleSeen extends Seen {
  readonly phase: string;
  readonly round: number;
}

/** A cycle of a leerteam, as its members take it on. */
export class CycleStory {
  readonly path: string;
  private constructor(readonly id: string) {
    this.path = `cycles/${id}`;
  }

  /** Begins with the method that is built in under this code. */
  static async begin(person: Person, leerteamId: string, method: string, about: object): Promise<CycleStory> {
    const methods = await list<{ code: string | null; versionId: string }>(person, 'methods?limit=200');
    const methodVersionId = methods.find(({ code }) => code === method)?.versionId;
    const { id } = await post(person, `leerteams/${leerteamId}/cycles`, { ...about, methodVersionId });
    return new CycleStory(id);
  }

  seen(person: Person): Promise<CycleSeen> {
    return read(person, this.path);
  }

  write(person: Person, kind: string, text: string): Promise<Seen> {
    return post(person, `${this.path}/artefacts`, { kind, text });
  }

  /** Goes on, or back with a reason. */
  async go(person: Person, to: string, reason?: string): Promise<void> {
    const { version } = await this.seen(person);
    const cycle = await post<CycleSeen>(person, `${this.path}/steps`, { to, reason }, version);
    expect(cycle.phase).toBe(to);
  }

  /** What is still missing before it can go there. */
  async missing(person: Person, to: string): Promise<string[]> {
    const { version } = await this.seen(person);
    return refusal(person, `${this.path}/steps`, { to }, version);
  }

  async conclude(person: Person, lesson: string): Promise<CycleSeen> {
    const { version } = await this.seen(person);
    return post(person, `${this.path}/conclude`, { lesson }, version);
  }
}
