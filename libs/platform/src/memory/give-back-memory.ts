/** Then the first requests, which came while it started, have their answers. */
const AFTER_MS = 1_000;

/**
 * Gives back what only the start needed, a moment after it: V8 keeps the pages of what it collects, except where memory
 * is low, and that can be said by its inspector. Holds the process up once, for less than a fifth of a second.
 */
export function giveBackMemory(): void {
  setTimeout(() => {
    // Node can be built without an inspector; then this much memory is kept.
    collectAll().catch(() => undefined);
  }, AFTER_MS).unref();
}

async function collectAll(): Promise<void> {
  const { Session } = await import('node:inspector/promises');
  const session = new Session();
  session.connect();
  await session.post('HeapProfiler.collectGarbage');
  session.disconnect();
}
