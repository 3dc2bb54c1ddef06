import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ReportDocument } from '../../document/report-document.js';
import type { Value } from '../../document/value.js';
import { PublishedFigures } from '../../privacy/published-figures.js';
import { Release } from '../../privacy/release.js';
import { FEWEST_STAFF } from '../../privacy/suppression.js';
import type { Participation } from '../participation/participation.dataset.js';
import { composeSchool } from '../school/school.compose.js';
import { emptySchool } from '../school/school.sample.fixture.js';
import { composeBoard } from './board.compose.js';
import { emptyBoard } from './board.fixture.js';

const MONTHS = ['2025-09', '2025-10', '2025-11', '2025-12', '2026-01'];
const FORMS = ['lesson_study', 'course', 'reading'];
const SCHOOLS = ['De Brug', 'De Muis', 'Klimop', 'De Wilg'];

interface Entry {
  readonly id: number;
  readonly person: number;
  readonly month: number;
  readonly form: number;
  readonly since: number;
}

interface Asked {
  /** A school; or the board, beyond the last of them. */
  readonly subject: number;
  readonly from: number;
  readonly months: number;
}

interface Schools {
  /** Where each person works; some work at two schools. */
  readonly people: readonly (readonly number[])[];
  readonly entries: readonly Entry[];
  readonly asked: readonly Asked[];
}

const school = fc.nat(SCHOOLS.length - 1);
const random: fc.Arbitrary<Schools> = fc.record({
  people: fc.array(
    fc.oneof({ weight: 8, arbitrary: fc.tuple(school) }, { weight: 1, arbitrary: fc.tuple(school, school) }),
    {
      minLength: 12,
      maxLength: 40,
    },
  ),
  entries: fc
    .array(
      fc.record({
        person: fc.nat(39),
        month: fc.nat(MONTHS.length - 1),
        form: fc.nat(FORMS.length - 1),
        since: fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(5) }),
      }),
      { minLength: 30, maxLength: 160 },
    )
    .map((entries) => entries.map((entry, id) => ({ ...entry, id }))),
  asked: fc.array(
    fc.record({
      subject: fc.oneof({ weight: 2, arbitrary: fc.constant(SCHOOLS.length) }, { weight: 3, arbitrary: school }),
      from: fc.nat(MONTHS.length - 1),
      months: fc.integer({ min: 1, max: MONTHS.length }),
    }),
    { minLength: 2, maxLength: 6 },
  ),
});

const monthStart = (index: number): string => `${[...MONTHS, '2026-02'][index]}-01`;

/** One of the schools as it is known at a step, in some months. */
function participationOf({ people, entries }: Schools, at: number, step: number, [from, until]: Span): Participation {
  const works = (person: number) => people[person]?.includes(at) === true;
  const learned = entries
    .filter(({ person, month, since }) => works(person) && since <= step && from <= month && month < until)
    .map(({ id, person, month, form }) => ({
      ...{ person: String(person), form: FORMS[form] ?? '', nl: FORMS[form] ?? '', en: FORMS[form] ?? '' },
      ...{ initiative: 'team', month: MONTHS[month] ?? '', minutes: 60, fingerprint: 7919 * (id + 1) },
    }));
  const staff = people.flatMap((schools, person) => (schools.includes(at) ? [String(person)] : []));
  return { id: String(at), name: SCHOOLS[at] ?? '', staff, learned, goals: [], teams: [] };
}

type Span = readonly [from: number, until: number];

interface Made {
  readonly subject: number;
  readonly span: Span;
  readonly document: ReportDocument;
  readonly schools: readonly Participation[];
  /** What a school's own report says at once after the board's. */
  readonly own: readonly ReportDocument[];
}

function makeAll(board: Schools): Made[] {
  const figures = new PublishedFigures([]);
  return board.asked.map(({ subject, from, months }, step) => {
    const span: Span = [from, Math.min(from + months, MONTHS.length)];
    const period = { from: monthStart(span[0]), until: monthStart(span[1]), name: null };
    const head = { board: { id: 'b', name: 'b' }, period, dataMoment: `2026-03-1${step}T00:00:00.000Z` };
    const schools = SCHOOLS.map((_, at) => participationOf(board, at, step, span)).filter(
      ({ staff }) => staff.length > 0,
    );
    const releaseOf = (subjectId: string) => new Release({ subjectId, ...period }, head.dataMoment, figures);
    const ofSchool = (one: Participation) => composeSchool(head, { ...emptySchool, ...one }, releaseOf(one.id));
    const asked = schools.filter(({ id }) => id === String(subject));
    if (subject < SCHOOLS.length) {
      const [document = ofSchool(participationOf(board, subject, step, span))] = asked.map(ofSchool);
      return { subject, span, document, schools: asked, own: [] };
    }
    const document = composeBoard(head, { ...emptyBoard, schools }, releaseOf('b'));
    return { subject, span, document, schools, own: schools.map(ofSchool) };
  });
}

