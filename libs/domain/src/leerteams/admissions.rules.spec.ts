import { describe, expect, it } from '@jest/globals';
import {
  type Candidate,
  expectAnswerable,
  expectRequestable,
  invitingViolations,
  isOpen,
  lapsesOn,
} from './admissions.rules.js';

const TODAY = '2026-03-12';
const free: Candidate = { isMember: false, admissions: [] };
const asked = (values: Partial<Candidate['admissions'][number]>): Candidate => ({
  isMember: false,
  admissions: [{ kind: 'invitation', state: 'open', lapsesOn: '2026-05-11', ...values }],
});

describe('an invitation to a leerteam, or a request', () => {
  it('waits sixty days for an answer', () => {
    expect(lapsesOn(TODAY)).toBe('2026-05-11');
    expect(isOpen({ state: 'open', lapsesOn: '2026-05-11' }, '2026-05-10')).toBe(true);
    expect(isOpen({ state: 'open', lapsesOn: '2026-05-11' }, '2026-05-11')).toBe(false);
  });

  it('is answered or withdrawn once', () => {
    for (const state of ['accepted', 'declined', 'lapsed'] as const)
      expect(() => expectAnswerable({ state, lapsesOn: '2026-05-11' }, TODAY)).toThrow('admission_over');
    expect(() => expectAnswerable({ state: 'open', lapsesOn: '2026-05-11' }, TODAY)).not.toThrow();
  });

  it.each<[string, Candidate, string | undefined, string | undefined]>([
    ['to who has nothing to do with it yet', free, undefined, undefined],
    ['to a member', { ...free, isMember: true }, 'member_already', 'belongs_already'],
    ['after an invitation that waits', asked({}), undefined, 'invitation_waits'],
    ['after a request that waits', asked({ kind: 'request' }), 'request_waits', 'asked_already'],
    ['after one that nobody answered in time', asked({ lapsesOn: TODAY }), undefined, undefined],
    ['after an invitation that was declined', asked({ state: 'declined' }), 'declined_lately', undefined],
    [
      'after a request that was declined',
      asked({ kind: 'request', state: 'declined' }),
      undefined,
      'request_declined_lately',
    ],
    ['to who was in it before', asked({ state: 'accepted' }), undefined, undefined],
  ])('%s', (_, candidate, invited, requested) => {
    expect(invitingViolations('/staffMemberIds', candidate, TODAY)[0]?.code).toBe(invited);
    const request = () => expectRequestable(candidate, TODAY);
    if (requested) expect(request).toThrow(requested);
    else expect(request).not.toThrow();
  });
});
