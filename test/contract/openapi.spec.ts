import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeApi } from '../../apps/api/src/http/openapi.js';
import { startApi, type TestApi } from '../support/api.js';
import { expectGolden } from '../support/golden.js';
import { operationsOf, schemaAt, type Schema } from '../support/operations.js';

describe('the description of the API', () => {
  let api: TestApi;
  let document: OpenAPIObject;

  beforeAll(async () => {
    api = await startApi();
    document = await describeApi(api.app);
  });
  afterAll(() => api.close());

  it('is the one that is checked in', () => {
    expectGolden('/apps/api/openapi.json', `${JSON.stringify(document, null, 2)}\n`);
  });

  it('is OpenAPI 3.1', () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    expect(JSON.stringify(document)).not.toContain('"nullable":true');
  });

  it('refers to schemas that are there', () => {
    const known = Object.keys(document.components?.schemas ?? {}).map((name) => `#/components/schemas/${name}`);
    const named = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]*)"/g)].map((match) => match[1]);
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter((reference) => !known.includes(reference ?? ''))).toEqual([]);
  });

  it('takes no view for another of the same name', () => {
    const names = classesIn('apps/api/src');
    expect(names.length).toBeGreaterThan(200);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('tells of the headers that an answer carries', () => {
    const headersOf = (path: string, method: 'get' | 'post', status: string): string[] =>
      Object.keys((document.paths[path]?.[method]?.responses[status] as { headers?: object }).headers ?? {});
    expect(headersOf('/v1/goals/{id}', 'get', '200')).toEqual(['ETag']);
    expect(headersOf('/v1/goals', 'get', '200')).toEqual(['Link']);
    expect(headersOf('/v1/me/exports', 'post', '202')).toEqual(['Location']);
    expect(headersOf('/v1/me', 'get', '200')).toEqual([]);
  });

  it('says of every operation what it does, and has an example of all that goes in and comes out', () => {
    const bare = operationsOf(document).flatMap(({ name, operation }) => {
      const missing: string[] = operation.summary ? [] : ['summary'];
      for (const parameter of operation.parameters ?? []) {
        if ('$ref' in parameter || parameter.in === 'path') continue;
        const schema = parameter.schema as Schema | undefined;
        if (parameter.example === undefined && schema?.example === undefined && schema?.default === undefined)
          missing.push(`parameter ${parameter.name}`);
      }
      const bodies = [operation.requestBody, ...Object.values(operation.responses)] as { content?: Contents }[];
      for (const body of bodies)
        for (const [type, { schema }] of Object.entries(body?.content ?? {}))
          missing.push(...withoutExample(document, schema, type));
      return missing.map((what) => `${name}: ${what}`);
    });
    expect(bare).toEqual([]);
  });
});

/** What is described, by name: a second class of a name takes the place of the first in the description. */
function classesIn(folder: string): string[] {
  const root = fileURLToPath(new URL(`../../${folder}`, import.meta.url));
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.dto.ts'))
    .flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(/^(?:export )?class (\w+)/gm)])
    .map(([, name = '']) => name);
}

type Contents = Record<string, { schema?: Schema }>;

/** The places in a schema that have no example to show. */
function withoutExample(document: OpenAPIObject, node: Schema | undefined, at: string, depth = 0): string[] {
  const schema = schemaAt(document, node);
  if (!schema || schema.example !== undefined || schema.enum || depth > 6) return [];
  if (schema.items) return withoutExample(document, schema.items, `${at}[]`, depth + 1);
  if (schema.allOf) return schema.allOf.flatMap((part) => withoutExample(document, part, at, depth + 1));
  if (!schema.properties) return schema.type === 'string' || schema.type === 'object' || !schema.type ? [] : [at];
  return Object.entries(schema.properties).flatMap(([key, value]) =>
    withoutExample(document, value, `${at}.${key}`, depth + 1),
  );
}
