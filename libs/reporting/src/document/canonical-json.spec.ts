import { describe, expect, it } from '@jest/globals';
import { canonicalJson, contentHash, hashOfJson } from './canonical-json.js';

describe('canonical JSON', () => {
  it('writes the example of RFC 8785, section 3.2.2, as the RFC does', () => {
    const value: unknown = JSON.parse(`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
      "literals": [null, true, false]
    }`);
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('orders keys by UTF-16 units, as in RFC 8785, section 3.2.3', () => {
    const value = {
      '€': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '😀': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      ö: 'Latin Small Letter O With Diaeresis',
    };
    expect(Object.values(JSON.parse(canonicalJson(value)) as Record<string, string>)).toEqual([
      'One', // an integer key always comes first once parsed; the next line looks at the bytes
      'Carriage Return',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
    expect(canonicalJson(value).startsWith('{"\\r":"Carriage Return","1":"One",')).toBe(true);
  });

  it('gives the same bytes whatever the order in which a document was put together', () => {
    expect(canonicalJson({ b: [{ d: 1, c: -0 }], a: undefined })).toBe('{"b":[{"c":0,"d":1}]}');
    expect(contentHash({ a: 1, b: 2 })).toBe(contentHash({ b: 2, a: 1 }));
  });

  it('hashes the bytes with SHA-256', () => {
    // printf '{}' | sha256sum
    expect(contentHash({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
    expect(hashOfJson('{}')).toBe(contentHash({}));
  });

  it('refuses what JSON cannot hold, and says where it stands', () => {
    expect(() => canonicalJson({ sections: [{ mean: NaN }] })).toThrow('$.sections[0].mean is NaN');
    expect(() => canonicalJson({ on: new Date(0) })).toThrow('$.on is a Date, not plain data');
    expect(() => canonicalJson([undefined])).toThrow('$[0] is of type undefined');
    expect(() => canonicalJson({ title: 'half \ud83d' })).toThrow('$.title holds half a character');
  });
});
