import { fileName, type PackageFile } from './specification.js';

export type RefusalCode =
  // of the package: nothing of it can be used
  | 'unreadable_zip'
  | 'too_many_entries'
  | 'too_large'
  | 'several_packages'
  | 'file_twice'
  | 'not_utf8'
  | 'malformed_csv'
  | 'file_missing'
  | 'file_not_in_manifest'
  | 'file_needed'
  | 'empty_file'
  | 'missing_column'
  | 'column_twice'
  | 'unsupported_version'
  | 'unknown_processing_mode'
  | 'delta_not_supported'
  // of one row: the rest goes in
  | 'wrong_number_of_columns'
  | 'missing_value'
  | 'invalid_value'
  | 'invalid_date'
  | 'too_long'
  | 'end_before_start'
  | 'sourced_id_twice'
  | 'unknown_org'
  | 'unknown_session'
  | 'unknown_user'
  | 'unknown_class'
  | 'depends_on_refused'
  | 'not_a_school'
  | 'no_school_year'
  | 'several_school_years'
  | 'outside_school_year'
  | 'other_school'
  | 'not_staff'
  | 'not_a_pupil'
  | 'shared_email'
  | 'email_in_use'
  | 'school_code_in_use'
  | 'school_year_overlaps'
  | 'school_year_too_long'
  | 'group_name_in_use'
  | 'unknown_line_item'
  | 'not_a_number'
  | 'off_the_scale'
  | 'scored_outside_school_year'
  | 'scored_twice'
  | 'withdrawn_by_hand'
  | 'not_kept';

/** Said of rows that do go in, or are left out on purpose, and of what follows from others. */
export type NoticeCode =
  | 'endings_held_back'
  | 'administrator_stays'
  | 'left_stays'
  | 'erased_stays'
  | 'board_role_by_hand'
  | 'role_not_used'
  | 'no_school'
  | 'no_role'
  | 'shared_school_code'
  | 'enrollment_role_not_used';

/**
 * Something to tell the person who imports. The parameters name fields, files and rows, never the value that stood
 * there: cells shift, and then a pupil's name would stand in a message or a log.
 */
export interface Remark<Code extends string> {
  readonly file: string;
  /** As a spreadsheet numbers it: the header is row 1. Null where it is about the whole file. */
  readonly row: number | null;
  readonly code: Code;
  readonly params: Readonly<Record<string, string | number>>;
}

/** In the order of the files, and row by row. */
export const byPlace = (files: readonly PackageFile[]) => {
  const order = new Map(files.map((file, index) => [fileName(file), index]));
  return (one: Remark<string>, other: Remark<string>): number =>
    (order.get(one.file) ?? -1) - (order.get(other.file) ?? -1) || (one.row ?? 0) - (other.row ?? 0);
};

export type Refusal = Remark<RefusalCode>;
export type Notice = Remark<NoticeCode>;

/** Nothing of this package can be used, for these reasons. */
export class PackageRefused extends Error {
  constructor(readonly refusals: readonly Refusal[]) {
    super(refusals.map(({ file, row, code }) => `${file}${row === null ? '' : ` row ${row}`}: ${code}`).join('; '));
  }

  static because(code: RefusalCode, file: string, params: Refusal['params'] = {}): PackageRefused {
    return new PackageRefused([{ file, row: null, code, params }]);
  }
}

/** This row cannot be used. Thrown while a row is read or translated, and caught per row. */
export class RowRefused extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly params: Refusal['params'] = {},
  ) {
    super(code);
  }
}

/** Identifiers that a row carries, as far as they could be read. Some are pupils': they are never shown. */
export type RowIds = Readonly<Partial<Record<'sourcedId' | 'userSourcedId' | 'classSourcedId', string | undefined>>>;

export interface Row extends RowIds {
  readonly row: number;
}

export interface RefusedRow {
  readonly file: PackageFile;
  readonly ids: RowIds;
  readonly refusal: Refusal;
}
