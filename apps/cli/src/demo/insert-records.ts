import {
  ActivityDraft,
  Course,
  CourseActivity,
  Evidence,
  GuidedReflection,
  InstrumentVersion,
  LessonRecording,
  Observation,
  ObservationNote,
  Observer,
  Participation,
  PlannedActivity,
  PlannedActivityGoal,
  PlannedActivityTheme,
  PupilView,
  Sheet,
  type SystemActor,
  Trajectory,
  TrajectoryStep,
  TryOutAnswer,
  type Work,
} from '@app/domain';
import type { ObjectLiteral } from 'typeorm';
import type { DemoBoard } from './demo-board.js';

/** Adds rows of a table of the demo board. */
export type Insert = <Row extends ObjectLiteral>(entity: new () => Row, rows: readonly object[]) => Promise<void>;

/** Writes what people keep beside their activities. */
export async function insertRecords(
  work: Work<SystemActor>,
  insert: Insert,
  formIds: ReadonlyMap<string | null, string>,
  demo: DemoBoard,
): Promise<void> {
  await insert(
    PlannedActivity,
    demo.plannedActivities.map(({ learningForm, ...row }) => ({ ...row, learningFormId: formIds.get(learningForm) })),
  );
  await insert(PlannedActivityTheme, demo.plannedActivityThemes);
  await insert(PlannedActivityGoal, demo.plannedActivityGoals);
  await insert(Participation, demo.participations);
  await insert(ActivityDraft, demo.activityDrafts);
  await insert(Course, demo.courses);
  await insert(CourseActivity, demo.courseActivities);
  await insert(Trajectory, demo.trajectories);
  await insert(TrajectoryStep, demo.trajectorySteps);
  await insert(GuidedReflection, demo.guidedReflections);
  await insert(TryOutAnswer, demo.tryOutAnswers);
  await insert(Evidence, demo.evidence);
  await insert(LessonRecording, demo.lessonRecordings);
  // The board was given one viewing guide, in one version.
  const guide = await work.db.findOneByOrFail(InstrumentVersion, { boardId: work.actor.boardId });
  await insert(
    Observation,
    demo.observations.map(({ withGuide, ...row }) => ({ ...row, instrumentVersionId: withGuide ? guide.id : null })),
  );
  await insert(Observer, demo.observers);
  await insert(ObservationNote, demo.observationNotes);
  await insert(Sheet, demo.sheets);
  await insert(PupilView, demo.pupilViews);
}
