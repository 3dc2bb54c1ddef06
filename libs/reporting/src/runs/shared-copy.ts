import { withoutBefore } from '../comparison/with-before.js';
import { canonicalJson, contentHash } from '../document/canonical-json.js';
import type { ReportDocument } from '../document/report-document.js';

/** Of a teacher's report the section that is the teacher's alone, also where the report is shared. */
const OWNERS_ALONE = 'impact';

/**
 * A report as colleagues read it with whom it was shared: without how pupils did. Read by a colleague, one group's
 * results would stand under one teacher's name, and of whoever is shared many reports with, they would make a list
 * (domain rules, 3.4). That something was left out is said. What it was in the period before is of another report, that
 * was not shared.
 */
export function sharedCopy(stored: string): { readonly document: string; readonly contentHash: string } {
  const whole = withoutBefore(JSON.parse(stored) as ReportDocument);
  const sections = whole.sections.map((section) =>
    section.key === OWNERS_ALONE
      ? { ...section, blocks: [{ type: 'sentences' as const, sentences: [{ key: 'impact.ownersAlone' }] }] }
      : section,
  );
  const document = canonicalJson({ ...whole, sections });
  return { document, contentHash: contentHash(document) };
}
