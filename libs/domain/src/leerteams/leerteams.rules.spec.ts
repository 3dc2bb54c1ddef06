import { describe, expect, it } from '@jest/globals';
import { leavesNoCoordinator } from './leerteams.rules.js';

const membership = (id: string, role: 'coordinator' | 'member', untilOn: string | null = null) => ({
  id,
  role,
  fromOn: '2025-08-01',
  untilOn,
});

describe('a leerteam', () => {
  it('keeps a coordinator when another stays', () => {
    const two = [membership('a', 'coordinator'), membership('b', 'coordinator')];
    expect(leavesNoCoordinator(two, 'a', '2026-01-01')).toBe(false);
  });

  it('has none left when the last one leaves, or when the other leaves before', () => {
    expect(leavesNoCoordinator([membership('a', 'coordinator'), membership('b', 'member')], 'a', '2026-01-01')).toBe(
      true,
    );
    const leaving = [membership('a', 'coordinator'), membership('b', 'coordinator', '2026-01-01')];
    expect(leavesNoCoordinator(leaving, 'a', '2026-01-01')).toBe(true);
  });

  it('loses nobody it needs when a member leaves', () => {
    expect(leavesNoCoordinator([membership('a', 'coordinator'), membership('b', 'member')], 'b', '2026-01-01')).toBe(
      false,
    );
  });
});
