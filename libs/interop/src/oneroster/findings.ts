import { type Notice, type NoticeCode, PackageRefused, type RefusedRow, type Row, RowRefused } from './refusals.js';
import { fileName, type PackageFile } from './specification.js';

/** What came up while the rows were gone through. */
export class Findings {
  readonly refusedRows: RefusedRow[] = [];
  readonly notices: Notice[] = [];

  constructor(earlier: readonly RefusedRow[] = []) {
    this.refusedRows.push(...earlier);
  }

  notice(file: PackageFile, row: number | null, code: NoticeCode): void {
    this.notices.push({ file: fileName(file), row, code, params: {} });
  }

  /** Translates each row; one that throws RowRefused is put down as refused, and the rest go on. */
  eachUsable<In extends Row, Out>(file: PackageFile, rows: readonly In[], translate: (row: In) => Out): Out[] {
    return rows.flatMap((row) => {
      try {
        return [translate(row)];
      } catch (error) {
        if (!(error instanceof RowRefused)) throw error;
        const { code, params } = error;
        const { sourcedId, userSourcedId, classSourcedId } = row;
        const ids = { sourcedId, userSourcedId, classSourcedId };
        this.refusedRows.push({ file, ids, refusal: { file: fileName(file), row: row.row, code, params } });
        return [];
      }
    });
  }
}

/** Runs every step and, where packages were refused by several, refuses with all their reasons together. */
export function allOrEveryReason<T>(steps: readonly (() => T)[]): T[] {
  const results: T[] = [];
  const refusals: PackageRefused['refusals'][number][] = [];
  for (const step of steps) {
    try {
      results.push(step());
    } catch (error) {
      if (!(error instanceof PackageRefused)) throw error;
      refusals.push(...error.refusals);
    }
  }
  if (refusals.length > 0) throw new PackageRefused(refusals);
  return results;
}
