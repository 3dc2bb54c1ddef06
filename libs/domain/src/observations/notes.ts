import { Conflict, NotFound, RuleBroken } from '@app/platform';
import { applyChanges, changedValues, expectVersion, nothingChanged } from '../work/changes.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { recordIn } from './change-observation.js';
import { ObservationNote } from './observation-note.entity.js';
import type { Observation } from './observation.entity.js';
import { loadObservation } from './observations.access.js';
import { writingViolations } from './observations.rules.js';

/** More is no note-taking any more. */
const MOST_NOTES = 300;

export interface Note {
  /** Of the lesson. */
  readonly minute?: number | null;
  readonly text: string;
}

/**
 * Keeps what the actor saw, under an id that their own device made: typed where there is no network and sent as often as
 * it takes, it is there once. What stands under that id otherwise is corrected, not written over.
 */
export async function writeNote(
  work: StaffWork,
  observationId: string,
  id: string,
  { minute = null, text }: Note,
): Promise<ObservationNote> {
  const observation = await loadWritable(work, observationId);
  const { boardId, staffMemberId: authorId } = work.actor;
  const where = { boardId, observationId, id };
  const made = { ...where, authorId, minute, text, notedAt: work.now, version: 1 };
  const inserted = await work.db
    .createQueryBuilder()
    .insert()
    .into(ObservationNote)
    .values(made)
    .orIgnore()
    .returning('id')
    .updateEntity(false)
    .execute();
  if ((inserted.raw as unknown[]).length === 0) return expectSame(work, where, { authorId, minute, text });
  if ((await work.db.countBy(ObservationNote, { boardId, observationId, authorId })) > MOST_NOTES)
    throw RuleBroken.at('', 'too_many_notes', { limit: MOST_NOTES });
  recordIn(work, observation, 'note-written', { noteId: id });
  return made;
}

async function expectSame(
  work: StaffWork,
  where: Pick<ObservationNote, 'boardId' | 'observationId' | 'id'>,
  wanted: Pick<ObservationNote, 'authorId' | 'minute' | 'text'>,
): Promise<ObservationNote> {
  // Nothing is written, but the lock of the observation counts as writing.
  work.bookkeeping();
  const note = await work.db.findOneByOrFail(ObservationNote, where);
  const { authorId, minute, text } = note;
  if (authorId !== wanted.authorId || minute !== wanted.minute || text !== wanted.text)
    throw new Conflict('noted_otherwise');
  return note;
}

/** Corrects an own note. */
export async function correctNote(
  work: StaffWork,
  observationId: string,
  id: string,
  version: number,
  correction: Partial<Note>,
): Promise<ObservationNote> {
  const observation = await loadWritable(work, observationId);
  const note = await findOwnNote(work, observationId, id);
  expectVersion(note, version);
  const changes = applyChanges<Partial<ObservationNote>>(note, correction);
  if (nothingChanged(work, changes)) return note;
  await work.db.update(ObservationNote, { boardId: note.boardId, observationId, id }, changedValues(changes));
  note.version += 1;
  recordIn(work, observation, 'note-corrected', { noteId: id });
  return note;
}

/** Takes an own note away, which is possible until the feedback conversation. */
export async function withdrawNote(work: StaffWork, observationId: string, id: string, version: number): Promise<void> {
  const observation = await loadWritable(work, observationId);
  const note = await findOwnNote(work, observationId, id);
  expectVersion(note, version);
  await work.db.delete(ObservationNote, { boardId: note.boardId, observationId, id });
  recordIn(work, observation, 'note-withdrawn', { noteId: id });
}

async function loadWritable(work: StaffWork, id: string): Promise<Observation> {
  const observation = await loadObservation(work, id, 'observation.note');
  const violations = writingViolations(observation, today(work));
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
  return observation;
}

async function findOwnNote(work: StaffWork, observationId: string, id: string): Promise<ObservationNote> {
  const { boardId, staffMemberId: authorId } = work.actor;
  const where = { boardId, observationId, id, authorId };
  const note = await work.db.findOne(ObservationNote, { where, lock: { mode: 'pessimistic_write' } });
  if (!note) throw new NotFound('note');
  return note;
}
