import { type Board, type School, Signal, SignalAction, SignalCheck, type StaffMember } from '@app/domain';
import { newId } from '@app/platform';
import type { TestApi } from '../api.js';
import { DAY, type LaidOut, MEMBERS, type People, textOf } from './thing.js';

/** A signal that a leerteam has in hand and looked at, with an action of a colleague's; and another, of nobody. */
export async function layOutSignals(
  api: TestApi,
  { owner, teammate, schoolmate }: People,
  school: School,
): Promise<LaidOut> {
  const team = await api.world.leerteam({ id: school.boardId } as Board);
  for (const person of [owner, teammate]) await api.world.membership(team, person);
  const inHand = { state: 'investigating', holder: 'leerteam', leerteamId: team.id } as const;
  const signalId = await addSignal(api, school, owner, inHand);
  const { manager } = api.database.owner;
  const of = { boardId: school.boardId, signalId };
  const check = { checkedOn: DAY, lookedAt: 'Begintijden', found: 'mended' as const, words: 'Op tijd.', round: 1 };
  await manager.insert(SignalCheck, { ...of, id: newId(), authorId: owner.id, ...check });
  const action = await addSignalAction(api, school, signalId, owner, schoolmate);
  const seen = {
    seenWith: 'signal.read',
    says: textOf(signalId),
    ...MEMBERS,
    holder: ['owner', 'teammate'],
    schoolmate: ['owner', 'schoolmate', 'leader'],
    leader: ['leader'],
  } as const;
  const things = {
    signals: { id: signalId, ...seen, owner: ['owner'] },
    'signal-actions': { id: action, ...seen, owner: ['schoolmate'] },
  } as const;
  return { things, fields: { intoId: await addSignal(api, school, null) } };
}

/** A signal that was noticed at a school, whose title is found nowhere else. */
export async function addSignal(
  { database }: TestApi,
  { id: schoolId, boardId }: School,
  author: StaffMember | null,
  values: Partial<Signal> = {},
): Promise<string> {
  const id = newId();
  const said = { title: textOf(id), noticed: textOf(id), noticedOn: DAY, state: 'noticed' as const, round: 1 };
  const of = { id, boardId, schoolId, authorId: author?.id ?? null };
  await database.owner.manager.insert(Signal, { ...of, ...said, version: 1, ...values });
  return id;
}

/** What somebody is to do about a signal, as somebody agreed on it. */
export async function addSignalAction(
  { database }: TestApi,
  { boardId }: School,
  signalId: string,
  author: StaffMember,
  owner: StaffMember,
): Promise<string> {
  const id = newId();
  const agreed = { authorId: author.id, ownerId: owner.id, text: textOf(signalId), dueOn: '2026-04-10' };
  await database.owner.manager.insert(SignalAction, { id, boardId, signalId, ...agreed, state: 'open', version: 1 });
  return id;
}
