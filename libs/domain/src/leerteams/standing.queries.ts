import type { MembershipRole } from './membership.entity.js';
import { heldOnSql } from '../work/dated.queries.js';

interface Somebody {
  readonly board: string;
  readonly me: string;
  /** The day on which one has to be in it. */
  readonly on: string;
}

/** The day on which one has to be in a leerteam `t` to belong to it: where it is closed, the day on which it was. */
const dayOf = (t: string, on: string): string => `coalesce(${t}.closed_on, ${on})`;

/**
 * A query of the ids of the leerteams that somebody belongs to: those that they are in, and those that were closed
 * while they were; in a role, where one is named. The same as `loadLeerteam` finds of one.
 */
export const ownLeerteamsSql = ({ board, me, on }: Somebody, role?: MembershipRole): string => `
  select tm.leerteam_id from leerteam_membership tm
    join leerteam lt on lt.board_id = tm.board_id and lt.id = tm.leerteam_id
   where tm.board_id = ${board} and tm.staff_member_id = ${me} and ${heldOnSql('tm', dayOf('lt', on))}${role ? ` and tm.role = '${role}'` : ''}`;

/** The schools `c` where a leerteam under this alias works: where its members are appointed. */
export const schoolsOfSql = (leerteam: string, on: string): string => `
  select c.id, c.name from leerteam_membership sm
    join appointment sp on sp.board_id = sm.board_id and sp.staff_member_id = sm.staff_member_id
    join school c on c.board_id = sp.board_id and c.id = sp.school_id
   where sm.board_id = ${leerteam}.board_id and sm.leerteam_id = ${leerteam}.id
     and ${heldOnSql('sm', dayOf(leerteam, on))} and ${heldOnSql('sp', dayOf(leerteam, on))}`;
