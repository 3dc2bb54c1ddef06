import type { Section } from '../../../document/report-document.js';
import { count, date, section, sentences, table, text, word } from '../../document-parts.js';
import type { LeerteamData } from '../leerteam.dataset.js';

/** What the team wrote down for others, and how many colleagues use it. */
export function insights({ insights: list }: Pick<LeerteamData, 'insights'>): Section[] {
  if (list.length === 0) return [];
  const columns = ['column.insight', 'column.date', 'column.openTo', 'column.adoptions'];
  const rows = list.map((one) => [
    text(one.title),
    date(one.on),
    word(`openTo.${one.visibility}`),
    count(one.adoptions),
  ]);
  return section('insights', table('insights.table', columns, rows), sentences({ key: 'insights.note' }));
}
