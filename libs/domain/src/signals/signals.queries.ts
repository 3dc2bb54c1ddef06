import { type NamedPerson, personSql } from '../people/named-person.queries.js';
import type { Part } from '../work/part.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { signalOpenToSql } from './signal-standing.queries.js';
import type { Signal, SignalState } from './signal.entity.js';
import type { Named } from '../work/named.js';

/** Who noticed something: of the named how many there are, of the anonymous no more than that there are. */
export interface NoticedBy {
  readonly named: number;
  readonly andAnonymous: boolean;
}

/** A signal in a list. */
export interface SignalRow extends Pick<
  Signal,
  'id' | 'title' | 'noticedOn' | 'state' | 'holder' | 'endedOn' | 'joinedToId' | 'version'
> {
  readonly school: Named;
  /** Null where it is anonymous. */
  readonly author: NamedPerson | null;
  readonly leerteam: Named | null;
  readonly themes: readonly Named[];
  readonly noticedBy: NoticedBy;
}

/** All that stands together with a signal `s`: it, and what was joined to it. */
const TOGETHER = `signal g where g.board_id = s.board_id and (g.id = s.id or g.joined_to_id = s.id)`;

/** The ids of who noticed a signal `s` by name, each once. */
export const NOTICERS = `select g.author_id as id from ${TOGETHER} and g.author_id is not null
  union select h.staff_member_id from signal_support h where h.board_id = s.board_id
    and h.signal_id in (select g.id from ${TOGETHER})`;

/* Parameters: $1 board, $2 the actor, $3 today, $4 the schools that the actor leads. */
export const SIGNAL_ROW = `s.id, s.title, s.noticed_on as "noticedOn", s.state, s.holder, s.ended_on as "endedOn",
    s.joined_to_id as "joinedToId", s.version, jsonb_build_object('id', o.id, 'name', o.name) as school,
    case when a.id is not null then ${personSql('a')} end as author,
    case when t.id is not null then jsonb_build_object('id', t.id, 'name', t.name) end as leerteam,
    (select coalesce(jsonb_agg(jsonb_build_object('id', th.id, 'name', th.name) order by th.name, th.id), '[]')
      from signal_theme st join theme th on th.board_id = st.board_id and th.id = st.theme_id
     where st.board_id = s.board_id and st.signal_id = s.id) as themes,
    jsonb_build_object('named', (select count(*) from (${NOTICERS}) n),
      'andAnonymous', exists (select from ${TOGETHER} and g.author_id is null)) as "noticedBy"`;

export const SIGNAL_FROM = `signal s join school o on o.board_id = s.board_id and o.id = s.school_id
    left join staff_member a on a.board_id = s.board_id and a.id = s.author_id
    left join leerteam t on t.board_id = s.board_id and t.id = s.leerteam_id`;

const OPEN = signalOpenToSql({ board: '$1', me: '$2', on: '$3', leads: '$4' });

export interface SignalFilter extends Part {
  readonly schoolId?: string;
  readonly state?: SignalState;
  readonly themeId?: string;
  /** Taken up by this leerteam. */
  readonly leerteamId?: string;
  /** Only those that the actor noticed by name. */
  readonly mine?: boolean;
  /** Also those that were joined to another. */
  readonly joined?: boolean;
}

/** The signals that are there for the actor, those that were noticed last first; one more than the limit. */
export function listSignals(work: StaffWork, filter: SignalFilter): Promise<SignalRow[]> {
  const { schoolId, state, themeId, leerteamId, mine = false, joined = false, after, limit } = filter;
  return work.db.query<SignalRow[]>(
    `select ${SIGNAL_ROW} from ${SIGNAL_FROM}
      where s.board_id = $1 and ${OPEN}
        and ($5::uuid is null or s.school_id = $5) and ($6::text is null or s.state = $6)
        and ($7::uuid is null or exists (select from signal_theme st
              where st.board_id = s.board_id and st.signal_id = s.id and st.theme_id = $7))
        and ($8::uuid is null or s.leerteam_id = $8) and (not $9 or $2 in (${NOTICERS}))
        and ($10 or s.joined_to_id is null) and ($11::date is null or (s.noticed_on, s.id) < ($11, $12::uuid))
      order by s.noticed_on desc, s.id desc limit $13`,
    [
      ...[work.actor.boardId, work.actor.staffMemberId, today(work), [...work.actor.leads]],
      ...[schoolId ?? null, state ?? null, themeId ?? null, leerteamId ?? null, mine, joined],
      ...[after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    ],
  );
}
