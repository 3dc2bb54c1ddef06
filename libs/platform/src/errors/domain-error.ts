/** Values that a translated message is filled with. */
export type ErrorParameters = Readonly<Record<string, string | number>>;

/** One broken rule, at the field that broke it (`pointer`: JSON pointer into the request body). */
export interface Violation {
  readonly pointer: string;
  readonly code: string;
  readonly parameters?: ErrorParameters;
}

/**
 * A refusal with a stable code. The domain knows no HTTP and no language: the API gives it its status and says it in
 * the caller's language.
 */
export abstract class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly parameters: ErrorParameters = {},
  ) {
    super(code);
  }
}

/** It does not exist, or the actor may not know that it exists. */
export class NotFound extends DomainError {
  constructor(
    readonly kind: string,
    /** Where more can be said than that. */
    code = 'not_found',
  ) {
    super(code, { kind });
  }
}

/** The actor may know of it, but not do this with it. */
export class NotAllowed extends DomainError {
  constructor(readonly permission: string) {
    super('not_allowed', { permission });
  }
}

/** What is asked breaks a rule of the domain. */
export class RuleBroken extends DomainError {
  constructor(
    code: string,
    readonly violations: readonly Violation[] = [],
    parameters: ErrorParameters = {},
  ) {
    super(code, parameters);
  }

  static at(pointer: string, code: string, parameters: ErrorParameters = {}): RuleBroken {
    return new RuleBroken('rule_broken', [{ pointer, code, parameters }]);
  }
}

/** What is asked clashes with what stands already. */
export class Conflict extends DomainError {}

/** It was changed by someone since the caller read it. */
export class ChangedMeanwhile extends DomainError {
  constructor() {
    super('changed_meanwhile');
  }
}

/** A change that does not say which version was read: it could undo another's. */
export class VersionMissing extends RuleBroken {
  constructor() {
    super('invalid_request', [{ pointer: '', code: 'if_match_missing' }]);
  }
}

/** Who calls could not be established. */
export class NotSignedIn extends DomainError {
  constructor(code = 'not_signed_in') {
    super(code);
  }
}

/** Too many tries, or requests; may be tried again after `retryAfterSeconds`. */
export class TooManyTries extends DomainError {
  constructor(
    readonly retryAfterSeconds: number,
    code = 'too_many_tries',
  ) {
    super(code, { retryAfterSeconds });
  }
}

/** Another system, without which this cannot be done, does not answer. */
export class NotReachable extends DomainError {
  constructor(
    code: string,
    /** Where it is known when to try again. */
    readonly retryAfterSeconds?: number,
  ) {
    super(code);
  }
}
