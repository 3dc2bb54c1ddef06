import type { Board, StaffMember } from '@app/domain';
import { newId } from '@app/platform';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './ports.js';
import { startApi, type TestApi } from './api.js';
import { Browser, type Ending } from './browser.js';
import { CLIENT, OpenIdProvider, type Person } from './openid-provider.js';

export const FRONT_END = 'https://app.voorbeeld.example';

const GENERIC = { email: 'email', emailVerified: 'email_verified', staffId: 'employee_id' };

/** Three boards with the ways to sign on that these stories need, at a real provider and a real API. */
export interface SignOnStory {
  readonly api: TestApi;
  readonly origin: string;
  readonly provider: OpenIdProvider;
  /** Not there when the API starts. */
  readonly late: OpenIdProvider;
  /** Says of itself that it also signs with nothing at all. */
  readonly careless: OpenIdProvider;
  readonly board: Board;
  /** Where people can sign on only. */
  readonly strict: Board;
  /** Signs on as a person in a browser of their own, or in this one. */
  signOn(person: Person, way?: string, browser?: Browser): Promise<Ending>;
  /** Brings a browser to where the provider sends it back, and stops there. */
  upToCallback(person: Person, browser: Browser, way?: string): Promise<URL>;
  /** Who a session is of. */
  whoIs(ending: Ending): Promise<string>;
  eventsOf(person: StaffMember): Promise<{ event: string; changes: object }[]>;
  close(): Promise<void>;
}

export async function startSignOnStory(): Promise<SignOnStory> {
  const folder = mkdtempSync(join(tmpdir(), 'leerspoor-sign-on-'));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const ways = ['school', 'entree', 'public', 'elsewhere', 'strict', 'late', 'careless'];
  const callbacks = ways.map((way) => `${origin}/v1/auth/sign-on/${way}/callback`);
  const provider = await OpenIdProvider.at(callbacks);
  const late = await OpenIdProvider.at(callbacks);
  const careless = await OpenIdProvider.at(callbacks);
  const [boardId, elsewhereId, strictId] = [newId(), newId(), newId()];
  const secret = join(folder, 'secret');
  writeFileSync(secret, `${CLIENT.secret}\n`);
  const way = (id: string, board: string, values: object = {}): object => {
    const known = { issuer: provider.issuer, clientId: CLIENT.id, clientSecretFile: secret, claims: GENERIC };
    return { id, board, name: `Aanmelden ${id}`, ...known, ...values };
  };
  const file = join(folder, 'providers.json');
  const providers = [
    way('school', boardId),
    way('entree', boardId, { claims: 'entree' }),
    way('public', boardId, { clientId: 'public', clientSecretFile: undefined }),
    way('elsewhere', elsewhereId),
    way('strict', strictId, { required: true }),
    way('late', boardId, { issuer: late.issuer }),
    way('careless', boardId, { issuer: careless.issuer }),
  ];
  writeFileSync(file, JSON.stringify(providers));
  const api = await startApi({
    environment: { SIGN_ON_FILE: file, SIGN_ON_RETURNS: FRONT_END, PUBLIC_URL: origin },
  });
  await api.app.listen(port, '127.0.0.1');
  await provider.start();
  const board = await api.world.board(undefined, boardId);
  await api.world.board(undefined, elsewhereId);
  const strict = await api.world.board(undefined, strictId);
  const addressOf = (id: string): string => `${origin}/v1/auth/sign-on/${id}`;
  const as = (person: Person): void => {
    for (const one of [provider, late, careless]) one.person = person;
  };
  return {
    api,
    origin,
    provider,
    late,
    careless,
    board,
    strict,
    signOn: (person, id = 'school', browser = new Browser()) => {
      as(person);
      return browser.open(addressOf(id));
    },
    upToCallback: async (person, browser, id = 'school') => {
      as(person);
      return (await browser.open(addressOf(id), ({ pathname }) => pathname.endsWith('/callback'))).url;
    },
    whoIs: async ({ body }) => {
      const me = await api.with(body['accessToken']).get('/v1/me').expect(200);
      return me.body.staffMemberId as string;
    },
    eventsOf: ({ id }) =>
      api.database.owner.query(`select event, changes from history_entry where subject_id = $1 order by id`, [id]),
    close: async () => {
      await Promise.all([provider.stop(), late.stop(), careless.stop()]);
      await api.close();
      rmSync(folder, { recursive: true });
    },
  };
}
