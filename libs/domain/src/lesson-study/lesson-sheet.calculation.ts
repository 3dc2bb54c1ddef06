import type { CasePupil } from './case-pupil.entity.js';
import { casePupilsOf } from './case-pupils.rules.js';
import type { LessonFinding } from './lesson-finding.entity.js';
import type { LessonNote } from './lesson-note.entity.js';
import type { LessonPrediction } from './lesson-prediction.entity.js';
import type { PupilInterview } from './pupil-interview.entity.js';

/** What was written of one lesson, as it stands in its tables. */
export interface LessonWriting {
  readonly casePupils: readonly Omit<CasePupil, 'boardId' | 'cycleId'>[];
  readonly predictions: readonly Omit<LessonPrediction, 'boardId'>[];
  readonly notes: readonly WrittenNote[];
  readonly interviews: readonly WrittenInterview[];
  readonly findings: readonly Omit<LessonFinding, 'boardId' | 'researchLessonId'>[];
}

export type WrittenNote = Omit<LessonNote, 'boardId' | 'researchLessonId' | 'notedAt'> & {
  readonly authorName: string;
  readonly notedAt: string;
};

export type WrittenInterview = Omit<PupilInterview, 'boardId' | 'researchLessonId'> & {
  readonly interviewerName: string;
};

interface StageOfLesson {
  readonly id: string;
}
interface LessonOfSheet<Stage extends StageOfLesson> {
  readonly pupilGroupId: string | null;
  readonly stages: readonly Stage[];
}

/** What was predicted of a pupil in a stage beside what was seen. */
export interface SheetCell {
  readonly casePupilId: string;
  readonly predicted: LessonWriting['predictions'][number] | null;
  readonly observed: readonly WrittenNote[];
}

export interface LessonSheet<Stage> {
  readonly casePupils: LessonWriting['casePupils'];
  readonly stages: readonly (Stage & {
    /** In the order of the case pupils. */
    readonly pupils: readonly SheetCell[];
    /** Of all pupils together. */
    readonly observed: readonly WrittenNote[];
  })[];
  /** Of the lesson as a whole. */
  readonly observed: readonly WrittenNote[];
}

/** The sheet to work from in the lesson: its stages by its case pupils. */
export function sheetOf<Stage extends StageOfLesson>(
  lesson: LessonOfSheet<Stage>,
  writing: LessonWriting,
): LessonSheet<Stage> {
  const { predictions, notes } = writing;
  const casePupils = casePupilsOf(lesson, writing.casePupils, writtenAbout(writing));
  const cell = (stage: StageOfLesson, pupil: { readonly id: string }): SheetCell => ({
    casePupilId: pupil.id,
    predicted: predictions.find((one) => one.lessonStageId === stage.id && one.casePupilId === pupil.id) ?? null,
    observed: notes.filter((note) => note.lessonStageId === stage.id && note.casePupilId === pupil.id),
  });
  return {
    casePupils,
    stages: lesson.stages.map((stage) => ({
      ...stage,
      pupils: casePupils.map((pupil) => cell(stage, pupil)),
      observed: notes.filter((note) => note.lessonStageId === stage.id && note.casePupilId === null),
    })),
    observed: notes.filter((note) => note.lessonStageId === null),
  };
}

/** Of one case pupil, everything that the discussion begins with. */
export interface PupilComparison<Stage> {
  readonly casePupil: LessonWriting['casePupils'][number];
  readonly stages: readonly (Stage & Omit<SheetCell, 'casePupilId'>)[];
  /** In no stage in particular. */
  readonly observed: readonly WrittenNote[];
  readonly interviews: readonly WrittenInterview[];
  readonly finding: LessonWriting['findings'][number] | null;
  /** Of how many stages something was predicted, and in how many of those something was seen. */
  readonly predictedStages: number;
  readonly seenStages: number;
}

/**
 * What was predicted beside what happened, pupil by pupil: the discussion begins with what pupils did, and comes to the
 * teaching after that (Dudley, Lesson Study: a handbook). It counts what was looked at, and judges nothing: whether what
 * happened is what was predicted, the team says.
 */
export function compareByPupil<Stage extends StageOfLesson>(
  lesson: LessonOfSheet<Stage>,
  writing: LessonWriting,
): PupilComparison<Stage>[] {
  const sheet = sheetOf(lesson, writing);
  return sheet.casePupils.map((casePupil, index) => {
    const stages = sheet.stages.map(({ pupils, observed: _, ...stage }) => {
      const { casePupilId: __, ...cell } = pupils[index] as SheetCell;
      return { ...(stage as unknown as Stage), ...cell };
    });
    const predicted = stages.filter((stage) => stage.predicted !== null);
    return {
      casePupil,
      stages,
      observed: sheet.observed.filter((note) => note.casePupilId === casePupil.id),
      interviews: writing.interviews.filter((one) => one.casePupilId === casePupil.id),
      finding: writing.findings.find((one) => one.casePupilId === casePupil.id) ?? null,
      predictedStages: predicted.length,
      seenStages: predicted.filter((stage) => stage.observed.length > 0).length,
    };
  });
}

const writtenAbout = ({ predictions, notes, interviews, findings }: LessonWriting): ReadonlySet<string> =>
  new Set([...predictions, ...notes, ...interviews, ...findings].flatMap(({ casePupilId }) => casePupilId ?? []));
