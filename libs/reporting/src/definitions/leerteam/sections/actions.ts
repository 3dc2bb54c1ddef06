import type { Section } from '../../../document/report-document.js';
import { count, figures, section, sentences } from '../../document-parts.js';
import type { LeerteamData } from '../leerteam.dataset.js';

/** What became of what was agreed on for these days: of the team, and never of who would do it. */
export function actions({ actions: { due, inTime, later, dropped, open } }: Pick<LeerteamData, 'actions'>): Section[] {
  if (due === 0) return [];
  return section(
    'actions',
    figures(
      ['figure.due', count(due)],
      ['figure.inTime', count(inTime)],
      ['figure.later', count(later)],
      ['figure.dropped', count(dropped)],
      ['figure.open', count(open)],
    ),
    sentences({ key: 'actions.note' }),
  );
}
