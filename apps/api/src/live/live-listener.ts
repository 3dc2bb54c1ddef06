import { LIVE_CHANNEL, type LiveTopic, type StandingTopic } from '@app/domain';
import { APP_ROLE, type Config } from '@app/platform';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { CONFIG } from '../core.module.js';

/** Between two tries to hear the database again; those who follow look for themselves meanwhile. */
const RETRY_MS = 2_000;

/**
 * Hears from PostgreSQL that something changed, whichever process changed it, and tells who follows it here. One
 * connection a process, and none before somebody follows something.
 */
@Injectable()
export class LiveListener implements OnApplicationShutdown {
  private readonly watchers = new Map<string, Set<() => void>>();
  private connection: pg.Client | undefined;
  private retry: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Calls `look` whenever something may have changed in it. Answers how to stop. */
  watch(topic: LiveTopic | StandingTopic, id: string, look: () => void): () => void {
    const key = `${topic} ${id}`;
    const watching = this.watchers.get(key) ?? new Set();
    this.watchers.set(key, watching.add(look));
    if (!this.connection && !this.retry) void this.listen();
    return () => {
      watching.delete(look);
      if (watching.size === 0) this.watchers.delete(key);
    };
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.retry);
    await this.connection?.end();
  }

  private async listen(): Promise<void> {
    const connection = new pg.Client({
      connectionString: this.config.database.url,
      options: `-c role=${APP_ROLE}`,
      application_name: 'leerspoor live',
      keepAlive: true,
    });
    this.connection = connection;
    connection.on('notification', ({ payload }) => this.tell(payload ?? ''));
    connection.on('error', () => this.listenAgain(connection));
    connection.on('end', () => this.listenAgain(connection));
    try {
      await connection.connect();
      await connection.query(`listen ${LIVE_CHANNEL}`);
      // Whatever was said before this moment was not heard.
      for (const key of this.watchers.keys()) this.tell(key);
    } catch {
      this.listenAgain(connection);
      await connection.end().catch(() => undefined);
    }
  }

  private listenAgain(lost: pg.Client): void {
    if (this.connection !== lost) return;
    this.connection = undefined;
    if (this.stopped) return;
    this.retry = setTimeout(() => {
      this.retry = undefined;
      void this.listen();
    }, RETRY_MS);
    this.retry.unref();
  }

  private tell(key: string): void {
    for (const look of this.watchers.get(key) ?? []) look();
  }
}
