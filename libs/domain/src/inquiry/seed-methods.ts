import { seedMaterial } from '../school-material/seed-material.js';
import type { Work } from '../work/work.js';
import { BUILT_IN_METHODS } from './built-in/methods.js';
import { METHODS } from './methods.js';

/** Gives a board the methods that are built in, and the newer edition of those that it has. */
export const seedMethods = (work: Work): Promise<void> => seedMaterial(work, METHODS, BUILT_IN_METHODS);
