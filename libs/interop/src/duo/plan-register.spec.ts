import { describe, expect, it } from '@jest/globals';
import type { RegisteredSite } from './parse-register.js';
import { planRegister, type StoredSchool } from './plan-register.js';

const site = (siteCode: string, values: Partial<RegisteredSite> = {}): RegisteredSite => ({
  siteCode,
  boardNumber: '20091',
  name: `School ${siteCode}`,
  holidayRegion: 'noord',
  ...values,
});
const school = (values: Partial<StoredSchool> = {}): StoredSchool => ({
  id: 's1',
  name: 'School 32JK00',
  siteCode: '32JK00',
  holidayRegion: 'noord',
  ...values,
});
const SITES = [site('32JK00'), site('32JK01'), site('03WU00', { boardNumber: '32073' })];
const own = { codes: ['32JK00'], boardNumbers: [] as string[], replace: false };
const plan = (values: Partial<typeof own>, ...schools: StoredSchool[]) =>
  planRegister({ sites: SITES, refused: [] }, { ...own, ...values }, schools);
const codesOf = (sites: readonly { siteCode: string }[]) => sites.map(({ siteCode }) => siteCode);

describe('taking over schools from the register', () => {
  it('takes the site of a code, all sites of an institution, all of a board, each once', () => {
    expect(codesOf(plan({}).added)).toEqual(['32JK00']);
    expect(codesOf(plan({ codes: ['32JK'] }).added)).toEqual(['32JK00', '32JK01']);
    expect(codesOf(plan({ codes: [], boardNumbers: ['20091'] }).added)).toEqual(['32JK00', '32JK01']);
    expect(codesOf(plan({ codes: ['32JK', '03WU'], boardNumbers: ['20091'] }).added)).toHaveLength(3);
  });

  it('names what the register does not know; what it refused it does know', () => {
    const asked = { codes: ['32JK00', '99ZZ', '03WU09'], boardNumbers: ['20091', '777'] };
    expect(plan(asked).unknownCodes).toEqual(['99ZZ', '03WU09', '777']);
    const refused = [{ row: 2, siteCode: '99ZZ01', code: 'value_missing' }];
    expect(planRegister({ sites: SITES, refused }, { ...own, codes: ['99ZZ'] }, []).unknownCodes).toEqual([]);
  });

  it('leaves alone what is as the register has it', () => {
    expect(plan({}, school())).toMatchObject({ added: [], changed: [], kept: [], unchanged: 1 });
  });

  it('fills in what is empty, and keeps and tells what is otherwise', () => {
    const { changed, kept, unchanged } = plan({}, school({ name: 'De Verwondering', holidayRegion: null }));
    const said = { schoolId: 's1', name: 'De Verwondering', siteCode: '32JK00' };
    expect(changed).toEqual([{ ...said, differences: { holidayRegion: [null, 'noord'] } }]);
    expect(kept).toEqual([{ ...said, differences: { name: ['De Verwondering', 'School 32JK00'] } }]);
    expect(unchanged).toBe(0);
  });

  it('replaces what is otherwise where that is asked', () => {
    const { changed, kept } = plan({ replace: true }, school({ name: 'De Verwondering', holidayRegion: 'zuid' }));
    expect(changed.map(({ differences }) => differences)).toEqual([
      { name: ['De Verwondering', 'School 32JK00'], holidayRegion: ['zuid', 'noord'] },
    ]);
    expect(kept).toEqual([]);
  });

  it('empties nothing where the register does not say', () => {
    const sites = [site('32JK00', { holidayRegion: null })];
    expect(planRegister({ sites, refused: [] }, { ...own, replace: true }, [school()]).changed).toEqual([]);
  });

  it('knows a school without a code by its name, and gives it its code', () => {
    const { added, changed } = plan({}, school({ siteCode: null, name: 'school 32jk00' }));
    expect(added).toEqual([]);
    expect(changed.map(({ differences }) => differences)).toEqual([{ siteCode: [null, '32JK00'] }]);
  });

  it('does not guess where two schools, or two sites, have that name', () => {
    const nameless = school({ siteCode: null });
    expect(plan({}, nameless, { ...nameless, id: 's2' }).added).toHaveLength(1);
    const twins = [site('32JK00', { name: 'De Parel' }), site('32JK01', { name: 'De Parel' })];
    const wish = { ...own, codes: ['32JK'] };
    expect(planRegister({ sites: twins, refused: [] }, wish, [{ ...nameless, name: 'De Parel' }]).added).toEqual(twins);
  });
});
