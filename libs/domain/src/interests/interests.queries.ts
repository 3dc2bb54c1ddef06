import { opensAt } from '@app/access';
import { type NamedPerson, personSql } from '../people/named-person.queries.js';
import { schoolmatesSql, teammatesSql, type Viewer } from '../visibility/visibility.queries.js';
import type { Part } from '../work/part.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import type { Interest, InterestKind } from './interest.entity.js';

type Line = Pick<Interest, 'id' | 'kind' | 'themeId' | 'words' | 'wouldLead'> & { readonly theme: string | null };
export type OwnInterestRow = Line & Pick<Interest, 'visibility'>;

export interface InterestPageRow {
  readonly lines: readonly OwnInterestRow[];
  /** 0 where nothing was saved yet. */
  readonly version: number;
}

const LINE = `i.id, i.kind, i.theme_id as "themeId", h.name as theme, i.words, i.would_lead as "wouldLead"`;
const WITH_THEME = `left join theme h on h.board_id = i.board_id and h.id = i.theme_id`;

/** The actor's own page of the register. */
export async function readOwnInterests(work: StaffWork): Promise<InterestPageRow> {
  const whose = [work.actor.boardId, work.actor.staffMemberId];
  const lines = await work.db.query<OwnInterestRow[]>(
    `select ${LINE}, i.visibility from interest i ${WITH_THEME}
      where i.board_id = $1 and i.owner_id = $2 order by i.position`,
    whose,
  );
  const [page] = await work.db.query<{ version: number }[]>(
    `select version from interest_page where board_id = $1 and owner_id = $2`,
    whose,
  );
  return { lines, version: page?.version ?? 0 };
}

export interface InterestFilter extends Part {
  readonly themeId?: string;
  /** Found anywhere in what somebody wrote in their own words. */
  readonly words?: string;
  readonly kind?: InterestKind;
  /** Only of who would like to lead something on it. */
  readonly wouldLead?: boolean;
}

export type InterestRow = Line & { readonly person: NamedPerson; readonly familyName: string };

const VIEWER: Viewer = { board: '$1', me: '$2', on: '$3' };
const openTo = (standing: Parameters<typeof opensAt>[0]): string =>
  `i.visibility in (${opensAt(standing)
    .map((visibility) => `'${visibility}'`)
    .join(', ')})`;

/**
 * That a line `i` is of somebody who lets the actor ($2) find what they say of themselves: as records are opened, by where
 * the actor stands today ($3). The board is $1.
 */
export const FOUND_IN_REGISTER = `(i.owner_id = $2 or ${openTo('boardColleague')}
  or ${openTo('schoolmate')} and i.owner_id = any(${schoolmatesSql(VIEWER)})
  or ${openTo('teammate')} and i.owner_id = any(${teammatesSql(VIEWER)}))`;

/** What colleagues say they are interested in or good at, by family name; one more than the limit. */
export function listInterests(work: StaffWork, filter: InterestFilter): Promise<InterestRow[]> {
  const { themeId = null, words = null, kind = null, wouldLead = null, after, limit } = filter;
  return work.db.query<InterestRow[]>(
    `select ${LINE}, ${personSql('s')} as person, s.family_name as "familyName"
       from interest i join staff_member s on s.board_id = i.board_id and s.id = i.owner_id ${WITH_THEME}
      where i.board_id = $1 and (s.left_on is null or s.left_on > $3) and ${FOUND_IN_REGISTER}
        and ($4::uuid is null or i.theme_id = $4)
        and ($5::text is null or strpos(lower(i.words), lower($5)) > 0)
        and ($6::text is null or i.kind = $6) and ($7::boolean is null or i.would_lead = $7)
        and ($8::text is null or (s.family_name, i.id) > ($8, $9::uuid))
      order by s.family_name, i.id limit $10`,
    [
      work.actor.boardId,
      work.actor.staffMemberId,
      today(work),
      themeId,
      words,
      kind,
      wouldLead,
      after?.[0] ?? null,
      after?.[1] ?? null,
      limit + 1,
    ],
  );
}
