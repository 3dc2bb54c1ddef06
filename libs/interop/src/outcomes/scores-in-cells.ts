/** Which mark a file has before the decimals, where it is said. */
export const DECIMAL_MARKS = ['point', 'comma'] as const;
export type DecimalMark = (typeof DECIMAL_MARKS)[number];

/** What stands in a cell for scores: a score, that there is none, or something that is not read as one. */
export type ScoreInCell = number | 'absent' | 'not_a_score' | 'score_ambiguous';

/** What people and programs write where there is no score. Nothing else is taken for that. */
const ABSENT = new Set(['', '-', '–', 'na', 'n/a', 'nvt', 'n.v.t.', 'afwezig', 'absent']);

const SCORE = /^-?\d{1,9}(?:([.,])\d{1,9})?$/;
/** A thousand in one country and one in another. */
const THOUSAND_OR_ONE = /^-?[1-9]\d{0,2}[.,]\d{3}$/;
const MARKS = { point: '.', comma: ',' } as const;

/**
 * Reads the scores of one file: `33`, `33.5`, `33,5`, `-2`. A mark before exactly three digits (`1.000`) stands before
 * decimals only where that is said, or where the file has that mark before decimals elsewhere: it may be a thousand.
 *
 * @param texts All cells of the file that hold scores.
 */
export function scoreReader(
  texts: Iterable<string>,
  decimalMark: DecimalMark | undefined,
): (text: string) => ScoreInCell {
  const marks = new Set<string>(decimalMark ? [MARKS[decimalMark]] : []);
  if (!decimalMark)
    for (const text of texts) {
      const mark = SCORE.exec(text)?.[1];
      if (mark && !THOUSAND_OR_ONE.test(text)) marks.add(mark);
    }
  return (text) => {
    if (ABSENT.has(text.toLowerCase())) return 'absent';
    const read = SCORE.exec(text);
    if (!read) return 'not_a_score';
    // Plus nought: minus nought is nought.
    if (read[1] === undefined || marks.has(read[1])) return Number(text.replace(',', '.')) + 0;
    return decimalMark ? 'not_a_score' : 'score_ambiguous';
  };
}
