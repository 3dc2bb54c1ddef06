import type { Benchmark } from '../benchmark.js';
import { race } from './own-activities.js';

export const LIST_ACTIVITIES: Benchmark = {
  name: 'list-activities',
  scales: ['small', 'board', 'national'],
  measure: (bench) =>
    race(bench, {
      what: 'GET /v1/activities?limit=50 of a teacher',
      floor: 'bare Fastify + pg, the same SQL prepared',
      atLeast: 0.7,
      path: '/v1/activities?limit=50',
    }),
};
