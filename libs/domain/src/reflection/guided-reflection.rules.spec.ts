import { describe, expect, it } from '@jest/globals';
import { tryOutAfter } from './guided-reflection.rules.js';

describe('a trial that is to be tried in class', () => {
  it('becomes the try-out of an activity that has none', () => {
    expect(tryOutAfter(null, null, 'Nieuw')).toBe('Nieuw');
  });

  it('takes the try-out along that it was before', () => {
    expect(tryOutAfter('Oud', 'Oud', 'Nieuw')).toBe('Nieuw');
    expect(tryOutAfter('Nieuw', 'Oud', 'Nieuw')).toBe('Nieuw');
  });

  it('writes over no other', () => {
    expect(tryOutAfter('Anders', 'Oud', 'Nieuw')).toBeUndefined();
    expect(tryOutAfter('Anders', null, 'Nieuw')).toBeUndefined();
  });
});
