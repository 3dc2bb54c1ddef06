import { type Actor, isMachine, type Language, type RequestActor } from '@app/access';
import { NotAllowed } from '@app/platform';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { InvalidRequest } from './invalid-request.js';

/** Who calls, in which language, and whether this call may be a repetition. A person, unless it says otherwise. */
export interface Caller<Who extends RequestActor = Actor> {
  readonly actor: Who;
  readonly language: Language;
  readonly repetition: Repetition | undefined;
}

export interface Repetition {
  readonly key: string;
  /** Of method, path and body: the same key with another request is a mistake of the client. */
  readonly requestHash: Buffer;
}

export type AuthenticatedRequest = FastifyRequest & { user: RequestActor };

/** A person or a machine. */
export type AnyCaller = Caller<RequestActor>;

/** The caller of a handler that is not public: a person. */
export const CalledBy = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const caller = callerOf(context);
  if (isMachine(caller.actor)) throw new NotAllowed('unknown');
  return { ...caller, actor: caller.actor };
});

export const OPEN_TO_MACHINES = 'leerspoor:open-to-machines';

/** The caller of a handler whose permission machines can have too; the boot stops where it is another. */
export const CalledByAny = (): ParameterDecorator => (controller, handler, index) => {
  if (handler)
    Reflect.defineMetadata(
      OPEN_TO_MACHINES,
      true,
      (controller as Record<typeof handler, () => void>)[handler] as () => void,
    );
  anyCaller()(controller, handler, index);
};

const anyCaller = createParamDecorator((_: unknown, context: ExecutionContext): AnyCaller => callerOf(context));

function callerOf(context: ExecutionContext): AnyCaller {
  const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
  return { actor: request.user, language: languageOf(request), repetition: repetitionOf(request) };
}

/** Dutch, unless the caller prefers English. */
export function languageOf(request: Pick<FastifyRequest, 'headers'>): Language {
  for (const part of (request.headers['accept-language'] ?? '').toLowerCase().split(',')) {
    const tag = part.trim().slice(0, 2);
    if (tag === 'nl' || tag === 'en') return tag;
  }
  return 'nl';
}

function repetitionOf(request: FastifyRequest): Repetition | undefined {
  const key = request.headers['idempotency-key'];
  if (request.method !== 'POST' || key === undefined) return undefined;
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key))
    throw new InvalidRequest([{ pointer: '', code: 'idempotency_key', parameters: {} }]);
  const hash = createHash('sha256').update(`${request.method} ${request.url}\n`);
  hash.update(Buffer.isBuffer(request.body) ? request.body : JSON.stringify(request.body ?? null));
  return { key, requestHash: hash.digest() };
}
