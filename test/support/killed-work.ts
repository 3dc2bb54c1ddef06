import { UnitOfWork } from '@app/domain';
import type { TestApi } from './api.js';

/** What a process that was killed says: nothing. It stands for the end of it. */
export class Killed extends Error {}

/**
 * A unit of work in a process that is killed at one of its boundaries: before a transaction, with all of it written and
 * nothing committed, or right after the commit. `diesAt` is the number of the boundary; without it, it lives.
 */
export class KilledWork extends UnitOfWork {
  /** The boundaries that were passed. */
  boundaries = 0;

  constructor(
    api: TestApi,
    private readonly diesAt?: number,
  ) {
    super(api.database.app, { add: () => Promise.resolve() }, api.clock, () => undefined);
  }

  override run: UnitOfWork['run'] = (actor, command) =>
    this.around((inTransaction) => super.run(actor, (work) => inTransaction(() => command(work))));

  override read: UnitOfWork['read'] = (actor, query) =>
    this.around((inTransaction) => super.read(actor, (work) => inTransaction(() => query(work))));

  private async around<T>(transaction: (inside: (act: () => Promise<T>) => Promise<T>) => Promise<T>): Promise<T> {
    this.pass();
    const answer = await transaction(async (act) => {
      const result = await act();
      this.pass();
      return result;
    });
    this.pass();
    return answer;
  }

  private pass(): void {
    this.boundaries += 1;
    if (this.boundaries === this.diesAt) throw new Killed();
  }
}

/** A unit of work that does something else before each transaction that writes. */
export class InterruptedWork extends UnitOfWork {
  constructor(
    api: TestApi,
    private readonly before: (nth: number) => Promise<unknown>,
    private nth = 0,
  ) {
    super(api.database.app, { add: () => Promise.resolve() }, api.clock, () => undefined);
  }

  override run: UnitOfWork['run'] = async (actor, command) => {
    this.nth += 1;
    await this.before(this.nth);
    return super.run(actor, command);
  };
}
