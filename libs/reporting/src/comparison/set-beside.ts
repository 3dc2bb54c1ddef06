import type { ReadWork, ReportHead } from '../definition.js';
import type { ReportDocument } from '../document/report-document.js';
import type { PublishedFigures } from '../privacy/published-figures.js';
import { readEarlier, type Subject } from './earlier-reports.queries.js';
import { peopleOfBoth } from './people-of-both.js';
import { withBefore } from './with-before.js';

/**
 * Sets beside the figures of a new report what they were in the period before, as far as that was made a report of and
 * may stand there. What was published is all of its subject, with what the report adds itself.
 */
export type SetBeside = (document: ReportDocument, published: PublishedFigures) => ReportDocument;

/** Reads what reports on some subjects can be set beside; in two queries, however many. */
export async function readBefore(
  work: ReadWork,
  head: Pick<ReportHead, 'period' | 'dataMoment'>,
  subjects: readonly Subject[],
): Promise<SetBeside> {
  const earlier = await readEarlier(work, subjects, head);
  return (document, published) => {
    const before = earlier(document);
    return before ? withBefore(document, before, peopleOfBoth(published, document, before.document)) : document;
  };
}
