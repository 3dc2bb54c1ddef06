import type { ReportDefinition } from '../definition.js';
import { placeholders } from '../words/say.js';
import { hasWord, type Wording, wordsFor } from '../words/words.js';
import { blockSchemas } from './block-schemas.js';
import { closed, DAY, formsOf, ID, type JsonSchema, listOf, MOMENT, oneOf, TEXT, to } from './json-schema.js';
import { valueSchema } from './value-schema.js';

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

/**
 * What a report of this kind and version can hold, as JSON Schema. It is worked out from the words of its definition:
 * whatever a document says by key needs a word, so a key that this does not know cannot be read either. A text with
 * placeholders is a sentence and asks for their values; one without may be a title too; heads of columns are called so.
 */
export function reportSchema({ kind, templateVersion, words }: ReportDefinition): JsonSchema {
  const wording = wordsFor('nl', words);
  const keys = Object.keys(words.nl).filter((key) => !isFrame(key) && !isFormForOne(key, wording));
  const plain = keys.filter((key) => placeholders(wording, key).length === 0);
  const indicators = keys.flatMap((key) => (key.startsWith('indicator.') ? [key.slice('indicator.'.length)] : []));
  const withHouse = indicators.length > 0;
  const columns = plain.filter(isColumn);
  const blocks = blockSchemas({ withHouse, withTables: columns.length > 0 });
  return {
    $schema: DRAFT,
    $id: `urn:leerspoor:report:${kind}:${templateVersion}`,
    title: words.en.title,
    description: `A report of kind '${kind}', template version ${templateVersion}, as data. Keys stand for words, which the other forms of the report have.`,
    ...closed({
      report: { const: kind },
      templateVersion: { const: templateVersion },
      board: to('named'),
      subject: to('named'),
      period: to('period'),
      dataMoment: MOMENT,
      'timeZone?': TEXT,
      'comparedWith?': closed({ reportId: ID, period: to('period'), dataMoment: MOMENT }),
      sections: listOf(closed({ key: to('title'), blocks: listOf(to('block'), 1) })),
    }),
    $defs: {
      named: closed({ id: ID, name: TEXT }),
      period: closed({ from: DAY, until: DAY, name: { type: ['string', 'null'] } }),
      block: formsOf('type', { enum: Object.keys(blocks) }, Object.keys(blocks).map(to)),
      ...blocks,
      value: valueSchema,
      sentence: sentenceSchema(keys, wording),
      title: oneOf(plain.filter((key) => !isColumn(key))),
      key: oneOf(plain),
      ...(columns.length > 0 ? { column: oneOf(columns) } : {}),
      ...(withHouse ? { indicator: oneOf(indicators) } : {}),
    },
  };
}

/** What stands on every report, whatever it holds. */
const isFrame = (key: string): boolean => key === 'title' || key === 'ownership';

const isColumn = (key: string): boolean => /(^|\.)column\./.test(key);

/** Not a key of its own: it is taken where there is exactly one. */
const isFormForOne = (key: string, wording: Wording): boolean =>
  key.endsWith('.one') && hasWord(wording, key.slice(0, -'.one'.length));

/** Sentences by their key, each with a value for every placeholder. */
function sentenceSchema(keys: readonly string[], wording: Wording): JsonSchema {
  const byPlaceholders = new Map<string, string[]>();
  for (const key of keys.filter((one) => !isColumn(one)).toSorted()) {
    const names = placeholders(wording, key).toSorted().join(' ');
    byPlaceholders.set(names, [...(byPlaceholders.get(names) ?? []), key]);
  }
  const forms = [...byPlaceholders].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return formsOf(
    'key',
    TEXT,
    forms.map(([names, own]) => formOf(names, own)),
  );
}

function formOf(names: string, keys: readonly string[]): JsonSchema {
  if (names === '') return closed({ key: oneOf(keys), 'values?': closed({}) });
  const values = closed(Object.fromEntries(names.split(' ').map((name) => [name, to('value')])));
  // What a text does not ask for may be there: only one of its two languages says it, or neither does.
  return closed({ key: oneOf(keys), values: { ...values, additionalProperties: to('value') } });
}
