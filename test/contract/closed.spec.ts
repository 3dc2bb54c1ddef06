import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import { describeApi } from '../../apps/api/src/http/openapi.js';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { exampleBody, operationsOf, type NamedOperation } from '../support/operations.js';
import { oneOfEverything, type Everything } from '../support/one-of-everything.js';

/** Open to everyone: what it takes to sign in, and what tells that the process runs. This list may only shrink. */
const PUBLIC = [
  'GET /health/live',
  'GET /health/ready',
  'POST /v1/auth/activate',
  'POST /v1/auth/refresh',
  'POST /v1/auth/sign-in',
  'POST /v1/auth/sign-out',
];

describe('every operation', () => {
  let api: TestApi;
  let document: OpenAPIObject;
  let everything: Everything;
  let stranger: Client;

  beforeAll(async () => {
    api = await startApi();
    document = describeApi(api.app);
    everything = await oneOfEverything(api);
    const board = await api.world.board();
    const school = await api.world.school(board);
    const person = await api.world.boardAdmin(board);
    await api.world.leads(person, school);
    stranger = await api.as(person);
  });
  afterAll(() => api.close());

  const operations = (): NamedOperation[] => operationsOf(document);
  const closed = (): NamedOperation[] => operations().filter(({ name }) => !PUBLIC.includes(name));

  it('is open to everyone only where the list says so', () => {
    const open = operations()
      .filter(({ operation }) => !operation.security)
      .map(({ name }) => name);
    expect(open.sort()).toEqual(PUBLIC);
  });

  it('answers 401 without a token, with a false one and with one of another kind', async () => {
    for (const token of [undefined, 'nonsense', 'lsp_nonsense', `lsr_${'0'.repeat(32)}_${'a'.repeat(43)}`])
      for (const one of closed()) {
        const { status } = await send(api.with(token), one);
        expect(`${one.name}: ${status}`).toBe(`${one.name}: 401`);
      }
  });

  it('answers 404 to another board, whatever its caller is there', async () => {
    for (const one of closed().filter(({ path }) => path.includes('{'))) {
      const { status } = await send(stranger, one);
      expect(`${one.name}: ${status}`).toBe(`${one.name}: 404`);
    }
  });

  it('shows another board nothing in any list', async () => {
    const ids = new Set(Object.values(everything.ids));
    for (const one of closed().filter(({ method, path }) => method === 'get' && !path.includes('{'))) {
      const response = await send(stranger, one);
      expect(`${one.name}: ${response.status}`).toBe(`${one.name}: 200`);
      for (const id of ids) expect(response.text).not.toContain(id);
    }
  });

  it('takes ids of another board in no body', async () => {
    for (const one of closed().filter(({ method, path }) => method === 'post' && !path.includes('{'))) {
      const body = withIds(exampleBody(document, one), everything);
      if (JSON.stringify(body) === JSON.stringify(exampleBody(document, one))) continue;
      const { status } = await stranger.post(one.path).send(body as object);
      expect([403, 404, 409, 422]).toContain(status);
    }
  });

  it('finds the same things in their own board', async () => {
    // Reads first: what is ended or removed on the way is looked for no more.
    const order = closed().filter(({ path }) => path.includes('{'));
    for (const one of [...order].sort((a, b) => rank(a) - rank(b))) {
      const { status } = await send(everything.asColleague, one);
      expect(status === 404 ? `${one.name}: ${status}` : 'found').toBe('found');
      expect(status).toBeLessThan(500);
    }
  });

  /** Sends an operation with ids of the first board and a body that has the right form. */
  function send(client: Client, one: NamedOperation) {
    const path = everything.pathOf(one.path);
    const request = client[one.method](path).query(everything.queryOf(one.path));
    if (one.method === 'patch' || one.method === 'delete') request.set('if-match', '"1"');
    if (one.operation.requestBody === undefined) return request;
    const types = Object.keys((one.operation.requestBody as { content: object }).content);
    if (types.includes('application/json'))
      return request.send(withIds(exampleBody(document, one), everything) as object);
    return request.set('content-type', types[0] ?? '').send('group,pupil,first\n');
  }
});

const rank = ({ method }: NamedOperation): number => ['get', 'put', 'patch', 'post', 'delete'].indexOf(method);

/** The examples' ids replaced by ids that exist. */
function withIds(body: unknown, everything: Everything): unknown {
  if (Array.isArray(body)) return body.map((one) => withIds(one, everything));
  if (body === null || typeof body !== 'object') return body;
  return Object.fromEntries(
    Object.entries(body).map(([key, value]) => {
      const id = everything.idFor(key);
      if (id && typeof value === 'string') return [key, id];
      if (id && Array.isArray(value)) return [key, [id]];
      return [key, withIds(value, everything)];
    }),
  );
}
