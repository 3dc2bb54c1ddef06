import type { TestApi } from '../api.js';
import { type LaidOut, MEMBERS, type People } from './thing.js';

/** A meeting of the leerteam that is today and was not closed yet, with one of everything that can be said in it. */
export async function layOutMeetings(api: TestApi, { owner, teammate }: People, teamId: string): Promise<LaidOut> {
  const asOwner = await api.as(owner);
  const add = async (path: string, body: object): Promise<string> =>
    (await asOwner.post(`/v1${path}`).send(body).expect(201)).body.id as string;
  const says = `Dit staat alleen in de bijeenkomst van ${owner.id}.`;
  const wanted = { title: says, place: says, plannedOn: '2026-03-12', minutes: 60 };
  const planned = await asOwner.post(`/v1/leerteams/${teamId}/planned-meetings`).send(wanted).expect(201);
  const id = planned.body.meetings[0].id as string;
  const at = `/meetings/${id}`;
  await asOwner.put(`/v1${at}/presences/${owner.id}`).send({ presence: 'present' }).expect(200);
  const itemId = await add(`${at}/agenda-items`, { title: says, purpose: 'discuss' });
  const task = { text: `Dit staat alleen in de actie van ${teammate.id}.`, ownerId: teammate.id, dueOn: '2026-03-20' };
  const actionId = await add(`/leerteams/${teamId}/actions`, task);
  return {
    things: {
      meetings: { id, seenWith: 'meeting.read', ...MEMBERS, says },
      actions: { id: actionId, seenWith: 'team-board.read', ...MEMBERS, says: task.text },
    },
    nested: {
      itemId,
      attendeeId: owner.id,
      meetingNoteId: await add(`${at}/notes`, { text: says }),
      decisionId: await add(`${at}/decisions`, { text: says, decidedBy: 'consent' }),
      teamGoalId: await add(`/leerteams/${teamId}/team-goals`, { text: says }),
      successId: await add(`/leerteams/${teamId}/successes`, { text: says }),
    },
    fields: {
      ownerId: teammate.id,
      broughtById: owner.id,
      agendaItemId: itemId,
      itemIds: itemId,
      meetingId: id,
    },
  };
}
