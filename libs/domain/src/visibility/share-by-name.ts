import { RuleBroken } from '@app/platform';
import { notify } from '../notifications/notify.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { findAudience } from './audience.queries.js';
import {
  type Audience,
  audienceViolations,
  newlyNamed,
  unknownAudience,
  withColleague,
  withoutColleague,
} from './audience.rules.js';
import { loadOwned, type OwnedKind, type OwnedRecord } from './owned-record.access.js';

/** Opens an own record to one colleague more; sharing with oneself, or again, changes nothing. */
export async function shareByName<Row extends OwnedRecord>(
  work: StaffWork,
  kind: OwnedKind<Row>,
  id: string,
  colleague: string,
): Promise<Row> {
  const record = await loadOwned(work, kind, id, kind.sharing);
  const before = await audienceOf(work, kind, record);
  const after = await audienceWithOneMore(work, before, colleague);
  return changeAudience(work, kind, record, { event: 'shared', before, after });
}

/** Closes an own record to a colleague, from this moment on. */
export async function takeBackByName<Row extends OwnedRecord>(
  work: StaffWork,
  kind: OwnedKind<Row>,
  id: string,
  colleague: string,
): Promise<Row> {
  const record = await loadOwned(work, kind, id, kind.sharing);
  const before = await audienceOf(work, kind, record);
  const after = withoutColleague(before, colleague);
  return changeAudience(work, kind, record, { event: 'share-taken-back', before, after });
}

/** The audience with a colleague that the actor names in the path; refuses who cannot be shared with. */
export async function audienceWithOneMore(work: StaffWork, before: Audience, colleague: string): Promise<Audience> {
  if (colleague === work.actor.staffMemberId) return before;
  const after = withColleague(before, colleague);
  const named = { sharedWith: newlyNamed([colleague], before.sharedWith) };
  const violations = [...audienceViolations(after), ...unknownAudience(named, await findAudience(work, named))];
  if (violations.length === 0) return after;
  throw new RuleBroken(
    'rule_broken',
    violations.map((violation) => ({ ...violation, pointer: '/staffMemberId' })),
  );
}

async function audienceOf<Row extends OwnedRecord>(
  work: StaffWork,
  { shareTable, shareColumn }: OwnedKind<Row>,
  { id, boardId, visibility, leerteamId }: Row,
): Promise<Audience> {
  const shares = await work.db.query<{ id: string }[]>(
    `select staff_member_id as id from ${shareTable} where board_id = $1 and ${shareColumn} = $2 order by 1`,
    [boardId, id],
  );
  return { visibility, leerteamId, sharedWith: shares.map((share) => share.id) };
}

interface AudienceChange {
  readonly event: 'shared' | 'share-taken-back';
  readonly before: Audience;
  readonly after: Audience;
}

async function changeAudience<Row extends OwnedRecord>(
  work: StaffWork,
  { entity, name, shareTable, shareColumn }: OwnedKind<Row>,
  record: Row,
  { event, before, after }: AudienceChange,
): Promise<Row> {
  // Nothing may be written, but the lock of the row counts as writing.
  work.bookkeeping();
  const changes = changesOf(before, after);
  if (Object.keys(changes).length === 0) return record;
  const { id, boardId, ownerId } = record;
  const { visibility, sharedWith } = after;
  await work.db.query(
    `delete from ${shareTable} where board_id = $1 and ${shareColumn} = $2 and staff_member_id <> all($3::uuid[])`,
    [boardId, id, sharedWith],
  );
  await work.db.query(
    `insert into ${shareTable} (board_id, ${shareColumn}, staff_member_id)
     select $1, $2, unnest($3::uuid[]) on conflict do nothing`,
    [boardId, id, sharedWith],
  );
  // Also where only the colleagues change: they are part of what was read, so the version goes up.
  await work.db.update(entity, { boardId, id }, { visibility } as never);
  work.record({ event: `${name}.${event}`, subjectType: name, subjectId: id, personId: ownerId, changes });
  const named = newlyNamed(sharedWith, before.sharedWith);
  await notify(work, { kind: `${name}.shared`, to: named, subjectId: id, occasion: today(work) });
  return Object.assign(record, { visibility, version: record.version + 1 });
}

/** As `{ field: [before, after] }`, for the history. */
function changesOf(before: Audience, after: Audience): Record<string, [unknown, unknown]> {
  const fields = ['visibility', 'sharedWith'] as const;
  const changed = fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  return Object.fromEntries(changed.map((field) => [field, [before[field], after[field]]]));
}
