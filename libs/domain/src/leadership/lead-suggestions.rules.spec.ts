import { describe, expect, it } from '@jest/globals';
import { LED_KINDS } from './lead-turns.rules.js';
import { reasonsToLead } from './lead-suggestions.rules.js';

const SILENT = { wouldLead: false, expertise: [], interests: [] };
const words = (...args: Parameters<typeof reasonsToLead>): string[] =>
  reasonsToLead(...args).map(({ reason, theme }) => (theme === null ? reason : `${reason}: ${theme}`));

describe('who could lead next', () => {
  it('is nobody who did not ask for it', () => {
    for (const led of LED_KINDS) {
      expect(reasonsToLead(led, SILENT)).toEqual([]);
      expect(reasonsToLead(led, { ...SILENT, interests: ['Lezen'] })).toEqual([]);
    }
  });

  it('is, for a meeting or a cycle, who would like to', () => {
    for (const led of ['meeting', 'cycle'] as const) {
      expect(words(led, { ...SILENT, wouldLead: true })).toEqual(['has_not_led_here', 'would_like_to_lead']);
      expect(words(led, { ...SILENT, expertise: ['Lezen'] })).toEqual([]);
    }
  });

  it('is, by expertise, who has it; that they would like to is said beside it', () => {
    expect(words('expertise', { ...SILENT, wouldLead: true })).toEqual([]);
    expect(words('expertise', { wouldLead: true, expertise: ['Lezen'], interests: ['Taal'] })).toEqual([
      'has_not_led_here',
      'would_like_to_lead',
      'has_expertise: Lezen',
      'is_interested: Taal',
    ]);
  });
});
