import type { OpenAPIObject } from '@nestjs/swagger';
import { DESCRIBED_REQUIREMENT, type Requirement } from '../../apps/api/src/http/requires.js';

type PathItem = OpenAPIObject['paths'][string];
export type Operation = NonNullable<PathItem['get']> & { readonly [DESCRIBED_REQUIREMENT]?: Requirement };

export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly example?: unknown;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  /** Where it may be null as well: that comes last. */
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
const METHODS: readonly Method[] = ['get', 'post', 'put', 'patch', 'delete'];

export interface NamedOperation {
  /** As `POST /v1/leerteams/{id}/invitations`. */
  readonly name: string;
  readonly method: Method;
  readonly path: string;
  readonly operation: Operation;
  /** What it says that it asks of its caller. */
  readonly requires: Requirement;
}

/** Every operation that the API describes. */
export function operationsOf(document: OpenAPIObject): NamedOperation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation: Operation | undefined = item[method];
      if (!operation) return [];
      const requires = operation[DESCRIBED_REQUIREMENT];
      if (!requires) throw new Error(`${method} ${path} does not say what it requires.`);
      return [{ name: `${method.toUpperCase()} ${path}`, method, path, operation, requires }];
    }),
  );
}

/** A schema, with its reference followed. */
export function schemaAt(document: OpenAPIObject, schema: Schema | undefined): Schema | undefined {
  const name = schema?.$ref?.split('/').at(-1);
  return name ? document.components?.schemas?.[name] : schema;
}

interface Content {
  readonly schema?: Schema;
  /** Where one example of each field makes no whole. */
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>;
}

/** A body that the operation takes, from its examples. */
export function exampleBody(document: OpenAPIObject, { operation }: NamedOperation): unknown {
  const body = operation.requestBody as { content?: Record<string, Content> } | undefined;
  const content = body?.content?.['application/json'] ?? body?.content?.['application/x-www-form-urlencoded'];
  const [example] = Object.values(content?.examples ?? {});
  return example ? example.value : exampleOf(document, content?.schema);
}

function exampleOf(document: OpenAPIObject, node: Schema | undefined): unknown {
  const schema = schemaAt(document, node);
  if (!schema) return undefined;
  if (schema.example !== undefined) return schema.example;
  const [whole] = schema.allOf ?? schema.anyOf ?? [];
  if (whole) return exampleOf(document, whole);
  if (schema.items) return [exampleOf(document, schema.items)];
  if (schema.enum) return schema.enum[0];
  return Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([key, value]) => [key, exampleOf(document, value)]),
  );
}
