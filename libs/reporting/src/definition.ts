import type { StaffWork, SystemActor, Work } from '@app/domain';
import type { ReportKind } from './catalogue.js';
import type { PublishedFigures } from './privacy/published-figures.js';
import { Release } from './privacy/release.js';
import type { ReportDocument, ReportPeriod } from './document/report-document.js';
import type { DefinitionWords } from './words/words.js';

export type ReadWork = Work<SystemActor> | StaffWork;

/** What every report says of itself at its head. */
export type ReportHead = Pick<ReportDocument, 'board' | 'period' | 'dataMoment'>;

/**
 * One kind of report: what it reads, for all its subjects at once, and what it says of each. A new report is a folder
 * with one of these, and a line in the list of definitions.
 */
interface Definition<Data> {
  readonly kind: ReportKind;
  /** Rises with every change of what the report says or how it counts. */
  readonly templateVersion: number;
  readonly words: DefinitionWords;
  /** Reads the data of all subjects in a fixed number of queries. A subject that does not exist is left out. */
  readonly dataset: (
    work: ReadWork,
    subjectIds: readonly string[],
    period: ReportPeriod,
  ) => Promise<ReadonlyMap<string, Data>>;
  /** Pure but for what it publishes: says what the data means, and hides what has to stay hidden. */
  readonly compose: (head: ReportHead, data: Data, release: Release) => ReportDocument;
}

/** A definition as the rest sees it: what its data looks like is its own affair. */
export interface ReportDefinition {
  readonly kind: ReportKind;
  readonly templateVersion: number;
  readonly words: DefinitionWords;
  /** Makes the documents of all subjects. A subject that does not exist gets none. */
  readonly make: (
    work: ReadWork,
    subjectIds: readonly string[],
    head: ReportHead,
    figures: PublishedFigures,
  ) => Promise<ReadonlyMap<string, ReportDocument>>;
}

export function defineReport<Data>({ dataset, compose, ...rest }: Definition<Data>): ReportDefinition {
  return {
    ...rest,
    make: async (work, subjectIds, head, figures) => {
      if (subjectIds.length === 0) return new Map();
      const data = await dataset(work, subjectIds, head.period);
      const documentOf = (subjectId: string, one: Data): ReportDocument =>
        compose(head, one, new Release({ subjectId, ...head.period }, head.dataMoment, figures));
      // In a fixed order: what one subject publishes counts for the next.
      const inOrder = [...data].toSorted(([one], [other]) => (one < other ? -1 : 1));
      return new Map(inOrder.map(([subjectId, one]) => [subjectId, documentOf(subjectId, one)]));
    },
  };
}
