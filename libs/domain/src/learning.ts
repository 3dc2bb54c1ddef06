export {
  type ActivityRow,
  listActivities,
  listActivityReaders,
  readActivity,
} from './activities/activities.queries.js';
export { ActivityGoal, ActivityShare, ActivityTheme } from './activities/activity-details.entity.js';
export type { ActivityFilter } from './activities/activity-filter.queries.js';
export type { ImportedRow } from './activities/activity-imports.rules.js';
export { totalOwnActivities, type TotalRow } from './activities/activity-totals.queries.js';
export {
  Activity,
  ACTIVITY_SOURCES,
  type ActivitySource,
  type Initiative,
  INITIATIVES,
} from './activities/activity.entity.js';
export { bringBackActivity } from './activities/bring-back-activity.js';
export { copyActivity } from './activities/copy-activity.js';
export { correctActivity } from './activities/correct-activity.js';
export { deliverLearning, type Delivery } from './activities/deliver-learning.js';
export { importActivities, type LandedRow, planActivityImport } from './activities/import-activities.js';
export { type Entry, logActivity, sourceOf } from './activities/log-activity.js';
export { type Landing, logOnce, type Planned, type SentEntry } from './activities/log-once.js';
export { removeActivity } from './activities/remove-activity.js';
export { listRemovedActivities, type RemovedActivityRow } from './activities/removed-activities.queries.js';
export { shareActivity, takeBackActivity } from './activities/share-activity.js';

export { ActivityDraft, type DraftContent } from './activity-drafts/activity-draft.entity.js';
export { type DraftRow, listDrafts, readDraft } from './activity-drafts/activity-drafts.queries.js';
export { discardDraft } from './activity-drafts/discard-draft.js';
export { logDraft } from './activity-drafts/log-draft.js';
export { saveDraft } from './activity-drafts/save-draft.js';

export { cancelPlan } from './planning/cancel-plan.js';
export { logPlanned } from './planning/log-planned.js';
export { planActivity } from './planning/plan-activity.js';
export { listPlans, type PlanRow, readPlan } from './planning/planning.queries.js';
export { PLAN_STATES, type PlanState } from './planning/planning.rules.js';
export { PlannedActivityGoal, PlannedActivityTheme } from './planning/planned-activity-details.entity.js';
export { PlannedActivity } from './planning/planned-activity.entity.js';
export { revisePlan } from './planning/revise-plan.js';

export { acceptParticipation, declineParticipation } from './participation/answer-participation.js';
export { inviteToActivity, inviteToPlan, MOST_INVITED } from './participation/invite-participants.js';
export { Participation } from './participation/participation.entity.js';
export { loadParticipation } from './participation/participations.access.js';
export {
  listActivityParticipants,
  listParticipations,
  listPlanParticipants,
  PARTICIPATION_STATES,
  type ParticipationRow,
  type ParticipationState,
} from './participation/participations.queries.js';
export { takeBackInvitation } from './participation/take-back-invitation.js';

export { type CalendarEntry, listCalendarEntries } from './calendar/calendar-entries.queries.js';
export {
  findCalendarFeed,
  openCalendarFeed,
  type OwnFeed,
  presentCalendarSecret,
  revokeCalendarFeed,
} from './calendar/calendar-feeds.js';

export { Course, CourseActivity } from './courses/course.entity.js';
export { type CourseRow, listCourses, listSessions, readCourse, type SessionRow } from './courses/courses.queries.js';
export { followCourse } from './courses/follow-course.js';
export { logSession, tieToCourse, untieFromCourse } from './courses/log-session.js';
export { removeCourse } from './courses/remove-course.js';
export { completeCourse, reviseCourse } from './courses/revise-course.js';

export { addStep, orderSteps, removeStep, reviseStep } from './trajectories/arrange-steps.js';
export { beginTrajectory, copyTrajectory } from './trajectories/begin-trajectory.js';
export { logStep } from './trajectories/log-step.js';
export { removeTrajectory, reviseTrajectory } from './trajectories/revise-trajectory.js';
export {
  listTrajectories,
  readTrajectory,
  type StepRow,
  type TrajectoryRow,
} from './trajectories/trajectories.queries.js';
export { MOST_STEPS, type StepOfLine, TIED_KINDS, type TiedKind, tieOf } from './trajectories/trajectories.rules.js';
export { STEP_KINDS, type StepKind, TrajectoryStep } from './trajectories/trajectory-step.entity.js';
export { Trajectory } from './trajectories/trajectory.entity.js';

export { GuidedReflection } from './reflection/guided-reflection.entity.js';
export {
  discardGuidedReflection,
  type GuidedReflectionRow,
  readGuidedReflection,
  reflectInPhases,
} from './reflection/reflect-in-phases.js';
export {
  NINE_FIELDS,
  REFLECTION_GUIDE,
  REFLECTION_PHASES,
  REFLECTION_SOURCE,
  type ReflectionPhase,
} from './reflection/reflection-guide.js';

