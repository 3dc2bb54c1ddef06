import { describe, expect, it } from '@jest/globals';
import {
  isOpenTo,
  MACHINE_SCOPES,
  type Permission,
  PERMISSIONS,
  permits,
  type Relation,
  type Rule,
  type Standing,
  VISIBILITIES,
} from '@app/access';
import { expectGolden } from '../support/golden.js';
import { permissionMatrix } from '../support/permission-matrix.js';

describe('who may do what', () => {
  it('is the matrix that is checked in', () => {
    expectGolden('access/golden/permissions.txt', permissionMatrix());
  });

  it('opens nobody’s content by role: what is read of a record goes by what its owner opened', () => {
    const content = Object.entries<Rule>(PERMISSIONS).filter(([name]) => /^(activity|goal)\.read$/.test(name));
    expect(content.map(([, rule]) => rule.on.map(({ name }) => name))).toEqual([['openedTo'], ['openedTo']]);
  });

  it('lets a system of the board do less than any role, and come near nothing that somebody wrote', () => {
    const open = Object.entries<Rule>(PERMISSIONS).filter(([, { machines }]) => machines.length > 0);
    expect(open.map(([name]) => name)).toEqual([
      'school.read',
      'school-year.read',
      'pupil-group.read',
      'oneroster.import',
      'learning-form.read',
      'learning.deliver',
      'outcome-measure.read',
      'outcome-result.import',
      'outcome-result.withdraw',
      'outcome-result.oversee',
    ]);
    const machine = { boardId: 'b', machineClientId: 'm', scopes: new Set(MACHINE_SCOPES) };
    const everything = new Set<Relation>([
      'owner',
      'member',
      'coordinator',
      'leader',
      'administrator',
      'boardColleague',
    ]);
    for (const permission of Object.keys(PERMISSIONS) as Permission[])
      expect(permits(machine, permission, { relations: everything, visibility: 'board' })).toBe(false);
  });

  it('opens a record one step at a time, and never closes it to its owner', () => {
    const open = (standing: Standing) => VISIBILITIES.filter((one) => isOpenTo(one, new Set([standing])));
    expect(open('owner')).toEqual([...VISIBILITIES]);
    expect(open('sharedWith')).toEqual(['shared', 'team', 'school', 'board']);
    expect(open('teammate')).toEqual(['team', 'school', 'board']);
    expect(open('schoolmate')).toEqual(['school', 'board']);
    expect(open('boardColleague')).toEqual(['board']);
  });
});
