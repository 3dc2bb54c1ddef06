import { OnRoute } from './route-settings.js';

/** How large a body an operation takes, and how many values in it. */
export interface Intake {
  readonly bytes: number;
  readonly values: number;
}

/** An operation that takes in more than others do; what it says holds before a byte of the body is read. */
export const TakesIn = (intake: Intake): MethodDecorator => OnRoute({ intake });

/** What the settings of a route say of it. */
export const intakeOf = (config: unknown): Intake | undefined => (config as { intake?: Intake } | undefined)?.intake;
