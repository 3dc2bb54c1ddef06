import { addDays } from '@app/platform';
import type { ReportHead } from '../../definition.js';
import type { ReportDocument, Section } from '../../document/report-document.js';
import { eachOnce } from '../../privacy/figure.js';
import type { Release } from '../../privacy/release.js';
import { date, section, sentences } from '../document-parts.js';
import { houseBlock } from '../house/house.compose.js';
import { impactSections } from '../impact/impact.compose.js';
import { toldParticipation } from '../participation/told-participation.js';
import { forms, overTime, ownDirection, participation, teams } from './learning.sections.js';
import { leading } from './leading.section.js';
import { needs } from './needs.section.js';
import type { SchoolData } from './school.dataset.js';
import { signals } from './signals.section.js';
import { strategy } from './strategy.section.js';

export const SCHOOL_TEMPLATE = 4;

/** How a school learns: no names, no rows a person, nothing of fewer than five people. */
export function composeSchool(head: ReportHead, data: SchoolData, release: Release): ReportDocument {
  const { period } = head;
  release.about(eachOnce(data.staff));
  const told = toldParticipation(data, period, release);
  const parts: readonly (readonly [key: string, sections: Section[]])[] = [
    ['house', house(data, release)],
    ['participation', participation(data, told)],
    ['overTime', overTime(period, data, told)],
    ['forms', forms(told)],
    ['needs', needs(data)],
    ['ownDirection', ownDirection(told)],
    ['teams', teams(data, told)],
    ['leading', leading(data, release)],
    ['signals', signals(data)],
    ['strategy', strategy(data, release)],
    ['impact', impactSections('school', data.impact, release)],
  ];
  const empty = parts.filter(([, sections]) => sections.length === 0).map(([key]) => ({ key: `empty.${key}` }));
  return {
    report: 'school',
    templateVersion: SCHOOL_TEMPLATE,
    ...head,
    subject: { id: data.id, name: data.name },
    sections: [
      ...parts.flatMap(([, sections]) => sections),
      ...section('empty', empty.length > 0 ? sentences(...empty) : undefined),
      ...section(
        'reading',
        sentences({ key: 'reading.note' }, { key: 'reading.atLeast' }, { key: 'reading.question' }),
      ),
    ],
  };
}

/** The house of the months that are over at the end of the period: the one that is made of them by itself, too. */
function house({ house: of }: SchoolData, release: Release): Section[] {
  if (!of) return [];
  const { from, until, data } = of;
  return section(
    'house',
    sentences({ key: 'house.months', values: { from: date(from), through: date(addDays(until, -1)) } }),
    houseBlock(data, of, release.beside({ from, until })),
    sentences({ key: 'reading.states' }, { key: 'reading.steps' }),
  );
}
