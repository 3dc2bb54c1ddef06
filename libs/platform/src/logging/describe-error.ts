/** What can be told of an error without telling what it was about. */
export interface DescribedError {
  readonly type: string;
  readonly message: string;
  /** Where it happened, as `at createApi (create-api.ts:12:3)`. */
  readonly stack: string;
}

/** SQLSTATE: how a database says by code what it then repeats with the values of rows. */
const SQLSTATE = /^[0-9A-Z]{5}$/;

/**
 * An error for the log, or for a job that failed. Databases repeat values of rows in their message and detail, parsers
 * the text that they could not read: of those only the code or the kind is told. Other fields are left out.
 */
export function describeError(error: unknown): DescribedError {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    message: messageOf(error),
    stack: frames
      .slice(0, 8)
      .map((line) => line.trim())
      .join('\n'),
  };
}

function messageOf(error: Error): string {
  const { driverError, severity, code } = error as {
    driverError?: { code?: unknown };
    severity?: unknown;
    code?: unknown;
  };
  const state = driverError?.code ?? (severity === undefined ? undefined : code);
  if (typeof state === 'string' && SQLSTATE.test(state)) return `database error ${state}`;
  if (driverError !== undefined) return 'database error';
  if (error instanceof SyntaxError || error.name === 'SyntaxError') return 'text that could not be read';
  return error.message;
}
