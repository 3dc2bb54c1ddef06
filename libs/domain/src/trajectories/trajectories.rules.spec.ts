import { describe, expect, it } from '@jest/globals';
import { isOrderOf, lineOf, tieColumns, tieOf, usualForm } from './trajectories.rules.js';

const step = (id: string, values: object = {}) => ({ id, saidOn: null, tiedOn: null, records: [], ...values });

describe('the line of a trajectory', () => {
  it('has nothing, and nothing next, without steps', () => {
    expect(lineOf([])).toEqual({ steps: [], nextStepId: null, minutes: 0 });
  });

  it('is at the first step that is not done, also where a later one is', () => {
    const line = lineOf([step('a', { tiedOn: '2026-01-12' }), step('b'), step('c', { saidOn: '2026-02-01' })]);
    expect(line.nextStepId).toBe('b');
    expect(line.steps.map(({ doneOn }) => doneOn)).toEqual(['2026-01-12', null, '2026-02-01']);
  });

  it('goes by what its owner said before what a step is tied to', () => {
    const [one] = lineOf([step('a', { saidOn: '2026-01-20', tiedOn: '2026-01-12' })]).steps;
    expect(one?.doneOn).toBe('2026-01-20');
  });

  it('counts a record once, however many steps it is behind', () => {
    const session = { id: 'x', minutes: 30 };
    const line = lineOf([
      step('a', { records: [session, { id: 'y', minutes: 15 }] }),
      step('b', { records: [session] }),
    ]);
    expect(line.steps.map(({ minutes }) => minutes)).toEqual([45, 30]);
    expect(line.minutes).toBe(45);
  });
});

describe('what a step is tied to', () => {
  const none = { courseId: null, meetingId: null, activityId: null };

  it('is one record, or none', () => {
    const tie = { kind: 'meeting', recordId: 'm' } as const;
    expect(tieColumns(tie)).toEqual({ ...none, meetingId: 'm' });
    expect(tieOf({ ...none, meetingId: 'm' })).toEqual(tie);
    expect(tieOf(none)).toBeNull();
  });

  it('stays where nothing is said, and goes where null is', () => {
    expect(tieColumns(undefined)).toEqual({});
    expect(tieColumns(null)).toEqual(none);
  });
});

describe('an order of steps', () => {
  it('names each of them once', () => {
    expect(isOrderOf(['b', 'a'], ['a', 'b'])).toBe(true);
    expect(isOrderOf(['a', 'a'], ['a', 'b'])).toBe(false);
    expect(isOrderOf(['a'], ['a', 'b'])).toBe(false);
  });
});

describe('the learning form of a step', () => {
  it('follows from its kind', () => {
    expect([usualForm('online'), usualForm('meeting'), usualForm('try_out')]).toEqual([
      'e_learning',
      'blended_learning',
      'blended_learning',
    ]);
  });
});
