import type { PersonalTable } from '@app/domain';

export type ArchivedTable = Pick<PersonalTable, 'table' | 'holds' | 'withheld'> & {
  /** The rows as the database has them. */
  readonly found: readonly Record<string, unknown>[];
};

/** A file of the person's; without bytes where the archive would be too large with it, or they are gone. */
export interface ArchivedFile {
  readonly evidenceId: string;
  readonly name: string;
  readonly size: number;
  readonly bytes: Uint8Array | undefined;
}

/** Everything that is held on one person, read in one moment. */
export interface Archived {
  readonly name: string;
  readonly board: string;
  readonly at: Date;
  /** In which the board tells the time. */
  readonly timeZone: string;
  readonly tables: readonly ArchivedTable[];
  /** Reports on the person, as they were stored. */
  readonly reports: readonly { id: string; fromOn: string; untilOn: string; document: string }[];
  readonly files: readonly ArchivedFile[];
}
