import { describe, expect, it } from '@jest/globals';
import { NOTICE_GROUPS } from './notice-kinds.js';
import { readUnsubscribeToken, unsubscribeToken } from './unsubscribe-token.js';

const SECRET = '0a1b2c3d4e5f60718293a4b5c6d7e8f9';
const of = {
  boardId: '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01',
  staffMemberId: '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d02',
  scope: 'meetings' as const,
};

describe('the address by which a mail is stopped', () => {
  it('says whom and what it is of, for every group, and fits in a path', () => {
    for (const scope of [...NOTICE_GROUPS, 'digest'] as const) {
      const token = unsubscribeToken(SECRET, { ...of, scope });
      expect(readUnsubscribeToken(SECRET, token)).toEqual({ ...of, scope });
      expect(token.length).toBeLessThanOrEqual(100);
      expect(encodeURIComponent(token)).toBe(token);
    }
  });

  it('is made by nobody else: each of its characters counts', () => {
    const token = unsubscribeToken(SECRET, of);
    for (let at = 0; at < token.length; at += 1) {
      const other = `${token.slice(0, at)}${token[at] === 'x' ? 'y' : 'x'}${token.slice(at + 1)}`;
      expect(readUnsubscribeToken(SECRET, other)).toBeUndefined();
    }
    expect(readUnsubscribeToken(`${SECRET}x`, token)).toBeUndefined();
    for (const nonsense of ['', 'lsu_', token.slice(1), `${token}x`, token.replace('meetings', 'birthdays')])
      expect(readUnsubscribeToken(SECRET, nonsense)).toBeUndefined();
  });
});
