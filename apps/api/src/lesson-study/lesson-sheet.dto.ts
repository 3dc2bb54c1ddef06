import {
  type compareLesson,
  MOST_CASE_PUPILS,
  MOST_STAGES,
  type readLessonSheet,
  type WrittenInterview,
  type WrittenNote,
} from '@app/domain';
import { Id, Part, Parts, Text, Whole } from '../http/fields.js';
import { CasePupilView, toCasePupilView } from './case-pupils.dto.js';
import { LessonNoteView, toLessonNoteView } from './lesson-notes.dto.js';
import {
  FindingView,
  InterviewView,
  PredictionView,
  toFindingView,
  toInterviewView,
  toPredictionView,
} from './lesson-record.dto.js';
import { LessonOfSheetView, LessonStageView, toLessonOfSheetView, toLessonStageView } from './research-lessons.dto.js';

/** Of everybody in one lesson together. */
const MOST_NOTES = 10_000;

export class SheetNoteView extends LessonNoteView {
  @Text({ max: 200, example: 'Sam Bos' }) authorName!: string;
}

export class SheetCellView {
  @Id({ example: '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01' }) casePupilId!: string;
  @Part(() => PredictionView, { nullable: true }) predicted!: PredictionView | null;
  @Parts(() => SheetNoteView, { max: MOST_NOTES }) observed!: SheetNoteView[];
}

export class SheetStageView extends LessonStageView {
  @Parts(() => SheetCellView, { max: MOST_CASE_PUPILS }) pupils!: SheetCellView[];
  @Parts(() => SheetNoteView, { max: MOST_NOTES }) observed!: SheetNoteView[];
}

export class LessonSheetView {
  @Part(() => LessonOfSheetView) lesson!: LessonOfSheetView;
  @Parts(() => CasePupilView, { max: MOST_CASE_PUPILS }) casePupils!: CasePupilView[];
  @Parts(() => SheetStageView, { max: MOST_STAGES }) stages!: SheetStageView[];
  @Parts(() => SheetNoteView, { max: MOST_NOTES }) observed!: SheetNoteView[];
}

export class ComparedStageView extends LessonStageView {
  @Part(() => PredictionView, { nullable: true }) predicted!: PredictionView | null;
  @Parts(() => SheetNoteView, { max: MOST_NOTES }) observed!: SheetNoteView[];
}

export class HeldInterviewView extends InterviewView {
  @Text({ max: 200, example: 'Sam Bos' }) interviewerName!: string;
}

export class ComparedPupilView {
  @Part(() => CasePupilView) casePupil!: CasePupilView;
  @Whole({ example: 5, description: 'Of how many stages you predicted something.' }) predictedStages!: number;
  @Whole({ example: 4, description: 'In how many of those something was seen. No score: what was looked at.' })
  seenStages!: number;
  @Parts(() => ComparedStageView, { max: MOST_STAGES }) stages!: ComparedStageView[];
  @Parts(() => SheetNoteView, { max: MOST_NOTES }) observed!: SheetNoteView[];
  @Parts(() => HeldInterviewView, { max: 50 }) interviews!: HeldInterviewView[];
  @Part(() => FindingView, { nullable: true }) finding!: FindingView | null;
}

export class LessonComparisonView {
  @Part(() => LessonOfSheetView) lesson!: LessonOfSheetView;
  @Parts(() => ComparedPupilView, { max: MOST_CASE_PUPILS }) pupils!: ComparedPupilView[];
  @Parts(() => SheetNoteView, { max: MOST_NOTES }) observed!: SheetNoteView[];
}

const toSheetNoteView = (note: WrittenNote): SheetNoteView => ({
  ...toLessonNoteView(note),
  authorName: note.authorName,
});

const toHeldInterviewView = (interview: WrittenInterview): HeldInterviewView => ({
  ...toInterviewView(interview),
  interviewerName: interview.interviewerName,
});

type Sheet = Awaited<ReturnType<typeof readLessonSheet>>;
type Cell = Sheet['stages'][number]['pupils'][number];

const beside = ({ predicted, observed }: Omit<Cell, 'casePupilId'>): Omit<SheetCellView, 'casePupilId'> => ({
  predicted: predicted && toPredictionView(predicted),
  observed: observed.map(toSheetNoteView),
});

export const toLessonSheetView = (sheet: Sheet): LessonSheetView => ({
  lesson: toLessonOfSheetView(sheet.lesson),
  casePupils: sheet.casePupils.map(toCasePupilView),
  stages: sheet.stages.map((stage) => ({
    ...toLessonStageView(stage),
    pupils: stage.pupils.map((cell) => ({ casePupilId: cell.casePupilId, ...beside(cell) })),
    observed: stage.observed.map(toSheetNoteView),
  })),
  observed: sheet.observed.map(toSheetNoteView),
});

export const toLessonComparisonView = ({
  lesson,
  pupils,
  observed,
}: Awaited<ReturnType<typeof compareLesson>>): LessonComparisonView => ({
  lesson: toLessonOfSheetView(lesson),
  pupils: pupils.map((pupil) => ({
    casePupil: toCasePupilView(pupil.casePupil),
    predictedStages: pupil.predictedStages,
    seenStages: pupil.seenStages,
    stages: pupil.stages.map((stage) => ({ ...toLessonStageView(stage), ...beside(stage) })),
    observed: pupil.observed.map(toSheetNoteView),
    interviews: pupil.interviews.map(toHeldInterviewView),
    finding: pupil.finding && toFindingView(pupil.finding),
  })),
  observed: observed.map(toSheetNoteView),
});
