import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, pino, type Logger } from 'pino';
import { describeError } from './describe-error.js';

/** Of a request: what was asked for, and nothing of who asked or with what. */
interface LoggedRequest {
  readonly method: string;
  readonly routeOptions?: { readonly url?: string | undefined };
}

/**
 * The log: JSON lines, no personal data. Bodies, addresses and query strings are never logged, of a path only the route
 * (anything can be typed into an address), of an error only what it says of itself; headers that carry secrets are cut
 * out wherever they appear.
 */
export function createLogger(app: string, level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: { app },
    redact: {
      paths: ['req.headers', 'headers.authorization', 'headers.cookie', '*.password', '*.token'],
      remove: true,
    },
    serializers: {
      req: ({ method, routeOptions }: LoggedRequest) => ({ method, route: routeOptions?.url ?? 'unknown' }),
      err: describeError,
      error: describeError,
    },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** An error that nobody caught ends the program, and is logged as every other: without what it was about. */
export function logCrashes(logger: Logger): void {
  process.on('uncaughtException', (error) => {
    logger.fatal({ err: error }, 'stopped by an error that nobody caught');
    process.exit(1);
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
