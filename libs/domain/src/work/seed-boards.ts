import { seedFrameworks } from '../house/seed-frameworks.js';
import { seedMethods } from '../inquiry/seed-methods.js';
import { seedInstruments } from '../instruments/seed-instruments.js';
import { seedLearningForms } from '../learning-forms/seed-learning-forms.js';
import { seedPulseItems } from '../pulse/seed-pulse-items.js';
import type { UnitOfWork } from './unit-of-work.js';
import type { Work } from './work.js';

/** Gives a board all that is built in and that it does not have yet; what it has stays as it is. */
export async function seedBoard(work: Work): Promise<void> {
  await seedLearningForms(work);
  await seedInstruments(work);
  await seedMethods(work);
  await seedFrameworks(work);
  await seedPulseItems(work);
}

/** Gives every board what was built in since it was founded. */
export async function seedBoards(unitOfWork: UnitOfWork): Promise<void> {
  for (const boardId of await unitOfWork.boardIds()) await unitOfWork.run({ boardId, system: true }, seedBoard);
}
