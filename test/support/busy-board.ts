import type { Board, School, StaffMember } from '@app/domain';
import { seedFrameworks } from '@app/domain';
import type { TestApi } from './api.js';

export interface BusyBoard {
  readonly board: Board;
  readonly schools: readonly School[];
  readonly staff: readonly StaffMember[];
  readonly administrator: StaffMember;
}

/** The first half of a school year, in which a busy board learned. */
export const HALF_YEAR = { fromOn: '2025-08-01', untilOn: '2026-02-01' };

/** A board of schools with as many staff each, who logged something and are in the leerteam of their school. */
export async function busyBoard(api: TestApi, schools: number, staffEach: number): Promise<BusyBoard> {
  const { world } = api;
  const board = await world.board();
  await api.unitOfWork.run({ boardId: board.id, system: true }, seedFrameworks);
  const form = await world.learningForm(board);
  const all: { schools: School[]; staff: StaffMember[] } = { schools: [], staff: [] };
  for (let school = 0; school < schools; school += 1) {
    const place = await world.school(board);
    all.schools.push(place);
    const team = await world.leerteam(board);
    for (let each = 0; each < staffEach; each += 1) {
      const person = await world.staffMember(board, place);
      all.staff.push(person);
      await world.membership(team, person);
      await world.activity(person, form, { leerteamId: team.id, visibility: 'team', minutes: 60 + 30 * each });
    }
  }
  return { board, ...all, administrator: await world.boardAdmin(board) };
}
