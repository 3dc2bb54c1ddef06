import { mayAsk, type Permission, type RequestActor } from '@app/access';
import { NotAllowed, NotSignedIn } from '@app/platform';
import { type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host.js';
import { AuthGuard } from '@nestjs/passport';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AuthenticatedRequest } from './caller.js';
import { REQUIREMENT, type Requirement } from './requires.js';

/** First of the two steps of access: who is it, and may they do this kind of thing. The object is decided on later. */
@Injectable()
export class AccessGuard extends AuthGuard(['access-jwt', 'personal-access-token', 'machine-jwt']) {
  private readonly admitted = new WeakMap<FastifyRequest, Permission>();

  constructor(private readonly reflector: Reflector) {
    super();
  }

  /**
   * Decides before the body is read: nobody unknown makes us take in a file of 20 MB. Answers who it is; nobody where
   * the address is public, or leads to no operation.
   */
  async admit(request: FastifyRequest, reply: FastifyReply): Promise<RequestActor | undefined> {
    const { requirement } = request.routeOptions.config as { requirement?: Requirement };
    if (requirement === undefined || requirement === 'public') return undefined;
    await super.canActivate(new ExecutionContextHost([request, reply]));
    const { user } = request as AuthenticatedRequest;
    if (!mayAsk(user, requirement)) throw new NotAllowed(requirement);
    this.admitted.set(request, requirement);
    return user;
  }

  /** Lets through to a handler what was admitted for what that handler asks, and nothing else. */
  override canActivate(context: ExecutionContext): Promise<boolean> {
    const requirement = this.reflector.get<Requirement | undefined>(REQUIREMENT, context.getHandler());
    if (requirement === 'public') return Promise.resolve(true);
    const admitted = this.admitted.get(context.switchToHttp().getRequest<FastifyRequest>());
    if (!requirement || admitted !== requirement) throw new NotAllowed(requirement ?? 'unknown');
    return Promise.resolve(true);
  }

  override handleRequest<TUser = RequestActor>(error: Error | null, user: TUser | false): TUser {
    if (error) throw error;
    if (!user) throw new NotSignedIn();
    return user;
  }
}
