import { insertRows, type SystemActor, type Work } from '@app/domain';
import { newId } from '@app/platform';
import type { Parts, PublishedFigure } from '../privacy/figure.js';
import { PublishedFigureRow } from './published-figure.entity.js';

type SystemWork = Work<SystemActor>;

/** What a run has to be held against: all of its subjects, and whatever was published of days in its period. */
export interface Held {
  readonly subjectIds: readonly string[];
  readonly from: string;
  readonly until: string;
}

const HELD = `board_id = $1 and (subject_id = any($2::uuid[]) or (from_on < $4 and until_on > $3)
  or unit in ('goals', 'pupils'))`;

const parametersOf = (work: SystemWork, { subjectIds, from, until }: Held): unknown[] => [
  work.actor.boardId,
  subjectIds,
  from,
  until,
];

/** The figures that were published, the earliest first. */
export async function readPublished(work: SystemWork, held: Held): Promise<PublishedFigure[]> {
  type Row = Omit<PublishedFigure, 'parts' | 'asOf'> & Pick<PublishedFigureRow, 'parts' | 'asOf'>;
  const rows = await work.db.query<Row[]>(
    `select subject_id as "subjectId", unit, quantity, from_on as "from", until_on as "until", parts, shown,
            as_of as "asOf"
       from published_figure where ${HELD} order by id`,
    parametersOf(work, held),
  );
  return rows.map(({ parts, asOf, ...row }) => ({ ...row, parts: toParts(parts), asOf: asOf.toISOString() }));
}

const toParts = (column: PublishedFigureRow['parts']): Parts =>
  new Map(Object.entries(column).map(([key, [amount, fingerprint]]) => [key, { amount, fingerprint }]));

const toColumn = (parts: Parts): PublishedFigureRow['parts'] =>
  Object.fromEntries([...parts].map(([key, { amount, fingerprint }]) => [key, [amount, fingerprint]]));

/**
 * How many there are now. Whoever asks in order to publish keeps others of the board from publishing until the end of
 * the transaction: two runs that do not see each other could tell together what neither tells alone.
 */
export async function countPublished(work: SystemWork, held: Held): Promise<number> {
  await work.db.query(`select pg_advisory_xact_lock(hashtextextended('published-figures ' || $1, 0))`, [
    work.actor.boardId,
  ]);
  const [row] = await work.db.query<{ published: number }[]>(
    `select count(*) as published from published_figure where ${HELD}`,
    parametersOf(work, held),
  );
  return row?.published ?? 0;
}

/** Keeps what reports publish, each with the report that shows it. */
export async function keepPublished(
  work: SystemWork,
  figures: readonly (PublishedFigure & { readonly reportId: string })[],
): Promise<void> {
  const rows = figures.map(({ from, until, parts, asOf, ...figure }) => {
    const where = { id: newId(), boardId: work.actor.boardId, fromOn: from, untilOn: until };
    return { ...figure, ...where, parts: toColumn(parts), asOf: new Date(asOf) };
  });
  await insertRows(work, PublishedFigureRow, rows);
}