const figureIn = ({ sections }: ReportDocument, key: string): Value | undefined =>
  sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.type === 'figures' ? block.figures : []))
    .find((one) => one.key === key)?.value;
const pointsIn = ({ sections }: ReportDocument, key: string) =>
  sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.type === 'chart' && block.key === key ? block.points : []));
const rowsOf = ({ sections }: ReportDocument) =>
  sections.flatMap(({ blocks }) => blocks).flatMap((block) => (block.type === 'table' ? block.rows : []));

const bare = (value: Value | undefined): unknown => {
  if (value?.kind !== 'share') return value;
  const { of: _, ...part } = value;
  return part;
};
const isExact = (value: Value | undefined): boolean => value?.kind === 'share' && !value.atLeast && !value.asOf;
const hoursIn = (document: ReportDocument): number =>
  pointsIn(document, 'forms.chart').reduce((sum, { value }) => sum + (value.kind === 'hours' ? value.hours : 0), 0);

/** Who learned, school by school, of every part of the staff that stands exactly in a report. */
function exactParts(made: readonly Made[]) {
  return made.flatMap(({ span, document, schools, own }) =>
    schools.flatMap((one, index) => {
      const row = rowsOf(document).find(([label]) => label?.kind === 'text' && label.text === one.name);
      const value = own.length === 0 ? figureIn(document, 'figure.learners') : row?.[2];
      const people = new Set(one.learned.map(({ person }) => person));
      return isExact(value) ? [{ span, people, index }] : [];
    }),
  );
}

const isWithin = ([from, until]: Span, [otherFrom, otherUntil]: Span) => otherFrom <= from && until <= otherUntil;
const isFew = (people: number): boolean => people > 0 && people < FEWEST_STAFF;

describe('the report of a board beside those of its schools', () => {
  it('says of each school what its own report says, and adds up nothing else', () => {
    fc.assert(
      fc.property(random, (board) => {
        for (const { document, schools, own } of makeAll(board)) {
          if (own.length === 0) continue;
          const large = own.filter((_, index) => (schools[index]?.staff.length ?? 0) >= FEWEST_STAFF);
          for (const school of large) {
            const row = rowsOf(document).find(
              ([label]) => label?.kind === 'text' && label.text === school.subject.name,
            );
            expect(row?.[2]).toEqual(bare(figureIn(school, 'figure.learners')));
          }
          const small = schools.filter(({ staff }) => staff.length < FEWEST_STAFF);
          for (const { name } of small) expect(JSON.stringify(document)).not.toContain(name);
          // Small schools together are the one thing that stands in no other report.
          if (small.length < 2) expect(hoursIn(document)).toBe(large.reduce((sum, school) => sum + hoursIn(school), 0));
        }
      }),
      { numRuns: 400 },
    );
  }, 120_000);

  it('lets nobody work out a part of fewer than five people, in whatever order they are asked for', () => {
    fc.assert(
      fc.property(random, (board) => {
        const parts = exactParts(makeAll(board));
        for (const [at, one] of parts.entries())
          for (const other of parts.slice(at + 1)) {
            if (!isWithin(one.span, other.span) && !isWithin(other.span, one.span)) continue;
            const only = [...one.people].filter((person) => !other.people.has(person)).length;
            const others = [...other.people].filter((person) => !one.people.has(person)).length;
            expect(isFew(only + others)).toBe(false);
          }
      }),
      { numRuns: 400 },
    );
  }, 120_000);

  it('adds up to a sum of which no rows can be taken away until few are left', () => {
    fc.assert(
      fc.property(random, (board) => {
        for (const { document, schools, own } of makeAll(board)) {
          const rows = rowsOf(document).filter((row) => row.length > 2);
          const total = rows.at(-1);
          const isOfAll = total?.[0]?.kind === 'word' && total[0].key === 'schools.together';
          if (own.length === 0 || !isOfAll) continue;
          const shown = rows.slice(0, -1);
          // Exact only where every row is: then what is left of it is one of those rows, or several.
          expect(isExact(total[2])).toBe(shown.every((row) => isExact(row[2]) || asOfEarlier(row[2])));
          const staff = (row: (typeof rows)[number]) => (row[1]?.kind === 'count' ? row[1].value : 0);
          expect(staff(total)).toBe(shown.reduce((sum, row) => sum + staff(row), 0));
          expect(schools.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 400 },
    );
  }, 120_000);
});

const asOfEarlier = (value: Value | undefined): boolean =>
  value?.kind === 'share' && !value.atLeast && value.asOf !== undefined;
