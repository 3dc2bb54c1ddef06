import {
  Account,
  activateAccount,
  boardOfSecret,
  brokenPasswordRule,
  changePassword,
  findInvited,
  hashPassword,
  inviteStaffMember,
  type IssuedInvitation,
  UnitOfWork,
} from '@app/domain';
import { Conflict, NotSignedIn, RuleBroken } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../http/caller.js';
import { Requests } from '../http/requests.js';
import { GuessLimits } from './guess-limits.js';
import { type Session, Sessions } from './sessions.js';
import { SignOnProviders } from './sign-on/sign-on-providers.js';

/** How an account comes to be, and gets another password. A forgotten one needs e-mail, which is not sent yet. */
@Injectable()
export class Accounts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly requests: Requests,
    private readonly sessions: Sessions,
    private readonly limits: GuessLimits,
    private readonly providers: SignOnProviders,
  ) {}

  /** Invites a member of staff to make an account, where the board's people sign in with passwords. */
  async invite(caller: Caller, staffMemberId: string): Promise<IssuedInvitation> {
    if (this.providers.areRequired(caller.actor.boardId)) throw new RuleBroken('sign_on_required');
    return this.requests.runOnce(caller, (work) => inviteStaffMember(work, staffMemberId));
  }

  /** Makes the account of who holds the secret of an invitation, and signs them in. */
  async activate(secret: string, password: string, address: string): Promise<Session> {
    await this.limits.count({ address });
    const boardId = boardOfSecret('invitation', secret);
    if (!boardId) throw new NotSignedIn('invitation_refused');
    if (this.providers.areRequired(boardId)) throw new NotSignedIn('sign_on_required');
    const system = { boardId, system: true } as const;
    const invited = await this.unitOfWork.read(system, (work) => findInvited(work, secret));
    if (!invited) throw new NotSignedIn('invitation_refused');
    const { email } = invited;
    const broken = await brokenPasswordRule(password, invited);
    if (broken) throw RuleBroken.at('/password', broken);
    // One address signs in to one board; the other board's account cannot be seen, only that there is one.
    if (await this.unitOfWork.readPresenting(email, (db) => db.existsBy(Account, { email })))
      throw new Conflict('address_has_account');
    const passwordHash = await hashPassword(password);
    const session = await this.unitOfWork.run(system, async (work) => {
      const made = await activateAccount(work, secret, passwordHash);
      return made && this.sessions.begin(work, made.staffMemberId);
    });
    if (!session) throw new NotSignedIn('invitation_refused');
    await this.limits.forgive({ address });
    return session;
  }

  /** Gives the caller's account another password. Every session ends; the answer is a new one. */
  async changePassword(caller: Caller, current: string, wanted: string, address: string): Promise<Session> {
    const { staffMemberId } = caller.actor;
    const guess = { account: staffMemberId, address };
    await this.limits.count(guess);
    const session = await this.requests.runOnce(caller, async (work) => {
      await changePassword(work, current, wanted);
      return this.sessions.begin(work, staffMemberId);
    });
    if (!session) throw new NotSignedIn();
    await this.limits.forgive(guess);
    return session;
  }
}
