import {
  type EvaluationRow,
  MEASURE_OUTCOMES,
  MEASURE_STATUSES,
  type MeasureOutcome,
  type MeasureRow,
  type MeasureStatus,
  MOST_EVALUATIONS,
} from '@app/domain';
import { ArrayMinSize } from 'class-validator';
import { PersonView } from '../history/history.dto.js';
import { PartialType } from '../http/described.js';
import { Choice, Day, Id, IdList, Moment, Part, Parts, Text, Whole } from '../http/fields.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
const WHAT = 'Elke dag twintig minuten lezen in een zelfgekozen boek, in groep 5 en 6';
const DROPPED = 'De schoolbibliotheek is nog niet open.';
const AS_INTENDED = 'In groep 5 elke dag, in groep 6 drie keer in de week.';
const PUPILS_LEARNING = 'In groep 5 groeide het leestempo meer dan vorig jaar, in groep 6 niet.';
const EVIDENCE = 'De M-toets naast die van vorig jaar, en de leeslogboeken.';

export class PlanMeasure {
  @Text({ max: 300, example: WHAT })
  what!: string;
  @Day({ example: '2026-06-01', description: 'By when.' })
  dueOn!: string;
  @ArrayMinSize(1)
  @IdList({ max: 50, example: [ID], description: 'The members of the leerteam who carry it out. They are told.' })
  memberIds!: string[];
}

export class ReviseMeasure extends PartialType(PlanMeasure, { skipNullProperties: false }) {}

export class StepMeasure {
  @Choice(MEASURE_STATUSES, {
    example: 'dropped',
    description: 'What is done or dropped can be taken up again: as `running`, or as `planned`.',
  })
  status!: MeasureStatus;
  @Text({ optional: true, nullable: true, max: 1000, example: DROPPED, description: 'Why it is dropped.' })
  because?: string | null;
}

export class EvaluateMeasure {
  @Choice(MEASURE_OUTCOMES, { example: 'partly', description: '`too_early` is an answer, too: ask again later.' })
  outcome!: MeasureOutcome;
  @Text({ max: 2000, example: AS_INTENDED, description: 'Did it happen as it was meant?' })
  asIntended!: string;
  @Text({ max: 2000, example: PUPILS_LEARNING, description: 'Did pupils learn more, or better? Name none of them.' })
  pupilsLearning!: string;
  @Text({ optional: true, nullable: true, max: 2000, example: EVIDENCE, description: 'What shows it.' })
  evidence?: string | null;
}

export class EvaluationView {
  @Id({ example: ID }) id!: string;
  @Choice(MEASURE_OUTCOMES, { example: 'partly' }) outcome!: MeasureOutcome;
  @Text({ max: 2000, example: AS_INTENDED }) asIntended!: string;
  @Text({ max: 2000, example: PUPILS_LEARNING }) pupilsLearning!: string;
  @Text({ max: 2000, nullable: true, example: EVIDENCE }) evidence!: string | null;
  @Part(() => PersonView) author!: PersonView;
  @Moment({ example: '2026-06-10T14:00:00.000Z' }) evaluatedAt!: string;
}

export class MeasureView {
  @Id({ example: ID }) id!: string;
  @Id({ example: ID }) hypothesisId!: string;
  @Text({ max: 300, example: WHAT }) what!: string;
  @Day({ example: '2026-06-01' }) dueOn!: string;
  @Choice(MEASURE_STATUSES, { example: 'running' }) status!: MeasureStatus;
  @Text({ max: 1000, nullable: true, example: DROPPED, description: 'Why it was dropped, the last time that it was.' })
  droppedBecause!: string | null;
  @Part(() => PersonView) author!: PersonView;
  @Parts(() => PersonView, { max: 50 }) members!: readonly PersonView[];
  @Parts(() => EvaluationView, { max: MOST_EVALUATIONS }) evaluations!: EvaluationView[];
  @Whole({ min: 1, example: 1 }) version!: number;
}

const toEvaluationView = (row: EvaluationRow): EvaluationView => ({
  id: row.id,
  outcome: row.outcome,
  asIntended: row.asIntended,
  pupilsLearning: row.pupilsLearning,
  evidence: row.evidence,
  author: row.author,
  evaluatedAt: new Date(row.evaluatedAt).toISOString(),
});

export const toMeasureView = (row: MeasureRow): MeasureView => ({
  id: row.id,
  hypothesisId: row.hypothesisId,
  what: row.what,
  dueOn: row.dueOn,
  status: row.status,
  droppedBecause: row.droppedBecause,
  author: row.author,
  members: row.members,
  evaluations: row.evaluations.map(toEvaluationView),
  version: row.version,
});
