import { type Actor, MACHINE_SCOPES, type RequestActor, type Role, ROLES, type Scope, SCOPES } from '@app/access';
import { hashPassword, type StaffMember } from '@app/domain';
import type { Client, TestApi } from './api.js';
import { PEOPLE, type Person } from './laid-out/thing.js';
import { EXAMPLE_PASSWORD, type Everything } from './one-of-everything.js';

/** Somebody, or something, that calls. */
export interface Caller {
  readonly name: string;
  readonly client: Client;
  /** Who of the board they are, or act for; a system is nobody's colleague. */
  readonly person?: Person | 'machine';
  /** What they may ask for; nobody may ask for anything. */
  readonly actor?: RequestActor;
}

const ROLES_OF: Readonly<Partial<Record<Person, readonly Role[]>>> = {
  leader: ['teacher', 'school_leader'],
  'other leader': ['teacher', 'school_leader'],
  councillor: ['teacher', 'staff_council'],
  administrator: ['teacher', 'board_admin'],
};

/** What a person with these roles may ask for, as far as their token is not limited. */
export const withRoles = (roles: readonly Role[], limits: Partial<Pick<Actor, 'scopes' | 'readOnly'>> = {}): Actor => ({
  // Whose and who does not matter here: how one stands to a thing is said by hand.
  boardId: '',
  staffMemberId: '',
  roles: new Set(roles),
  leads: new Set(),
  councils: new Set(),
  scopes: undefined,
  readOnly: false,
  ...limits,
});

/** Everybody who could call: the people of the board, programs that act for them, and who has no business here. */
export async function callersOf(api: TestApi, { people, left, machineKey }: Everything): Promise<Caller[]> {
  const callers: Caller[] = [];
  for (const person of PEOPLE) {
    const actor = withRoles(ROLES_OF[person] ?? ['teacher']);
    callers.push({ name: person, person, actor, client: await api.as(people[person]) });
  }
  const owners = async (name: string, readOnly: boolean, scopes: readonly Scope[]): Promise<Caller> => {
    const actor = withRoles(['teacher'], { readOnly, scopes: new Set(scopes) });
    return { name, person: 'owner', actor, client: await withToken(api, people.owner, readOnly, scopes) };
  };
  callers.push(await owners('read-only token', true, SCOPES), await owners('goals token', false, ['goals']));
  callers.push({ name: 'other board', actor: withRoles(ROLES), client: await api.as(await stranger(api)) });
  callers.push(await machineOf(api, machineKey));
  callers.push({ name: 'left', client: await withToken(api, left, false, SCOPES) });
  callers.push({ name: 'nobody', client: api.with() });
  return callers;
}

/** A system of the board. */
async function machineOf(api: TestApi, { clientId, secret }: Everything['machineKey']): Promise<Caller> {
  const grant = { grant_type: 'client_credentials', client_id: clientId, client_secret: secret };
  const { body } = await api.with().post('/v1/auth/token').type('form').send(grant).expect(200);
  const actor = { boardId: '', machineClientId: clientId, scopes: new Set(MACHINE_SCOPES) };
  return { name: 'machine', person: 'machine', actor, client: api.with(body.access_token as string) };
}

/** Somebody with every role, but elsewhere. */
async function stranger({ world }: TestApi): Promise<StaffMember> {
  const board = await world.board();
  const person = await world.boardAdmin(board);
  const school = await world.school(board);
  await world.leads(person, school);
  await world.councillor(person, school);
  await world.account(person, `${person.id}@voorbeeld.example`, await hashPassword(EXAMPLE_PASSWORD));
  return person;
}

async function withToken(api: TestApi, person: StaffMember, readOnly: boolean, scopes: readonly Scope[]) {
  const now = api.clock.now();
  // Who left is given one in time.
  if (person.leftOn !== null) api.clock.set('2026-03-01T09:00:00Z');
  const wish = { name: 'Programma', scopes, readOnly, expiresInDays: 90 };
  const { body } = await (await api.as(person)).post('/v1/access-tokens').send(wish).expect(201);
  api.clock.set(now.toISOString());
  return api.with(body.token as string);
}
