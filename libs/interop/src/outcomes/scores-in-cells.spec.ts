import { describe, expect, it } from '@jest/globals';
import { type DecimalMark, scoreReader } from './scores-in-cells.js';

const readAll = (texts: string[], mark?: DecimalMark) => texts.map(scoreReader(texts, mark));

describe('scores in cells', () => {
  it.each([
    ['33', 33],
    ['-2', -2],
    ['-0', 0],
    ['33.5', 33.5],
    ['33,5', 33.5],
    ['0.125', 0.125],
    ['007', 7],
    ['1234.567', 1234.567],
  ])('reads %s', (text, score) => expect(readAll([text])).toEqual([score]));

  it.each(['', '-', '–', 'NA', 'n.v.t.', 'afwezig', 'Afwezig'])('takes %p for no score', (text) =>
    expect(readAll([text])).toEqual(['absent']),
  );

  it.each(['1e3', 'NaN', 'Infinity', 'x', '+3', '.5', '5,', '1.234,5', '1 000', '5%', '−2', '0x10', '1234567890'])(
    'refuses %p',
    (text) => expect(readAll([text])).toEqual(['not_a_score']),
  );

  it('does not guess whether 1.000 is one or a thousand', () => {
    expect(readAll(['1.000', '12,500', '33'])).toEqual(['score_ambiguous', 'score_ambiguous', 33]);
  });

  it('knows it where the file has that mark before decimals elsewhere, or where it is said', () => {
    expect(readAll(['1.245', '33.5'])).toEqual([1.245, 33.5]);
    expect(readAll(['1.245', '33,5'])).toEqual(['score_ambiguous', 33.5]);
    expect(readAll(['1.245', '33,5'], 'point')).toEqual([1.245, 'not_a_score']);
    expect(readAll(['1.245', '33,5'], 'comma')).toEqual(['not_a_score', 33.5]);
  });
});
