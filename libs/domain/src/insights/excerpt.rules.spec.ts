import { describe, expect, it } from '@jest/globals';
import { excerptOf } from './excerpt.rules.js';

describe('an excerpt', () => {
  it('is told in parts: what was asked for, and what stands around it', () => {
    expect(excerptOf('Toen \u0002leerlingen\u0003 hardop \u0002dachten\u0003.')).toEqual([
      { text: 'Toen ', found: false },
      { text: 'leerlingen', found: true },
      { text: ' hardop ', found: false },
      { text: 'dachten', found: true },
      { text: '.', found: false },
    ]);
  });

  it('is one part where nothing of what was asked for stands in it, and none where there is nothing', () => {
    expect(excerptOf('Voordoen alleen hielp niet.')).toEqual([{ text: 'Voordoen alleen hielp niet.', found: false }]);
    expect(excerptOf('')).toEqual([]);
    expect(excerptOf('\u0002alles\u0003')).toEqual([{ text: 'alles', found: true }]);
  });
});
