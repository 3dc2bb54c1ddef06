import { membersOn } from '../leerteams/members.queries.js';
import type { NoticeKind } from '../notifications/notice-kinds.js';
import { notify } from '../notifications/notify.js';
import { leadersOf } from '../people/school-leaders.queries.js';
import { today } from '../work/today.js';
import type { Work } from '../work/work.js';
import type { Signal } from './signal.entity.js';

/** Tells everybody who noticed it by name, also where that was in a signal that was joined to this one. */
export async function tellNoticers(work: Work, signalId: string, kind: NoticeKind): Promise<void> {
  const noticers = await work.db.query<{ id: string }[]>(
    `with together as (select id, author_id from signal where board_id = $1 and (id = $2 or joined_to_id = $2))
     select author_id as id from together where author_id is not null
     union select h.staff_member_id from signal_support h join together t on t.id = h.signal_id where h.board_id = $1`,
    [work.actor.boardId, signalId],
  );
  await notify(work, { kind, to: noticers.map(({ id }) => id), subjectId: signalId });
}

/** Tells whoever has it in hand; nobody, where nobody has. */
export async function tellHolders(work: Work, signal: Signal, kind: NoticeKind, occasion?: string): Promise<void> {
  const said = occasion === undefined ? {} : { occasion };
  await notify(work, { kind, to: await holdersOf(work, signal), subjectId: signal.id, ...said });
}

async function holdersOf(work: Work, { holder, leerteamId, schoolId }: Signal): Promise<string[]> {
  if (holder === 'leader') return leadersOf(work, schoolId);
  return leerteamId === null ? [] : membersOn(work, leerteamId, today(work));
}
