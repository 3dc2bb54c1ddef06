import { OperationalError } from './operational-error.js';

/** Ends a program that cannot go on: with one sentence where people can mend it, else with the stack. */
export function stopWithReason(error: unknown): never {
  process.stderr.write(error instanceof OperationalError ? `${error.message}\n` : `${(error as Error).stack}\n`);
  process.exit(1);
}
