import { RefreshToken, type StaffWork } from '@app/domain';
import { NotFound } from '@app/platform';
import { IsNull } from 'typeorm';

export interface OwnSession {
  readonly id: string;
  readonly begunAt: Date;
  readonly lastUsedAt: Date;
  readonly expiresAt: Date;
}

/** One's own sessions that can still be used, the newest first; one more than the limit, to tell whether there are more. */
export function listOwnSessions(
  work: StaffWork,
  { after, limit }: { after?: readonly string[]; limit: number },
): Promise<OwnSession[]> {
  // Of a family the one token that can be used tells when the one before it was.
  return work.db.query<OwnSession[]>(
    `select family_id as id, begun_at as "begunAt", issued_at as "lastUsedAt", expires_at as "expiresAt"
       from refresh_token
      where board_id = $1 and staff_member_id = $2 and used_at is null and ended_at is null and expires_at > $3
        and ($4::uuid is null or family_id < $4)
      order by family_id desc limit $5`,
    [work.actor.boardId, work.actor.staffMemberId, work.now, after?.[0] ?? null, limit + 1],
  );
}

/** Ends one of one's own sessions; its access token is good for what is left of its ten minutes. */
export async function endOwnSession(work: StaffWork, familyId: string): Promise<void> {
  const { boardId, staffMemberId } = work.actor;
  if (!(await work.db.existsBy(RefreshToken, { boardId, staffMemberId, familyId }))) throw new NotFound('session');
  const family = { boardId, staffMemberId, familyId, endedAt: IsNull() };
  const { affected } = await work.db.update(RefreshToken, family, { endedAt: work.now });
  if (affected) recordEnd(work, 'session.ended');
}

/** Ends all of one's own sessions but the one that is asked from. */
export async function endOtherSessions(work: StaffWork): Promise<void> {
  const { boardId, staffMemberId, sessionId } = work.actor;
  const ended = await work.db.query<unknown[]>(
    `with ended as (
       update refresh_token set ended_at = $4
        where board_id = $1 and staff_member_id = $2 and ended_at is null and family_id is distinct from $3
       returning id)
     select id from ended`,
    [boardId, staffMemberId, sessionId ?? null, work.now],
  );
  if (ended.length > 0) recordEnd(work, 'session.others-ended');
}

const recordEnd = (work: StaffWork, event: string): void =>
  work.record({ event, subjectType: 'staff_member', subjectId: work.actor.staffMemberId });
