import { opensAt, type Standing } from '@app/access';
import { ownLeerteamsSql } from '../leerteams/standing.queries.js';

/** The table of a record with content, and where it keeps to whom it was opened by name. */
export interface ContentTable {
  /** Alias under which the record stands in the query. */
  readonly alias: string;
  readonly shareTable: string;
  readonly shareColumn: string;
}

/** Who looks, and on which day: expressions or parameters of the query, such as `$2`. */
export interface Viewer {
  readonly board: string;
  readonly me: string;
  readonly on: string;
}

type Other = Exclude<Standing, 'owner'>;

/**
 * How the viewer stands to a record, as SQL conditions. The only place where it is found out; lists filter by it, and
 * the door to one record reads it. Each set of ids is looked up once a query, not once a row, so that a list can find
 * its rows by index. A condition can be null where there is no leerteam; that is no standing.
 */
export function standingSql(
  { alias, shareTable, shareColumn }: ContentTable,
  { board, me, on }: Viewer,
): Record<Standing, string> {
  return {
    owner: `${alias}.owner_id = ${me}`,
    sharedWith: `${alias}.id = any(array(select sh.${shareColumn} from ${shareTable} sh
      where sh.board_id = ${board} and sh.staff_member_id = ${me}))`,
    teammate: `${alias}.leerteam_id = any(array(${ownLeerteamsSql({ board, me, on })}))`,
    schoolmate: `${alias}.owner_id = any(${schoolmatesSql({ board, me, on })})`,
    boardColleague: 'true',
  };
}

/** That a range of dates holds a day. */
const onDay = (dated: string, on: string): string =>
  `${dated}.from_on <= ${on} and (${dated}.until_on is null or ${dated}.until_on > ${on})`;

/** Who works at a school where the viewer works, that day. */
export const schoolmatesSql = ({ board, me, on }: Viewer): string => `array(select oa.staff_member_id
      from appointment ma join appointment oa on oa.board_id = ma.board_id and oa.school_id = ma.school_id
      where ma.board_id = ${board} and ma.staff_member_id = ${me} and ${onDay('ma', on)} and ${onDay('oa', on)})`;

/** Who is in a leerteam that the viewer is in, that day. */
export const teammatesSql = ({ board, me, on }: Viewer): string => `array(select om.staff_member_id
      from leerteam_membership mm join leerteam_membership om on om.board_id = mm.board_id and om.leerteam_id = mm.leerteam_id
      where mm.board_id = ${board} and mm.staff_member_id = ${me} and ${onDay('mm', on)} and ${onDay('om', on)})`;

/** The condition that the content of a record is open to the viewer, from the ladder in `@app/access`. */
export function openToSql(table: ContentTable, viewer: Viewer): string {
  const { owner, ...others } = standingSql(table, viewer);
  return `(${owner} or ${openedBySql(table.alias, others)})`;
}

/** The condition that the visibility of what stands under this alias opens it to one of these standings. */
export function openedBySql(alias: string, standings: Partial<Record<Other, string>>): string {
  const opened = (Object.entries(standings) as [Other, string][]).map(([standing, condition]) => {
    const values = opensAt(standing).map((visibility) => `'${visibility}'`);
    return `(${alias}.visibility in (${values.join(', ')}) and ${condition})`;
  });
  return `(${opened.join(' or ')})`;
}
