import type { Benchmark } from '../benchmark.js';
import { race } from './own-activities.js';

export const POST_ACTIVITIES: Benchmark = {
  name: 'post-activities',
  // At national scale the words of an activity are written beforehand, not made by the database.
  scales: ['small', 'board'],
  measure: (bench) =>
    race(bench, {
      what: 'POST /v1/activities with an Idempotency-Key',
      floor: 'bare Fastify + pg, the same rows in one transaction',
      atLeast: 0.6,
      path: '/v1/activities',
      wanted: ({ learningForm }) => ({
        method: 'POST',
        withKeys: true,
        body: { learningForm, title: 'Onderzoeksles samenvatten voorbereid', learnedOn: '2026-03-10', minutes: 90 },
      }),
    }),
};
