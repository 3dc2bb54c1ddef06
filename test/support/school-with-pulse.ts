import { type Board, PurposeConsent, type School, seedBoard, type StaffMember } from '@app/domain';
import { newId } from '@app/platform';
import type { Client, TestApi } from './api.js';

/** A school whose staff council agreed to a pulse, its leader, and people who work there. */
export interface SchoolWithPulse {
  readonly board: Board;
  readonly school: School;
  /** The first leads the school, and works there too. */
  readonly people: readonly StaffMember[];
  readonly clients: readonly Client[];
  /** The built-in items: two about each need, in the order of the needs. */
  readonly itemIds: readonly string[];
}

export async function schoolWithPulse(api: TestApi, people: number): Promise<SchoolWithPulse> {
  const { world, database, unitOfWork } = api;
  const board = await world.board('Bestuur');
  const school = await world.school(board, { name: 'De Regenboog' });
  await unitOfWork.run({ boardId: board.id, system: true }, seedBoard);
  const leader = await world.staffMember(board, school, { familyName: 'Leider' });
  await world.leads(leader, school);
  await consentToPulse(api, board, leader);
  const staff = [leader];
  while (staff.length < people)
    staff.push(await world.staffMember(board, school, { familyName: `Collega ${staff.length}` }));
  const items = await database.owner.query<{ id: string }[]>(
    `select id from pulse_item where board_id = $1 order by array_position(array['autonomy', 'relatedness'], need), code`,
    [board.id],
  );
  const clients = await Promise.all(staff.map((person) => api.as(person)));
  return { board, school, people: staff, clients, itemIds: items.map(({ id }) => id) };
}

/** That the staff council of the whole board agreed. */
async function consentToPulse({ database }: TestApi, board: Board, recordedBy: StaffMember): Promise<string> {
  const id = newId();
  const agreed = { purpose: 'pulse' as const, decidedOn: '2026-01-20', documentTitle: 'Besluit PMR' };
  const recorded = { recordedBy: recordedBy.id, recordedAt: new Date('2026-01-21T09:00:00Z') };
  await database.owner.manager.insert(PurposeConsent, {
    id,
    boardId: board.id,
    schoolId: null,
    ...agreed,
    ...recorded,
  });
  return id;
}

/** The body of an answer: to each item in turn a step, the last for all that follow. */
export const pulseAnswer = (itemIds: readonly string[], ...steps: readonly number[]): object => ({
  answers: itemIds.map((itemId, index) => ({ itemId, step: steps[Math.min(index, steps.length - 1)] })),
});
