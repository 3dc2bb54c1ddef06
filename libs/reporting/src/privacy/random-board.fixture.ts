import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { composeLeerteam } from '../definitions/leerteam/leerteam.compose.js';
import { QUIET_TEAM } from '../definitions/leerteam/team-life.fixture.js';
import { composeSchool } from '../definitions/school/school.compose.js';
import type { ReportDocument } from '../document/report-document.js';
import type { Value } from '../document/value.js';
import type { PublishedFigures } from './published-figures.js';
import { Release } from './release.js';

/** Somebody's entry in a made-up board. */
export interface Entry {
  readonly id: number;
  readonly person: number;
  /** 0 is September 2025. */
  readonly month: number;
  readonly minutes: number;
  readonly form: number;
  readonly initiative: number;
  readonly inTeam: boolean;
  /** The entry is there from this report on. */
  readonly since: number;
}

export interface Asked {
  readonly subject: 'small school' | 'large school' | 'leerteam';
  readonly from: number;
  readonly months: number;
}

export interface RandomBoard {
  readonly people: number;
  readonly entries: readonly Entry[];
  readonly asked: readonly Asked[];
  /** From which report on the last so many people work at the small school no more. */
  readonly leaving: { readonly people: number; readonly since: number };
  /** How many people of the large school are not at the small one. */
  readonly elsewhere: number;
}

const MONTHS = ['2025-09', '2025-10', '2025-11', '2025-12', '2026-01'];
const FORMS = ['lesson_study', 'course', 'reading', 'peer_visit'];
const INITIATIVES = ['self_chosen', 'team', 'assigned'];

/** Boards of a few people too many to be hidden, in which somebody adds something now and then. */
export const randomBoard: fc.Arbitrary<RandomBoard> = fc.integer({ min: 7, max: 16 }).chain((people) =>
  fc.record({
    people: fc.constant(people),
    entries: fc
      .array(
        fc.record({
          person: fc.integer({ min: 0, max: people - 1 }),
          month: fc.nat(MONTHS.length - 1),
          minutes: fc.integer({ min: 30, max: 240 }),
          form: fc.nat(FORMS.length - 1),
          initiative: fc.nat(INITIATIVES.length - 1),
          inTeam: fc.boolean(),
          since: fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(6) }),
        }),
        { minLength: 30, maxLength: 90 },
      )
      .map((entries) => entries.map((entry, id) => ({ ...entry, id }))),
    asked: fc.array(
      fc.record({
        subject: fc.constantFrom('small school' as const, 'large school' as const, 'leerteam' as const),
        from: fc.nat(MONTHS.length - 1),
        months: fc.integer({ min: 1, max: MONTHS.length }),
      }),
      { minLength: 3, maxLength: 8 },
    ),
    elsewhere: fc.constantFrom(1, 5, 6),
    leaving: fc.record({ people: fc.nat(2), since: fc.integer({ min: 1, max: 4 }) }),
  }),
);

/** A shown figure, with the entries that it is of: what somebody who knows all that is published can reckon with. */
export interface SeenFigure {
  readonly kind: 'hours' | 'learners';
  readonly series: string;
  readonly from: number;
  readonly until: number;
  readonly entries: readonly Entry[];
  /** The table it stands in, with its report. */
  readonly table?: string;
}

const monthStart = (index: number): string =>
  index < 4 ? `2025-${String(9 + index).padStart(2, '0')}-01` : `2026-0${index - 3}-01`;

/** Makes the reports that were asked for, one after the other, and gathers what can be seen in them. */
export function publishAll(board: RandomBoard, figuresFor: () => PublishedFigures): SeenFigure[] {
  return board.asked.flatMap((asked, step) => {
    const { document, entries, until } = reportOf(board, asked, step, figuresFor());
    return seenIn(document, entries, { series: asked.subject, from: asked.from, until, table: `${step}` });
  });
}

/** Makes one report, with the entries and the staff that it is of. */
export function reportOf(board: RandomBoard, asked: Asked, step: number, figures: PublishedFigures) {
  const until = Math.min(asked.from + asked.months, MONTHS.length);
  const staff = staffOf(board, asked.subject, step);
  const entries = board.entries.filter(
    (entry) =>
      entry.since <= step &&
      entry.month >= asked.from &&
      entry.month < until &&
      (asked.subject === 'leerteam' ? entry.inTeam : staff.includes(entry.person)),
  );
  const period = { from: monthStart(asked.from), until: monthStart(until), name: null };
  const dataMoment = `2026-03-${10 + step}T00:00:00.000Z`;
  const head = { board: { id: 'b', name: 'Bestuur' }, period, dataMoment };
  const subject = { id: asked.subject, name: asked.subject };
  const release = new Release({ subjectId: subject.id, ...period }, dataMoment, figures);
  const rows = entries.map((entry) => rowOf(entry));
  const document =
    asked.subject === 'leerteam'
      ? composeLeerteam(head, { ...TEAM, ...subject, learned: rows }, release)
      : composeSchool(head, { ...SCHOOL, ...subject, staff: staff.map(String), learned: rows }, release);
  return { document, entries, staff, until };
}

