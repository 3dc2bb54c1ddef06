import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { zipSync } from 'fflate';
import { applyPlan } from './applied.fixture.js';
import { type CurrentBoard, EMPTY_BOARD } from './board.js';
import { readPackageFiles, unzipPackage } from './package-files.js';
import { parsePackage } from './parse.js';
import { viewPlan, isWithoutChanges } from './plan-view.js';
import { type ImportPlan, planImport } from './plan.js';

const FOLDER = new URL('../../../../../shared/data/oneroster/', import.meta.url);
const present = existsSync(FOLDER);
if (!present) process.stderr.write('skipped: the sample OneRoster package (../shared/data/oneroster is not here)\n');

(present ? describe : describe.skip)('the sample package of a district with two schools', () => {
  const bytes = present ? folder() : new Map<string, Uint8Array>();
  const options = { importOn: '2026-03-02', codeOf: (id: string) => `c${[...id].reverse().join('')}` };
  const plan = (current: CurrentBoard = EMPTY_BOARD): ImportPlan =>
    planImport(parsePackage(readPackageFiles(bytes)), current, options);

  it('gives 2 schools, 28 groups, 12 staff and the codes of 86 pupils, and refuses nothing', () => {
    const { steps, pupils, refused, notices } = plan();
    expect(steps.schools.new.map(({ name }) => name)).toEqual(['Contoso High School', 'Fabrikam High School']);
    expect(steps.schoolYears.new).toEqual([
      { sourceId: 'sy|2018', name: 'School year 2017-2018', fromOn: '2017-07-01', untilOn: '2018-06-30' },
    ]);
    expect(steps.staff.new).toHaveLength(12);
    expect(steps.appointments.new).toHaveLength(12);
    expect(new Set(steps.appointments.new.map((post) => post.functionGroup))).toEqual(new Set(['teacher']));
    expect(steps.roleGrants.new).toEqual([]);
    expect(steps.pupilGroups.new).toHaveLength(28);
    expect(steps.teachingAssignments.new).toHaveLength(28);
    expect(steps.groupMembers.new).toHaveLength(602);
    expect(pupils).toBe(86);
    expect([...refused, ...notices]).toEqual([]);
  });

  it('changes nothing when it is imported again', () => {
    const board = applyPlan(plan(), EMPTY_BOARD);
    const again = plan(board);
    expect(isWithoutChanges(again)).toBe(true);
    expect(viewPlan(again).counts.groupMembers).toEqual({
      withdrawn: 0,
      ended: 0,
      changed: 0,
      new: 0,
      unchanged: 602,
    });
  });

  it('is the same from a zip', () => {
    const zipped = zipSync({ sample: Object.fromEntries(bytes) });
    expect([...readPackage(unzipPackage(zipped))]).toEqual([...readPackage(bytes)]);
  });

  it('leaves no name, login or id of a pupil in the plan', () => {
    const text = JSON.stringify(plan());
    const users = parsePackage(readPackageFiles(bytes)).rows.users.filter((user) => user.sourcedId.startsWith('s'));
    expect(users).toHaveLength(86);
    const traces = users.flatMap(({ cells }) => ['sourcedId', 'username'].map((column) => cells.peek(column)));
    expect(traces.filter((trace) => text.includes(trace))).toEqual([]);
    const names = users.map(({ cells }) => `"${cells.peek('familyName')}"`);
    const staffNames = plan().steps.staff.new.flatMap((member) => [`"${member.givenName}"`, `"${member.familyName}"`]);
    expect(names.filter((name) => text.includes(name) && !staffNames.includes(name))).toEqual([]);
  });
});

function folder(): Map<string, Uint8Array> {
  const names = readdirSync(FOLDER);
  return new Map(names.map((name) => [name, new Uint8Array(readFileSync(new URL(name, FOLDER)))]));
}

function readPackage(bytes: ReadonlyMap<string, Uint8Array>): [string, string][] {
  return Object.entries(readPackageFiles(bytes)).sort();
}