export { answerTryOut } from './try-outs/answer-try-out.js';
export { ASK_AFTER_DAYS } from './try-outs/try-outs.rules.js';
export { TRY_OUT_OUTCOMES, TryOutAnswer, type TryOutOutcome } from './try-outs/try-out-answer.entity.js';
export { listTryOutAnswers, listTryOuts, type TryOutAnswerRow, type TryOutRow } from './try-outs/try-outs.queries.js';

export { addLink } from './evidence/add-evidence.js';
export { announceFile, giveUpFile, keepFile, type Upload } from './evidence/add-file.js';
export { Evidence, EVIDENCE_KINDS, type EvidenceKind } from './evidence/evidence.entity.js';
export { type EvidenceRow, listEvidence, openFile } from './evidence/evidence.queries.js';
export { FILE_TYPES } from './evidence/file-kinds.js';
export { LessonRecording } from './evidence/lesson-recording.entity.js';
export {
  keepRecording,
  listOwnRecordings,
  type OwnRecordingRow,
  readRecording,
  removeRecording,
} from './evidence/recordings.js';
export { removeEvidence } from './evidence/remove-evidence.js';
export { removeFiles } from './evidence/remove-files.js';
export { StoredFile } from './evidence/stored-file.entity.js';

export type { Guide } from './instruments/instrument-content.js';
export { InstrumentVersion } from './instruments/instrument-version.entity.js';
export { INSTRUMENTS } from './instruments/instruments.js';

export { beginObservation } from './observations/begin-observation.js';
export { discussLesson } from './observations/discuss-lesson.js';
export { enterPupilView } from './observations/enter-pupil-view.js';
export { fillInSheet } from './observations/fill-in-sheet.js';
export { OBSERVERS_TITLE } from './observations/log-observation.js';
export { correctNote, withdrawNote, writeNote } from './observations/notes.js';
export { ObservationNote } from './observations/observation-note.entity.js';
export { Observation, OBSERVATION_STATUSES, type ObservationStatus } from './observations/observation.entity.js';
export {
  listObservations,
  type NoteRow,
  OBSERVATION_ROLES,
  type ObservationDetail,
  type ObservationRole,
  type ObservationRow,
  readObservation,
  type SheetRow,
} from './observations/observations.queries.js';
export { MOST_OBSERVERS } from './observations/observations.rules.js';
export { Observer } from './observations/observer.entity.js';
export { acceptObserving, askObserver, declineObserving, unaskObserver } from './observations/observers.js';
export { PupilView } from './observations/pupil-view.entity.js';
export { bringBackObservation, removeObservation } from './observations/remove-observation.js';
export { agreeBeforehand, reviseObservation } from './observations/revise-observation.js';
export { Sheet } from './observations/sheet.entity.js';
export { cancelObservation, holdLesson, revisitLesson } from './observations/step-observation.js';

export {
  ENTITLEMENT_PERIODS,
  ENTITLEMENT_UNITS,
  type EntitlementPeriod,
  EntitlementRule,
  type EntitlementUnit,
} from './entitlements/entitlement-rule.entity.js';
export {
  type EntitlementRuleRow,
  listEntitlementRules,
  rulesBefore,
} from './entitlements/entitlement-rules.queries.js';
export type { RuleTerms } from './entitlements/entitlement-rules.rules.js';
export {
  ENTITLEMENT_TEMPLATES,
  type EntitlementTemplateCode,
  entitlementTemplates,
  type TemplateRule,
} from './entitlements/entitlement-templates.js';
export { ENTITLEMENT_GAPS, type EntitlementGap, type Segment } from './entitlements/entitlement.calculation.js';
export { LearningExpense } from './entitlements/learning-expense.entity.js';
export { loadExpense } from './entitlements/learning-expenses.access.js';
export { type LearningExpenseRow, listExpenses } from './entitlements/learning-expenses.queries.js';
export { type LearningTime, learningTimeOf, readOwnLearningTime } from './entitlements/learning-time.js';
export type { UsedTime } from './entitlements/learning-time.queries.js';
export type { LearningAccount } from './entitlements/ledger.calculation.js';
export {
  addEntitlementRule,
  addEntitlementRulesFromTemplate,
  loadEntitlementRule,
  reviseEntitlementRule,
  withdrawEntitlementRule,
} from './entitlements/maintain-entitlement-rules.js';
export { correctExpense, type ExpenseFacts, noteExpense, removeExpense } from './entitlements/note-expenses.js';

export { type Changes, readChanges } from './live/changes.queries.js';
export type { LiveTopic } from './live/live-change.entity.js';
export { type StandingTopic, tellFollowers } from './live/tell-followers.js';
export { LIVE_CHANNEL } from './live/write-changes.js';
export { notify } from './notifications/notify.js';
