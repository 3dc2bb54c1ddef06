import { type RequestWork, School, type StaffWork, takeOverSchools } from '@app/domain';
import { lockImports } from '../import-lock.js';
import type { ReadRegister, RegisteredSite } from './parse-register.js';
import { type OwnSchools, planRegister, type RegisterPlan, type SchoolThatDiffers } from './plan-register.js';

/** What was done with a register: its plan, with the ids of the schools that were added, by site code. */
export interface RegisterDone extends RegisterPlan {
  readonly schoolIds: ReadonlyMap<string, string>;
}

/** What taking over the board's schools from the register would do. Reads only. */
export async function planRegisterImport(
  work: RequestWork,
  read: ReadRegister,
  own: OwnSchools,
): Promise<RegisterDone> {
  const schools = await work.db.findBy(School, { boardId: work.actor.boardId });
  return { ...planRegister(read, own, schools), schoolIds: new Map() };
}

/** Takes over the board's schools from the register. Doing it again changes nothing. */
export async function importRegister(work: StaffWork, read: ReadRegister, own: OwnSchools): Promise<RegisterDone> {
  await lockImports(work);
  const { boardId } = work.actor;
  // What somebody fills in by hand meanwhile is not written over: they wait.
  const schools = await work.db.find(School, { where: { boardId }, lock: { mode: 'for_no_key_update' } });
  const plan = planRegister(read, own, schools);
  // Their locks count as writing.
  if (plan.added.length + plan.changed.length === 0) work.bookkeeping();
  const added = await takeOverSchools(work, { added: plan.added.map(toFacts), changed: plan.changed.map(toChange) });
  return { ...plan, schoolIds: new Map(added.map(({ id, siteCode }) => [siteCode ?? '', id])) };
}

const toFacts = ({ name, siteCode, holidayRegion }: RegisteredSite) => ({ name, siteCode, holidayRegion });

const toChange = ({ schoolId, differences }: SchoolThatDiffers) => ({
  schoolId,
  facts: Object.fromEntries(Object.entries(differences).map(([field, [, after]]) => [field, after])),
});
