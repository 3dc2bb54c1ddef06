import { applyDecorators, type INestApplication, type Type } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { ApiBearerAuth, ApiHeader, ApiOperation, ApiResponse, describeWith } from './described.js';

type Trait = 'if-match' | 'if-match-once-read' | 'location' | 'public';

const ONCE_READ = 'The ETag of what you read or saved last; left out the first time.';

const text = (description: string, example: string) => ({ description, schema: { type: 'string' as const }, example });
const LOCATION = text('Where to ask how it stands.', '/v1/report-runs/0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01');

/** What an operation does and answers, for the API's description. */
export function Answers(status: number, view: Type | undefined, summary: string, ...traits: Trait[]): MethodDecorator {
  return applyDecorators(
    ApiOperation({ summary }),
    ApiResponse({
      status,
      description: summary,
      ...(view ? { type: view } : {}),
      ...(traits.includes('location') ? { headers: { Location: LOCATION } } : {}),
    }),
    ...(traits.includes('public') ? [] : [ApiBearerAuth()]),
    ...(traits.includes('if-match')
      ? [ApiHeader({ name: 'If-Match', required: true, description: 'The ETag of what you read.', example: '"1"' })]
      : []),
    ...(traits.includes('if-match-once-read')
      ? [ApiHeader({ name: 'If-Match', required: false, description: ONCE_READ, example: '"1"' })]
      : []),
  );
}

/** The description of the API, as OpenAPI 3.1. Needs the controllers alone, no database. */
export async function describeApi(app: INestApplication): Promise<OpenAPIObject> {
  const swagger = await import('@nestjs/swagger');
  describeWith(swagger);
  const { DocumentBuilder, SwaggerModule } = swagger;
  const settings = new DocumentBuilder()
    .setTitle('Leerspoor')
    .setDescription('Professional learning of school staff: owned by the teacher, shared by choice, reported honestly.')
    .setVersion('1')
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/en/')
    .setOpenAPIVersion('3.1.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'Access token or personal access token.' })
    .build();
  const document = SwaggerModule.createDocument(app, settings, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
  return withCommonParts(document);
}

const PROBLEM = {
  type: 'object',
  required: ['type', 'status', 'title', 'code'],
  properties: {
    type: { type: 'string', example: 'about:blank' },
    status: { type: 'integer', example: 422 },
    title: { type: 'string', example: 'Het verzoek gaat tegen een regel in.' },
    code: { type: 'string', example: 'rule_broken' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'detail'],
        properties: {
          pointer: { type: 'string', example: '/minutes' },
          code: { type: 'string', example: 'max' },
          detail: { type: 'string', example: 'mag ten hoogste 1440 zijn' },
        },
      },
    },
  },
};

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'The same key with the same request gets the same answer, and nothing is done twice.',
  schema: { type: 'string', maxLength: 200 },
  example: '4f6c1d0e-lesson-study-week-12',
} as const;

const HEADERS = {
  version: ['ETag', text('The version of what is answered; give it back as `If-Match` to change it.', '"1"')],
  next: [
    'Link',
    text('Where the next page is, where there is one.', '</v1/goals?after=WyIyMDI2LTAzLTEyIl0>; rel="next"'),
  ],
} as const;

/** What an answer says beside its body: what `ResponseHeaders` sets, by the same fields. */
function describeHeaders(schemas: Schemas, responses: Responses): void {
  for (const response of Object.values(responses)) {
    const view = response.content?.['application/json']?.schema?.$ref?.split('/').at(-1);
    const { properties = {} } = (view && schemas[view]) || {};
    const headers = Object.entries(HEADERS).flatMap(([field, header]) => (field in properties ? [header] : []));
    if (headers.length > 0) response.headers = { ...response.headers, ...Object.fromEntries(headers) };
  }
}

type Schemas = Readonly<Record<string, { readonly properties?: object } | undefined>>;
type Responses = Record<
  string,
  { headers?: object; readonly content?: Readonly<Record<string, { readonly schema?: { readonly $ref?: string } }>> }
>;

/** Every operation can answer with a problem; every POST of a signed-in caller can be repeated. */
function withCommonParts(document: OpenAPIObject): OpenAPIObject {
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  document.components = { ...document.components, schemas: { ...document.components?.schemas, Problem: PROBLEM } };
  for (const path of Object.values(document.paths))
    for (const [method, operation] of Object.entries(path as Record<string, OpenAPIObject['paths'][string]['get']>)) {
      if (!operation?.responses) continue;
      describeHeaders(document.components.schemas as Schemas, operation.responses as Responses);
      operation.responses['default'] = { description: 'What went wrong.', content };
      if (method === 'post' && operation.security) (operation.parameters ??= []).push(IDEMPOTENCY_KEY);
    }
  return document;
}
