import { opensAt, type Standing } from '@app/access';

/** The table of a record with content, and where it keeps to whom it was opened by name. */
export interface ContentTable {
  /** Alias under which the record stands in the query. */
  readonly alias: string;
  readonly shareTable: string;
  readonly shareColumn: string;
}

type Other = Exclude<Standing, 'owner'>;

/**
 * How the actor (`:me`, a parameter such as `$2`) stands to a record, as SQL conditions. The only place where it is
 * found out; lists filter by it, and `load…` reads it of one record.
 */
export function standingSql(
  { alias, shareTable, shareColumn }: ContentTable,
  me: string,
  on: string,
): Record<Standing, string> {
  return {
    owner: `${alias}.owner_id = ${me}`,
    sharedWith: `exists (select from ${shareTable} sh where sh.board_id = ${alias}.board_id
      and sh.${shareColumn} = ${alias}.id and sh.staff_member_id = ${me})`,
    teammate: `exists (select from leerteam_membership tm where tm.board_id = ${alias}.board_id
      and tm.leerteam_id = ${alias}.leerteam_id and tm.staff_member_id = ${me}
      and tm.from_on <= ${on} and (tm.until_on is null or tm.until_on > ${on}))`,
    schoolmate: `exists (select from appointment oa join appointment ma
      on ma.board_id = oa.board_id and ma.school_id = oa.school_id
      where oa.board_id = ${alias}.board_id and oa.staff_member_id = ${alias}.owner_id and ma.staff_member_id = ${me}
      and oa.from_on <= ${on} and (oa.until_on is null or oa.until_on > ${on})
      and ma.from_on <= ${on} and (ma.until_on is null or ma.until_on > ${on}))`,
    boardColleague: 'true',
  };
}

/** The condition that the content of a record is open to the actor, from the ladder in `@app/access`. */
export function openToSql(table: ContentTable, me: string, on: string): string {
  const { owner, ...others } = standingSql(table, me, on);
  const opened = (Object.entries(others) as [Other, string][]).map(([standing, condition]) => {
    const values = opensAt(standing).map((visibility) => `'${visibility}'`);
    return `(${table.alias}.visibility in (${values.join(', ')}) and ${condition})`;
  });
  return `(${[owner, ...opened].join(' or ')})`;
}
