import type { Language } from '@app/access';
import { type LessonNote, MOST_SENT_NOTES, type NoteLanding, type SentNote } from '@app/domain';
import type { Violation } from '@app/platform';
import { isUUID } from 'class-validator';
import { ViolationView } from '../activities/activity-batches.dto.js';
import { PartialType } from '../http/described.js';
import { Choice, Id, LooseParts, Moment, Parts, Text, Whole } from '../http/fields.js';
import { type SaidViolation, sayAll } from '../http/problem-messages.js';
import { holdTo } from '../http/validation.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
const SEEN = 'Vouwt de strook in vieren en telt de stukjes hardop.';
const OUTCOMES = ['kept', 'kept_already', 'kept_otherwise', 'refused'] as const;

export class KeepLessonNote {
  @Id({ optional: true, nullable: true, example: ID, description: 'Left out: of the lesson as a whole.' })
  stageId?: string | null;
  @Id({ optional: true, nullable: true, example: ID, description: 'Left out: of all pupils.' })
  casePupilId?: string | null;
  @Whole({ optional: true, nullable: true, max: 480, example: 12, description: 'Of the lesson.' })
  minute?: number | null;
  @Text({ max: 2000, example: SEEN, description: 'What you saw or heard. Write codes, never names.' })
  text!: string;
}

export class CorrectLessonNote extends PartialType(KeepLessonNote, { skipNullProperties: false }) {}

class SentLessonNote extends KeepLessonNote {
  @Id({ example: ID, description: 'An id that you made; another for each note.' })
  id!: string;
}

export class KeepLessonNotes {
  @LooseParts(() => SentLessonNote, { max: MOST_SENT_NOTES }) items!: unknown[];
}

export class LessonNoteView {
  @Id({ example: ID }) id!: string;
  @Id({ nullable: true, example: ID }) stageId!: string | null;
  @Id({ nullable: true, example: ID }) casePupilId!: string | null;
  @Id({ example: ID }) authorId!: string;
  @Whole({ nullable: true, max: 480, example: 12 }) minute!: number | null;
  @Text({ max: 2000, example: SEEN }) text!: string;
  @Moment({ example: '2026-03-12T09:42:00.000Z' }) notedAt!: string;
  @Whole({ min: 1, example: 1 }) version!: number;
}

export class LandedNoteView {
  @Id({ nullable: true, example: ID, description: 'Null where it was none.' }) id!: string | null;
  @Choice(OUTCOMES, {
    example: 'kept',
    description:
      '`kept_already`: the same stood there. `kept_otherwise`: under this id something else stands; correct that, or ' +
      'send this under another id. `refused`: nothing was kept.',
  })
  outcome!: (typeof OUTCOMES)[number];
  @Whole({ nullable: true, min: 1, example: 1 }) version!: number | null;
  @Parts(() => ViolationView, { max: 50 }) errors!: SaidViolation[];
}

export class LandedNotesView {
  @Parts(() => LandedNoteView, { max: MOST_SENT_NOTES }) items!: LandedNoteView[];
}

type NoteRow = Omit<LessonNote, 'boardId' | 'researchLessonId' | 'notedAt'> & { readonly notedAt: Date | string };

export const toLessonNoteView = (row: NoteRow): LessonNoteView => ({
  id: row.id,
  stageId: row.lessonStageId,
  casePupilId: row.casePupilId,
  authorId: row.authorId,
  minute: row.minute,
  text: row.text,
  notedAt: new Date(row.notedAt).toISOString(),
  version: row.version,
});

/** Notes of which each was held to its form, in the order in which they came. */
interface HeldNotes {
  readonly sent: readonly SentNote[];
  readonly items: readonly { readonly id: string | null; readonly violations: readonly Violation[] }[];
}

/** What is wrong with the form of a note is of that note alone. */
export async function holdNotes({ items }: KeepLessonNotes): Promise<HeldNotes> {
  const sent: SentNote[] = [];
  const held: HeldNotes['items'][number][] = [];
  const ids = new Set<string>();
  for (const item of items) {
    const note = await holdTo(SentLessonNote, item);
    const id = 'sound' in note ? note.sound.id : idIn(item);
    const twice = id !== null && ids.has(id) ? [{ pointer: '/id', code: 'note_twice' }] : [];
    const violations = [...('violations' in note ? note.violations : []), ...twice];
    if (id !== null) ids.add(id);
    held.push({ id, violations });
    if (violations.length === 0 && 'sound' in note) sent.push(note.sound);
  }
  return { sent, items: held };
}

/** So that also what is refused can be found back by who sent it. */
function idIn(item: unknown): string | null {
  const { id } = (item ?? {}) as { id?: unknown };
  return isUUID(id) ? (id as string).toLowerCase() : null;
}

export function toLandedNotesView(
  { sent, items }: HeldNotes,
  landings: readonly NoteLanding[],
  language: Language,
): LandedNotesView {
  const landed = new Map(sent.map(({ id }, index) => [id, landings[index]]));
  return {
    items: items.map(({ id, violations }) => {
      const landing = violations.length === 0 && id !== null ? landed.get(id) : undefined;
      if (!landing) return { id, outcome: 'refused', version: null, errors: sayAll(language, violations) };
      const errors = landing.outcome === 'refused' ? sayAll(language, landing.violations) : [];
      return { id, outcome: landing.outcome, version: 'note' in landing ? landing.note.version : null, errors };
    }),
  };
}
