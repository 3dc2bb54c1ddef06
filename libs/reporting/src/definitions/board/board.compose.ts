import type { ReportHead } from '../../definition.js';
import type { ReportDocument, Section } from '../../document/report-document.js';
import type { Release } from '../../privacy/release.js';
import { count, figures, section, sentences } from '../document-parts.js';
import type { BoardData } from './board.dataset.js';
import { growth } from './growth.section.js';
import { houses } from './houses.section.js';
import { forms, overTime, ownDirection, participation, toldSchools } from './schools.section.js';

export const BOARD_TEMPLATE = 1;

/**
 * How the schools of a board learn, for its administrator: side by side on taking part alone, in the order of the
 * alphabet. What is said of people is what the schools' own reports may say, and sums of that.
 */
export function composeBoard(head: ReportHead, data: BoardData, release: Release): ReportDocument {
  const told = toldSchools(data, head.period, release);
  const parts: readonly (readonly [key: string, sections: Section[]])[] = [
    ['participation', participation(data, told, head.period)],
    ['overTime', overTime(told)],
    ['forms', forms(told)],
    ['ownDirection', ownDirection(told)],
    ['houses', houses(data, release)],
    ['hypotheses', hypotheses(data)],
    ['growth', growth(data, release)],
  ];
  const empty = parts.filter(([, sections]) => sections.length === 0).map(([key]) => ({ key: `empty.${key}` }));
  return {
    report: 'board',
    templateVersion: BOARD_TEMPLATE,
    ...head,
    subject: { id: data.id, name: data.name },
    sections: [
      ...parts.flatMap(([, sections]) => sections),
      ...section('empty', empty.length > 0 ? sentences(...empty) : undefined),
      ...section('reading', sentences({ key: 'reading.told' }, { key: 'reading.note' }, { key: 'reading.question' })),
    ],
  };
}

/** What was expected of pupils, in numbers: things, and whose they are stands nowhere. */
function hypotheses({ hypotheses: { beforehand, afterwards, evaluated } }: BoardData): Section[] {
  if (beforehand + afterwards + evaluated === 0) return [];
  return section(
    'hypotheses',
    figures(
      ['figure.beforehand', count(beforehand)],
      ['figure.evaluated', count(evaluated)],
      ['figure.afterwards', count(afterwards)],
    ),
    sentences({ key: 'hypotheses.about' }),
  );
}
