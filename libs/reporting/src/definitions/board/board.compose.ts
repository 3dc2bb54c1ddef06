import type { ReportHead } from '../../definition.js';
import type { ReportDocument } from '../../document/report-document.js';
import { eachOnce } from '../../privacy/figure.js';
import type { Release } from '../../privacy/release.js';
import { ofStaff } from '../../privacy/suppression.js';
import { count, figures, section } from '../document-parts.js';
import type { BoardData } from './board.dataset.js';

export const BOARD_TEMPLATE = 1;

/** A board's report, for its administrator: schools and sums, nothing of fewer than five people. */
export function composeBoard(head: ReportHead, data: BoardData, release: Release): ReportDocument {
  const staff = [...new Set(data.schools.flatMap((school) => school.staff))];
  release.about(eachOnce(staff));
  return {
    report: 'board',
    templateVersion: BOARD_TEMPLATE,
    ...head,
    subject: { id: data.id, name: data.name },
    sections: section(
      'participation',
      figures(
        ['figure.schools', count(data.schools.length)],
        ['figure.staff', ofStaff(staff.length, count(staff.length))],
      ),
    ),
  };
}
