/** A JSON Schema, draft 2020-12, or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

export const to = (definition: string): JsonSchema => ({ $ref: `#/$defs/${definition}` });
export const listOf = (items: JsonSchema, atLeast = 0): JsonSchema =>
  atLeast === 0 ? { type: 'array', items } : { type: 'array', items, minItems: atLeast };
export const oneOf = (keys: readonly string[]): JsonSchema => ({ enum: [...new Set(keys)].sort() });

/** An object with these members and no others; those whose name ends in `?` may be absent. */
export function closed(members: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const names = Object.keys(members);
  return {
    type: 'object',
    required: names.filter((name) => !name.endsWith('?')),
    properties: Object.fromEntries(names.map((name) => [name.replace(/\?$/, ''), members[name]])),
    additionalProperties: false,
  };
}

/** An object of one of several forms, told apart by what stands under `tag`. */
export const formsOf = (tag: string, tags: JsonSchema, forms: readonly JsonSchema[]): JsonSchema => ({
  type: 'object',
  required: [tag],
  properties: { [tag]: tags },
  oneOf: forms,
});

export const TEXT: JsonSchema = { type: 'string' };
export const NUMBER: JsonSchema = { type: 'number' };
export const WHOLE: JsonSchema = { type: 'integer' };
export const TRUE: JsonSchema = { const: true };
export const DAY: JsonSchema = { type: 'string', format: 'date' };
export const MOMENT: JsonSchema = { type: 'string', format: 'date-time' };
export const ID: JsonSchema = { type: 'string', minLength: 1 };
