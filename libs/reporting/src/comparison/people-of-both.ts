import type { ReportDocument } from '../document/report-document.js';
import type { Value } from '../document/value.js';
import type { PublishedFigures } from '../privacy/published-figures.js';
import type { Behind, People } from './beside.rules.js';
import type { Published } from './compared-figures.js';
import type { PeopleOfBoth } from './with-before.js';

type Side = Pick<ReportDocument, 'subject' | 'period' | 'dataMoment' | 'sections'>;

const STAFF: Published = { unit: 'staff', quantity: 'staff' };

/** Looks up who is behind the figures of two reports on one subject, among all that were published of it. */
export function peopleOfBoth(published: PublishedFigures, now: Side, before: Side): PeopleOfBoth {
  const of = (figure: Published): Behind | undefined =>
    both(peopleIn(published, figure, now), peopleIn(published, figure, before));
  return { of, group: of(STAFF) ?? both(membersIn(now), membersIn(before)) };
}

const both = (now: People | undefined, before: People | undefined): Behind | undefined =>
  now && before && { now, before };

/** Who was behind a figure on a period when a report was made of it. */
function peopleIn(published: PublishedFigures, figure: Published, report: Side): People | undefined {
  const { from, until } = report.period;
  const last = published
    .ofSeries({ ...figure, subjectId: report.subject.id })
    .findLast((one) => one.from === from && one.until === until && one.asOf <= report.dataMoment);
  return last && new Set(last.parts.keys());
}

/** Who is named in a report as a member of what it is about. */
function membersIn({ sections }: Side): People | undefined {
  const blocks = sections.find(({ key }) => key === 'members')?.blocks;
  return blocks && new Set(blocks.flatMap((block) => (block.type === 'table' ? block.rows.flat() : [])).flatMap(idOf));
}

const idOf = (value: Value): string[] => (value.kind === 'person' ? [value.id] : []);
