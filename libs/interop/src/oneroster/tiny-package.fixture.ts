import type { PackageFiles } from './package-files.js';
import { parsePackage } from './parse.js';
import { type CurrentBoard, EMPTY_BOARD } from './board.js';
import { type ImportPlan, planImport } from './plan.js';
import { KINDS } from './records.js';
import { PackageRefused, type Refusal } from './refusals.js';
import { DATA_FILES, type DataFile, fileName, MANIFEST, REQUIRED_COLUMNS } from './specification.js';

/** Cells by column. What is left out is empty. */
export type Cells = Readonly<Record<string, string>>;
export type Tables = { readonly [File in DataFile]?: readonly Cells[] };

/** A school with a leader, a teacher and two pupils in one group. */
export const TINY = {
  orgs: [org('school', 'De Regenboog', { identifier: '12AB00' })],
  academicSessions: [
    session('year', 'schoolYear', '2025-08-01', '2026-08-01'),
    session('autumn', 'term', '2025-08-01', '2026-02-01', { parentSourcedId: 'year' }),
  ],
  users: [
    user('leader', { givenName: 'Anna', familyName: 'Bos', email: 'Anna@Regenboog.example' }),
    user('teacher', { givenName: 'Bram', familyName: 'Dijk', email: 'bram@regenboog.example' }),
    user('pupil-1', { givenName: 'Zus', familyName: 'Geheim' }),
    user('pupil-2', { givenName: 'Broer', familyName: 'Geheim' }),
  ],
  roles: [
    role('leader', 'principal'),
    role('teacher', 'teacher'),
    role('pupil-1', 'student'),
    role('pupil-2', 'student'),
  ],
  classes: [group('group-5', 'Groep 5', { grades: '05' })],
  enrollments: [enrollment('teacher', 'teacher'), enrollment('pupil-1', 'student'), enrollment('pupil-2', 'student')],
} satisfies Tables;

export function org(sourcedId: string, name: string, more: Cells = {}): Cells {
  return { sourcedId, name, type: 'school', ...more };
}

export function session(sourcedId: string, type: string, startDate: string, endDate: string, more: Cells = {}): Cells {
  return { sourcedId, title: `Session ${sourcedId}`, type, startDate, endDate, schoolYear: '2026', ...more };
}

export function user(sourcedId: string, more: Cells = {}): Cells {
  return {
    sourcedId,
    enabledUser: 'true',
    username: `login-of-${sourcedId}`,
    givenName: 'Given',
    familyName: 'Family',
    ...more,
  };
}

export function role(userSourcedId: string, name: string, more: Cells = {}): Cells {
  const sourcedId = `role-${userSourcedId}-${name}`;
  return { sourcedId, userSourcedId, roleType: 'primary', role: name, orgSourcedId: 'school', ...more };
}

export function group(sourcedId: string, title: string, more: Cells = {}): Cells {
  const where = { courseSourcedId: 'course', schoolSourcedId: 'school', termSourcedIds: 'autumn' };
  return { sourcedId, title, classType: 'homeroom', ...where, ...more };
}

export function enrollment(userSourcedId: string, name: string, more: Cells = {}): Cells {
  const where = { classSourcedId: 'group-5', schoolSourcedId: 'school' };
  return { sourcedId: `enrollment-${userSourcedId}-${name}`, userSourcedId, role: name, ...where, ...more };
}

/** The files of a package with these tables, and a manifest that names them; `files` replaces or adds some. */
export function packageOf(tables: Tables, files: Record<string, string> = {}): PackageFiles {
  const texts: Record<string, string> = { [MANIFEST]: manifestOf(DATA_FILES.filter((file) => tables[file])) };
  for (const file of DATA_FILES) {
    const rows = tables[file];
    if (rows) texts[fileName(file)] = toCsv(rows, REQUIRED_COLUMNS[file]);
  }
  return { ...texts, ...files };
}

export function manifestOf(present: readonly DataFile[], more: Record<string, string> = {}): string {
  const modes = DATA_FILES.map((file) => [`file.${file}`, present.includes(file) ? 'bulk' : 'absent']);
  const properties = { 'manifest.version': '1.0', 'oneroster.version': '1.2', ...Object.fromEntries(modes), ...more };
  return ['propertyName,value', ...Object.entries(properties).map((pair) => pair.join(','))].join('\n') + '\n';
}

function toCsv(rows: readonly Cells[], columns: readonly string[]): string {
  const all = [...new Set([...columns, ...rows.flatMap((row) => Object.keys(row))])];
  const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return [all, ...rows.map((row) => all.map((column) => row[column] ?? ''))]
    .map((cells) => cells.map(quoted).join(','))
    .join('\n');
}

export const codeOf = (sourcedId: string): string => `code-${[...sourcedId].reverse().join('')}`;

/** Plans these tables, or those of the tiny package that are not among them, on 1 October. */
export function planOf(tables: Tables, current: CurrentBoard = EMPTY_BOARD, importOn = '2025-10-01'): ImportPlan {
  return planImport(parsePackage(packageOf({ ...TINY, ...tables })), current, { importOn, codeOf });
}

/** Why reading a package was refused. */
export function refusalsOf(read: () => unknown): readonly Refusal[] {
  try {
    read();
  } catch (error) {
    if (error instanceof PackageRefused) return error.refusals;
    throw error;
  }
  throw new Error('nothing was refused');
}

/** The rows that are neither of this id nor about it. */
export function without(rows: readonly Cells[], id: string): Cells[] {
  return rows.filter((row) => row.sourcedId !== id && row.userSourcedId !== id);
}

/** The tiny package as it is when this person has left. */
export function withoutPerson(id: string): Pick<Tables, 'users' | 'roles' | 'enrollments'> {
  const { users, roles, enrollments } = TINY;
  return { users: without(users, id), roles: without(roles, id), enrollments: without(enrollments, id) };
}

/** What a plan ends or withdraws: kind, whose it is, and when. */
export function endings({ steps }: ImportPlan): unknown[] {
  return KINDS.flatMap((kind) => [
    ...steps[kind].ended.map(({ record, on }) => [kind, whose(record), on]),
    ...steps[kind].withdrawn.map((record) => [kind, whose(record), 'withdrawn']),
  ]);
}

function whose(record: object): unknown {
  const { sourceId, staffSourceId, pupilCode } = {
    sourceId: undefined,
    staffSourceId: undefined,
    pupilCode: undefined,
    ...record,
  };
  return sourceId ?? staffSourceId ?? pupilCode;
}
