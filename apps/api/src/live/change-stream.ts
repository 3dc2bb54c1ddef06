import type { Changes } from '@app/domain';

/** Looks also where nothing was heard, and finds out who may not follow any more. Proxies wait longer. */
const BEAT_MS = 20_000;
/** Then the client comes back with a token that is still good, and goes on where it was. */
const LONGEST_MS = 5 * 60_000;

export interface Following {
  /** What changed after a number, as far as the caller may know; rejects where they may not. */
  readonly read: (after: number) => Promise<Changes>;
  /** Calls back whenever something may have changed; answers how to stop. */
  readonly watch: (look: () => void) => () => void;
  /** That the client left, or the server stops. */
  readonly over: AbortSignal;
}

/**
 * What a client is sent that follows a meeting or a cycle, as server-sent events: where it begins, then each change
 * with its number. It ends after five minutes, and at once where the caller may not read it any more.
 */
export async function* changeStream(first: Changes, { read, watch, over }: Following): AsyncGenerator<string> {
  const until = Date.now() + LONGEST_MS;
  const bell = new Bell();
  const stop = watch(() => bell.ring());
  const ringLast = (): void => bell.ring();
  over.addEventListener('abort', ringLast);
  try {
    yield inWords(first);
    let { last } = first;
    while (!over.aborted && Date.now() < until) {
      const found = await read(last).catch(() => undefined);
      // Not theirs any more, or the database is gone: coming back tells which.
      if (!found) return;
      if (found.last !== last || found.lost) yield inWords(found);
      last = found.last;
      if (!(await bell.rung(BEAT_MS))) yield ': still here\n\n';
    }
  } finally {
    stop();
    over.removeEventListener('abort', ringLast);
  }
}

/** Rung any number of times while nobody waits, it is heard once: twenty changes at once are read at once. */
class Bell {
  private rang = false;
  private wake: (() => void) | undefined;

  ring(): void {
    this.rang = true;
    this.wake?.();
  }

  /** Whether it was rung before the time was over. */
  async rung(withinMs: number): Promise<boolean> {
    if (!this.rang)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, withinMs);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    const { rang } = this;
    this.rang = false;
    this.wake = undefined;
    return rang;
  }
}

function inWords({ changes, last, lost }: Changes): string {
  if (changes.length === 0) return event(lost ? 'lost' : 'following', last, {});
  return changes.map(({ number, ...change }) => event('change', number, change)).join('');
}

/** https://html.spec.whatwg.org/multipage/server-sent-events.html; JSON has no line ends of its own. */
const event = (type: string, number: number, data: object): string =>
  `event: ${type}\nid: ${number}\ndata: ${JSON.stringify({ number, ...data })}\n\n`;
