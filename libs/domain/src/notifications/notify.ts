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
export async function notify(work: Work, { kind, to, subjectId, occasion }: Telling): Promise<void> {
  const causedById = 'system' in work.actor || isMachine(work.actor) ? null : work.actor.staffMemberId;
  const recipients = [...new Set(to)].filter((id) => id !== causedById).toSorted();
  if (recipients.length === 0) return;
  await work.db.query(
    `insert into notice (id, board_id, recipient_id, kind, subject_id, occasion, caused_by_id, told_at)
     select n.id, $1, n.recipient_id, $2, $3, $4, $5, $6
       from unnest($7::uuid[], $8::uuid[]) as n (id, recipient_id)
       join staff_member s on s.board_id = $1 and s.id = n.recipient_id and s.erased_at is null
     on conflict on constraint uq_notice_recipient_id_kind_subject_id_occasion do nothing`,
    [
      work.actor.boardId,
      kind,
      subjectId,
      occasion ?? work.now.toISOString(),
      causedById,
      work.now,
      recipients.map(() => newId()),
      recipients,
    ],
  );
}
