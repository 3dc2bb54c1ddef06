import { sayReason, type SuggestionReason } from '@app/domain';
import type { Block, Section } from '../../../document/report-document.js';
import type { Value } from '../../../document/value.js';
import { entries, name, person, section, sentences, table, word } from '../../document-parts.js';
import type { Ahead } from '../ahead.dataset.js';

/** What is planned, and the days that its owner meant to look at a goal. */
export function nextMoments({ next }: Ahead): Section[] {
  if (next.length === 0) return section('next', sentences({ key: 'next.none' }));
  const list = next.map(({ title, on, kind, team }) => ({
    ...{ title, on, tags: [word(`next.${kind}`)] },
    ...(team === null ? {} : { lines: [team] }),
  }));
  return section('next', entries('next.list', list));
}

/** Colleagues who offered themselves, and forms that were not tried yet, each with why; nothing where there is none. */
export function suggestions({ suggestions: { colleagues, forms } }: Ahead): Section[] {
  const blocks: Block[] = [
    ...tableOf('colleagues', colleagues, ({ id }) => person(id)),
    ...tableOf('forms', forms, name),
  ];
  if (blocks.length === 0) return [];
  return section('suggestions', ...blocks, sentences({ key: 'suggestions.note' }));
}

function tableOf<One extends { readonly reasons: readonly SuggestionReason[] }>(
  of: 'colleagues' | 'forms',
  list: readonly One[],
  nameOf: (one: One) => Value,
): Block[] {
  const columns = [of === 'colleagues' ? 'column.colleague' : 'column.form', 'column.why'];
  const rows = list.map((one) => [nameOf(one), why(one.reasons)]);
  return rows.length === 0 ? [] : [table(`suggestions.${of}`, columns, rows)];
}

const why = (reasons: readonly SuggestionReason[]): Value => {
  const said = (language: 'nl' | 'en'): string => reasons.map((one) => sayReason(language, one)).join('; ');
  return name({ nl: said('nl'), en: said('en') });
};
