import {
  type LessonObserverRow,
  type LessonStageRow,
  MOST_CASE_PUPILS,
  MOST_LESSON_OBSERVERS,
  MOST_STAGES,
  type ResearchLessonDetail,
  type ResearchLessonRow,
} from '@app/domain';
import { OmitType, PartialType } from '../http/described.js';
import { ClockTime, Day, Flag, Id, IdList, Parts, Text, Whole } from '../http/fields.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
const GOAL = 'Leerlingen leggen met een strook uit waarom 3/4 meer is dan 2/3.';
const TEACHER_DOES = 'Legt twee stroken op tafel en vraagt wat er te zien is.';
const PUPILS_DO = 'Vouwen hun strook en vergelijken die met hun buur.';
const WHAT_CHANGED = 'Leerlingen vouwen eerst zelf, vóór de uitleg.';
const WHY_CHANGED = 'B2 wachtte op de uitleg en dacht niet zelf na.';

export class PlanResearchLesson {
  @Text({ max: 200, example: 'Breuken vergelijken met stroken' })
  title!: string;
  @Text({ max: 100, example: 'rekenen' })
  subject!: string;
  @Text({ optional: true, nullable: true, max: 50, example: 'groep 6' })
  grade?: string | null;
  @Text({ max: 2000, example: GOAL, description: 'What pupils can do, or understand, at the end of it.' })
  goal!: string;
  @Text({ optional: true, nullable: true, max: 2000, example: 'Stroken papier, twee kleuren potlood.' })
  materials?: string | null;
  @Id({ optional: true, nullable: true, example: ID, description: 'One of the leerteam’s groups.' })
  pupilGroupId?: string | null;
  @Day({ optional: true, nullable: true, example: '2026-03-12' })
  plannedOn?: string | null;
  @ClockTime({ optional: true, nullable: true, example: '10:30', description: 'As the clock of the school says.' })
  startsAt?: string | null;
  @Whole({ min: 1, max: 480, example: 50 })
  minutes!: number;
  @Id({ optional: true, nullable: true, example: ID, description: 'The member of the leerteam who teaches it.' })
  teacherId?: string | null;
}

export class ReviseLessonPlan extends PartialType(PlanResearchLesson, { skipNullProperties: false }) {}

export class MakeRevisedLesson extends ReviseLessonPlan {
  @Text({ max: 5000, example: WHAT_CHANGED })
  whatChanged!: string;
  @Text({ max: 5000, example: WHY_CHANGED, description: 'What you saw that made you change it.' })
  whyChanged!: string;
}

export class AddLessonStage {
  @Text({ max: 200, example: 'Start: twee stroken' })
  name!: string;
  @Whole({ optional: true, nullable: true, min: 1, max: 480, example: 10 })
  minutes?: number | null;
  @Text({ optional: true, nullable: true, max: 5000, example: TEACHER_DOES })
  teacherDoes?: string | null;
  @Text({ optional: true, nullable: true, max: 5000, example: PUPILS_DO })
  pupilsDo?: string | null;
}

export class ReviseLessonStage extends PartialType(AddLessonStage, { skipNullProperties: false }) {}

export class OrderLessonStages {
  @IdList({ max: MOST_STAGES, example: [ID], description: 'All stages, each once, in their new order.' })
  stageIds!: string[];
}

export class SetLessonObserver {
  @IdList({
    max: MOST_CASE_PUPILS,
    example: [ID],
    description: 'Whom they keep an eye on; the whole class, where empty.',
  })
  casePupilIds!: string[];
}

export class TeachResearchLesson {
  @Day({ example: '2026-03-12' })
  taughtOn!: string;
  @IdList({
    max: MOST_LESSON_OBSERVERS,
    example: [ID],
    description: 'Those who were there to observe. It is logged for each of them and for the teacher.',
  })
  presentIds!: string[];
}

export class LessonStageView {
  @Id({ example: ID }) id!: string;
  @Text({ max: 200, example: 'Start: twee stroken' }) name!: string;
  @Whole({ nullable: true, min: 1, max: 480, example: 10 }) minutes!: number | null;
  @Text({ max: 5000, nullable: true, example: TEACHER_DOES }) teacherDoes!: string | null;
  @Text({ max: 5000, nullable: true, example: PUPILS_DO }) pupilsDo!: string | null;
  @Whole({ min: 1, example: 1 }) version!: number;
}

