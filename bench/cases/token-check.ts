import type { Bench, Benchmark } from '../benchmark.js';
import { load } from '../load.js';
import { type Program, settingsOf, startProgram } from '../programs.js';
import { alternate } from '../rounds.js';
import { signIn } from '../sign-in.js';
import { CONNECTIONS, WARM_UPS } from './own-activities.js';

/** What it costs a request that the token is checked: how long one takes, to how long it takes without. */
export const TOKEN_CHECK: Benchmark = {
  name: 'token-check',
  scales: ['small', 'board', 'national'],
  measure: async (bench) => {
    const database = await bench.databases.of(bench.scale);
    const env = settingsOf(database);
    const api = await startProgram({ entry: 'apps/api/src/main.js', env, ready: '/health/ready' });
    const headers = await signIn(api, database.teacher);
    const unchecked = await startProgram({
      entry: 'bench/floors/api-without-token-check.js',
      env: { ...env, FLOOR: claimsIn(headers.authorization) },
      ready: '/health/ready',
    });
    const rounds = await alternate(
      bench.rounds,
      () => millisecondsEach(bench, api, headers),
      () => millisecondsEach(bench, unchecked, {}),
      WARM_UPS,
    ).finally(() => Promise.all([api.stop(), unchecked.stop()]));
    const what = 'token check: GET /v1/activities?limit=50';
    return [{ what, floor: 'without it', unit: 'ms', rounds, goal: { atMost: 1.1 } }];
  },
};

async function millisecondsEach(
  { seconds }: Bench,
  { url }: Program,
  headers: Record<string, string>,
): Promise<number> {
  const wanted = { url: `${url}/v1/activities?limit=50`, headers, connections: CONNECTIONS, seconds };
  return 1000 / (await load(wanted)).perSecond;
}

const claimsIn = (authorization: string): string =>
  Buffer.from(authorization.split('.')[1] ?? '', 'base64url').toString();
