import { describe, expect, it } from '@jest/globals';
import { numberIn, typedColumn } from './r-column.rules.js';

/** What R 4.2.2 makes of the same cells: type.convert(as.is = TRUE), and as.character. */
describe('a column as R reads it', () => {
  it.each([
    ['whole numbers', ['01', '1', ' 5 ', '+7', '', 'NA'], [1, 1, 5, 7, undefined, undefined]],
    ['numbers', ['1.', '  .5', '2e', '1e5', 'NaN', '-inf'], [1, 0.5, 2, 100_000, undefined, -Infinity]],
    ['logicals', ['T', 'FALSE', '', 'NA'], [true, false, undefined, undefined]],
    ['nothing at all', ['', 'NA'], [undefined, undefined]],
    ['text, where empty is a value', ['a', '', 'NA', ' NA', '5'], ['a', '', undefined, ' NA', '5']],
    ['text, of a decimal comma', ['1,5', '2'], ['1,5', '2']],
    ['text, of letters that only look like numbers', ['7a', '1d', 'e5', '.', '1L'], ['7a', '1d', 'e5', '.', '1L']],
    ['text, of numbers and a logical', ['1', 'T'], ['1', 'T']],
  ])('is %s', (_, cells, values) => {
    expect(typedColumn(cells).values).toEqual(values);
  });

  it('has the names that R gives to groups', () => {
    expect(typedColumn(['100000', '01', '']).labels).toEqual(['100000', '1', undefined]);
    expect(typedColumn(['T', 'F']).labels).toEqual(['TRUE', 'FALSE']);
    expect(
      typedColumn(['1e5', '1234567', '1e15', '0.1', '123456.7', '1e-5', '0.0001', '2200000000', '12345678901', '-Inf'])
        .labels,
    ).toEqual(['1e+05', '1234567', '1e+15', '0.1', '123456.7', '1e-05', '1e-04', '2.2e+09', '12345678901', '-Inf']);
  });

  it('tells a score that is no number from one that is missing', () => {
    expect(numberIn('12,5')).toBe('no number');
    expect(numberIn('absent')).toBe('no number');
    expect(numberIn(' ')).toBeUndefined();
    expect(numberIn('1e2')).toBe(100);
  });
});