export class LessonObserverView {
  @Id({ example: ID }) staffMemberId!: string;
  @Text({ max: 200, example: 'Sam Bos' }) name!: string;
  @IdList({ max: MOST_CASE_PUPILS, example: [ID], description: 'Whom they keep an eye on.' }) casePupilIds!: string[];
  @Flag({ nullable: true, example: true, description: 'Null until the lesson was taught.' })
  wasPresent!: boolean | null;
}

export class ResearchLessonView {
  @Id({ example: ID }) id!: string;
  @Id({ example: ID }) cycleId!: string;
  @Id({ nullable: true, example: ID, description: 'The lesson of the round before.' }) revisesId!: string | null;
  @Text({ max: 5000, nullable: true, example: WHAT_CHANGED }) whatChanged!: string | null;
  @Text({ max: 5000, nullable: true, example: WHY_CHANGED }) whyChanged!: string | null;
  @Text({ max: 200, example: 'Breuken vergelijken met stroken' }) title!: string;
  @Text({ max: 100, example: 'rekenen' }) subject!: string;
  @Text({ max: 50, nullable: true, example: 'groep 6' }) grade!: string | null;
  @Text({ max: 2000, example: GOAL }) goal!: string;
  @Text({ max: 2000, nullable: true, example: 'Stroken papier, twee kleuren potlood.' }) materials!: string | null;
  @Id({ nullable: true, example: ID }) pupilGroupId!: string | null;
  @Day({ nullable: true, example: '2026-03-12' }) plannedOn!: string | null;
  @ClockTime({ nullable: true, example: '10:30' }) startsAt!: string | null;
  @Whole({ min: 1, max: 480, example: 50 }) minutes!: number;
  @Id({ nullable: true, example: ID }) teacherId!: string | null;
  @Text({ max: 200, nullable: true, example: 'Noor de Wit' }) teacherName!: string | null;
  @Day({ nullable: true, example: '2026-03-12', description: 'From then on its plan stands.' })
  taughtOn!: string | null;
  @Whole({ min: 1, example: 1 }) version!: number;
}

export class ResearchLessonDetailView extends ResearchLessonView {
  @Parts(() => LessonStageView, { max: MOST_STAGES }) stages!: LessonStageView[];
  @Parts(() => LessonObserverView, { max: 100 }) observers!: LessonObserverView[];
  @Id({ nullable: true, example: ID, description: 'Your own learning moment that came of it.' })
  activityId!: string | null;
}

/** What stands beside a lesson of which the stages are shown by themselves. */
export class LessonOfSheetView extends OmitType(ResearchLessonDetailView, ['stages']) {}

export const toLessonStageView = (stage: LessonStageRow): LessonStageView => ({
  id: stage.id,
  name: stage.name,
  minutes: stage.minutes,
  teacherDoes: stage.teacherDoes,
  pupilsDo: stage.pupilsDo,
  version: stage.version,
});

const toLessonObserverView = (observer: LessonObserverRow): LessonObserverView => ({
  staffMemberId: observer.staffMemberId,
  name: observer.name,
  casePupilIds: [...observer.casePupilIds],
  wasPresent: observer.wasPresent,
});

export const toResearchLessonView = (row: ResearchLessonRow): ResearchLessonView => ({
  id: row.id,
  cycleId: row.cycleId,
  revisesId: row.revisesId,
  whatChanged: row.whatChanged,
  whyChanged: row.whyChanged,
  title: row.title,
  subject: row.subject,
  grade: row.grade,
  goal: row.goal,
  materials: row.materials,
  pupilGroupId: row.pupilGroupId,
  plannedOn: row.plannedOn,
  startsAt: row.startsAt,
  minutes: row.minutes,
  teacherId: row.teacherId,
  teacherName: row.teacherName,
  taughtOn: row.taughtOn,
  version: row.version,
});

export const toLessonOfSheetView = (row: ResearchLessonDetail): LessonOfSheetView => ({
  ...toResearchLessonView(row),
  observers: row.observers.map(toLessonObserverView),
  activityId: row.activityId,
});

export const toResearchLessonDetailView = (row: ResearchLessonDetail): ResearchLessonDetailView => ({
  ...toLessonOfSheetView(row),
  stages: row.stages.map(toLessonStageView),
});
