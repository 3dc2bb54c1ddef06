import { describe, expect, it } from '@jest/globals';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { readdirSync } from 'node:fs';
import { DEFINITIONS } from '../../libs/reporting/src/definitions/index.js';
import type { ReportDocument } from '../../libs/reporting/src/document/report-document.js';
import { PUBLISHED_SCHEMAS } from '../../libs/reporting/src/schemas/published-schemas.js';
import { reportSchema } from '../../libs/reporting/src/schemas/report-schema.js';
import { expectGolden } from '../support/golden.js';
import { REPORT_SAMPLES } from '../support/report-samples.js';

const FOLDER = 'libs/reporting/src/schemas/published';
const definitions = Object.values(DEFINITIONS);
const samples = Object.values(REPORT_SAMPLES);

/** Formats by a glance: how a date is written belongs to the documents' own tests. */
const formats = { date: /^\d{4}-\d{2}-\d{2}$/, 'date-time': /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/ };

function validatorOf(report: keyof typeof DEFINITIONS): ValidateFunction {
  return new Ajv2020({ strict: true, allowUnionTypes: true, formats }).compile(reportSchema(DEFINITIONS[report]));
}

describe('the schema of a report', () => {
  it.each(definitions)('of $kind stands as published, for its version', (definition) => {
    const name = `${definition.kind}-${definition.templateVersion}`;
    expectGolden(`/${FOLDER}/${name}.schema.json`, `${JSON.stringify(reportSchema(definition), null, 2)}\n`);
  });

  // A version more is a line more here; a file is never taken away.
  it('is among those that are served', () => {
    const names = readdirSync(new URL(`../../${FOLDER}`, import.meta.url))
      .flatMap((file) => /^(.+)\.schema\.json$/.exec(file)?.[1] ?? [])
      .sort();
    const called = (name: string): string => name.replace('-', '');
    const lines = [
      ...names.map((name) => `import ${called(name)} from './${name}.schema.json' with { type: 'json' };`),
      '',
      '/** Every schema that was ever published. Written by `npm run accept`. */',
      `export const published = [${names.map(called).join(', ')}];`,
    ];
    expectGolden(`/${FOLDER}/index.ts`, `${lines.join('\n')}\n`);
    expect(PUBLISHED_SCHEMAS.map(({ report, version }) => `${report}-${version}`)).toEqual(names);
  });

  it.each(samples)('takes a whole $report', (sample) => {
    const validate = validatorOf(sample.report as keyof typeof DEFINITIONS);
    validate(sample);
    expect(validate.errors).toBeNull();
  });

  it.each(samples)('refuses in $report whatever it does not know', (sample) => {
    const validate = validatorOf(sample.report as keyof typeof DEFINITIONS);
    const taken = strangeCopies(sample).filter(([, copy]) => validate(copy));
    expect(taken.map(([what]) => what)).toEqual([]);
  });
});

/** The document once for each of its objects, with a member too many there, and once for each key, with another key. */
function strangeCopies(document: ReportDocument): [what: string, copy: unknown][] {
  const text = JSON.stringify(document);
  const tags = ['report', 'type', 'kind', 'key', 'form', 'reason', 'state', 'layer', 'unit'];
  // Building blocks are a framework's own: their keys are data.
  const keys = [...text.matchAll(new RegExp(`"(?:${tags.join('|')})":"(?!\\w+","name":{)`, 'g'))].map(
    ({ index, 0: found }) => {
      const at = index + found.length;
      return [`${found} at ${text.slice(index, index + 60)}`, `${text.slice(0, at)}un${text.slice(at)}`] as const;
    },
  );
  const members = [...text.matchAll(/\{"/g)].map(({ index }) => {
    return [
      `member at ${text.slice(index, index + 60)}`,
      `${text.slice(0, index)}{"unheard":1,"${text.slice(index + 2)}`,
    ];
  });
  return [...keys, ...members].map(([what = '', copy = '']) => [what, JSON.parse(copy)]);
}
