import type { FastifyRequest } from 'fastify';
import { OnRoute } from './route-settings.js';

/**
 * An operation whose body may be kept nowhere beside who sent it: not even as a hash, which could be tried against
 * every body that there can be. The same `Idempotency-Key` gets the same answer whatever is sent with it, and by the
 * day alone is it known when it was used.
 */
export const AnonymousBody = (): MethodDecorator => OnRoute({ anonymousBody: true });

export const hasAnonymousBody = ({ routeOptions }: Pick<FastifyRequest, 'routeOptions'>): boolean =>
  (routeOptions.config as { anonymousBody?: boolean } | undefined)?.anonymousBody === true;
