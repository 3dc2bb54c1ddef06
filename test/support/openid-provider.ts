import { generateKeyPairSync, type JsonWebKey, type KeyObject, randomUUID, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { jest } from '@jest/globals';
import type { Provider } from 'oidc-provider';
import { freePort } from './ports.js';

export interface Key {
  readonly kid: string;
  readonly secret: KeyObject;
  readonly published: JsonWebKey;
}

export interface Token {
  readonly header: Record<string, unknown>;
  readonly claims: Record<string, unknown>;
  /** None: the token gets no signature. */
  readonly key?: Key;
}

export type Person = Record<string, unknown> & { readonly sub: string };

type Json = Record<string, unknown>;

export const CLIENT = { id: 'leerspoor', secret: 'een geheim van de aanbieder & van ons: niet meer' } as const;

/** Which of its claims a person may have; all of them come with the scope that is asked for. */
const CLAIMS = [
  ...['email', 'email_verified', 'employee_id', 'uid', 'eduPersonAffiliation'],
  ...['nlEduPersonHomeOrganizationId', 'nlEduPersonProfileId'],
];

export function newKey(): Key {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const kid = randomUUID();
  const { kty, n, e } = privateKey.export({ format: 'jwk' });
  return { kid, secret: privateKey, published: { kty, n, e, kid, use: 'sig', alg: 'RS256' } };
}

/** A real OpenID provider on this machine, at which `person` signs in without being asked anything. */
export class OpenIdProvider {
  person: Person = { sub: 'nobody' };
  /** Changes an answer of the provider before it goes out, by the path that was asked for. */
  onAnswer: Record<string, (body: Json) => Json> = {};
  private readonly own = newKey();
  private server: Server | undefined;

  private constructor(
    readonly port: number,
    private readonly callbacks: readonly string[],
  ) {}

  /** One that is not there yet: `start` brings it up. */
  static async at(callbacks: readonly string[]): Promise<OpenIdProvider> {
    return new OpenIdProvider(await freePort(), callbacks);
  }

  get issuer(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const provider = await this.provider();
    const answer = provider.callback();
    this.server = createServer((request, response) => {
      if (!request.url?.startsWith('/interaction/')) return void answer(request, response);
      const login = { accountId: this.person.sub };
      void provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
    });
    await new Promise<void>((resolve) => this.server?.listen(this.port, '127.0.0.1', resolve));
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => (this.server ? this.server.close(resolve) : resolve(undefined)));
    this.server = undefined;
  }

  /** Signs the tokens of the provider anew, changed; with its own key where nothing else is said. */
  forge(change: (token: Required<Token>) => Token): void {
    this.onAnswer['/token'] = (body) => {
      if (typeof body['id_token'] !== 'string') return body;
      const [header = {}, claims = {}] = body['id_token'].split('.').slice(0, 2).map(decoded);
      return { ...body, id_token: encoded(change({ header, claims, key: this.own })) };
    };
  }

  /** As it is again: honest. */
  behave(): void {
    this.onAnswer = {};
  }

  private async provider(): Promise<Provider> {
    // It warns that its memory is short, and that it would rather have a newer Node.js; a test needs neither.
    const quiet = jest.spyOn(console, 'warn').mockReturnValue();
    const { Provider } = await import('oidc-provider');
    const redirect_uris = [...this.callbacks];
    const provider: Provider = new Provider(this.issuer, {
      clients: [
        { client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris },
        { client_id: 'public', token_endpoint_auth_method: 'none', redirect_uris },
      ],
      jwks: { keys: [{ ...this.own.secret.export({ format: 'jwk' }), kid: this.own.kid, use: 'sig', alg: 'RS256' }] },
      cookies: { keys: ['only the tests use this'] },
      pkce: { required: () => true },
      claims: { openid: ['sub'], profile: CLAIMS },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
      ttl: { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
      findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ ...this.person, sub }) }),
      loadExistingGrant: async ({ oidc }) => {
        const grant = new provider.Grant({ clientId: oidc.client?.clientId, accountId: oidc.session?.accountId });
        grant.addOIDCScope('openid profile email');
        await grant.save();
        return grant;
      },
    });
    quiet.mockRestore();
    provider.use(async (context, next) => {
      await next();
      const change = this.onAnswer[context.path];
      if (change) context.body = change(context.body as Json);
    });
    return provider;
  }
}

const decoded = (part: string): Json => JSON.parse(Buffer.from(part, 'base64url').toString()) as Json;

function encoded({ header, claims, key }: Token): string {
  const text = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  const signature = key ? sign('sha256', Buffer.from(text), key.secret) : Buffer.alloc(0);
  return `${text}.${signature.toString('base64url')}`;
}