/** The large school has everybody; the small one all but some, and later some fewer. */
function staffOf({ people, leaving, elsewhere }: RandomBoard, subject: Asked['subject'], step: number): number[] {
  const left = subject === 'small school' ? elsewhere + (step >= leaving.since ? leaving.people : 0) : 0;
  return Array.from({ length: people - left }, (_, person) => person);
}

const rowOf = ({ id, person, month, minutes, form, initiative }: Entry) => ({
  person: String(person),
  form: FORMS[form] ?? '',
  nl: FORMS[form] ?? '',
  en: FORMS[form] ?? '',
  initiative: INITIATIVES[initiative] ?? '',
  month: MONTHS[month] ?? '',
  minutes,
  fingerprint: parseInt(createHash('md5').update(`${id}:${minutes}`).digest('hex').slice(0, 10), 16),
});

const SCHOOL = {
  ...{ id: 's', name: 'School', goals: [], teams: [], house: undefined, leads: [], pulses: [], signals: [] },
  ...{ strategicGoals: [], impact: [] },
};
const TEAM = {
  ...QUIET_TEAM,
  id: 'l',
  name: 'Team',
  kind: 'plg',
  question: null,
  jointGoal: null,
  members: [],
  meetings: [],
  met: [],
  outcomes: [],
  impact: [],
  withoutConsent: false,
};

/** Reads the document as anybody could: which figures are shown exactly, and of what. */
function seenIn(
  { sections }: ReportDocument,
  entries: readonly Entry[],
  at: { series: string; from: number; until: number; table: string },
): SeenFigure[] {
  const exact = (value: Value | undefined): boolean =>
    value !== undefined &&
    value.asOf === undefined &&
    (value.kind === 'hours' || (value.kind === 'share' && !value.atLeast));
  const blocks = sections.flatMap((section) => section.blocks);
  const figures = blocks.flatMap((block) => (block.type === 'figures' ? block.figures : []));
  const tables = blocks.flatMap((block) => (block.type === 'table' ? block.rows : []));
  const points = blocks.flatMap((block) => (block.type === 'chart' ? block.points : []));
  const seen: SeenFigure[] = [];
  if (exact(figures.find(({ key }) => key === 'figure.hours')?.value))
    seen.push({ kind: 'hours', ...at, series: `${at.series} all`, entries, table: `${at.table} total` });
  if (exact(figures.find(({ key }) => key === 'figure.learners')?.value))
    seen.push({ kind: 'learners', ...at, entries });
  const formsShown = points.flatMap(({ label }) => (label.kind === 'name' ? [label.nl] : []));
  for (const { label, value } of points) {
    if (!exact(value)) continue;
    if (label.kind === 'word') {
      const of = entries.filter(({ form }) => !formsShown.includes(FORMS[form] ?? ''));
      seen.push({
        kind: 'hours',
        ...at,
        series: `${at.series} without ${formsShown.toSorted().join(' ')}`,
        entries: of,
      });
    }
    if (label.kind === 'name') {
      const of = entries.filter(({ form }) => FORMS[form] === label.nl);
      seen.push({ kind: 'hours', ...at, series: `${at.series} ${label.nl}`, entries: of, table: `${at.table} form` });
    } else if (label.kind === 'month') {
      const month = MONTHS.indexOf(label.month);
      const of = entries.filter((entry) => entry.month === month);
      seen.push({ kind: 'learners', ...at, from: month, until: month + 1, entries: of });
    }
  }
  for (const [label, value] of tables)
    if (label?.kind === 'word' && label.key.startsWith('initiative.') && exact(value)) {
      const of = entries.filter(({ initiative }) => label.key === `initiative.${INITIATIVES[initiative]}`);
      seen.push({
        kind: 'hours',
        ...at,
        series: `${at.series} ${label.key}`,
        entries: of,
        table: `${at.table} initiative`,
      });
    }
  return seen;
}
