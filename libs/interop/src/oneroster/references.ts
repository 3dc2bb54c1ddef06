import { type RefusalCode, type RefusedRow, RowRefused } from './refusals.js';
import { type DataFile, fileName } from './specification.js';

const UNKNOWN = {
  orgs: 'unknown_org',
  academicSessions: 'unknown_session',
  users: 'unknown_user',
  classes: 'unknown_class',
} as const satisfies Partial<Record<DataFile, RefusalCode>>;

/** The rows of a file that others refer to. */
export class References<T extends { readonly sourcedId: string }> {
  private readonly usable: ReadonlyMap<string, T>;
  private readonly refused: ReadonlyMap<string, RefusedRow>;

  constructor(
    private readonly file: keyof typeof UNKNOWN,
    usable: readonly T[],
    refusedRows: readonly RefusedRow[],
  ) {
    this.usable = new Map(usable.map((item) => [item.sourcedId, item]));
    this.refused = new Map(refusedRows.filter((row) => row.file === file).map((row) => [row.ids.sourcedId ?? '', row]));
  }

  /** @throws RowRefused that names the refused row where that is the cause, so that one mistake is mended once */
  find(sourcedId: string, field: string): T {
    const found = this.usable.get(sourcedId);
    if (found) return found;
    const refused = this.refused.get(sourcedId);
    if (!refused) throw new RowRefused(UNKNOWN[this.file], { field });
    throw new RowRefused('depends_on_refused', { field, file: fileName(this.file), row: refused.refusal.row ?? 0 });
  }
}

/** Ids of rows of a file that were refused: they are in the package, whatever is wrong with them. */
export function refusedIdsIn(file: DataFile, refusedRows: readonly RefusedRow[]): ReadonlySet<string> {
  return new Set(refusedRows.flatMap((row) => (row.file === file && row.ids.sourcedId) || []));
}
