import type { OpenAPIObject } from '@nestjs/swagger';
import type { IncomingMessage } from 'node:http';
import type { Response, Test } from 'supertest';
import type { Client } from './api.js';
import type { Everything } from './one-of-everything.js';
import { exampleBody, type NamedOperation, type Schema } from './operations.js';

interface Call {
  /** Which thing of the path's collection, where there are several kinds. */
  readonly kind?: string | undefined;
  /** What the body says in place of the example. */
  readonly body?: object | undefined;
}

/** Sends an operation with ids that exist and a body that has the right form. */
export function callOperation(
  client: Client,
  document: OpenAPIObject,
  one: NamedOperation,
  everything: Everything,
  { kind, body }: Call = {},
): Test {
  const request = client[one.method](everything.pathOf(one.path, kind)).query(everything.queryOf(one.name));
  if (streams(one)) request.buffer(true).parse(untilItStreams);
  if (one.method === 'patch' || one.method === 'delete' || asksForVersion(one)) request.set('if-match', '"1"');
  if (one.operation.requestBody === undefined) return request;
  const types = Object.keys((one.operation.requestBody as { content: object }).content);
  if (types.includes('application/json')) return request.send({ ...bodyOf(document, one, everything), ...body });
  if (types.includes('application/x-www-form-urlencoded'))
    return request.type('form').send(bodyOf(document, one, everything));
  const type = types.includes('text/csv') ? 'text/csv' : (types[0] ?? '');
  return request.set('content-type', type).send(exampleFile(one) ?? 'group,pupil,first\n5A,1001,33\n');
}

const asksForVersion = ({ operation }: NamedOperation): boolean =>
  (operation.parameters ?? []).some((one) => 'name' in one && one.name === 'If-Match');

/** Whether it is answered with events that never end by themselves. */
export const streams = ({ operation }: NamedOperation): boolean => {
  const answer = (operation.responses as Readonly<Record<string, { readonly content?: object }>> | undefined)?.['200'];
  return answer?.content !== undefined && 'text/event-stream' in answer.content;
};

/** The first bytes of a stream of events are its answer: few end by themselves. What refuses it is read whole. */
function untilItStreams(answer: Response, done: (error: Error | null, body: unknown) => void): void {
  // supertest types what it hands over as what it makes of it.
  const response = answer as unknown as IncomingMessage;
  const isStream = response.headers['content-type']?.startsWith('text/event-stream') ?? false;
  let text = '';
  response.setEncoding('utf8').on('data', (part: string) => {
    text += part;
    if (!isStream) return;
    done(null, text);
    response.destroy();
  });
  response.on('end', () => {
    // A stream may have ended with its first bytes.
    if (!isStream) done(null, JSON.parse(text));
  });
}

/** A file as the description shows it, where it is text. */
function exampleFile({ operation }: NamedOperation): string | undefined {
  const { content } = operation.requestBody as { content: Record<string, { schema?: Schema }> };
  const example = content['text/csv']?.schema?.example;
  return typeof example === 'string' ? example : undefined;
}

/** The example of the description, with ids that exist. */
export const bodyOf = (document: OpenAPIObject, one: NamedOperation, everything: Everything): object =>
  withValues(exampleBody(document, one) ?? {}, everything) as object;

function withValues(body: unknown, everything: Everything): unknown {
  if (Array.isArray(body)) return body.map((one) => withValues(one, everything));
  if (body === null || typeof body !== 'object') return body;
  return Object.fromEntries(
    Object.entries(body).map(([key, value]) => {
      const known = everything.valueFor(key);
      if (known && typeof value === 'string') return [key, known];
      if (known && Array.isArray(value)) return [key, [known]];
      return [key, withValues(value, everything)];
    }),
  );
}
