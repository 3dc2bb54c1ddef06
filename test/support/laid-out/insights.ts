import type { Activity, Board, Leerteam, School, StaffMember } from '@app/domain';
import type { TestApi } from '../api.js';
import { type LaidOut, MEMBERS, type People } from './thing.js';

/**
 * What the owner and a teammate learned by themselves, each open to the leerteam; what the teammate said to an insight of
 * their data team, and did with another of the owner's.
 */
export async function layOutInsights(
  api: TestApi,
  { owner, teammate }: People,
  place: { readonly activity: Activity; readonly team: Leerteam; readonly insightId: string },
): Promise<LaidOut> {
  const says = `Dit leerde alleen ${owner.id}.`;
  const [asOwner, asTeammate] = [await api.as(owner), await api.as(teammate)];
  const learned = { title: says, learned: says, leerteamId: place.team.id, visibility: 'team' };
  const { body: own } = await asOwner.post(`/v1/activities/${place.activity.id}/insights`).send(learned).expect(201);
  const goal = await api.world.goal(teammate);
  const { body: theirs } = await asTeammate.post(`/v1/goals/${goal.id}/insights`).send(learned).expect(201);
  const of = `/v1/insights/${place.insightId}`;
  const { body: reaction } = await asTeammate
    .post(`${of}/reactions`)
    .send({ kind: 'question', words: says })
    .expect(201);
  const { body: used } = await asOwner.post(`/v1/activities/${place.activity.id}/insights`).send(learned).expect(201);
  const { body: adoption } = await asTeammate.post(`/v1/insights/${used.id}/adoptions`).send({ did: says }).expect(201);
  const shown = { seenWith: 'insight.read', visibility: 'team', says, teammate: MEMBERS.member } as const;
  return {
    things: {
      'insights of a person': { id: own.id as string, ...shown, owner: ['owner'] },
      'insights of a teammate': { id: theirs.id as string, ...shown, owner: ['teammate'] },
      'insight-reactions': { id: reaction.id as string, ...shown, owner: ['teammate'] },
      'insight-adoptions': {
        id: adoption.id as string,
        ...{ seenWith: 'insight-adoption.read', says, member: ['owner'], owner: ['teammate'] },
      },
    },
  };
}

/**
 * What somebody learned, for a leerteam of theirs, and what they did with an insight of a colleague who is asked nothing;
 * `says` is what they write of both. The ids.
 */
export async function layOutOwnInsight(
  api: TestApi,
  person: StaffMember,
  place: { readonly school: School; readonly team: Leerteam; readonly activity: Activity },
  says: string,
): Promise<{ readonly insight: string; readonly adoption: string }> {
  const { world } = api;
  const as = await api.as(person);
  const learned = { title: says, learned: says, leerteamId: place.team.id };
  const { body: insight } = await as.post(`/v1/activities/${place.activity.id}/insights`).send(learned).expect(201);
  const colleague = await world.staffMember({ id: person.boardId } as Board, place.school);
  const theirs = { title: 'Van een ander', learned: 'Van een ander', visibility: 'board' };
  const { body: used } = await (
    await api.as(colleague)
  )
    .post(`/v1/goals/${(await world.goal(colleague)).id}/insights`)
    .send(theirs)
    .expect(201);
  const { body: adoption } = await as.post(`/v1/insights/${used.id}/adoptions`).send({ did: says }).expect(201);
  return { insight: insight.id as string, adoption: adoption.id as string };
}
