import { newId, NotSignedIn } from '@app/platform';
import { In } from 'typeorm';
import { School } from '../organisations/school.entity.js';
import { Account } from '../people/account.entity.js';
import { Invitation } from '../people/invitation.entity.js';
import { rolesOf } from '../people/roles.queries.js';
import { StaffMember } from '../people/staff-member.entity.js';
import type { Work } from '../work/work.js';
import { type Identity, isSchoolOf } from './claims.rules.js';
import { LinkedIdentity } from './linked-identity.entity.js';

/** Who says it, and whom the board believes. */
export interface IdentitySource {
  readonly issuer: string;
  /** Somebody who is linked at one of these is not linked at another: their address may have been changed for it. */
  readonly issuers: readonly string[];
}

/**
 * The member of staff that a provider speaks of. From the first time on they are known by the provider's subject alone,
 * whatever becomes of their address; who left is refused.
 */
export async function identifyStaffMember(work: Work, source: IdentitySource, identity: Identity): Promise<string> {
  const { boardId } = work.actor;
  const { issuer } = source;
  const { subject, homeOrganizations } = identity;
  if (homeOrganizations && !isSchoolOf(await siteCodesOf(work), homeOrganizations))
    throw new NotSignedIn('sign_on_school_unknown');
  const linked = await work.db.findOneBy(LinkedIdentity, { boardId, issuer, subject });
  const staffMemberId = linked?.staffMemberId ?? (await link(work, source, identity));
  if (!(await rolesOf(work, staffMemberId))) throw new NotSignedIn('sign_on_not_active');
  return staffMemberId;
}

async function siteCodesOf(work: Work): Promise<string[]> {
  const schools = await work.db.findBy(School, { boardId: work.actor.boardId });
  return schools.flatMap(({ siteCode }) => siteCode ?? []);
}

/** Links a subject to the one member of staff that it can be, the first time that it comes by. */
async function link(work: Work, { issuer, issuers }: IdentitySource, identity: Identity): Promise<string> {
  const { boardId } = work.actor;
  const { subject, verifiedEmail } = identity;
  const candidate = await findCandidate(work, identity);
  if (!candidate) throw new NotSignedIn('sign_on_not_known');
  const { staffMemberId, by } = candidate;
  // Of two who come by as the same person at once, the second waits here, and then finds the first.
  await work.db.findOneOrFail(StaffMember, {
    where: { boardId, id: staffMemberId },
    lock: { mode: 'for_no_key_update' },
  });
  const links = await work.db.findBy(LinkedIdentity, { boardId, staffMemberId, issuer: In([...issuers]) });
  if (links.some((one) => one.issuer === issuer && one.subject === subject)) return staffMemberId;
  if (links.length > 0) throw new NotSignedIn('sign_on_linked_otherwise');
  // An invitation that is still out could be used by whoever handed it out. Before the account is looked for: one that
  // is being made with it stands when this goes on.
  await work.db.delete(Invitation, { boardId, staffMemberId });
  // Addresses and ids on file are the administrator's to change, the address of an account is its owner's alone.
  const account = await work.db.findOneBy(Account, { boardId, staffMemberId });
  if (account && account.email !== verifiedEmail) throw new NotSignedIn('sign_on_account_unproven');
  await work.db.insert(LinkedIdentity, { id: newId(), boardId, staffMemberId, issuer, subject, linkedAt: work.now });
  work.record({
    event: 'staff-member.identity-linked',
    subjectType: 'staff_member',
    subjectId: staffMemberId,
    changes: { issuer, by },
  });
  return staffMemberId;
}

interface Candidate {
  readonly staffMemberId: string;
  readonly by: 'staff_id' | 'email';
}

async function findCandidate(work: Work, { staffId, verifiedEmail }: Identity): Promise<Candidate | undefined> {
  const { boardId } = work.actor;
  const imported = staffId && (await work.db.findOneBy(StaffMember, { boardId, sourceId: staffId }));
  if (imported) return { staffMemberId: imported.id, by: 'staff_id' };
  if (verifiedEmail === undefined) return undefined;
  const account = await work.db.findOneBy(Account, { boardId, email: verifiedEmail });
  if (account) return { staffMemberId: account.staffMemberId, by: 'email' };
  const addressed = await work.db.findOneBy(StaffMember, { boardId, email: verifiedEmail });
  return addressed ? { staffMemberId: addressed.id, by: 'email' } : undefined;
}
