import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';

/**
 * The log: JSON lines, no personal data. Bodies and query strings are never logged; headers that carry secrets are
 * cut out wherever they appear.
 */
export function createLogger(app: string, level: string): Logger {
  return pino({
    level,
    base: { app },
    redact: {
      paths: ['req.headers', 'headers.authorization', 'headers.cookie', '*.password', '*.token'],
      remove: true,
    },
    serializers: {
      req: (request: { method: string; url: string; id?: string }) => ({
        method: request.method,
        // A query string can hold a search for a person's name.
        path: request.url.split('?')[0],
      }),
    },
  });
}

/** Nest's own messages, in the same log. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}
  log(message: unknown, context?: string): void {
    this.logger.debug({ context }, String(message));
  }
  warn(message: unknown, context?: string): void {
    this.logger.warn({ context }, String(message));
  }
  error(message: unknown, trace?: string, context?: string): void {
    this.logger.error({ context, trace }, String(message));
  }
}
