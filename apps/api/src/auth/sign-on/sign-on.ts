import {
  type AttemptFacts,
  beginAttempt,
  boardOfSecret,
  identifyStaffMember,
  issueSignOnCode,
  readIdentity,
  subjectSpace,
  takeAttempt,
  takeSignOnCode,
  UnitOfWork,
  type Work,
} from '@app/domain';
import { type Config, DomainError, isLoopback, NotSignedIn, RuleBroken, type SignOnProvider } from '@app/platform';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { CONFIG } from '../../core.module.js';
import { GuessLimits } from '../guess-limits.js';
import { type Session, Sessions } from '../sessions.js';
import type { CookiePlace } from './attempt-cookie.js';
import { ProviderConnections } from './provider-connections.js';
import { SignOnProviders } from './sign-on-providers.js';

/** The front-end that somebody comes from, and the hash of what it will exchange their code with. */
export interface Return {
  readonly returnTo?: string;
  readonly challenge?: string;
}

/** An answer of a provider, as a browser brought it. */
export interface Arrival {
  readonly providerId: string;
  /** What stands behind the question mark. */
  readonly query: string;
  /** Of the attempt, from the browser that brings the answer. */
  readonly secret: string | undefined;
  readonly address: string;
}

/** Signing in at a provider that knows one already: there, back, and on with a session of ours. */
@Injectable()
export class SignOn {
  readonly cookie: CookiePlace;
  private readonly logger = new Logger('SignOn');
  /** From the configuration, never from the headers of a request. */
  private readonly base: string;
  private readonly returns: readonly string[];

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly unitOfWork: UnitOfWork,
    private readonly providers: SignOnProviders,
    private readonly connections: ProviderConnections,
    private readonly sessions: Sessions,
    private readonly limits: GuessLimits,
  ) {
    this.base = `${config.publicUrl.replace(/\/+$/, '')}/v1/auth/sign-on`;
    this.returns = config.signOn.returns;
    this.cookie = cookiePlace(this.base);
  }

  /** Begins: where to go, and the secret that binds the attempt to this browser. */
  async begin(providerId: string, wish: Return): Promise<{ address: string; secret: string }> {
    const provider = this.providers.find(providerId);
    const returnTo = this.returnAddress(wish);
    const { address, proofs } = await this.connections.request(provider, this.callbackOf(providerId));
    const secret = randomBytes(32).toString('base64url');
    const { challenge = null } = wish;
    await this.unitOfWork.run({ boardId: provider.board, system: true }, (work) =>
      beginAttempt(work, secret, { provider: providerId, ...proofs, returnTo, challenge }),
    );
    return { address, secret };
  }

  /** Ends: a session, or where a front-end awaits its code. The attempt is gone, whatever comes of it. */
  async finish({ providerId, query, secret, address }: Arrival): Promise<Session | { returnTo: string }> {
    const provider = this.providers.find(providerId);
    const system = { boardId: provider.board, system: true } as const;
    await this.limits.count({ address });
    const attempt = secret && (await this.unitOfWork.run(system, (work) => takeAttempt(work, secret, providerId)));
    if (!attempt) throw new NotSignedIn('sign_on_not_trusted');
    try {
      const answer = await this.accept(provider, attempt, query);
      await this.limits.forgive({ address });
      return answer;
    } catch (error) {
      const { returnTo } = attempt;
      if (returnTo === null || !(error instanceof DomainError)) throw error;
      // Somebody stands here with a browser: the front-end they came from can say it in its own way.
      this.logger.warn(`sign-on at provider ${providerId} refused: ${error.code}`);
      return { returnTo: `${returnTo}#error=${error.code}` };
    }
  }

  /** Who the provider says that came, as somebody of its board: their session, or the code of it. */
  private async accept(
    provider: SignOnProvider,
    attempt: AttemptFacts,
    query: string,
  ): Promise<Session | { returnTo: string }> {
    const claims = await this.connections.claims(provider, `${this.callbackOf(provider.id)}${query}`, attempt);
    const identity = readIdentity(claims, provider.claims);
    if (typeof identity === 'string') throw new NotSignedIn(identity);
    const { returnTo, challenge } = attempt;
    return this.unitOfWork.run({ boardId: provider.board, system: true }, async (work) => {
      const source = { issuer: subjectSpace(provider), issuers: this.providers.issuersOf(provider.board) };
      const staffMemberId = await identifyStaffMember(work, source, identity);
      if (returnTo === null || challenge === null) return this.beginSession(work, staffMemberId);
      return { returnTo: `${returnTo}#code=${await issueSignOnCode(work, staffMemberId, challenge)}` };
    });
  }

  /** Exchanges the code that a front-end got for a session. */
  async exchange(code: string, verifier: string, address: string): Promise<Session> {
    await this.limits.count({ address });
    const boardId = boardOfSecret('sign-on', code);
    if (!boardId) throw new NotSignedIn('sign_on_code_refused');
    const session = await this.unitOfWork.run({ boardId, system: true }, async (work) => {
      const staffMemberId = await takeSignOnCode(work, code, verifier);
      return staffMemberId && this.sessions.begin(work, staffMemberId);
    });
    if (!session) throw new NotSignedIn('sign_on_code_refused');
    await this.limits.forgive({ address });
    return session;
  }

  private async beginSession(work: Work, staffMemberId: string): Promise<Session> {
    const session = await this.sessions.begin(work, staffMemberId);
    if (!session) throw new NotSignedIn('sign_on_not_active');
    return session;
  }

  private callbackOf(providerId: string): string {
    return `${this.base}/${providerId}/callback`;
  }

  /**
   * Where to return, as it will be read by a browser. A code goes nowhere but to a front-end that the configuration
   * names, and to one that can prove it asked.
   */
  private returnAddress({ returnTo, challenge }: Return): string | null {
    if ((returnTo === undefined) !== (challenge === undefined)) throw RuleBroken.at('/challenge', 'challenge_missing');
    if (returnTo === undefined) return null;
    const { origin, username, password, hash, href } = new URL(returnTo);
    if (username || password || hash || !this.returns.includes(origin))
      throw RuleBroken.at('/returnTo', 'return_not_allowed');
    return href;
  }
}

function cookiePlace(base: string): CookiePlace {
  const url = new URL(base);
  return { path: url.pathname, secure: !(url.protocol === 'http:' && isLoopback(url)) };
}
