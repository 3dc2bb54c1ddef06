import { setImmediate } from 'node:timers/promises';
import type { ReportDocument } from '../document/report-document.js';
import type { PublishedFigure } from '../privacy/figure.js';
import type { Part, Reading } from './read-subjects.js';
import type { RunSubject } from './run-subjects.js';

export interface Composed extends RunSubject {
  readonly document: ReportDocument;
  /** What it publishes that was not published before. */
  readonly added: readonly PublishedFigure[];
}

/** Some of what was read, composed, and what could not be. */
export interface Batch {
  readonly composed: readonly Composed[];
  readonly failed: readonly (RunSubject & { readonly failure: 'not_made' | 'not_there' })[];
}

/** Called with what is wrong where a report could not be composed. */
export type OnFailed = (error: unknown, subject: RunSubject) => void;

/**
 * Composes what was read. What cannot be composed costs the others nothing: it is left out, and publishes nothing.
 * Between two of them the process does what else it has to do: a worker that cannot say that it is there is thought dead.
 */
export async function composeReports(
  { head, figures }: Reading,
  { subjects, missing, setBeside }: Part,
  onFailed: OnFailed,
): Promise<Batch> {
  const failed: Batch['failed'][number][] = missing.map(({ report, subjectId }) => ({
    ...{ report, subjectId },
    failure: 'not_there',
  }));
  const composed: Composed[] = [];
  for (const { report, subjectId, compose } of subjects) {
    await setImmediate();
    try {
      const made = figures.addedBy(() => setBeside(compose(head, figures), figures));
      composed.push({ report, subjectId, ...made });
    } catch (error) {
      onFailed(error, { report, subjectId });
      failed.push({ report, subjectId, failure: 'not_made' });
    }
  }
  return { composed, failed };
}
