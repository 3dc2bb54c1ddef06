import { DomainError, type Violation } from '@app/platform';

/** A request that is not of the form that the operation takes. */
export class InvalidRequest extends DomainError {
  constructor(readonly violations: readonly Violation[]) {
    super('invalid_request');
  }
}
