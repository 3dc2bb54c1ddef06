import { Conflict, newId, RuleBroken } from '@app/platform';
import { loadActivity } from '../activities/activities.access.js';
import { holdPerson } from '../people/hold-person.js';
import type { StaffWork } from '../work/work.js';
import { addEvidence, expectRoom } from './add-evidence.js';
import { evidenceRow, type EvidenceRow } from './evidence.queries.js';
import { cleanName, type FileLimits, fileViolations, kindOf, type SentFile } from './files.rules.js';
import { letGo } from './remove-evidence.js';
import { StoredFile } from './stored-file.entity.js';

/** A file as it was sent, with the fingerprint of its bytes. */
export interface Upload extends SentFile {
  readonly sha256: Buffer;
}

/** Either it is there already, or its bytes can be stored now, under this id. */
export type Announced = { readonly known: EvidenceRow } | { readonly fileId: string };

/**
 * A file is added in two transactions with its bytes in between. This is the first: it writes down that bytes may come,
 * so that whatever happens now, something knows of them. The same file under the same name is evidence once.
 */
export async function announceFile(
  work: StaffWork,
  activityId: string,
  upload: Upload,
  limits: FileLimits,
): Promise<Announced> {
  const { boardId, ownerId } = await loadActivity(work, activityId, 'evidence.keep');
  // The lock of the activity counts as writing.
  work.bookkeeping();
  const violations = fileViolations(upload, limits);
  const kind = kindOf(upload);
  if (violations.length > 0 || !kind) throw new RuleBroken('rule_broken', violations);
  const known = await findSame(work, activityId, upload);
  if (known) return { known };
  await expectRoom(work, activityId);
  await expectSpace(work, ownerId, upload.size, limits);
  const { size, sha256 } = upload;
  const file = { id: newId(), boardId, ownerId, mediaType: kind.type, size, sha256, announcedAt: work.now };
  await work.db.insert(StoredFile, { ...file, state: 'arriving' });
  return { fileId: file.id };
}

/** The second: the bytes are stored, and the file becomes evidence. */
export async function keepFile(
  work: StaffWork,
  activityId: string,
  fileId: string,
  upload: Upload,
): Promise<EvidenceRow> {
  const activity = await loadActivity(work, activityId, 'evidence.keep');
  const { boardId } = activity;
  const known = await findSame(work, activityId, upload);
  if (known) {
    // Of two alike at once; the bytes of this one were for nothing.
    await letGo(work, [fileId]);
    return known;
  }
  await expectRoom(work, activityId);
  const arrived = await work.db.update(StoredFile, { boardId, id: fileId, state: 'arriving' }, { state: 'kept' });
  if (arrived.affected !== 1) throw new Conflict('upload_overtaken');
  return addEvidence(work, activity, { kind: 'file', url: null, title: null, fileId, name: nameOf(upload) });
}

/** Gives up a file that did not become evidence; one that did stays. */
export async function giveUpFile(work: StaffWork, fileId: string): Promise<void> {
  work.bookkeeping();
  const { boardId } = work.actor;
  const arriving = await work.db.existsBy(StoredFile, { boardId, id: fileId, state: 'arriving' });
  if (arriving) await letGo(work, [fileId]);
}

const nameOf = (upload: Upload): string => {
  const kind = kindOf(upload);
  if (!kind) throw new Error('A file is of a kind by now.');
  return cleanName(upload.name, kind);
};

async function findSame(work: StaffWork, activityId: string, upload: Upload): Promise<EvidenceRow | undefined> {
  const [same] = await work.db.query<{ id: string }[]>(
    `select e.id from evidence e join stored_file f on f.board_id = e.board_id and f.id = e.file_id
      where e.board_id = $1 and e.activity_id = $2 and e.name = $3 and f.sha256 = $4`,
    [work.actor.boardId, activityId, nameOf(upload), upload.sha256],
  );
  return same && evidenceRow(work, same.id);
}

/** Of two files of one person at once the second waits, and counts the first. */
async function expectSpace(
  work: StaffWork,
  ownerId: string,
  size: number,
  { mostOfPerson }: FileLimits,
): Promise<void> {
  const person = [work.actor.boardId, ownerId];
  await holdPerson(work, ownerId);
  const [{ taken }] = await work.db.query<[{ taken: number }]>(
    `select coalesce(sum(size), 0)::float8 as taken from stored_file where board_id = $1 and owner_id = $2`,
    person,
  );
  const limit = Math.floor(mostOfPerson / 1_000_000);
  if (taken + size > mostOfPerson) throw RuleBroken.at('', 'files_full', { limit });
}
