import { VersionMissing } from '@app/platform';
import { Type as Convert } from 'class-transformer';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { IsInt, IsOptional, IsString, isUUID, Matches, Max, Min } from 'class-validator';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ApiProperty, ApiPropertyOptional } from './described.js';
import { InvalidRequest } from './invalid-request.js';

/** Which part of a list: at most `limit` rows, after the one that `after` points at. */
export class PageQuery {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 200, default: 50, example: 50 })
  @IsOptional()
  @Convert(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit = 50;

  @ApiPropertyOptional({ description: 'From `next` of the page before.', example: 'WyIyMDI2LTAzLTEyIl0' })
  @IsOptional()
  @IsString()
  // Room for a sort key of the longest name in any script.
  @Matches(/^[A-Za-z0-9_-]{1,2000}$/)
  after?: string;
}

/** One page: its rows, and where the next begins. */
export interface Page<Row> {
  readonly items: Row[];
  readonly next: string | null;
}

/** The class of a page of these views, for the API's description. */
export function pageOf<View extends object>(view: new () => View): new () => Page<View> {
  class PageView implements Page<View> {
    @ApiProperty({ type: () => view, isArray: true }) items!: View[];
    @ApiProperty({
      type: 'string',
      nullable: true,
      example: null,
      description: 'Give it as `after` for the next page.',
    })
    next!: string | null;
  }
  Object.defineProperty(PageView, 'name', { value: `${view.name}Page` });
  return PageView;
}

/** The place in the list that `after` points at: the sort key of its last row, which ends with the row's id. */
export function keyAfter(query: PageQuery, parts: number): string[] | undefined {
  if (query.after === undefined) return undefined;
  try {
    const key: unknown = JSON.parse(Buffer.from(query.after, 'base64url').toString());
    if (
      Array.isArray(key) &&
      key.length === parts &&
      key.every((part) => typeof part === 'string') &&
      isUUID(key.at(-1))
    )
      return key;
  } catch {
    // Falls through: it was not made by this list.
  }
  throw new InvalidRequest([{ pointer: '/after', code: 'cursor', parameters: {} }]);
}

/**
 * Makes a page of `limit + 1` rows that were read: the extra one only tells whether there are more.
 * `keyOf` gives a row's sort key, in the order of the list.
 */
export function toPage<Row, View>(
  rows: readonly Row[],
  query: PageQuery,
  keyOf: (row: Row) => readonly string[],
  toView: (row: Row) => View,
): Page<View> {
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  const more = rows.length > query.limit && last !== undefined;
  const next = more ? Buffer.from(JSON.stringify(keyOf(last))).toString('base64url') : null;
  return { items: shown.map(toView), next };
}

/** Adds `Link: <…>; rel="next"` to a page, and the `ETag` to anything with a version. */
export function sayNextAndVersion(server: FastifyInstance): void {
  server.addHook('preSerialization', (request, reply, body, done) => {
    if (typeof body === 'object' && body !== null && reply.statusCode < 300) {
      if ('version' in body && typeof body.version === 'number') void reply.header('etag', `"${body.version}"`);
      if ('next' in body && typeof body.next === 'string') void reply.header('link', linkTo(request.url, body.next));
    }
    done(null, body);
  });
}

function linkTo(url: string, after: string): string {
  const [path, query = ''] = url.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set('after', after);
  return `<${path}?${parameters.toString()}>; rel="next"`;
}

/** The version that the caller read, from `If-Match`. Without it a change is refused: it could undo another's. */
export const ReadVersion = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const version = versionIn(context);
  if (version === undefined) throw new VersionMissing();
  return version;
});

/** The version that the caller read, where there was anything to read; the ability decides whether it has to be there. */
export const VersionIfRead = createParamDecorator((_: unknown, context: ExecutionContext) => versionIn(context));

function versionIn(context: ExecutionContext): number | undefined {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (header === undefined) return undefined;
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header)?.[1];
  // A tag that was never given out matches nothing.
  return version === undefined ? -1 : Number(version);
}
