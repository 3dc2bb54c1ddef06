import type { Section, Sentence } from '../../document/report-document.js';
import type { QuotedPart, Value } from '../../document/value.js';
import { count, date, headed, section, text } from '../document-parts.js';
import type { ImpactCase } from './impact.facts.js';

/** What was written of a hypothesis: whether, or in which words. */
type Written<Words> = Readonly<Record<QuotedPart, Words>>;

interface OfHypothesis {
  readonly id: string;
  readonly evaluatedOn: string | null;
}

/** Which words there are of a leerteam's hypothesis: they are their writers', and read from there. */
export type WrittenByTeam = OfHypothesis & Written<boolean>;
/** The words of a teacher's own hypothesis. */
export type WrittenByTeacher = OfHypothesis & Written<string | null>;

/**
 * What a leerteam expected and made of it, in its own words. A report is never changed, and what somebody wrote could not
 * be erased in it: it says where the words are, and they are filled in when it is read, as names are.
 */
export const quotedWords = (cases: readonly ImpactCase[], written: readonly WrittenByTeam[]): Section[] =>
  wordsSection(cases, written, (one, of) => (one[of] ? { kind: 'quote', of, id: one.id } : undefined));

/** The same in a teacher's own report, which goes when they do: as it was written. */
export const ownWords = (cases: readonly ImpactCase[], written: readonly WrittenByTeacher[]): Section[] =>
  wordsSection(cases, written, (one, of) => (one[of] === null ? undefined : text(one[of])));

function wordsSection<One extends OfHypothesis>(
  cases: readonly ImpactCase[],
  written: readonly One[],
  wordsOf: (one: One, part: QuotedPart) => Value | undefined,
): Section[] {
  const blocks = cases.flatMap(({ key, themes }, index) => {
    const one = written.find(({ id }) => id === key);
    if (!one) return [];
    const said = (part: QuotedPart): Sentence[] => {
      const words = wordsOf(one, part);
      return words ? [{ key: `evaluation.${part}`, values: { words } }] : [];
    };
    const evaluated: Sentence[] = one.evaluatedOn
      ? [
          { key: 'evaluation.on', values: { on: date(one.evaluatedOn) } },
          ...said('conclusion'),
          ...said('alternatives'),
          ...said('nextStep'),
        ]
      : [{ key: 'evaluation.notYet' }];
    const heading = { key: 'impact.heading', values: { nr: count(index + 1), themes: text(themes.join(', ')) } };
    return [headed(heading, ...said('expectation'), ...evaluated)];
  });
  return section('evaluation', ...blocks);
}
