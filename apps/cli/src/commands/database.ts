import { parseArgs } from 'node:util';
import { OperationalError } from '../../../../libs/platform/src/errors/operational-error.js';
import { servePostgres } from '../../../../libs/platform/src/embedded-postgres/serve-postgres.js';

/**
 * Serves the embedded PostgreSQL until it is told to stop, or until the process that started it is gone.
 * Prints one line of JSON with its addresses when it accepts connections; its log goes to standard error.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { data: { type: 'string' }, port: { type: 'string' }, fast: { type: 'boolean', default: false } },
  });
  if (values.data === undefined) throw new OperationalError('Say where the data are kept: --data DIRECTORY.');
  const stop = stopRequested();
  try {
    const { ended, ...addresses } = await servePostgres({
      dataDir: values.data,
      port: portFrom(values.port),
      fast: values.fast,
      log: process.stderr,
      signal: stop,
    });
    console.log(JSON.stringify(addresses));
    await ended;
  } catch (error) {
    if (!stop.aborted) throw error;
  }
}

function portFrom(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new OperationalError('--port takes a number from 1 to 65535.');
  return port;
}

function stopRequested(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort());
  process.on('disconnect', () => stop.abort());
  process.channel?.unref();
  // A parent that is gone reads no more: that must not keep the server from stopping in order.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  return stop.signal;
}
