/**
 * The API as it is, but for the token: everybody is the person whose claims stand in the environment. For measuring
 * what the check costs, and for nothing else.
 */
import 'reflect-metadata';
import { type AccessClaims, actorOf } from '../../apps/api/src/auth/tokens.js';
import { AccessGuard } from '../../apps/api/src/http/access.guard.js';

const user = actorOf(JSON.parse(process.env['FLOOR'] ?? '') as AccessClaims);

// What the guard stands on is what looks at the token.
const passport = Object.getPrototypeOf(AccessGuard.prototype) as { canActivate: unknown };
passport.canActivate = (context: { switchToHttp(): { getRequest(): object } }) => {
  Object.assign(context.switchToHttp().getRequest(), { user });
  return Promise.resolve(true);
};

await import('../../apps/api/src/main.js');
