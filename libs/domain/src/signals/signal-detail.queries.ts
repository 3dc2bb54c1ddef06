import { type NamedPerson, personSql } from '../people/named-person.queries.js';
import type { StaffWork } from '../work/work.js';
import type { Signal } from './signal.entity.js';
import type { SignalCheck, SignalStep } from './signal-record.entity.js';
import { loadSignal } from './signals.access.js';
import { NOTICERS, SIGNAL_FROM, SIGNAL_ROW, type SignalRow } from './signals.queries.js';
import type { Named } from '../work/named.js';

interface StepRow extends Pick<SignalStep, 'id' | 'kind' | 'takenOn' | 'fromState' | 'toState' | 'otherId' | 'word'> {
  readonly by: NamedPerson;
  readonly leerteam: Named | null;
}

interface CheckRow extends Pick<SignalCheck, 'id' | 'checkedOn' | 'lookedAt' | 'found' | 'words'> {
  readonly by: NamedPerson;
}

/** One signal that was joined to another. */
export interface JoinedRow extends Pick<Signal, 'id' | 'title' | 'noticedOn'> {
  readonly author: NamedPerson | null;
}

/** A signal with all that became of it. */
export interface SignalDetail extends SignalRow, Pick<Signal, 'noticed' | 'circumstances' | 'rewordedOn'> {
  readonly noticers: readonly NamedPerson[];
  readonly rewordedBy: NamedPerson | null;
  readonly joined: readonly JoinedRow[];
  readonly steps: readonly StepRow[];
  readonly checks: readonly CheckRow[];
}

const list = (of: string, order: string): string => `coalesce(jsonb_agg(${of} order by ${order}), '[]')`;
const by = (table: string, column: string): string =>
  `join staff_member m on m.board_id = ${table}.board_id and m.id = ${table}.${column}`;

const DETAIL = `${SIGNAL_ROW}, s.noticed, s.circumstances, s.reworded_on as "rewordedOn",
    (select ${personSql('m')} from staff_member m where m.board_id = s.board_id and m.id = s.reworded_by_id) as "rewordedBy",
    (select ${list(personSql('m'), 'm.family_name, m.given_name, m.id')} from staff_member m
      where m.board_id = s.board_id and m.id in (${NOTICERS})) as noticers,
    (select ${list(
      `jsonb_build_object('id', j.id, 'title', j.title, 'noticedOn', j.noticed_on,
        'author', case when m.id is not null then ${personSql('m')} end)`,
      'j.noticed_on, j.id',
    )} from signal j left ${by('j', 'author_id')} where j.board_id = s.board_id and j.joined_to_id = s.id) as joined,
    (select ${list(
      `jsonb_build_object('id', p.id, 'kind', p.kind, 'takenOn', p.taken_on, 'fromState', p.from_state,
        'toState', p.to_state, 'otherId', p.other_id, 'word', p.word, 'by', ${personSql('m')},
        'leerteam', case when l.id is not null then jsonb_build_object('id', l.id, 'name', l.name) end)`,
      'p.id',
    )} from signal_step p ${by('p', 'staff_member_id')}
       left join leerteam l on l.board_id = p.board_id and l.id = p.leerteam_id
      where p.board_id = s.board_id and p.signal_id = s.id) as steps,
    (select ${list(
      `jsonb_build_object('id', c.id, 'checkedOn', c.checked_on, 'lookedAt', c.looked_at, 'found', c.found,
        'words', c.words, 'by', ${personSql('m')})`,
      'c.id',
    )} from signal_check c ${by('c', 'author_id')} where c.board_id = s.board_id and c.signal_id = s.id) as checks`;

/** One signal that is there for the actor. */
export async function readSignal(work: StaffWork, id: string): Promise<SignalDetail> {
  await loadSignal(work, id, 'signal.read');
  return signalDetail(work, id);
}

/** One that came through its door, or was noticed just now. */
export async function signalDetail(work: StaffWork, id: string): Promise<SignalDetail> {
  const [row] = await work.db.query<[SignalDetail]>(
    `select ${DETAIL} from ${SIGNAL_FROM} where s.board_id = $1 and s.id = $2`,
    [work.actor.boardId, id],
  );
  return row;
}
