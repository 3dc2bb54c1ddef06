import {
  type Board,
  CollaborationReview,
  CONTRAST_KEYS,
  LeadTurn,
  type Leerteam,
  ReviewMember,
  ReviewTally,
  type School,
  type StaffMember,
} from '@app/domain';
import { newId } from '@app/platform';
import type { TestApi } from '../api.js';
import { type LaidOut, MEMBERS, type People } from './thing.js';

const OFFERED = 'Dit staat alleen in een aanbod aan de eigenaar.';

/**
 * The owner's page of the register; what they lead in the leerteam, and what the teammate offers them to lead; a team with enough members to look
 * back together, and another that does so.
 */
export async function layOutLeadership(
  api: TestApi,
  { owner, teammate }: People,
  { team, school }: { readonly team: Leerteam; readonly school: School },
): Promise<LaidOut> {
  const { world } = api;
  const board = { id: owner.boardId } as Board;
  for (let others = 0; others < 2; others += 1) await world.membership(team, await world.staffMember(board, school));
  const led = await addLeadTurn(api, team, owner, {
    words: 'Dit staat alleen in een beurt.',
    acceptedOn: '2026-03-12',
  });
  const offered = await addLeadTurn(api, team, owner, { words: OFFERED, offeredById: teammate.id });
  const review = await addReview(api, await world.leerteam(board), [owner, teammate]);
  await (await api.as(owner)).put('/v1/me/expertise').send({ lines: [] }).expect(200);
  const seenWith = 'lead-turn.read' as const;
  const things = {
    'lead-turns of the owner': { id: led, seenWith, ...MEMBERS, owner: ['owner'], coordinator: ['owner'] },
    'lead-turns of an offer': { id: offered, seenWith, invited: ['owner'], host: ['teammate'], says: OFFERED },
    'collaboration-reviews': {
      id: review,
      seenWith: 'collaboration-review.read',
      ...MEMBERS,
      invited: ['owner', 'teammate'],
    },
  } as const;
  return { things, fields: { leaderId: teammate.id } };
}

/** That somebody leads something in a leerteam from the day of the tests on, or was asked to. */
export async function addLeadTurn(
  { database }: TestApi,
  { boardId, id: leerteamId }: Leerteam,
  { id: leaderId }: StaffMember,
  values: Partial<LeadTurn>,
): Promise<string> {
  const id = newId();
  await database.owner.manager.insert(LeadTurn, { id, boardId, leerteamId, leaderId, fromOn: '2026-03-12', ...values });
  return id;
}

/** An open review of a leerteam, for these people, who become its members. */
export async function addReview(
  { world, database }: TestApi,
  team: Leerteam,
  people: readonly StaffMember[],
): Promise<string> {
  const { boardId, id: leerteamId } = team;
  const reviewId = newId();
  const { manager } = database.owner;
  const days = { openedOn: '2026-03-10', closesOn: '2026-03-26' };
  await manager.insert(CollaborationReview, { id: reviewId, boardId, leerteamId, ...days });
  for (const person of people) {
    await world.membership(team, person);
    await manager.insert(ReviewMember, { boardId, reviewId, staffMemberId: person.id, answered: false });
  }
  for (const contrast of CONTRAST_KEYS)
    await manager.insert(ReviewTally, { boardId, reviewId, contrast, times: [0, 0, 0, 0, 0] });
  return reviewId;
}
