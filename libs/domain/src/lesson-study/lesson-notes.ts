import { Conflict, NotFound, RuleBroken, type Violation } from '@app/platform';
import { In } from 'typeorm';
import { expectDispensable } from '../inquiry/expect-dispensable.js';
import { applyChanges, changedValues, expectVersion, nothingChanged } from '../work/changes.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { expectSound } from './change-lesson.js';
import { LessonNote } from './lesson-note.entity.js';
import { knownCasePupils } from './lesson-references.js';
import { loadResearchLesson } from './lesson-study.access.js';
import type { ResearchLesson } from './research-lesson.entity.js';
import { MOST_LESSON_NOTES, seeingViolations } from './research-lessons.rules.js';

/** What somebody saw, of a pupil or of all, in a stage or in the lesson as a whole. */
export interface Seen {
  readonly stageId?: string | null;
  readonly casePupilId?: string | null;
  /** Of the lesson. */
  readonly minute?: number | null;
  readonly text: string;
}

/** A note under the id that a device made of it. */
export interface SentNote extends Seen {
  readonly id: string;
}

/** What became of a note that was sent. */
export type NoteLanding =
  | { readonly outcome: 'kept' | 'kept_already'; readonly note: LessonNote }
  | { readonly outcome: 'kept_otherwise' }
  | { readonly outcome: 'refused'; readonly violations: readonly Violation[] };

/**
 * Keeps what the actor saw, beside what others write at the same time. A note is there once however often it is sent;
 * what stands under its id otherwise is corrected, not written over. What is sound is kept, also where others are not;
 * an answer for each, in their order, in as many statements for a hundred as for one.
 */
export async function keepLessonNotes(
  work: StaffWork,
  lessonId: string,
  sent: readonly SentNote[],
): Promise<NoteLanding[]> {
  const lesson = await loadSeen(work, lessonId);
  const { boardId } = lesson;
  const { staffMemberId: authorId } = work.actor;
  const violations = await referenceViolations(work, lesson, sent);
  const sound = sent
    .filter((_, index) => violations[index]?.length === 0)
    .map((note) => toRow(note, { boardId, researchLessonId: lessonId, authorId, notedAt: work.now }));
  const earlier = await insertNew(work, lesson, sound);
  const kept = new Map(sound.map((note) => [note.id, note]));
  return sent.map(({ id }, index): NoteLanding => {
    const wrong = violations[index] ?? [];
    const note = kept.get(id);
    if (wrong.length > 0 || !note) return { outcome: 'refused', violations: wrong };
    const before = earlier.get(id);
    if (!before) return { outcome: 'kept', note };
    return saysTheSame(before, note) ? { outcome: 'kept_already', note: before } : { outcome: 'kept_otherwise' };
  });
}

/** Keeps one note; what is wrong with it is said. */
export async function keepLessonNote(work: StaffWork, lessonId: string, id: string, seen: Seen): Promise<LessonNote> {
  const [landing] = (await keepLessonNotes(work, lessonId, [{ id, ...seen }])) as [NoteLanding];
  if (landing.outcome === 'refused') throw new RuleBroken('rule_broken', landing.violations);
  if (landing.outcome === 'kept_otherwise') throw new Conflict('noted_otherwise');
  return landing.note;
}

/** Corrects an own note: it stays whose it is, until the cycle has ended. */
export async function correctLessonNote(
  work: StaffWork,
  lessonId: string,
  id: string,
  version: number,
  { stageId, ...correction }: Partial<Seen>,
): Promise<LessonNote> {
  const lesson = await loadSeen(work, lessonId);
  const wanted = { ...correction, ...(stageId === undefined ? {} : { lessonStageId: stageId }) };
  const [wrong = []] = await referenceViolations(work, lesson, [{ ...correction, stageId }]);
  expectSound(wrong);
  const note = await findOwnNote(work, lesson, id);
  expectVersion(note, version);
  const changes = applyChanges<Partial<LessonNote>>(note, wanted);
  if (nothingChanged(work, changes)) return note;
  const { boardId } = lesson;
  await work.db.update(LessonNote, { boardId, researchLessonId: lessonId, id }, changedValues(changes));
  note.version += 1;
  recordNotes(work, lesson, 'note-corrected', [id]);
  return note;
}

/** Takes an own note away. */
export async function withdrawLessonNote(
  work: StaffWork,
  lessonId: string,
  id: string,
  version: number,
): Promise<void> {
  const lesson = await loadSeen(work, lessonId, 'cycle.step');
  const note = await findOwnNote(work, lesson, id);
  expectVersion(note, version);
  await expectDispensable(work, lesson.cycleId, 'lesson_observation');
  await work.db.delete(LessonNote, { boardId: lesson.boardId, researchLessonId: lessonId, id });
  recordNotes(work, lesson, 'note-withdrawn', [id]);
}

