import { describe, expect, it } from '@jest/globals';
import type { Notice } from './refusals.js';
import { enrollment, org, planOf, role, type Tables, TINY, user } from './tiny-package.fixture.js';

describe('a notice', () => {
  const notice = (file: string, row: number, code: Notice['code']): Notice => ({ file, row, code, params: {} });

  it.each<[string, Tables, Notice]>([
    ['is given of a user without any role', { users: [...TINY.users, user('new')] }, notice('users.csv', 6, 'no_role')],
    [
      "is given of a role of someone's own making",
      { roles: [...TINY.roles, role('leader', 'ext:mentor')] },
      notice('roles.csv', 6, 'role_not_used'),
    ],
    [
      'is given of a role at no school',
      {
        orgs: [...TINY.orgs, org('d', 'Zorg', { type: 'department' })],
        roles: [...TINY.roles, role('leader', 'counselor', { orgSourcedId: 'd' })],
      },
      notice('roles.csv', 6, 'no_school'),
    ],
    [
      'is given of an enrolment that neither teaches nor learns',
      { enrollments: [...TINY.enrollments, enrollment('leader', 'proctor')] },
      notice('enrollments.csv', 5, 'enrollment_role_not_used'),
    ],
  ])('%s', (_, tables, expected) => {
    const plan = planOf(tables);
    expect(plan.notices).toEqual([expected]);
    expect(plan.refused).toEqual([]);
  });
});
