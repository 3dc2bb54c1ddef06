import { RuleBroken } from '@app/platform';
import { describe, expect, it } from '@jest/globals';
import { expectOpenable, usualOpenness } from './insights.rules.js';

const TEAM = 'a team';

describe('how far an insight is open', () => {
  it('is the leerteam, where it has one; else the school, for it is there for others', () => {
    expect(usualOpenness({ leerteamId: TEAM })).toBe('team');
    expect(usualOpenness({ leerteamId: null })).toBe('school');
  });

  it('is no leerteam where there is none', () => {
    for (const visibility of ['team', 'school', 'board'] as const)
      expect(() => expectOpenable({ visibility, leerteamId: TEAM })).not.toThrow();
    for (const visibility of ['school', 'board'] as const)
      expect(() => expectOpenable({ visibility, leerteamId: null })).not.toThrow();
    expect(() => expectOpenable({ visibility: 'team', leerteamId: null })).toThrow(RuleBroken);
  });
});
