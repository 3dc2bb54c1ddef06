/** Looks also where nothing was heard, and finds out who may not follow any more. Proxies wait longer. */
const BEAT_MS = 20_000;
/** Then the client comes back with a token that is still good, and goes on where it was. */
const LONGEST_MS = 5 * 60_000;

/** What a look found to send; nothing, where nothing changed. */
export interface Found {
  readonly events: string;
  /** Whether there will be no more. */
  readonly isLast?: boolean;
}

export interface Following {
  /** Calls back whenever something may have changed; answers how to stop. */
  readonly watch: (look: () => void) => () => void;
  /** That the client left, or the server stops. */
  readonly over: AbortSignal;
}

/**
 * What a client is sent that follows something, as server-sent events: where it begins, then what each look finds. It
 * ends after five minutes, and at once where a look rejects: the caller may not read it any more.
 */
export async function* eventStream(
  first: Found,
  look: () => Promise<Found>,
  { watch, over }: Following,
): AsyncGenerator<string> {
  const until = Date.now() + LONGEST_MS;
  const bell = new Bell();
  const stop = watch(() => bell.ring());
  const ringLast = (): void => bell.ring();
  over.addEventListener('abort', ringLast);
  try {
    yield first.events;
    let isOver = first.isLast ?? false;
    while (!isOver && !over.aborted && Date.now() < until) {
      const found = await look().catch(() => undefined);
      // Not theirs any more, or the database is gone: coming back tells which.
      if (!found) return;
      if (found.events !== '') yield found.events;
      isOver = found.isLast ?? false;
      if (!isOver && !(await bell.rung(BEAT_MS))) yield ': still here\n\n';
    }
  } finally {
    stop();
    over.removeEventListener('abort', ringLast);
  }
}

/** https://html.spec.whatwg.org/multipage/server-sent-events.html; JSON has no line ends of its own. */
export const event = (type: string, id: string | number, data: object): string =>
  `event: ${type}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`;

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
