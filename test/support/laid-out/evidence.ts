import type { Visibility } from '@app/access';
import { type Activity, Evidence, LessonRecording, StoredFile } from '@app/domain';
import { fileKey, newId } from '@app/platform';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { TestApi } from '../api.js';
import { content, type LaidOut, textOf } from './thing.js';

/** A file with the owner's activity, open as far as that is, and the recording of a lesson. */
export async function layOutEvidence(api: TestApi, activity: Activity, visibility: Visibility): Promise<LaidOut> {
  const says = textOf(activity.id);
  const id = await keepEvidence(api, activity, says);
  return { things: { evidence: { ...content(id, 'activity.read', visibility), says } } };
}

/** A file that holds a sentence, and the recording of a lesson; answers the id of the evidence. */
export async function keepEvidence(api: TestApi, activity: Activity, says: string): Promise<string> {
  const { boardId, id: activityId, ownerId } = activity;
  const { manager } = api.database.owner;
  const bytes = Buffer.from(says);
  const facts = { size: bytes.length, sha256: createHash('sha256').update(bytes).digest() };
  const [fileId, id, at] = [newId(), newId(), api.clock.now()];
  await api.files.put(fileKey(boardId, fileId), Readable.from([bytes]), facts);
  const file = { id: fileId, boardId, ownerId, mediaType: 'text/plain', ...facts, announcedAt: at };
  await manager.insert(StoredFile, { ...file, state: 'kept' });
  await manager.insert(Evidence, { id, boardId, activityId, kind: 'file', fileId, name: 'bewijs.txt', addedAt: at });
  const days = { recordedOn: '2026-03-10', expiresOn: '2026-06-30', parentsInformedOn: '2026-03-02' };
  const where = { url: 'https://video.voorbeeld.nl/les', parentsInformedBy: 'Brief' };
  await manager.insert(LessonRecording, { boardId, activityId, ...days, ...where, version: 1 });
  return id;
}
