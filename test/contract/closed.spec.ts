import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import { describeApi } from '../../apps/api/src/http/openapi.js';
import { startApi, type TestApi } from '../support/api.js';
import { bodyOf, callOperation } from '../support/call-operation.js';
import { type Everything, oneOfEverything } from '../support/one-of-everything.js';
import { type NamedOperation, operationsOf } from '../support/operations.js';
import { undoChanges } from '../support/undo-changes.js';

/** Open to everyone: what it takes to sign in, and what tells that the process runs. This list may only shrink. */
const PUBLIC = [
  'GET /health/live',
  'GET /health/ready',
  'GET /v1/auth/sign-on/providers',
  'GET /v1/auth/sign-on/{provider}',
  'GET /v1/auth/sign-on/{provider}/callback',
  // The address itself is the secret.
  'GET /v1/calendars/{secret}.ics',
  'GET /v1/report-schemas',
  'GET /v1/report-schemas/{report}/{version}',
  // At the foot of a mail: whoever has it may stop it (RFC 8058).
  'GET /v1/unsubscribe/{token}',
  'POST /v1/auth/activate',
  'POST /v1/auth/refresh',
  'POST /v1/auth/sign-in',
  'POST /v1/auth/sign-on/session',
  'POST /v1/auth/sign-out',
  'POST /v1/auth/token',
  'POST /v1/unsubscribe/{token}',
];

/** Who may between them change anything that has ids in its body. */
const CHANGERS = ['owner', 'leader', 'administrator'] as const;

/** Keeps what is typed as it stands, for its owner alone; what it refers to is looked up when it is logged. */
const AS_TYPED = ['PUT /v1/activity-drafts/{id}'];

/** Two boards are laid out, and each operation is called many times: longer than most, on a machine that does more. */
const PATIENCE = 300_000;

describe('every operation', () => {
  let api: TestApi;
  let document: OpenAPIObject;
  let own: Everything;
  let other: Everything;

  beforeAll(async () => {
    api = await startApi();
    document = await describeApi(api.app);
    own = await oneOfEverything(api, 'team');
    other = await oneOfEverything(api, 'team');
    // One server for all: many calls go at the same time.
    await api.app.listen(0, '127.0.0.1');
  }, PATIENCE);
  afterAll(() => api.close());

  const operations = (): NamedOperation[] => operationsOf(document);
  const closed = (): NamedOperation[] => operations().filter(({ requires }) => requires !== 'public');

  it('is open to everyone only where the list says so, and where it is described so', () => {
    const open = operations().filter(({ requires }) => requires === 'public');
    expect(open.map(({ name }) => name).sort()).toEqual(PUBLIC);
    const withoutToken = operations().filter(({ operation }) => !operation.security);
    expect(withoutToken.map(({ name }) => name).sort()).toEqual(PUBLIC);
  });

  it(
    'answers 401 to a token that is false, and to one of another kind',
    async () => {
      const accepted: string[] = [];
      const tokens = ['nonsense', 'lsp_nonsense', `lsr_${'0'.repeat(32)}_${'a'.repeat(43)}`];
      for (const one of closed())
        await Promise.all(
          tokens.map(async (token) => {
            const { status } = await callOperation(api.with(token), document, one, own);
            if (status !== 401) accepted.push(`${one.name}: ${status}`);
          }),
        );
      expect(accepted).toEqual([]);
    },
    PATIENCE,
  );

  it(
    'takes an id of another board in no field of a body',
    async () => {
      undoChanges(api);
      const clients = await Promise.all(CHANGERS.map((person) => api.as(own.people[person])));
      const accepted: string[] = [];
      const tried: string[] = [];
      for (const one of closed().filter(({ name }) => !AS_TYPED.includes(name))) {
        const body = bodyOf(document, one, own);
        const foreign = Object.entries(bodyOf(document, one, other)).filter(
          ([field, value]) => value !== null && isId(own.valueFor(field)),
        );
        if (foreign.length === 0) continue;
        await Promise.all(
          clients.map(async (client) => {
            // Only where the field is all that is wrong.
            const { status } = await callOperation(client, document, one, own);
            if (status >= 300) return;
            for (const [field, value] of foreign) {
              tried.push(`${one.name} ${field}`);
              const refused = await callOperation(client, document, one, own, { body: { ...body, [field]: value } });
              if (![403, 404, 422].includes(refused.status)) accepted.push(`${one.name} ${field}: ${refused.status}`);
            }
          }),
        );
      }
      expect(accepted).toEqual([]);
      expect(new Set(tried).size).toBeGreaterThan(15);
    },
    PATIENCE,
  );
});

const isId = (value: string | undefined): boolean => value !== undefined && /^[0-9a-f-]{36}$/.test(value);
