import { describe, expect, it } from '@jest/globals';
import { parsePackage, type ParsedPackage } from './parse.js';
import { manifestOf, org, packageOf, TINY } from './tiny-package.fixture.js';

describe('reading a package', () => {
  it('finds the rows of each file, numbered as a spreadsheet shows them', () => {
    const { rows, refusedRows } = parsePackage(packageOf(TINY));
    expect(rows.orgs).toEqual([
      { row: 2, sourcedId: 'school', name: 'De Regenboog', type: 'school', identifier: '12AB00' },
    ]);
    expect(
      rows.academicSessions.map(({ row, sourcedId, parentSourcedId }) => [row, sourcedId, parentSourcedId]),
    ).toEqual([
      [2, 'year', null],
      [3, 'autumn', 'year'],
    ]);
    expect(rows.users).toHaveLength(4);
    expect(rows.classes[0]).toMatchObject({ title: 'Groep 5', grades: ['05'], termSourcedIds: ['autumn'] });
    expect(rows.enrollments.map((row) => row.role)).toEqual(['teacher', 'student', 'student']);
    expect(refusedRows).toEqual([]);
  });

  it('takes columns in any order and passes over those it does not know', () => {
    const orgs = 'metadata.city,type,name,sourcedId\nUtrecht,school,De Zon,s1\n';
    expect(parseWith({ 'orgs.csv': orgs }).rows.orgs[0]).toMatchObject({ sourcedId: 's1', name: 'De Zon', row: 2 });
  });

  it.each([
    ['Windows', '\r\n'],
    ['Unix', '\n'],
    ['old Mac', '\r'],
  ])('takes the line ends of %s', (_, end) => {
    const orgs = ['sourcedId,name,type', 's1,"De ""Zon"", noord",school', ''].join(end);
    expect(parseWith({ 'orgs.csv': orgs }).rows.orgs).toMatchObject([{ name: 'De "Zon", noord', row: 2 }]);
  });

  it('counts empty rows and rows of only commas, but does not read them', () => {
    const orgs = 'sourcedId,name,type\n\n,,\ns1,De Zon,school\n\n';
    expect(parseWith({ 'orgs.csv': orgs }).rows.orgs.map(({ row }) => row)).toEqual([4]);
  });

  it('takes a row that is marked to be deleted for one that is not there', () => {
    const gone = { ...org('closed', ''), status: 'tobedeleted' };
    const active = { ...org('open', 'De Zon'), status: 'active' };
    const { rows, refusedRows } = parsePackage(packageOf({ ...TINY, orgs: [gone, active] }));
    expect(rows.orgs.map(({ sourcedId }) => sourcedId)).toEqual(['open']);
    expect(refusedRows).toEqual([]);
  });

  it('takes version 1.2.1, and a manifest alone, which says that nothing is sent', () => {
    const { rows, manifest } = parsePackage({ 'manifest.csv': manifestOf([], { 'oneroster.version': '1.2.1' }) });
    expect(manifest.files.size).toBe(0);
    expect(Object.values(rows).flat()).toEqual([]);
  });

  it('knows which system the package came from', () => {
    const manifest = manifestOf([], { 'source.systemName': 'Leerlingsysteem', 'source.systemCode': 'lls' });
    expect(parsePackage({ 'manifest.csv': manifest }).manifest).toMatchObject({
      systemName: 'Leerlingsysteem',
      systemCode: 'lls',
    });
  });
});

function parseWith(files: Record<string, string>): ParsedPackage {
  return parsePackage(packageOf(TINY, files));
}
