/** A person, as others know them. */
export interface NamedPerson {
  readonly id: string;
  readonly name: string;
}

/** The same, of the member of staff under this alias. */
export const personSql = (alias: string): string =>
  `jsonb_build_object('id', ${alias}.id, 'name', ${alias}.given_name || ' ' || ${alias}.family_name)`;

/** What a member of staff is called whose id this is; null where it is. The board is $1. */
export const nameOfSql = (id: string): string =>
  `(select np.given_name || ' ' || np.family_name from staff_member np where np.board_id = $1 and np.id = ${id})`;
