import { describe, expect, it } from '@jest/globals';
import { laterDay, ledViolations } from './lead-turns.rules.js';

const TODAY = '2026-03-12';
const codes = (turn: Parameters<typeof ledViolations>[0]): string[] =>
  ledViolations(turn, TODAY).map(({ pointer, code }) => `${pointer} ${code}`);

describe('what somebody leads', () => {
  it('is one thing: a meeting, a cycle, a theme, or what words say', () => {
    for (const one of ['meetingId', 'cycleId', 'themeId', 'words']) expect(codes({ [one]: 'x' })).toEqual([]);
    expect(codes({})).toEqual([' one_thing_to_lead']);
    expect(codes({ themeId: 'x', words: 'y' })).toEqual([' one_thing_to_lead']);
    expect(codes({ meetingId: null, cycleId: null, words: 'y' })).toEqual([]);
  });

  it('lasts as long as is said, or as the meeting does', () => {
    expect(codes({ words: 'x', fromOn: TODAY, untilOn: '2026-03-13' })).toEqual([]);
    expect(codes({ words: 'x', untilOn: TODAY })).toEqual(['/untilOn ends_before_it_begins']);
    expect(codes({ meetingId: 'x', fromOn: TODAY })).toEqual(['/fromOn day_of_the_meeting']);
    expect(codes({ meetingId: 'x', untilOn: '2026-03-13' })).toEqual(['/untilOn day_of_the_meeting']);
  });

  it('begins no earlier than what it follows', () => {
    expect(laterDay(TODAY, null)).toBe(TODAY);
    expect(laterDay(TODAY, '2026-03-11')).toBe(TODAY);
    expect(laterDay(TODAY, '2026-03-13')).toBe('2026-03-13');
  });
});
