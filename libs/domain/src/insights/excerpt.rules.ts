/** A piece of an excerpt, and whether it is a word that was asked for. */
export interface ExcerptPart {
  readonly text: string;
  readonly found: boolean;
}

/* Characters that nobody types: what stands between them was asked for. */
const [BEGIN, END] = ['\u0002', '\u0003'];

/** How PostgreSQL makes an excerpt (`ts_headline`): two pieces at most, with what was asked for marked. */
export const HEADLINE_OPTIONS = `StartSel=${BEGIN}, StopSel=${END}, MaxFragments=2, MinWords=8, MaxWords=24, FragmentDelimiter=" … "`;

/** An excerpt in its parts: who shows it marks what was found in their own way, and needs no markup from here. */
export function excerptOf(marked: string): ExcerptPart[] {
  return marked.split(BEGIN).flatMap((piece, place) => {
    const [word = '', ...rest] = place === 0 ? ['', piece] : piece.split(END);
    return [
      ...(word === '' ? [] : [{ text: word, found: true }]),
      ...(rest.join('') === '' ? [] : [{ text: rest.join(''), found: false }]),
    ];
  });
}
