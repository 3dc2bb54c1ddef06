import { mayAsk, type RequestActor } from '@app/access';
import { NotAllowed, NotSignedIn } from '@app/platform';
import { type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import type { AuthenticatedRequest } from './caller.js';
import { REQUIREMENT, type Requirement } from './requires.js';

/** First of the two steps of access: who is it, and may they do this kind of thing. The object is decided on later. */
@Injectable()
export class AccessGuard extends AuthGuard(['access-jwt', 'personal-access-token', 'machine-jwt']) {
  constructor(private readonly reflector: Reflector) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const requirement = this.reflector.get<Requirement | undefined>(REQUIREMENT, context.getHandler());
    if (requirement === 'public') return true;
    await super.canActivate(context);
    const { user } = context.switchToHttp().getRequest<AuthenticatedRequest>();
    if (!requirement || !mayAsk(user, requirement)) throw new NotAllowed(requirement ?? 'unknown');
    return true;
  }

  override handleRequest<TUser = RequestActor>(error: Error | null, user: TUser | false): TUser {
    if (error) throw error;
    if (!user) throw new NotSignedIn();
    return user;
  }
}
