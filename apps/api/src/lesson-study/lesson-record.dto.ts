import { FINDING_MATCHES, type FindingMatch, type LessonPrediction, type PupilInterview } from '@app/domain';
import { ArrayMinSize } from 'class-validator';
import { Choice, Day, Id, Parts, Text, Whole } from '../http/fields.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
const PREDICTED = 'Vouwt in drieën en noemt dat “een derde”.';
const LOOK_FOR = 'Legt aan de buur uit waarom de stukken even groot zijn.';
const FOUND = 'Wachtte niet op de uitleg, zoals we dachten, maar vouwde meteen.';
const MOST_ANSWERS = 20;

export class PredictBehaviour {
  @Text({ max: 2000, example: PREDICTED, description: 'What you think that this pupil will do in this stage.' })
  text!: string;
  @Text({ optional: true, nullable: true, max: 2000, example: LOOK_FOR, description: 'What you want to see.' })
  lookFor?: string | null;
}

export class PredictionView {
  @Id({ example: ID }) stageId!: string;
  @Id({ example: ID }) casePupilId!: string;
  @Id({ example: ID, description: 'Who wrote it as it stands.' }) authorId!: string;
  @Text({ max: 2000, example: PREDICTED }) text!: string;
  @Text({ max: 2000, nullable: true, example: LOOK_FOR }) lookFor!: string | null;
  @Whole({ min: 1, example: 1 }) version!: number;
}

export class InterviewAnswerPart {
  @Text({ max: 500, example: 'Wat hielp je in deze les het meest?' }) question!: string;
  @Text({ max: 2000, example: 'Dat ik eerst zelf mocht vouwen.' }) answer!: string;
}

export class NoteInterview {
  @Id({ example: ID }) casePupilId!: string;
  @Day({ example: '2026-03-12' }) heldOn!: string;
  @ArrayMinSize(1)
  @Parts(() => InterviewAnswerPart, { max: MOST_ANSWERS })
  answers!: InterviewAnswerPart[];
}

export class CorrectInterview {
  @Day({ optional: true, example: '2026-03-12' }) heldOn?: string;
  @ArrayMinSize(1)
  @Parts(() => InterviewAnswerPart, { optional: true, max: MOST_ANSWERS })
  answers?: InterviewAnswerPart[];
}

export class InterviewView {
  @Id({ example: ID }) id!: string;
  @Id({ example: ID }) casePupilId!: string;
  @Id({ example: ID }) interviewerId!: string;
  @Day({ example: '2026-03-12' }) heldOn!: string;
  @Parts(() => InterviewAnswerPart, { max: MOST_ANSWERS }) answers!: InterviewAnswerPart[];
  @Whole({ min: 1, example: 1 }) version!: number;
}

export class DiscussPupil {
  @Choice(FINDING_MATCHES, { example: 'partly', description: 'What happened, beside what you predicted.' })
  match!: FindingMatch;
  @Text({ max: 5000, example: FOUND, description: 'What this pupil learned, and what it tells you.' })
  text!: string;
}

export class FindingView {
  @Id({ example: ID }) casePupilId!: string;
  @Id({ example: ID, description: 'Who wrote it as it stands.' }) authorId!: string;
  @Choice(FINDING_MATCHES, { example: 'partly' }) match!: FindingMatch;
  @Text({ max: 5000, example: FOUND }) text!: string;
  @Whole({ min: 1, example: 1 }) version!: number;
}

export const toPredictionView = (row: Omit<LessonPrediction, 'boardId'>): PredictionView => ({
  stageId: row.lessonStageId,
  casePupilId: row.casePupilId,
  authorId: row.authorId,
  text: row.text,
  lookFor: row.lookFor,
  version: row.version,
});

export const toInterviewView = (row: Omit<PupilInterview, 'boardId' | 'researchLessonId'>): InterviewView => ({
  id: row.id,
  casePupilId: row.casePupilId,
  interviewerId: row.interviewerId,
  heldOn: row.heldOn,
  answers: row.answers.map(({ question, answer }) => ({ question, answer })),
  version: row.version,
});

export const toFindingView = ({ casePupilId, authorId, match, text, version }: FindingView): FindingView => ({
  casePupilId,
  authorId,
  match,
  text,
  version,
});
