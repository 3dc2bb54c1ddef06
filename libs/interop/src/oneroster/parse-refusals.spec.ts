import { describe, expect, it } from '@jest/globals';
import { parsePackage, type ParsedPackage } from './parse.js';
import type { Refusal } from './refusals.js';
import {
  enrollment,
  manifestOf,
  org,
  packageOf,
  refusalsOf,
  role,
  session,
  type Tables,
  TINY,
  user,
} from './tiny-package.fixture.js';

describe('a whole package is refused', () => {
  it.each<[string, Record<string, string>, Refusal]>([
    [
      'of another version',
      { 'manifest.csv': all({ 'oneroster.version': '1.1' }) },
      pack('unsupported_version', 'manifest.csv', { supported: '1.2' }),
    ],
    [
      'with a mode that does not exist',
      { 'manifest.csv': all({ 'file.orgs': 'full' }) },
      pack('unknown_processing_mode', 'manifest.csv', { property: 'file.orgs' }),
    ],
    ['with changes only', { 'manifest.csv': all({ 'file.users': 'delta' }) }, pack('delta_not_supported', 'users.csv')],
    [
      'with a file that its manifest does not name',
      { 'manifest.csv': all({ 'file.enrollments': 'absent' }) },
      pack('file_not_in_manifest', 'enrollments.csv'),
    ],
    [
      'without data in a file, which would end everyone in it',
      { 'users.csv': 'sourcedId,enabledUser,username,givenName,familyName\n' },
      pack('empty_file', 'users.csv'),
    ],
    [
      'with a column too few',
      { 'orgs.csv': 'sourcedId,name\ns,De Zon\n' },
      { ...pack('missing_column', 'orgs.csv', { column: 'type' }), row: 1 },
    ],
    [
      'with a column twice',
      { 'orgs.csv': 'sourcedId,name,type,name\ns,De Zon,school,De Maan\n' },
      { ...pack('column_twice', 'orgs.csv', { column: 'name' }), row: 1 },
    ],
    [
      'with quotes that do not close',
      { 'orgs.csv': 'sourcedId,name,type\ns,"De Zon,school\n' },
      { ...pack('malformed_csv', 'orgs.csv'), row: 2 },
    ],
    [
      'with text after a closing quote',
      { 'orgs.csv': 'sourcedId,name,type\ns,Zon,school\nt,"De"Zon,school\n' },
      { ...pack('malformed_csv', 'orgs.csv'), row: 3 },
    ],
  ])('%s', (_, files, refusal) => {
    expect(refusalsOf(() => parseWith(files))).toContainEqual(refusal);
  });

  it('without a file that its manifest promises', () => {
    const { 'orgs.csv': _, ...files } = packageOf(TINY);
    expect(refusalsOf(() => parsePackage(files))).toEqual([pack('file_missing', 'orgs.csv')]);
  });

  it('without a file that another refers to', () => {
    expect(refusalsOf(() => parsePackage(packageOf({ users: TINY.users, roles: TINY.roles })))).toEqual([
      pack('file_needed', 'orgs.csv', { by: 'roles.csv' }),
    ]);
  });

  it('with all its reasons at once', () => {
    const files = { 'orgs.csv': 'sourcedId,name\n', 'classes.csv': '"', 'users.csv': '' };
    expect(new Set(refusalsOf(() => parseWith(files)).map(({ file }) => file))).toEqual(new Set(Object.keys(files)));
  });
});

describe('a row is refused', () => {
  const longName = 'x'.repeat(256);
  it.each<[string, Tables, Refusal]>([
    [
      'without a value that is needed',
      { orgs: [org('s', ' ')] },
      { file: 'orgs.csv', row: 2, code: 'missing_value', params: { field: 'name' } },
    ],
    [
      'with a term that is not in the vocabulary',
      { orgs: [org('s', 'De Zon', { type: 'School' })] },
      { file: 'orgs.csv', row: 2, code: 'invalid_value', params: { field: 'type' } },
    ],
    [
      'with a status that does not exist',
      { orgs: [org('s', 'De Zon', { status: 'inactive' })] },
      { file: 'orgs.csv', row: 2, code: 'invalid_value', params: { field: 'status' } },
    ],
    [
      'with a name that is too long',
      { orgs: [org('s', longName)] },
      { file: 'orgs.csv', row: 2, code: 'too_long', params: { field: 'name', limit: 255 } },
    ],
    [
      'with a date written the Dutch way',
      { roles: [role('u', 'teacher', { beginDate: '01-08-2025' })] },
      { file: 'roles.csv', row: 2, code: 'invalid_date', params: { field: 'beginDate' } },
    ],
    [
      'with a day that does not exist',
      { enrollments: [enrollment('u', 'student', { endDate: '2026-02-29' })] },
      { file: 'enrollments.csv', row: 2, code: 'invalid_date', params: { field: 'endDate' } },
    ],
    [
      'that ends on the day it begins',
      { academicSessions: [session('y', 'schoolYear', '2025-08-01', '2025-08-01')] },
      {
        file: 'academicSessions.csv',
        row: 2,
        code: 'end_before_start',
        params: { begin: 'startDate', end: 'endDate' },
      },
    ],
    [
      'that ends before it begins',
      { roles: [role('u', 'aide', { beginDate: '2025-09-01', endDate: '2025-08-01' })] },
      { file: 'roles.csv', row: 2, code: 'end_before_start', params: { begin: 'beginDate', end: 'endDate' } },
    ],
    [
      'with an id that an earlier row has',
      { users: [user('a'), user('b'), user('a')] },
      { file: 'users.csv', row: 4, code: 'sourced_id_twice', params: { row: 2 } },
    ],
  ])('%s', (_, tables, refusal) => {
    const { refusedRows } = parsePackage(packageOf({ ...TINY, ...tables }));
    expect(refusedRows.map((row) => row.refusal)).toEqual([refusal]);
  });

  it('when its cells have shifted', () => {
    const orgs = 'sourcedId,name,type\ns1,De Zon, noord,school\ns2,De Maan,school\n';
    const { rows, refusedRows } = parseWith({ 'orgs.csv': orgs });
    expect(refusedRows.map((row) => row.refusal)).toEqual([
      { file: 'orgs.csv', row: 2, code: 'wrong_number_of_columns', params: { expected: 3, found: 4 } },
    ]);
    expect(rows.orgs.map(({ sourcedId }) => sourcedId)).toEqual(['s2']);
  });
});

function parseWith(files: Record<string, string>): ParsedPackage {
  return parsePackage(packageOf(TINY, files));
}

function all(properties: Record<string, string>): string {
  return manifestOf(['orgs', 'academicSessions', 'users', 'roles', 'classes', 'enrollments'], properties);
}

function pack(code: Refusal['code'], file: string, params: Refusal['params'] = {}): Refusal {
  return { file, row: null, code, params };
}
