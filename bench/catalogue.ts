import type { Benchmark } from './benchmark.js';
import { BOARD_REPORTS } from './cases/board-reports.js';
import { IMPORT } from './cases/import.js';
import { COLD_START } from './cases/cold-start.js';
import { LIST_ACTIVITIES } from './cases/list-activities.js';
import { POST_ACTIVITIES } from './cases/post-activities.js';
import { QUEUE } from './cases/queue.js';
import { SCALE } from './cases/scale.js';
import { TEACHER_REPORTS } from './cases/teacher-reports.js';
import { TOKEN_CHECK } from './cases/token-check.js';

/** Everything that is measured, in the order in which it is told. */
export const BENCHMARKS: readonly Benchmark[] = [
  POST_ACTIVITIES,
  LIST_ACTIVITIES,
  TOKEN_CHECK,
  BOARD_REPORTS,
  SCALE,
  IMPORT,
  TEACHER_REPORTS,
  COLD_START,
  QUEUE,
];
