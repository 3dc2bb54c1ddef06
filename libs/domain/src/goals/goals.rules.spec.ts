import { describe, expect, it } from '@jest/globals';
import type { GoalStatus } from './goal.entity.js';
import {
  canStep,
  checkInViolations,
  closedGoalViolations,
  goalDayViolations,
  isClosed,
  nameOfStep,
} from './goals.rules.js';

const TODAY = '2026-03-12';
const STATUSES: GoalStatus[] = ['draft', 'active', 'achieved', 'released'];

describe('the rules of a goal', () => {
  it('let a draft begin or be let go of, an open goal end, and a closed one be taken up again', () => {
    const steps = STATUSES.flatMap((from) => STATUSES.filter((to) => canStep(from, to)).map((to) => `${from}→${to}`));
    expect(steps).toEqual([
      'draft→active',
      'draft→released',
      'active→achieved',
      'active→released',
      'achieved→active',
      'released→active',
    ]);
  });

  it('call taking up again something else than taking up', () => {
    expect(nameOfStep('draft', 'active')).toBe('goal.activated');
    expect(nameOfStep('achieved', 'active')).toBe('goal.resumed');
    expect(nameOfStep('active', 'achieved')).toBe('goal.achieved');
    expect(nameOfStep('active', 'released')).toBe('goal.released');
  });

  it('want a goal to be set by today, and reached after that', () => {
    expect(goalDayViolations({ setOn: TODAY, targetOn: null }, TODAY)).toEqual([]);
    expect(goalDayViolations({ setOn: TODAY, targetOn: '2026-03-13' }, TODAY)).toEqual([]);
    expect(goalDayViolations({ setOn: TODAY, targetOn: TODAY }, TODAY)).toMatchObject([{ pointer: '/targetOn' }]);
    expect(goalDayViolations({ setOn: '2026-03-13', targetOn: null }, TODAY)).toMatchObject([{ pointer: '/setOn' }]);
  });

  it('leave what a closed goal was about as it was, but not to whom it is open', () => {
    const revision = { title: 'Anders', targetOn: null, visibility: 'board', sharedWith: ['a'] };
    for (const status of STATUSES) {
      const pointers = closedGoalViolations(status, revision).map(({ pointer }) => pointer);
      expect(pointers).toEqual(isClosed(status) ? ['/title', '/targetOn'] : []);
    }
  });

  it('take a check-in on an open goal, from the day it was set until today', () => {
    const check = (status: GoalStatus, checkedOn: string) =>
      checkInViolations({ status, setOn: '2026-02-01' }, checkedOn, TODAY).map(({ code }) => code);
    expect(check('draft', TODAY)).toEqual([]);
    expect(check('active', '2026-02-01')).toEqual([]);
    expect(check('active', '2026-01-31')).toEqual(['day_too_early']);
    expect(check('active', '2026-03-13')).toEqual(['in_the_future']);
    expect(check('achieved', TODAY)).toEqual(['goal_is_closed']);
    expect(check('released', TODAY)).toEqual(['goal_is_closed']);
  });
});
