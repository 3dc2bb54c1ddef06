import { Board, type SystemActor, type Work } from '@app/domain';
import { REPORT_KINDS, type ReportKind } from '../catalogue.js';
import { readBefore, type SetBeside } from '../comparison/set-beside.js';
import type { ReadSubject, ReportDefinition, ReportHead } from '../definition.js';
import { earliestLearningDay } from '../definitions/impact/impact.dataset.js';
import { PublishedFigures } from '../privacy/published-figures.js';
import { type Held, readPublished } from './published-figures.queries.js';
import type { ReportRun } from './report-run.entity.js';
import { keyOf, type RunSubject, subjectsOf } from './run-subjects.js';

export type Definitions = { readonly [Kind in ReportKind]: Pick<ReportDefinition, 'read'> };

/** What is left of a run to make, and what all of it is held against: of one moment, whatever changes meanwhile. */
export interface Reading {
  readonly dataMoment: Date;
  readonly head: ReportHead;
  /** In the order in which they are composed. */
  readonly left: readonly RunSubject[];
  readonly figures: PublishedFigures;
  /** What these reports are held against, and how much of it there was. */
  readonly held: Held;
  readonly published: number;
}

/** All that some of the reports are composed of. */
export interface Part {
  /** In the order in which they are composed. */
  readonly subjects: readonly (ReadSubject & RunSubject)[];
  /** What is to be made, and of which nothing was found to make it of. */
  readonly missing: readonly RunSubject[];
  readonly setBeside: SetBeside;
}

/** Reads what is left of a run. A first try and one that goes on where it was killed go by the same order. */
export async function readLeft(work: Work<SystemActor>, run: ReportRun): Promise<Reading> {
  const board = await work.db.findOneByOrFail(Board, { id: run.boardId });
  const all = await subjectsOf(work, run.id);
  const left = all.filter(({ state }) => state === 'queued');
  // Also of those that are made: what stands about them is what the rest is held against, at the first try as at the next.
  const subjectIds = [...new Set(all.map(({ subjectId }) => subjectId))];
  const held = { subjectIds, from: await earliestLearningDay(work, run), until: run.untilOn };
  const published = await readPublished(work, held);
  return {
    dataMoment: work.now,
    head: {
      board: { id: board.id, name: board.name },
      period: { from: run.fromOn, until: run.untilOn, name: run.periodName },
      dataMoment: work.now.toISOString(),
    },
    left: REPORT_KINDS.flatMap((kind) => left.filter(({ report }) => report === kind)),
    figures: new PublishedFigures(published),
    held,
    published: published.length,
  };
}

/** Reads some of what is left, in the snapshot of the rest: for each kind a fixed number of queries, however many subjects. */
export async function readPart(
  work: Work<SystemActor>,
  { head }: Reading,
  some: readonly RunSubject[],
  definitions: Definitions,
): Promise<Part> {
  const subjects: Part['subjects'][number][] = [];
  for (const report of REPORT_KINDS) {
    const ids = some.filter((one) => one.report === report).map(({ subjectId }) => subjectId);
    for (const subject of await definitions[report].read(work, ids, head.period)) subjects.push({ ...subject, report });
  }
  const read = new Set(subjects.map(keyOf));
  return {
    subjects,
    missing: some.filter((subject) => !read.has(keyOf(subject))),
    setBeside: await readBefore(
      work,
      head,
      subjects.map(({ report, subjectId }) => ({ kind: report, subjectId })),
    ),
  };
}
