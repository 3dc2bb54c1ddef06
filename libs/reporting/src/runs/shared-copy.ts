import { withoutBefore } from '../comparison/with-before.js';
import { canonicalJson, hashOfJson } from '../document/canonical-json.js';
import type { ReportDocument } from '../document/report-document.js';

/**
 * Of a teacher's report the sections that are the teacher's alone, also where the report is shared: how pupils did and
 * what was made of that, what the teacher may use and used, and whom and what to turn to. In the place of each stands
 * that it is left out; what was made of the pupils' results goes with those.
 */
const OWNERS_ALONE: Readonly<Record<string, string | undefined>> = {
  impact: 'impact.ownersAlone',
  ledger: 'ledger.ownersAlone',
  suggestions: 'suggestions.ownersAlone',
};
const LEFT_OUT: readonly string[] = ['evaluation'];

/**
 * A report as colleagues read it with whom it was shared: without how pupils did. Read by a colleague, one group's
 * results would stand under one teacher's name, and of whoever is shared many reports with, they would make a list
 * (domain rules, 3.4). That something was left out is said. What it was in the period before is of another report, that
 * was not shared.
 */
export function sharedCopy(stored: string): { readonly document: string; readonly contentHash: string } {
  const whole = withoutBefore(JSON.parse(stored) as ReportDocument);
  const sections = whole.sections
    .filter(({ key }) => !LEFT_OUT.includes(key))
    .map((section) => {
      const key = OWNERS_ALONE[section.key];
      return key ? { ...section, blocks: [{ type: 'sentences' as const, sentences: [{ key }] }] } : section;
    });
  const document = canonicalJson({ ...whole, sections });
  return { document, contentHash: hashOfJson(document) };
}
