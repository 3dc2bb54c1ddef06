import type { Bench, Benchmark, Figure } from '../benchmark.js';
import type { FilledDatabase } from '../databases.js';
import type { Person } from '../filling/fill.js';
import { FREQUENT_WORD, RARE_WORD } from '../filling/texts.js';
import type { Asked } from '../load-process.js';
import { load } from '../load.js';
import { type Program, settingsOf, startProgram } from '../programs.js';
import { alternate } from '../rounds.js';
import { signIn } from '../sign-in.js';

/** Half of a small school at once, so that nobody waits for a core and each answer takes what it takes. */
const CONNECTIONS = 2;

type Someone = Person & { readonly leerteamId: string };
/** Where somebody asks; some have to look where the question goes on. */
type Question = (someone: Someone, ask: (path: string) => Promise<unknown>) => string | Promise<string>;

const LIST = '/v1/activities?limit=50';

const QUESTIONS: Readonly<Record<string, Question>> = {
  'list of own activities': () => LIST,
  'its later pages': async (_, ask) => {
    const { next } = (await ask('/v1/activities?limit=20')) as { next: string | null };
    return next ? `${LIST}&after=${next}` : LIST;
  },
  'search of a frequent word': () => `${LIST}&text=${FREQUENT_WORD}`,
  'search of a rare word': () => `${LIST}&text=${RARE_WORD}`,
  'list of what colleagues opened': () => `${LIST}&owner=open`,
  'a leerteam with its members': ({ leerteamId }) => `/v1/leerteams/${leerteamId}`,
  'the board of a leerteam': ({ leerteamId }) => `/v1/leerteams/${leerteamId}/board`,
  'the meetings of a leerteam': ({ leerteamId }) => `/v1/leerteams/${leerteamId}/meetings?limit=50`,
};

interface Served {
  readonly database: FilledDatabase;
  readonly api: Program;
}

/** How long the slowest answers take in the whole country, to how long they take where there is one board. */
export const SCALE: Benchmark = {
  name: 'scale',
  scales: ['national'],
  measure: async (bench) => {
    const served: Served[] = [];
    try {
      for (const scale of ['national', 'board'] as const) {
        const database = await bench.databases.of(scale);
        const api = await startProgram({
          entry: 'programs/api.js',
          env: settingsOf(database),
          ready: '/health/ready',
        });
        served.push({ database, api });
      }
      const [country, board] = served as [Served, Served];
      const figures: Figure[] = [];
      for (const [what, question] of Object.entries(QUESTIONS))
        figures.push(await compare(bench, what, await asked(country, question), await asked(board, question)));
      return figures;
    } finally {
      for (const { api } of served) await api.stop();
    }
  },
};

interface Questions {
  readonly url: string;
  readonly inTurn: readonly Asked[];
}

async function compare(bench: Bench, what: string, country: Questions, board: Questions): Promise<Figure> {
  const p95 = (questions: Questions) => async (): Promise<number> => {
    const report = await load({ ...questions, connections: CONNECTIONS, seconds: bench.seconds });
    return report.p95;
  };
  const rounds = await alternate(bench.rounds, p95(country), p95(board));
  const figure = { what: `p95: ${what}, whole country`, floor: 'one board', unit: 'ms', rounds };
  return { ...figure, goal: { atMost: 1.3 } };
}

/** The question of each of the people, who sign in anew: a token does not last for all of them. */
async function asked({ database, api }: Served, question: Question): Promise<Questions> {
  const inTurn: Asked[] = [];
  for (const someone of database.people) {
    const headers = await signIn(api, someone);
    const ask = async (path: string): Promise<unknown> => (await fetch(`${api.url}${path}`, { headers })).json();
    inTurn.push({ path: await question(someone, ask), headers });
  }
  return { url: api.url, inTurn };
}
