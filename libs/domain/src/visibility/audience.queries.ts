import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import type { KnownAudience } from './audience.rules.js';

/** Parameters of the query that say which audience is asked about, such as `$2`. */
interface AudienceParameters {
  readonly board: string;
  readonly me: string;
  readonly leerteam: string;
  /** The day on which one has to be a member. */
  readonly on: string;
  /** The day on which colleagues have to work here. */
  readonly today: string;
  readonly sharedWith: string;
}

/** The columns of `KnownAudience`, to be read beside other references in one query. */
export const knownAudienceSql = ({ board, me, leerteam, on, today, sharedWith }: AudienceParameters): string => `
  exists (select from leerteam where board_id = ${board} and id = ${leerteam}) as "leerteamExists",
  exists (select from leerteam_membership where board_id = ${board} and leerteam_id = ${leerteam}
    and staff_member_id = ${me} and from_on <= ${on} and (until_on is null or until_on > ${on})) as "isMember",
  (select count(*) from staff_member where board_id = ${board} and id = any(${sharedWith}::uuid[])
    and (left_on is null or left_on > ${today})) as colleagues`;

/** Looks up the leerteam and the colleagues that the actor names today. */
export async function findAudience(
  work: StaffWork,
  named: { readonly leerteamId?: string | null; readonly sharedWith?: readonly string[] },
): Promise<KnownAudience> {
  const { boardId, staffMemberId } = work.actor;
  const parameters = {
    board: '$1',
    me: '$2',
    leerteam: '$3::uuid',
    on: '$4::date',
    today: '$4::date',
    sharedWith: '$5',
  };
  const [known] = await work.db.query<[KnownAudience]>(`select ${knownAudienceSql(parameters)}`, [
    boardId,
    staffMemberId,
    named.leerteamId ?? null,
    today(work),
    named.sharedWith ?? [],
  ]);
  return known;
}
