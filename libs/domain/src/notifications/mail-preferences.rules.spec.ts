import { describe, expect, it } from '@jest/globals';
import { choicesOf, choicesWithout, USUAL_CHOICES } from './mail-preferences.rules.js';

describe('how somebody is mailed', () => {
  it('is as usual, but for what they chose', () => {
    expect(choicesOf({})).toEqual(USUAL_CHOICES);
    expect(choicesOf({ habits: 'none' })).toEqual({ ...USUAL_CHOICES, habits: 'none' });
  });

  it('is no more about a group that was stopped, and the rest stays unsaid', () => {
    expect(choicesWithout('meetings', { habits: 'at_once' })).toEqual({ habits: 'at_once', meetings: 'none' });
  });

  it('is no more in the digest where that was stopped', () => {
    const after = choicesOf(choicesWithout('digest', { habits: 'at_once', reports: 'digest' }));
    expect(Object.values(after)).not.toContain('digest');
    expect(after).toMatchObject({ habits: 'at_once', meetings: 'at_once', reports: 'none', leerteams: 'none' });
  });
});
