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

/** What was read about a subject, to be said of it. */
export interface ReadSubject {
  readonly subjectId: string;
  readonly compose: (head: ReportHead, figures: PublishedFigures) => ReportDocument;
}

/** A definition as the rest sees it: what its data looks like is its own affair. */
export interface ReportDefinition {
  readonly kind: ReportKind;
  readonly templateVersion: number;
  readonly words: DefinitionWords;
  /**
   * Reads the data of all subjects; one that does not exist is left out. They come in a fixed order, in which they are
   * to be composed: what one subject publishes counts for the next.
   */
  readonly read: (
    work: ReadWork,
    subjectIds: readonly string[],
    period: ReportPeriod,
  ) => Promise<readonly ReadSubject[]>;
}

export function defineReport<Data>({ dataset, compose, ...rest }: Definition<Data>): ReportDefinition {
  return {
    ...rest,
    read: async (work, subjectIds, period) => {
      if (subjectIds.length === 0) return [];
      const data = await dataset(work, subjectIds, period);
      const inOrder = [...data].toSorted(([one], [other]) => (one < other ? -1 : 1));
      return inOrder.map(([subjectId, one]) => ({
        subjectId,
        compose: (head, figures) =>
          compose(head, one, new Release({ subjectId, ...head.period }, head.dataMoment, figures)),
      }));
    },
  };
}
