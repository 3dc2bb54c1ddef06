import type { Language } from '@app/access';

export type InWords = Readonly<Record<Language, string>>;

/**
 * What erasure does with a person's rows of a table.
 * `removes`: they go, by the app's role where it may, else through the table's function in the database.
 * `empties`: a statement takes the person out of rows that have to stay. It is one UPDATE, in which `who` holds `board`,
 * `person`, `at` and `today`; through the table's function where the app's role may not change the rows.
 * `keeps`: the row only says that something was, and with whom; the name behind it is gone.
 */
type Erasure =
  | { readonly does: 'removes'; readonly by: 'statement' | 'function' }
  | { readonly does: 'empties'; readonly by: 'function' | { readonly statement: string }; readonly stays: InWords }
  | { readonly does: 'keeps'; readonly stays: InWords };

/** What one table holds on a person, how it is found, what they get of it, and what erasure does with it. */
export interface PersonalTable {
  readonly table: string;
  readonly holds: InWords;
  /** The condition under which a row `t` is about the person ($2). The board is asked for already. */
  readonly rows: string;
  /** Columns that are not exported: secrets, words of others, bytes that stand elsewhere. */
  readonly withheld: readonly string[];
  /** What is exported beside the columns, or in place of one: names behind ids, as expressions on `t`. */
  readonly also: Readonly<Record<string, string>>;
  readonly erasure: Erasure;
}

interface Details {
  readonly withheld?: readonly string[];
  readonly also?: Readonly<Record<string, string>>;
}

type Part = Pick<PersonalTable, 'table' | 'rows' | 'holds'>;

/* One line a table: the columns that name the person, or a condition, and what it holds in both languages. */

const part = (table: string, found: string, nl: string, en: string): Part => ({
  table,
  rows: /^\w+$/.test(found) ? `t.${found} = $2` : found,
  holds: { nl, en },
});

const whole = ({ withheld = [], also = {} }: Details): Pick<PersonalTable, 'withheld' | 'also'> => ({ withheld, also });

/** A table whose rows of the person go. */
export const removed = (
  [table, found, nl, en]: Parameters<typeof part>,
  { by = 'statement', ...details }: Details & { readonly by?: 'statement' | 'function' } = {},
): PersonalTable => ({
  ...part(table, found, nl, en),
  ...whole(details),
  erasure: { does: 'removes', by },
});

/** A table whose rows stay without the person in them. */
export const emptied = (
  [table, found, nl, en]: Parameters<typeof part>,
  stays: InWords,
  { by, ...details }: Details & { readonly by: 'function' | { readonly statement: string } },
): PersonalTable => ({
  ...part(table, found, nl, en),
  ...whole(details),
  erasure: { does: 'empties', by, stays },
});

/** A table whose rows stay as they are. */
export const kept = (
  [table, found, nl, en]: Parameters<typeof part>,
  stays: InWords,
  details: Details = {},
): PersonalTable => ({ ...part(table, found, nl, en), ...whole(details), erasure: { does: 'keeps', stays } });

/** The name of the colleague whose id stands in a column of `t`. */
export const nameOf = (column: string): string =>
  `(select s.given_name || ' ' || s.family_name from staff_member s where s.board_id = t.board_id and s.id = t.${column})`;

/** What the row that a column of `t` refers to is called, or says in another column. */
export const nameIn = (table: string, column: string, name = 'name'): string =>
  `(select x.${name} from ${table} x where x.board_id = t.board_id and x.id = t.${column})`;

/** The same, where that row is the person's own: another's is theirs to tell. */
export const ownTitleIn = (table: string, column = `${table}_id`): string =>
  `(select x.title from ${table} x where x.board_id = t.board_id and x.id = t.${column} and x.owner_id = $2)`;

/** The condition that `t` hangs on a record of the person's own. */
export const ofOwn = (record: string): string =>
  `exists (select from ${record} x where x.board_id = t.board_id and x.id = t.${record}_id and x.owner_id = $2)`;

/** Who shared with whom, and the title where what is shared is one's own: another's is theirs to tell. */
export const namesOfShare = (shared: 'activity' | 'goal'): Readonly<Record<string, string>> => ({
  shared_by_name: `(select s.given_name || ' ' || s.family_name
    from ${shared} x join staff_member s on s.board_id = x.board_id and s.id = x.owner_id
    where x.board_id = t.board_id and x.id = t.${shared}_id)`,
  shared_with_name: nameOf('staff_member_id'),
  own_title: ownTitleIn(shared),
});
