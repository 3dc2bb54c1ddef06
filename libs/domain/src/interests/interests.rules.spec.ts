import { describe, expect, it } from '@jest/globals';
import { interestViolations } from './interests.rules.js';

const codes = (lines: Parameters<typeof interestViolations>[0]): string[] =>
  interestViolations(lines).map(({ pointer, code }) => `${pointer} ${code}`);

describe('a page of the register', () => {
  it('says of each line a theme or words, one of the two', () => {
    expect(codes([{ kind: 'interest', themeId: 'a' }])).toEqual([]);
    expect(codes([{ kind: 'expertise', words: 'Rekenen met tegels' }])).toEqual([]);
    expect(codes([{ kind: 'interest' }])).toEqual(['/lines/0 theme_or_words']);
    expect(codes([{ kind: 'interest', themeId: 'a', words: 'b' }])).toEqual(['/lines/0 theme_or_words']);
    expect(codes([{ kind: 'interest', themeId: null, words: 'b' }])).toEqual([]);
  });

  it('says nothing twice, however it is written; to be good at something one may be interested in it too', () => {
    const [interest, expertise] = [{ kind: 'interest' as const }, { kind: 'expertise' as const }];
    const twice = [{ ...interest, words: 'Schaken' }, interest, { ...interest, words: 'schaken' }];
    expect(codes([twice[0]!, twice[2]!])).toEqual(['/lines/1 said_twice']);
    expect(
      codes([
        { ...interest, themeId: 'a' },
        { ...expertise, themeId: 'a' },
      ]),
    ).toEqual([]);
  });
});
