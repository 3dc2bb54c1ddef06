import type { Language } from '@app/access';
import {
  ChangedMeanwhile,
  Conflict,
  DomainError,
  isPoolExhausted,
  NotAllowed,
  NotFound,
  NotReachable,
  NotSignedIn,
  RuleBroken,
  TooManyTries,
  VersionMissing,
  type Violation,
} from '@app/platform';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { languageOf } from './caller.js';
import { InvalidRequest } from './invalid-request.js';
import { type SaidViolation, say, sayAll } from './problem-messages.js';

/** An error as RFC 9457 has it, with a stable `code` and the fields that broke a rule. */
interface Problem {
  readonly type: 'about:blank';
  readonly status: number;
  readonly title: string;
  readonly code: string;
  readonly detail?: string;
  readonly errors?: readonly SaidViolation[];
}

/** Turns whatever went wrong into problem+json, in the caller's language. Nothing of the inside gets out. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    answerProblem(error, request, host.switchToHttp().getResponse<FastifyReply>(), this.logger);
  }
}

/** After which a client does well to try again. */
const BUSY_SECONDS = 5;

/** Not signed in, not allowed, too many tries. */
const SECURITY: readonly number[] = [401, 403, 429];

export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply, logger: Logger): void {
  const language = languageOf(request);
  const known = error instanceof DomainError ? error : fromDatabase(error);
  const problem = toProblem(known ?? error, language);
  if (problem.status >= 500) logger.error({ err: error, requestId: request.id }, 'request failed');
  // What whoever watches over the installation wants to count: guessing, prying, running wild.
  if (SECURITY.includes(problem.status))
    logger.warn({ status: problem.status, code: problem.code, requestId: request.id }, 'request refused');
  if ((known instanceof TooManyTries || known instanceof NotReachable) && known.retryAfterSeconds !== undefined)
    void reply.header('retry-after', String(known.retryAfterSeconds));
  // The page of operators asks browsers for another proof.
  if (problem.status === 401 && !reply.hasHeader('www-authenticate')) void reply.header('www-authenticate', 'Bearer');
  void reply
    .status(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('content-language', language)
    .send(JSON.stringify(problem));
}

function toProblem(error: unknown, language: Language): Problem {
  if (error instanceof DomainError) {
    const violations = error instanceof RuleBroken || error instanceof InvalidRequest ? error.violations : [];
    return problem(statusOf(error), error.code, language, error.parameters, violations);
  }
  const status = statusOfOther(error);
  return problem(status, `http_${status}`, language);
}

function problem(
  status: number,
  code: string,
  language: Language,
  parameters: DomainError['parameters'] = {},
  violations: readonly Violation[] = [],
): Problem {
  const errors = sayAll(language, violations);
  return {
    type: 'about:blank',
    status,
    title: say(language, code, parameters),
    code,
    ...(errors.length > 0 ? { errors } : {}),
  };
}

function statusOf(error: DomainError): number {
  if (error instanceof VersionMissing) return 428;
  if (error instanceof InvalidRequest) return 400;
  if (error instanceof NotSignedIn) return 401;
  if (error instanceof NotAllowed) return 403;
  if (error instanceof NotFound) return 404;
  if (error instanceof Conflict) return 409;
  if (error instanceof ChangedMeanwhile) return 412;
  if (error instanceof RuleBroken) return 422;
  if (error instanceof TooManyTries) return 429;
  if (error instanceof NotReachable) return 503;
  return 500;
}

/** Characters that PostgreSQL cannot hold, half a character in JSON, a date that is none, a text too long for its index. */
const UNSTORABLE = ['22021', '22P05', '22P02', '22007', '22008', '54000'];

/** What the database refuses, said as the rule that it guards; or that there was no connection to it in time. */
function fromDatabase(error: unknown): DomainError | undefined {
  if (isPoolExhausted(error)) return new NotReachable('too_busy', BUSY_SECONDS);
  const { code, constraint } = ((error as { driverError?: unknown })?.driverError ?? {}) as {
    code?: string;
    constraint?: string;
  };
  if (code === '23505') return new Conflict('exists_already', { rule: constraint ?? '' });
  if (code === '23503') return new RuleBroken('unknown_reference', [], { rule: constraint ?? '' });
  if (code === '23514') return new RuleBroken('rule_broken', [], { rule: constraint ?? '' });
  if (code !== undefined && UNSTORABLE.includes(code)) return new RuleBroken('text_not_storable');
  return undefined;
}

function statusOfOther(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  // Fastify's own refusals: a body that is too large or no JSON, an unknown media type.
  const { statusCode } = error as { statusCode?: number };
  return statusCode !== undefined && statusCode >= 400 && statusCode < 500 ? statusCode : 500;
}
