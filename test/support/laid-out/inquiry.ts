import {
  type Leerteam,
  LeerteamPupilGroup,
  type PupilGroup,
  type School,
  seedBoard,
  type StaffMember,
  type Theme,
} from '@app/domain';
import type { Client, TestApi } from '../api.js';
import { type LaidOut, MEMBERS, type People } from './thing.js';

/** The version of a method that is built in. */
export async function builtInMethod(client: Client, code: string): Promise<string> {
  const { body } = await client.get('/v1/methods?limit=200').expect(200);
  const methods = body.items as { code: string | null; versionId: string }[];
  const found = methods.find((method) => method.code === code);
  if (!found) throw new Error(`No method ${code} is built in.`);
  return found.versionId;
}

/** A method of the school with a draft, and a cycle of the leerteam in its last phase, with all that it asks for. */
export async function layOutInquiry(
  api: TestApi,
  { owner }: People,
  place: { readonly school: School; readonly group: PupilGroup; readonly team: Leerteam; readonly theme: Theme },
): Promise<LaidOut> {
  const { boardId } = owner;
  const asOwner = await api.as(owner);
  await api.unitOfWork.run({ boardId, system: true }, seedBoard);
  const methodVersionId = await builtInMethod(asOwner, 'plg_inquiry');
  const own = { schoolId: place.school.id, name: { nl: 'Onze methode' }, copyOf: methodVersionId };
  const { body: method } = await asOwner.post('/v1/methods').send(own).expect(201);
  const focus = { boardId, leerteamId: place.team.id, pupilGroupId: place.group.id };
  await api.database.owner.manager.insert(LeerteamPupilGroup, focus);
  const says = 'Dit staat alleen in de cyclus.';
  const cycle = await beginCycle(asOwner, place.team.id, { methodVersionId, title: says, question: says });
  // In its last phase, and still the version that every change is asked with.
  await api.database.owner.query(`update cycle set phase = 'secure' where id = $1`, [cycle]);
  const text = { kind: 'secured_practice', text: says };
  const { body: artefact } = await asOwner.post(`/v1/cycles/${cycle}/artefacts`).send(text).expect(201);
  return {
    things: {
      methods: { id: method.id as string, seenWith: 'method.read', schoolmate: ['owner', 'schoolmate', 'leader'] },
      cycles: { id: cycle, seenWith: 'cycle.read', ...MEMBERS, says },
    },
    nested: { artefactId: artefact.id as string },
    fields: { methodVersionId, themeId: place.theme.id },
  };
}

async function beginCycle(client: Client, leerteamId: string, wish: object): Promise<string> {
  const { body } = await client.post(`/v1/leerteams/${leerteamId}/cycles`).send(wish).expect(201);
  return body.id as string;
}

/** A cycle of a leerteam that Noor is in, and the method that it goes by. */
export async function layOutNoorsInquiry(
  api: TestApi,
  noor: StaffMember,
  team: Leerteam,
): Promise<{ methods: string[]; cycles: string[] }> {
  await api.unitOfWork.run({ boardId: noor.boardId, system: true }, seedBoard);
  const asNoor = await api.as(noor);
  const methodVersionId = await builtInMethod(asNoor, 'board_session');
  const cycle = await beginCycle(asNoor, team.id, { methodVersionId, title: 'Bord' });
  const { body } = await asNoor.get('/v1/methods').expect(200);
  return { methods: [body.items[0].id as string], cycles: [cycle] };
}
