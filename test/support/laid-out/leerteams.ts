import type { Client, TestApi } from '../api.js';
import type { LaidOut, People } from './thing.js';

/** To a leerteam of the owner's somebody was invited, and somebody else asked to belong to it. */
export async function layOutLeerteams(api: TestApi, people: People, teamId: string): Promise<LaidOut> {
  const [asOwner, asLeader] = [await api.as(people.owner), await api.as(people['other leader'])];
  const [invitation, request] = ['Dit staat alleen in een uitnodiging.', 'Dit staat alleen in een aanmelding.'];
  await asOwner
    .post(`/v1/leerteams/${teamId}/invitations`)
    .send({ staffMemberIds: [people['other school'].id], word: invitation })
    .expect(204);
  const { body: asked } = await asLeader.post(`/v1/leerteams/${teamId}/requests`).send({ word: request }).expect(201);
  const { body: list } = await asOwner.get(`/v1/leerteams/${teamId}/admissions?kind=invitation`).expect(200);
  const seenWith = 'admission.read';
  return {
    things: {
      'admissions of who is invited': {
        ...{ id: list.items[0].id as string, seenWith, says: invitation },
        ...{ asker: ['owner'], asked: ['other school'] },
      },
      'admissions of who asks': {
        ...{ id: asked.id as string, seenWith, says: request },
        ...{ asker: ['other leader'], asked: ['owner'] },
      },
    },
    fields: { coordinatorId: people.teammate.id },
  };
}

/** A colleague comes to belong to a leerteam: a coordinator invites them, and they accept. */
export async function comeToBelong(
  asCoordinator: Client,
  asColleague: Client,
  teamId: string,
  invitation: { readonly staffMemberIds: readonly [string]; readonly word?: string },
): Promise<void> {
  await asCoordinator.post(`/v1/leerteams/${teamId}/invitations`).send(invitation).expect(204);
  const { body } = await asColleague.get('/v1/me/admissions?as=candidate&state=open&kind=invitation').expect(200);
  const own = (body.items as { id: string; leerteam: { id: string } }[]).find(({ leerteam }) => leerteam.id === teamId);
  await asColleague.post(`/v1/admissions/${own?.id}/accept`).send({}).expect(200);
}
