import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Board, Leerteam, Template } from '@app/domain';
import fc from 'fast-check';
import { impossible, type Run } from '../../libs/domain/src/inquiry/cycle-run.fixture.js';
import { soundTemplate } from '../../libs/domain/src/inquiry/template.fixture.js';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { everyPage } from '../support/pages.js';

const KINDS = ['plan', 'goal', 'study'] as const;
type Kind = (typeof KINDS)[number];

/** Two members, and the cycle that both have open. */
interface Real {
  readonly members: readonly [Client, Client];
  readonly path: string;
}
type Told = Awaited<ReturnType<Client['get']>>;
type Seen = { phase: string; outcome: Run['outcome']; version: number };

const read = async ({ members, path }: Real): Promise<Seen> => (await members[0].get(path).expect(200)).body as Seen;

/** What the model expects, said from the template itself and not with the rules that are tested. */
const phaseOf = ({ template, phase }: Run) => template.phases.find(({ key }) => key === phase);
const stands = ({ standing }: Run, kind: Kind): number => standing.get(kind) ?? 0;
const isFinished = (run: Run): boolean =>
  (phaseOf(run)?.requires ?? []).every(
    ({ kind, atLeast, onlyWith }) =>
      (onlyWith && (run.standing.get(onlyWith) ?? 0) === 0) || (run.standing.get(kind) ?? 0) >= atLeast,
  );
const mayStep = (run: Run, to: string): boolean =>
  phaseOf(run)?.backTo.includes(to) || (phaseOf(run)?.next.includes(to) === true && isFinished(run));

/** A call of the API. Whatever comes of it: the cycle is where the model says, and where a cycle can be. */
const command = (name: string, call: (run: Run, real: Real) => Promise<void>): fc.AsyncCommand<Run, Real> => ({
  check: () => true,
  toString: () => name,
  run: async (run, real) => {
    await call(run, real);
    expect(await read(real)).toMatchObject({ phase: run.phase, outcome: run.outcome });
    expect(impossible(run)).toEqual([]);
  },
});

/** Calls that change nothing of a cycle that ended, and are told so. */
const turn = (
  name: string,
  call: (run: Run, real: Real, version: string) => Promise<void>,
  answersOnceEnded: (real: Real, version: string) => Promise<Told>,
) =>
  command(name, async (run, real) => {
    const version = `"${(await read(real)).version}"`;
    if (run.outcome === null) await call(run, real, version);
    else expect((await answersOnceEnded(real, version)).body).toMatchObject({ code: 'cycle_ended' });
  });

const write = (kind: Kind) => {
  const send = (client: Client, { path }: Real) => client.post(`${path}/artefacts`).send({ kind, text: 'Tekst.' });
  return turn(
    `both write ${kind}`,
    async (run, real) => {
      const answers = await Promise.all(real.members.map((client) => send(client, real)));
      expect(answers.map(({ status }) => status)).toEqual([201, 201]);
      run.standing.set(kind, stands(run, kind) + 2);
    },
    (real) => send(real.members[0], real),
  );
};

const remove = (kind: Kind) =>
  command(`remove ${kind}`, async (run, real) => {
    const { members, path } = real;
    const [last] = (await everyPage<{ id: string }>(members[0], `${path}/artefacts?kind=${kind}`)).slice(-1);
    if (!last) return;
    const { status } = await members[1].delete(`${path}/artefacts/${last.id}`).set('if-match', '"1"');
    expect([204, run.outcome === null ? 422 : 409]).toContain(status);
    const isAskedFor = run.template.phases.some(({ requires }) => requires.some((wanted) => wanted.kind === kind));
    if (run.outcome === null && !isAskedFor) expect(status).toBe(204);
    if (status === 204) run.standing.set(kind, stands(run, kind) - 1);
  });

