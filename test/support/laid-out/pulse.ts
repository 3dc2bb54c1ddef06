import {
  NEEDS,
  Pulse,
  PulseItem,
  PulsePerson,
  PulseQuestion,
  PulseTally,
  type School,
  type StaffMember,
} from '@app/domain';
import { newId } from '@app/platform';
import type { TestApi } from '../api.js';
import type { LaidOut, People } from './thing.js';

/** A pulse that is open at the school, and an item that the school added. */
export async function layOutPulse(
  api: TestApi,
  { owner }: People,
  { school }: { readonly school: School },
): Promise<LaidOut> {
  const atSchool = { schoolmate: ['owner', 'schoolmate', 'leader'], leader: ['leader'] } as const;
  const item = await addPulseItem(api, school);
  const pulse = await addPulse(api, school, [owner], item);
  return {
    things: {
      pulses: { id: pulse, seenWith: 'pulse.read', ...atSchool, invited: ['owner'] },
      'pulse-items': { id: item, seenWith: 'pulse.read', ...atSchool },
    },
    fields: { itemId: item },
  };
}

/** An item about autonomy that a school added. */
export async function addPulseItem({ database }: TestApi, { boardId, id: schoolId }: School): Promise<string> {
  const id = newId();
  const item = { need: 'autonomy' as const, wordsNl: 'Ik kies zelf.', reversed: false, source: 'Werkgroep' };
  await database.owner.manager.insert(PulseItem, { id, boardId, schoolId, ...item });
  return id;
}

/** An open pulse of a school, with one item, for these people. */
export async function addPulse(
  api: TestApi,
  school: School,
  people: readonly Pick<StaffMember, 'id'>[],
  item?: string,
): Promise<string> {
  const { boardId, id: schoolId } = school;
  const { manager } = api.database.owner;
  const [pulseId, itemId] = [newId(), item ?? (await addPulseItem(api, school))];
  const days = { openedOn: '2026-03-10', closesOn: '2026-03-26' };
  await manager.insert(Pulse, { id: pulseId, boardId, schoolId, ...days, asked: people.length });
  await manager.insert(PulseQuestion, { boardId, pulseId, position: 1, itemId });
  for (const { id } of people)
    await manager.insert(PulsePerson, { boardId, pulseId, staffMemberId: id, answered: false });
  for (const need of NEEDS) await manager.insert(PulseTally, { boardId, pulseId, need, times: [0, 0, 0, 0, 0] });
  return pulseId;
}
