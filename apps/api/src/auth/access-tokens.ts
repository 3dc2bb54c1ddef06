import type { Scope } from '@app/access';
import { AccessToken, hashOfSecret, newSecret, type StaffWork } from '@app/domain';
import { newId, NotFound } from '@app/platform';

export interface AccessTokenWish {
  readonly name: string;
  readonly scopes: Scope[];
  readonly readOnly?: boolean;
  readonly expiresInDays: number;
}

/** Makes a personal access token. The secret is told once, here; only its hash is kept. */
export async function issueAccessToken(
  work: StaffWork,
  wish: AccessTokenWish,
): Promise<{ token: AccessToken; secret: string }> {
  const { boardId, staffMemberId } = work.actor;
  const secret = newSecret('personal', boardId);
  const token = work.db.create(AccessToken, {
    id: newId(),
    boardId,
    staffMemberId,
    name: wish.name,
    scopes: wish.scopes,
    readOnly: wish.readOnly ?? false,
    tokenHash: hashOfSecret(secret),
    issuedAt: work.now,
    expiresAt: new Date(work.now.getTime() + wish.expiresInDays * 86_400_000),
    revokedAt: null,
  });
  await work.db.insert(AccessToken, token);
  const changes = { name: token.name, scopes: token.scopes, readOnly: token.readOnly };
  work.record({
    event: 'access-token.issued',
    subjectType: 'access_token',
    subjectId: token.id,
    personId: staffMemberId,
    changes,
  });
  return { token, secret };
}

export type AccessTokenRow = Omit<AccessToken, 'boardId' | 'staffMemberId' | 'tokenHash'>;

/** One's own tokens, the newest first; one more than the limit, to tell whether there are more. */
export function listAccessTokens(
  work: StaffWork,
  { after, limit }: { after?: readonly string[]; limit: number },
): Promise<AccessTokenRow[]> {
  return work.db.query<AccessTokenRow[]>(
    `select id, name, scopes, read_only as "readOnly", issued_at as "issuedAt", expires_at as "expiresAt",
            revoked_at as "revokedAt"
       from access_token
      where board_id = $1 and staff_member_id = $2 and ($3::uuid is null or id < $3)
      order by id desc limit $4`,
    [work.actor.boardId, work.actor.staffMemberId, after?.[0] ?? null, limit + 1],
  );
}

/** Revokes one's own token, at once and for good. */
export async function revokeAccessToken(work: StaffWork, id: string): Promise<void> {
  const { boardId, staffMemberId } = work.actor;
  const token = await work.db.findOneBy(AccessToken, { boardId, staffMemberId, id });
  if (!token) throw new NotFound('access_token');
  if (token.revokedAt) return;
  token.revokedAt = work.now;
  await work.db.save(token);
  work.record({ event: 'access-token.revoked', subjectType: 'access_token', subjectId: id, personId: staffMemberId });
}