const step = (place: number, who: 'one' | 'both') => {
  const send = (client: Client, { path }: Real, version: string, to: string) =>
    client.post(`${path}/steps`).set('if-match', version).send({ to });
  return turn(
    `${who} step to phase ${place}`,
    async (run, real, version) => {
      const to = run.template.phases[place]?.key ?? 'no_phase';
      const members = real.members.slice(0, who === 'both' ? 2 : 1);
      const answers = await Promise.all(members.map((client) => send(client, real, version, to)));
      const statuses = answers.map(({ status }) => status).sort();
      if (!mayStep(run, to)) expect(statuses).toEqual(members.map(() => 422));
      else {
        expect(statuses).toEqual(who === 'both' ? [201, 412] : [201]);
        run.taken.push({ fromPhase: run.phase, toPhase: to });
        run.phase = to;
      }
    },
    (real, version) => send(real.members[1], real, version, 'no_phase'),
  );
};

const conclude = () => {
  const send = ({ members, path }: Real, version: string) =>
    members[1].post(`${path}/conclude`).set('if-match', version).send({ lesson: 'Geleerd.' });
  return turn(
    'conclude',
    async (run, real, version) => {
      const may = phaseOf(run)?.next.length === 0 && isFinished(run);
      expect((await send(real, version)).status).toBe(may ? 200 : 422);
      if (may) run.outcome = 'concluded';
    },
    send,
  );
};

const stop = () => {
  const send = ({ members, path }: Real, version: string) =>
    members[0].post(`${path}/stop`).set('if-match', version).send({ reason: 'Gestopt.' });
  return turn(
    'stop',
    async (run, real, version) => {
      expect((await send(real, version)).status).toBe(200);
      run.outcome = 'stopped';
    },
    send,
  );
};

const kind = fc.constantFrom(...KINDS);
const place = fc.nat({ max: 5 });
const calls = fc.commands(
  [
    kind.map(write),
    kind.map(write),
    kind.map(remove),
    place.map((to) => step(to, 'one')),
    place.map((to) => step(to, 'one')),
    place.map((to) => step(to, 'both')),
    fc.constant(null).map(conclude),
    fc.nat({ max: 5 }).map((chance) => (chance === 0 ? stop() : step(chance, 'one'))),
  ],
  { maxCommands: 16, size: 'max' },
);

describe('a cycle in the API', () => {
  let api: TestApi;
  let board: Board;
  let team: Leerteam;
  let schoolId: string;
  let members: [Client, Client];

  beforeAll(async () => {
    api = await startApi();
    board = await api.world.board();
    const school = await api.world.school(board);
    schoolId = school.id;
    team = await api.world.leerteam(board);
    const people = [await api.world.staffMember(board, school), await api.world.staffMember(board, school)] as const;
    for (const person of people) await api.world.membership(team, person);
    members = [await api.as(people[0]), await api.as(people[1])];
  });
  afterAll(() => api.close());

  /** A cycle by a method of the school's own with this template. */
  const begin = async (template: Template): Promise<{ model: Run; real: Real }> => {
    const [asNoor] = members;
    const wish = { schoolId, name: { nl: 'Willekeurig' }, draft: template };
    const { body: method } = await asNoor.post('/v1/methods').send(wish).expect(201);
    const { body: published } = await asNoor.post(`/v1/methods/${method.id}/versions`).expect(201);
    const cycle = { methodVersionId: published.versionId, title: 'Willekeurig' };
    const { body } = await asNoor.post(`/v1/leerteams/${team.id}/cycles`).send(cycle).expect(201);
    const phase = body.phase as string;
    const taken = [{ fromPhase: null, toPhase: phase }];
    const model: Run = { template, taken, standing: new Map(), phase, outcome: null };
    return { model, real: { members, path: `/v1/cycles/${body.id}` } };
  };

  it('comes by no sequence of calls of two members into a state that cannot be', async () => {
    await fc.assert(
      fc.asyncProperty(soundTemplate(KINDS), calls, async (template, commands) => {
        const { model, real } = await begin(template);
        await fc.asyncModelRun(() => ({ model, real }), commands);
        const stays = await everyPage<{ phase: string; leftAt: string | null }>(members[0], `${real.path}/steps`);
        expect(stays.map(({ phase }) => phase)).toEqual(model.taken.map(({ toPhase }) => toPhase));
        expect(stays.filter(({ leftAt }) => leftAt === null)).toHaveLength(1);
      }),
      { numRuns: 8 },
    );
  }, 120_000);
});
