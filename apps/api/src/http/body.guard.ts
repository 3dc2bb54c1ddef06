import { type CanActivate, type ExecutionContext, Injectable, UnsupportedMediaTypeException } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { CONSUMED } from './described.js';
import { InvalidRequest } from './invalid-request.js';
import { intakeOf } from './takes-in.js';

/** Far above what any operation takes that does not say so itself, and far below what is slow to look through. */
const DEEPEST = 12;
const MOST_FIELDS = 200;
const MOST_VALUES = 20_000;

/**
 * Looks at a body before anything else does. What is deep or wide beyond reason is refused: to transform and check it
 * would keep the process from everybody else. So is a kind of content that the operation does not read.
 */
@Injectable()
export class BodyGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const { body, headers, routeOptions } = context.switchToHttp().getRequest<FastifyRequest>();
    if (body === undefined || body === null) return true;
    const read = this.reflector.get<string[] | undefined>(CONSUMED, context.getHandler()) ?? ['application/json'];
    const sent = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
    // An operation that reads a file says itself what it expected where it got JSON.
    if (sent !== 'application/json' && !read.includes(sent)) throw new UnsupportedMediaTypeException();
    const wrong = Buffer.isBuffer(body) ? undefined : whatIsWrongWith(body, intakeOf(routeOptions.config)?.values);
    if (wrong) throw new InvalidRequest([{ pointer: '', code: wrong, parameters: {} }]);
    return true;
  }
}

/** A NUL, or half of a character that takes two: no database keeps them. */
const BROKEN_TEXT = /[\0\p{Surrogate}]/u;

/** Without recursion: the depth of the body is the sender's to choose. */
function whatIsWrongWith(body: unknown, most = MOST_VALUES): 'too_complex' | 'text_not_whole' | undefined {
  const left: [value: unknown, depth: number][] = [[body, 0]];
  let values = 0;
  for (let next = left.pop(); next; next = left.pop()) {
    const [value, depth] = next;
    if ((values += 1) > most || depth > DEEPEST) return 'too_complex';
    if (typeof value === 'string' && BROKEN_TEXT.test(value)) return 'text_not_whole';
    if (value === null || typeof value !== 'object') continue;
    const fields = Array.isArray(value) ? [] : Object.keys(value);
    if (fields.length > MOST_FIELDS || fields.some((field) => field in Object.prototype)) return 'too_complex';
    for (const one of Object.values(value)) left.push([one, depth + 1]);
  }
  return undefined;
}
