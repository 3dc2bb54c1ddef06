/** Code points that at least one font can show, from Typst's own notation: lengths of runs, by turns not and covered. */
export function coveredPoints(coverages: readonly (readonly number[])[]): ReadonlySet<number> {
  const covered = new Set<number>();
  for (const runs of coverages) {
    let point = 0;
    runs.forEach((length, index) => {
      if (index % 2 === 1) for (let offset = 0; offset < length; offset += 1) covered.add(point + offset);
      point += length;
    });
  }
  return covered;
}

const graphemes = new Intl.Segmenter('nl', { granularity: 'grapheme' });

/**
 * A text in which every character that no font can show is one plain box: the fonts' own boxes shout. Looks at what is
 * not ASCII alone, so the syntax of JSON stays as it is.
 */
export function withoutMissingGlyphs(text: string, covered: ReadonlySet<number>): string {
  return text.replace(/[^\0-\x7f]+/g, (run) => {
    if ([...run].every((character) => canShow(character, covered))) return run;
    return [...graphemes.segment(run)]
      .map(({ segment }) => ([...segment].every((character) => canShow(character, covered)) ? segment : '□'))
      .join('');
  });
}

/** Joiners, direction marks, variation selectors and spaces need no glyph. */
function canShow(character: string, covered: ReadonlySet<number>): boolean {
  return covered.has(character.codePointAt(0) ?? 0) || /[\p{Default_Ignorable_Code_Point}\s]/u.test(character);
}
