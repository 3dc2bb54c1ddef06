import { SetMetadata } from '@nestjs/common';
import type { Permission } from '@app/access';

/** What a handler asks of its caller. A handler without it stops the boot. */
export type Requirement = Permission | 'public';

export const REQUIREMENT = 'leerspoor:requirement';

/** The permission that a handler is behind. */
export const Requires = (permission: Permission): MethodDecorator => SetMetadata(REQUIREMENT, permission);

/** Open to everyone, signed in or not. */
export const Public = (): MethodDecorator => SetMetadata(REQUIREMENT, 'public');
