import type { Board, School, SchoolYear } from '@app/domain';
import type { Client, TestApi } from './api.js';

const MEASURE = {
  testLine: 'Toets',
  testVersion: '1',
  subject: 'taal',
  scale: 'ruwe score',
  lowestScore: 0,
  highestScore: 100,
};

/** The M tests and the E tests of the school year that it is. */
const MOMENTS = {
  first: { name: 'M-toetsen', fromOn: '2026-01-12', untilOn: '2026-02-14' },
  second: { name: 'E-toetsen', fromOn: '2026-06-01', untilOn: '2026-07-01' },
};

/** The days on which the columns `first` and `second` of a file were tested. */
const TAKEN_ON = { first: '2026-01-20', second: '2026-06-10' };

export type SchoolWithOutcomes = Awaited<ReturnType<typeof schoolWithOutcomes>>;

/** A school whose administrator sends what pupils scored. */
export async function schoolWithOutcomes(api: TestApi) {
  const board: Board = await api.world.board();
  const school: School = await api.world.school(board);
  const year: SchoolYear = await api.world.schoolYear(board);
  const asAdmin = await api.as(await api.world.boardAdmin(board));
  let made = 0;

  /** A measure of which there is no other. */
  const newMeasure = async (values: object = {}): Promise<string> => {
    const wish = { ...MEASURE, testVersion: `${(made += 1)}`, ...values };
    return (await asAdmin.post('/v1/outcome-measures').send(wish).expect(201)).body.id as string;
  };

  const addMoments = async (): Promise<{ first: string; second: string }> => {
    const add = async (facts: object) =>
      (await asAdmin.post('/v1/measuring-moments').send(facts).expect(201)).body.id as string;
    return { first: await add(MOMENTS.first), second: await add(MOMENTS.second) };
  };

  /** What an operation lists, a page of so many after the other. */
  const listed = async (path: string): Promise<Record<string, { id: string }>[]> => {
    const items: Record<string, { id: string }>[] = [];
    for (let next: string | undefined = path; next;) {
      const answer: { body: { items: typeof items }; headers: Record<string, string> } = await asAdmin
        .get(next)
        .expect(200);
      items.push(...answer.body.items);
      next = /<(.+)>; rel="next"/.exec(answer.headers['link'] ?? '')?.[1];
    }
    return items;
  };

  /** Sends a file with `group`, `pupil` and what `more` says; without that the scores of both moments. */
  const send = (client: Client, measure: string, csv: string | Buffer, more: Record<string, string> = {}) => {
    const where = { schoolId: school.id, schoolYearId: year.id, groupColumn: 'group', pupilColumn: 'pupil' };
    const query = new URLSearchParams({ ...where, foundGroups: 'true', ...more });
    if (!more['scoreColumn'] && !more['score'])
      for (const [column, day] of Object.entries(TAKEN_ON)) query.append('score', `${column}@${day}`);
    const request = client.post(`/v1/outcome-measures/${measure}/results?${query.toString()}`);
    return request.set('content-type', 'text/csv').send(csv);
  };

  /** What is stored on a measure, without whose it is. */
  const stored = (measure: string): Promise<{ score: number | null; on: string; withdrawn: boolean }[]> =>
    api.database.owner.query(
      `select score, measured_on as on, withdrawn_at is not null as withdrawn from outcome_result
        where measure_id = $1 order by measured_on, score nulls first`,
      [measure],
    );

  return { board, school, year, asAdmin, newMeasure, addMoments, listed, send, stored };
}

/** A file of so many pupils in one group: `10` and `20` for the first, and so on. */
export const fileOf = (group: string, pupils: number, from = 1): string =>
  [...Array(pupils).keys()]
    .map((n) => n + from)
    .map((n) => `${group},${group}-${n},${10 * (n % 10)},${10 * (n % 10) + 5}\n`)
    .join('');
