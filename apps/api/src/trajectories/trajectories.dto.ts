import {
  MOST_STEPS,
  STEP_KINDS,
  type StepKind,
  type StepOfLine,
  type StepRow,
  TIED_KINDS,
  type TiedKind,
  tieOf,
  type TrajectoryRow,
} from '@app/domain';
import { ActivityView } from '../activities/activities.dto.js';
import { recordsOfCourse } from '../courses/courses.dto.js';
import { OmitType, PartialType } from '../http/described.js';
import { Choice, Day, Id, IdList, Part, Parts, Text, TextList, Whole } from '../http/fields.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
const TITLE = 'Rijke gesprekken over teksten';
const QUESTION = 'Hoe krijg ik alle leerlingen aan het woord?';
const STEP = 'Module 1: vragen stellen';
const RECORD = `/v1/activities/${ID}`;

class TiedTo {
  @Choice(TIED_KINDS, {
    example: 'course',
    description: 'A course or an activity of your own, or a meeting that you were at.',
  })
  kind!: TiedKind;
  @Id({ example: ID })
  recordId!: string;
}

export class PlanStep {
  @Choice(STEP_KINDS, { example: 'online' })
  kind!: StepKind;
  @Text({ max: 200, example: STEP })
  title!: string;
  @Day({ optional: true, nullable: true, example: '2026-03-20' })
  plannedOn?: string | null;
  @Part(() => TiedTo, { optional: true, nullable: true })
  tiedTo?: TiedTo | null;
  @Day({
    optional: true,
    nullable: true,
    example: '2026-03-10',
    description: 'Say it where what the step is tied to does not: a course completed, a meeting held, an activity.',
  })
  doneOn?: string | null;
}

export class ReviseStep extends PartialType(PlanStep, { skipNullProperties: false }) {}

export class BeginTrajectory {
  @Text({ max: 200, example: TITLE })
  title!: string;
  @Text({ optional: true, nullable: true, max: 2000, example: QUESTION, description: 'A question, or an aim.' })
  question?: string | null;
  @Id({
    optional: true,
    nullable: true,
    example: ID,
    description: 'The leerteam that you walk it with; it opens nothing to them.',
  })
  leerteamId?: string | null;
  @Parts(() => PlanStep, { optional: true, max: MOST_STEPS })
  steps?: PlanStep[];
}

export class ReviseTrajectory extends PartialType(OmitType(BeginTrajectory, ['steps'] as const), {
  skipNullProperties: false,
}) {}

export class CopyTrajectory {
  @Text({ optional: true, max: 200, example: TITLE, description: 'The same title where it is left out.' })
  title?: string;
}

export class OrderSteps {
  @IdList({ max: MOST_STEPS, example: [ID], description: 'Every step, each once, in the order that they get.' })
  stepIds!: string[];
}

class StepView {
  @Id({ example: ID }) id!: string;
  @Choice(STEP_KINDS, { example: 'online' }) kind!: StepKind;
  @Text({ max: 200, example: STEP }) title!: string;
  @Day({ nullable: true, example: '2026-03-20' }) plannedOn!: string | null;
  @Part(() => TiedTo, { nullable: true }) tiedTo!: TiedTo | null;
  @Day({
    nullable: true,
    example: '2026-03-10',
    description: 'As you said, or else when what it is tied to was done.',
  })
  doneOn!: string | null;
  @Whole({ example: 45 }) minutes!: number;
  @TextList({ max: 50, maxLength: 100, example: [RECORD], description: 'Where the records of its minutes are read.' })
  records!: readonly string[];
}

export class TrajectoryView {
  @Id({ example: ID }) id!: string;
  @Text({ max: 200, example: TITLE }) title!: string;
  @Text({ max: 2000, nullable: true, example: QUESTION }) question!: string | null;
  @Id({ nullable: true, example: ID }) leerteamId!: string | null;
  @Parts(() => StepView, { max: MOST_STEPS }) steps!: StepView[];
  @Id({ nullable: true, example: ID, description: 'The first step in order that is not done.' }) nextStepId!:
    string | null;
  @Whole({ example: 180, description: 'Of all steps together; a record behind two of them counts once.' })
  minutes!: number;
  @TextList({ max: 100, maxLength: 100, example: [RECORD], description: 'The records that the minutes are made of.' })
  records!: readonly string[];
  @Whole({ min: 1, example: 1, description: 'Goes up with any of its steps.' }) version!: number;
}

export class LoggedStepView {
  @Part(() => ActivityView) activity!: ActivityView;
  @Part(() => TrajectoryView) trajectory!: TrajectoryView;
}

export function toTrajectoryView(row: TrajectoryRow): TrajectoryView {
  const steps = row.steps.map(toStepView);
  return {
    id: row.id,
    title: row.title,
    question: row.question,
    leerteamId: row.leerteamId,
    steps,
    nextStepId: row.nextStepId,
    minutes: row.minutes,
    records: [...new Set(steps.flatMap(({ records }) => records))],
    version: row.version,
  };
}

const toStepView = (step: StepOfLine<StepRow>): StepView => ({
  id: step.id,
  kind: step.kind,
  title: step.title,
  plannedOn: step.plannedOn,
  tiedTo: tieOf(step),
  doneOn: step.doneOn,
  minutes: step.minutes,
  records: step.courseId ? [recordsOfCourse(step.courseId)] : step.records.map(({ id }) => `/v1/activities/${id}`),
});
