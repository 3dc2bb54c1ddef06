import {
  Account,
  boardOfSecret,
  hashOfSecret,
  newSecret,
  passwordIsRight,
  RefreshToken,
  rolesOf,
  UnitOfWork,
  type Work,
} from '@app/domain';
import { newId, NotSignedIn } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { IsNull } from 'typeorm';
import { GuessLimits } from './guess-limits.js';
import { SignOnProviders } from './sign-on/sign-on-providers.js';
import { ACCESS_TOKEN_SECONDS, type AccessClaims, REFRESH_TOKEN_DAYS, SESSION_DAYS } from './tokens.js';

export interface Session {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly expiresInSeconds: number;
}

/** What a sign-in began. */
type Family = Pick<RefreshToken, 'staffMemberId' | 'familyId' | 'begunAt'>;

const DAY = 86_400_000;

/** Signing in, staying signed in, signing out. */
@Injectable()
export class Sessions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly jwt: JwtService,
    private readonly limits: GuessLimits,
    private readonly providers: SignOnProviders,
  ) {}

  /** Begins a session. Every refusal looks the same, and takes as long. */
  async signIn(email: string, password: string, address: string): Promise<Session> {
    const guess = { account: email, address };
    await this.limits.count(guess);
    const account = await this.unitOfWork.readPresenting(email, (db) => db.findOneBy(Account, { email }));
    if (!(await passwordIsRight(account?.passwordHash, password)) || !account) throw new NotSignedIn('sign_in_failed');
    const { boardId, staffMemberId } = account;
    if (this.providers.areRequired(boardId)) throw new NotSignedIn('sign_on_required');
    const session = await this.unitOfWork.run({ boardId, system: true }, (work) => this.begin(work, staffMemberId));
    if (!session) throw new NotSignedIn('sign_in_failed');
    await this.limits.forgive(guess);
    return session;
  }

  /** Begins a session of somebody whose right to it has been shown; none for who left. */
  async begin(work: Work, staffMemberId: string): Promise<Session | undefined> {
    const session = await this.issue(work, { staffMemberId, familyId: newId(), begunAt: work.now });
    if (session) work.record({ event: 'session.begun', subjectType: 'staff_member', subjectId: staffMemberId });
    return session;
  }

  /** Replaces a refresh token. One that was used before has been copied: its whole family ends. */
  async refresh(refreshToken: string): Promise<Session> {
    const boardId = boardOfSecret('refresh', refreshToken);
    if (!boardId) throw new NotSignedIn('refresh_refused');
    const session = await this.unitOfWork.run({ boardId, system: true }, async (work) => {
      // Also where the token is refused: it was locked, and a lock is a change to the database.
      work.bookkeeping();
      const token = await findToken(work, refreshToken);
      if (!token || token.endedAt || token.expiresAt <= work.now) return undefined;
      if (token.usedAt) {
        await endFamily(work, token, 'session.ended-after-reuse');
        return undefined;
      }
      token.usedAt = work.now;
      await work.db.save(token);
      return this.issue(work, token);
    });
    if (!session) throw new NotSignedIn('refresh_refused');
    return session;
  }

  /** Ends the session that a refresh token belongs to. One that is unknown is signed out already. */
  async signOut(refreshToken: string): Promise<void> {
    const boardId = boardOfSecret('refresh', refreshToken);
    if (!boardId) return;
    await this.unitOfWork.run({ boardId, system: true }, async (work) => {
      work.bookkeeping();
      const token = await findToken(work, refreshToken);
      if (token && !token.endedAt) await endFamily(work, token, 'session.ended');
    });
  }

  private async issue(work: Work, { staffMemberId, familyId, begunAt }: Family): Promise<Session | undefined> {
    const current = await rolesOf(work, staffMemberId);
    if (!current) return undefined;
    const { boardId } = work.actor;
    const refreshToken = newSecret('refresh', boardId);
    await work.db.insert(RefreshToken, {
      id: newId(),
      boardId,
      staffMemberId,
      familyId,
      begunAt,
      tokenHash: hashOfSecret(refreshToken),
      issuedAt: work.now,
      expiresAt: new Date(
        Math.min(work.now.getTime() + REFRESH_TOKEN_DAYS * DAY, begunAt.getTime() + SESSION_DAYS * DAY),
      ),
      usedAt: null,
      endedAt: null,
    });
    const claims: AccessClaims = { sub: staffMemberId, sid: familyId, board: boardId, ...current };
    return {
      accessToken: await this.jwt.signAsync({ ...claims }),
      refreshToken,
      expiresInSeconds: ACCESS_TOKEN_SECONDS,
    };
  }
}

const findToken = (work: Work, secret: string): Promise<RefreshToken | null> =>
  work.db.findOne(RefreshToken, {
    where: { boardId: work.actor.boardId, tokenHash: hashOfSecret(secret) },
    lock: { mode: 'pessimistic_write' },
  });

async function endFamily(work: Work, token: RefreshToken, event: string): Promise<void> {
  const { boardId, familyId, staffMemberId } = token;
  await work.db.update(RefreshToken, { boardId, familyId, endedAt: IsNull() }, { endedAt: work.now });
  work.record({ event, subjectType: 'staff_member', subjectId: staffMemberId });
}
