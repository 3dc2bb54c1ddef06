import type { HouseBlock } from '../document/house-block.js';
import type { Block, ReportDocument, Sentence } from '../document/report-document.js';
import type { Value } from '../document/value.js';
import { placeholders } from './say.js';
import { type Wording, hasWord } from './words.js';

/**
 * What a document needs and its words lack, in order of the alphabet: keys without a text, and placeholders without
 * a value as `key{name}`. Empty when the document can be read in this language.
 */
export function missingWords(document: ReportDocument, wording: Wording): string[] {
  const sentences = document.sections.flatMap((section) => section.blocks.flatMap(sentencesOf));
  const values = document.sections.flatMap((section) => section.blocks.flatMap(valuesOf));
  const keys = [
    'title',
    'ownership',
    ...document.sections.flatMap((section) => [section.key, ...section.blocks.flatMap(keysOf)]),
    ...sentences.map((sentence) => sentence.key),
    ...[...values, ...sentences.flatMap((sentence) => Object.values(sentence.values ?? {}))].flatMap(wordKey),
  ];
  const lacking = keys.filter((key) => !hasWord(wording, key));
  const unfilled = sentences.flatMap((sentence) => unfilledPlaceholders(sentence, wording));
  return [...new Set([...lacking, ...unfilled])].sort();
}

function keysOf(block: Block): string[] {
  switch (block.type) {
    case 'figures':
      return block.figures.map((figure) => figure.key);
    case 'table':
      return [block.key, ...block.columns];
    case 'chart':
      return [block.key, ...(block.beside ? [block.beside.key] : [])];
    case 'entries':
      return [block.key];
    case 'sentences':
      return [];
    case 'house':
      return houseKeys(block);
  }
}

const HOUSE_KEYS = ['source', 'drawing', 'key', 'indicator', 'value', 'emerging', 'habit', 'state', 'questions', 'own'];

function houseKeys({ key, rooms }: HouseBlock): string[] {
  const ofRooms = rooms.flatMap(({ layer, state }) => [
    `layer.${layer}`,
    `layer.${layer}.about`,
    `state.${state ?? 'hidden'}`,
  ]);
  const ofIndicators = rooms
    .flatMap(({ indicators }) => indicators)
    .flatMap((one) => [`indicator.${one.key}`, `formula.${one.key}`, ...(one.n ? [`n.${one.n.of}`] : [])]);
  return [key, ...HOUSE_KEYS.map((own) => `house.${own}`), ...ofRooms, ...ofIndicators];
}

function sentencesOf(block: Block): Sentence[] {
  if (block.type === 'sentences') return [...block.sentences];
  if (block.type === 'figures') return block.figures.flatMap((figure) => figure.note ?? []);
  return [];
}

function valuesOf(block: Block): Value[] {
  switch (block.type) {
    case 'figures':
      return block.figures.map((figure) => figure.value);
    case 'table':
      return block.rows.flat();
    case 'chart':
      return [
        ...block.points.flatMap((point) => [point.label, point.value]),
        ...(block.beside ? [block.beside.value] : []),
      ];
    case 'entries':
      return block.entries.flatMap((entry) => entry.tags ?? []);
    case 'sentences':
      return [];
    case 'house':
      return block.rooms.flatMap(({ indicators }) => indicators.map(({ value }) => value));
  }
}

function wordKey(value: Value): string[] {
  return value.kind === 'word' ? [value.key] : [];
}

function unfilledPlaceholders(sentence: Sentence, wording: Wording): string[] {
  return placeholders(wording, sentence.key)
    .filter((name) => !Object.hasOwn(sentence.values ?? {}, name))
    .map((name) => `${sentence.key}{${name}}`);
}
