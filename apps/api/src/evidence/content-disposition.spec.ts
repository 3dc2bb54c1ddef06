import { describe, expect, it } from '@jest/globals';
import { attachment } from './content-disposition.js';

describe('the name of a file that is saved', () => {
  it.each([
    ['Certificaat.pdf', `attachment; filename="Certificaat.pdf"; filename*=UTF-8''Certificaat.pdf`],
    ['Één les.pdf', `attachment; filename="Een les.pdf"; filename*=UTF-8''%C3%89%C3%A9n%20les.pdf`],
    [`a"b\\c'(1).txt`, `attachment; filename="a_b_c'(1).txt"; filename*=UTF-8''a%22b%5Cc%27%281%29.txt`],
  ])('%s', (name, header) => {
    expect(attachment(name)).toBe(header);
  });

  it('cannot bring a line of its own', () => {
    expect(attachment('a\r\nset-cookie: x.txt')).not.toMatch(/[\r\n]/);
  });
});
