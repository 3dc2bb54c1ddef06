import { describe, expect, it } from '@jest/globals';
import { isOpenTo, PERMISSIONS, type Rule, type Standing, VISIBILITIES } from '@app/access';
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

  it('opens a record one step at a time, and never closes it to its owner', () => {
    const open = (standing: Standing) => VISIBILITIES.filter((one) => isOpenTo(one, new Set([standing])));
    expect(open('owner')).toEqual([...VISIBILITIES]);
    expect(open('sharedWith')).toEqual(['shared', 'team', 'school', 'board']);
    expect(open('teammate')).toEqual(['team', 'school', 'board']);
    expect(open('schoolmate')).toEqual(['school', 'board']);
    expect(open('boardColleague')).toEqual(['board']);
  });
});
