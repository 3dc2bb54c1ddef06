/** A person, as others know them. */
export interface NamedPerson {
  readonly id: string;
  readonly name: string;
}

/** The same, of the member of staff under this alias. */
export const personSql = (alias: string): string =>
  `jsonb_build_object('id', ${alias}.id, 'name', ${alias}.given_name || ' ' || ${alias}.family_name)`;
