import { isMachine } from '@app/access';
import { newId } from '@app/platform';
import type { Work } from '../work/work.js';
import type { NoticeKind } from './notice-kinds.js';

interface Telling {
  readonly kind: NoticeKind;
  /** Members of staff. Whoever does it is not told of it. */
  readonly to: readonly string[];
  readonly subjectId: string;
  /** The same kind, subject and occasion is told once to a person: a day, an id. The moment, where it is left out. */
  readonly occasion?: string;
}

/** Tells people of something, with the change that caused it: where that is undone, nobody was told. */
export function notify(work: Work, { kind, to, subjectId, occasion }: Telling): Promise<void> {
  const told = [...new Set(to)].map((one) => ({ to: one, subjectId }));
  return notifyEach(work, kind, told, occasion);
}

/** Tells each person of something of their own. */
export async function notifyEach(
  work: Work,
  kind: NoticeKind,
  told: readonly { readonly to: string; readonly subjectId: string }[],
  occasion = work.now.toISOString(),
): Promise<void> {
  const causedById = 'system' in work.actor || isMachine(work.actor) ? null : work.actor.staffMemberId;
  // In one order, so that of two transactions that tell the same people neither waits for the other.
  const others = told.filter(({ to }) => to !== causedById).toSorted((one, two) => (one.to < two.to ? -1 : 1));
  if (others.length === 0) return;
  await work.db.query(
    `insert into notice (id, board_id, recipient_id, kind, subject_id, occasion, caused_by_id, told_at)
     select n.id, $1, n.recipient_id, $2, n.subject_id, $3, $4, $5
       from unnest($6::uuid[], $7::uuid[], $8::uuid[]) as n (id, recipient_id, subject_id)
       join staff_member s on s.board_id = $1 and s.id = n.recipient_id and s.erased_at is null
     -- Whoever is being erased at this moment is waited for, and then not told.
        for key share of s
     on conflict on constraint uq_notice_recipient_id_kind_subject_id_occasion do nothing`,
    [
      work.actor.boardId,
      kind,
      occasion,
      causedById,
      work.now,
      others.map(() => newId()),
      others.map(({ to }) => to),
      others.map(({ subjectId }) => subjectId),
    ],
  );
}