/** A lesson that there is something to see of, with others beside. */
async function loadSeen(
  work: StaffWork,
  lessonId: string,
  permission: 'cycle.work' | 'cycle.step' = 'cycle.work',
): Promise<ResearchLesson> {
  const lesson = await loadResearchLesson(work, lessonId, permission, 'beside');
  expectSound(seeingViolations(lesson, today(work)));
  return lesson;
}

/** What is wrong with the stage and the pupil that each note names. */
async function referenceViolations(
  work: StaffWork,
  { id, boardId, cycleId }: ResearchLesson,
  notes: readonly Pick<Seen, 'stageId' | 'casePupilId'>[],
): Promise<Violation[][]> {
  const named = (key: 'stageId' | 'casePupilId'): string[] => [
    ...new Set(notes.flatMap((note) => (note[key] ? [note[key]] : []))),
  ];
  const pupils = await knownCasePupils(work, cycleId, named('casePupilId'));
  const stages = await work.db.query<{ id: string }[]>(
    `select id from lesson_stage where board_id = $1 and research_lesson_id = $2 and id = any($3::uuid[])
      order by id for key share`,
    [boardId, id, named('stageId')],
  );
  const ofLesson = new Set(stages.map((stage) => stage.id));
  return notes.map(({ stageId, casePupilId }) => [
    ...(stageId && !ofLesson.has(stageId) ? [{ pointer: '/stageId', code: 'unknown_lesson_stage' }] : []),
    ...(casePupilId && !pupils.has(casePupilId) ? [{ pointer: '/casePupilId', code: 'unknown_case_pupil' }] : []),
  ]);
}

const toRow = (
  { id, stageId = null, casePupilId = null, minute = null, text }: SentNote,
  of: Pick<LessonNote, 'boardId' | 'researchLessonId' | 'authorId' | 'notedAt'>,
): LessonNote => ({ ...of, id, lessonStageId: stageId, casePupilId, minute, text, version: 1 });

/** Writes those that are not there yet; answers those that were, by their id. */
async function insertNew(
  work: StaffWork,
  lesson: ResearchLesson,
  notes: readonly LessonNote[],
): Promise<ReadonlyMap<string, LessonNote>> {
  if (notes.length === 0) return nothingKept(work);
  const inserted = await work.db
    .createQueryBuilder()
    .insert()
    .into(LessonNote)
    .values([...notes])
    .orIgnore()
    .returning('id')
    .updateEntity(false)
    .execute();
  const fresh = new Set((inserted.raw as { id: string }[]).map(({ id }) => id));
  if (fresh.size > 0) {
    await expectNotTooMany(work, lesson);
    recordNotes(work, lesson, 'noted', [...fresh]);
  }
  const others = notes.flatMap(({ id }) => (fresh.has(id) ? [] : [id]));
  if (others.length === 0) return new Map();
  nothingKept(work);
  const { boardId, id: researchLessonId } = lesson;
  const earlier = await work.db.findBy(LessonNote, { boardId, researchLessonId, id: In(others) });
  return new Map(earlier.map((note) => [note.id, note]));
}

/** Nothing is written, but the lock of the lesson counts as writing. */
function nothingKept(work: StaffWork): ReadonlyMap<string, LessonNote> {
  work.bookkeeping();
  return new Map();
}

async function expectNotTooMany(work: StaffWork, { boardId, id: researchLessonId }: ResearchLesson): Promise<void> {
  const own = { boardId, researchLessonId, authorId: work.actor.staffMemberId };
  if ((await work.db.countBy(LessonNote, own)) > MOST_LESSON_NOTES)
    throw RuleBroken.at('', 'too_many_notes', { limit: MOST_LESSON_NOTES });
}

const saysTheSame = (one: LessonNote, other: LessonNote): boolean =>
  (['authorId', 'lessonStageId', 'casePupilId', 'minute', 'text'] as const).every(
    (field) => one[field] === other[field],
  );

/** What a colleague saw is read by all and changed by none but them. */
async function findOwnNote(
  work: StaffWork,
  { boardId, id: researchLessonId }: ResearchLesson,
  id: string,
): Promise<LessonNote> {
  const where = { boardId, researchLessonId, id };
  const note = await work.db.findOne(LessonNote, { where, lock: { mode: 'pessimistic_write' } });
  if (!note) throw new NotFound('lesson_note');
  if (note.authorId !== work.actor.staffMemberId) throw new RuleBroken('note_of_a_colleague');
  return note;
}

/** One line of history for what was sent together; who has the lesson open learns of each. */
function recordNotes(
  work: StaffWork,
  { id, cycleId }: ResearchLesson,
  event: string,
  noteIds: readonly string[],
): void {
  const changes = { noteIds };
  work.record({ event: `research-lesson.${event}`, subjectType: 'research_lesson', subjectId: id, changes });
  for (const itemId of noteIds) work.announce({ topic: 'cycle', id: cycleId, what: 'lesson_note', itemId });
}
