import type { Activity, Leerteam } from '@app/domain';
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
