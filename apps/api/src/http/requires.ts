import type { Permission } from '@app/access';
import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from './described.js';
import { OnRoute } from './route-settings.js';

/** What a handler asks of its caller. A handler without it stops the boot. */
export type Requirement = Permission | 'public';

export const REQUIREMENT = 'leerspoor:requirement';

/** Under which the API's description says what an operation asks of its caller. */
export const DESCRIBED_REQUIREMENT = 'x-requires';

/** One word for the guard, the route and the description: what is written is what is asked. */
const requirement = (asked: Requirement): MethodDecorator =>
  applyDecorators(
    SetMetadata(REQUIREMENT, asked),
    // On the route too: there it can be read before the body of a request is.
    OnRoute({ requirement: asked }),
    ApiExtension(DESCRIBED_REQUIREMENT, asked),
  );

/** The permission that a handler is behind. */
export const Requires = (permission: Permission): MethodDecorator => requirement(permission);

/** Open to everyone, signed in or not. */
export const Public = (): MethodDecorator => requirement('public');
