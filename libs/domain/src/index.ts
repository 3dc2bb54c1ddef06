export { domainEntities } from './entities.js';
export { BoardDetail, BoardTable, RefersTo } from './work/board-table.js';
export { IdempotentAnswer } from './work/idempotent-answer.entity.js';
export { openWork, type OpenWork } from './work/open-work.js';
export { removeExpired } from './work/remove-expired.js';
export { seedBoard, seedBoards } from './work/seed-boards.js';
export { DEFAULT_ZONE, today } from './work/today.js';
export { UnitOfWork } from './work/unit-of-work.js';
export type { RequestWork, StaffWork, SystemActor, Work } from './work/work.js';

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

export { Board } from './organisations/board.entity.js';
export { type BoardFoundation, foundBoard } from './organisations/found-board.js';
export {
  addPupilGroup,
  type PupilGroupFacts,
  type PupilGroupPlace,
  revisePupilGroup,
} from './organisations/maintain-pupil-groups.js';
export {
  type PeriodFacts,
  planReportingPeriod,
  reviseReportingPeriod,
} from './organisations/maintain-reporting-periods.js';
export { addSchoolYear, reviseSchoolYear, type SchoolYearFacts } from './organisations/maintain-school-years.js';
export { addSchool, reviseSchool, type SchoolFacts } from './organisations/maintain-schools.js';
export { loadReportingPeriod, loadSchool, loadSchoolYear } from './organisations/organisation.access.js';
export {
  listPupilGroups,
  listReportingPeriods,
  listSchools,
  listSchoolYears,
  type PupilGroupDetail,
  type PupilGroupRow,
  readPupilGroup,
  type ReportingPeriodRow,
  type SchoolRow,
  type SchoolYearRow,
  type TeachingRow,
} from './organisations/organisations.queries.js';
export { PERIOD_KINDS, type PeriodKind, ReportingPeriod } from './organisations/reporting-period.entity.js';
export { School } from './organisations/school.entity.js';
export { assignTeacher, endTeaching, type Teaching } from './organisations/teaching-assignments.js';

export { AccessToken } from './people/access-token.entity.js';
export { Account } from './people/account.entity.js';
export { activateAccount, findInvited } from './people/activate-account.js';
export { FUNCTION_GROUPS, type FunctionGroup } from './people/appointment.entity.js';
export { appoint, type AppointmentTerms, endAppointment } from './people/appointments.js';
export { changePassword } from './people/change-password.js';
export { inviteStaffMember, type IssuedInvitation } from './people/invite.js';
export { addStaffMember, reviseStaffMember, type StaffMemberFacts } from './people/maintain-staff-members.js';
export { brokenPasswordRule, PASSWORD_LENGTH } from './people/password.rules.js';
export { hashPassword, passwordIsRight } from './people/passwords.js';
export { RefreshToken } from './people/refresh-token.entity.js';
export { readMe } from './people/me.queries.js';
export { rolesOf } from './people/roles.queries.js';
export { endRole, grantRole, type RoleTerms } from './people/role-grants.js';
export { boardOfSecret, hashOfSecret, newSecret } from './people/secrets.js';
export { StaffMember } from './people/staff-member.entity.js';
export {
  type AppointmentRow,
  listStaffMembers,
  type PersonnelFile,
  readStaffMember,
  type RoleGrantRow,
  type StaffMemberDetail,
  type StaffMemberRow,
} from './people/staff-members.queries.js';

export { connectMachineClient, endMachineClient } from './machine-clients/connect-machine-client.js';
export { endMachineClientKey, issueMachineClientKey } from './machine-clients/machine-client-keys.js';
export {
  listMachineClients,
  type MachineClientDetail,
  type MachineClientKeyRow,
  type MachineClientRow,
  readMachineClient,
} from './machine-clients/machine-clients.queries.js';
export { findPresentMachine, presentKey } from './machine-clients/present-key.js';
export { type Claims, readIdentity, subjectSpace } from './sign-on/claims.rules.js';
export { identifyStaffMember } from './sign-on/identify-staff-member.js';
export { ATTEMPT_SECONDS, type AttemptFacts, beginAttempt, takeAttempt } from './sign-on/sign-on-attempts.js';
export { issueSignOnCode, takeSignOnCode } from './sign-on/sign-on-codes.js';

export { focusOnPupilGroups } from './leerteams/focus-on-pupil-groups.js';
export { LeerteamPupilGroup } from './leerteams/leerteam-pupil-group.entity.js';
export { foundLeerteam } from './leerteams/found-leerteam.js';
export { Leerteam, LEERTEAM_KINDS, type LeerteamKind } from './leerteams/leerteam.entity.js';
export { loadStaffMember } from './people/staff-members.access.js';
export { loadLeerteam } from './leerteams/leerteams.access.js';
export {
  type LeerteamDetail,
  type LeerteamRow,
  listLeerteams,
  type MembershipRow,
  readLeerteam,
} from './leerteams/leerteams.queries.js';
export { Membership, MEMBERSHIP_ROLES, type MembershipRole } from './leerteams/membership.entity.js';
export { joinLeerteam, leaveLeerteam } from './leerteams/memberships.js';
export { reviseCharter } from './leerteams/revise-charter.js';

export { LearningForm, type Place, PLACES, type Support, SUPPORTS } from './learning-forms/learning-form.entity.js';
export { loadLearningForm, loadTheme } from './learning-forms/learning-forms.access.js';
export { formNameSql, listLearningForms, listThemes } from './learning-forms/learning-forms.queries.js';
export {
  addLearningForm,
  type LearningFormFacts,
  reviseLearningForm,
} from './learning-forms/maintain-learning-forms.js';
export { addTheme, reviseTheme } from './learning-forms/maintain-themes.js';
export { seedLearningForms } from './learning-forms/seed-learning-forms.js';
export { suggestThemes } from './learning-forms/theme-suggestions.queries.js';
export { Theme } from './learning-forms/theme.entity.js';

export { OPENED_KINDS, type OpenedKind } from './history/content-opening.entity.js';
export {
  type HistoryRow,
  listOwnHistory,
  listOwnOpenings,
  listReaders,
  type OpeningRow,
  type ReaderRow,
} from './history/history.queries.js';
export { noteOpening } from './history/note-opening.js';

export { MOST_NAMED, withoutColleague } from './visibility/audience.rules.js';
export { audienceWithOneMore } from './visibility/share-by-name.js';

export {
  type ActivityRow,
  listActivities,
  listActivityReaders,
  readActivity,
} from './activities/activities.queries.js';
export { ActivityGoal, ActivityShare, ActivityTheme } from './activities/activity-details.entity.js';
export {
  Activity,
  ACTIVITY_SOURCES,
  type ActivitySource,
  type Initiative,
  INITIATIVES,
} from './activities/activity.entity.js';
export type { ActivityFilter } from './activities/activity-filter.queries.js';
export { totalOwnActivities, type TotalRow } from './activities/activity-totals.queries.js';
export { bringBackActivity } from './activities/bring-back-activity.js';
export { bringBackUntil } from './activities/activities.rules.js';
export { copyActivity } from './activities/copy-activity.js';
export { correctActivity } from './activities/correct-activity.js';
export { deliverLearning, type Delivery } from './activities/deliver-learning.js';
export type { ImportedRow } from './activities/activity-imports.rules.js';
export { importActivities, type LandedRow, planActivityImport } from './activities/import-activities.js';
export { type Entry, logActivity, sourceOf } from './activities/log-activity.js';
export { type Landing, logOnce, type Planned, type SentEntry } from './activities/log-once.js';
export { listRemovedActivities, type RemovedActivityRow } from './activities/removed-activities.queries.js';
export { removeActivity } from './activities/remove-activity.js';
export { shareActivity, takeBackActivity } from './activities/share-activity.js';

export { ENTITLEMENT_GAPS, type EntitlementGap, type Segment } from './entitlements/entitlement.calculation.js';
export {
  ENTITLEMENT_PERIODS,
  ENTITLEMENT_UNITS,
  type EntitlementPeriod,
  EntitlementRule,
  type EntitlementUnit,
} from './entitlements/entitlement-rule.entity.js';
export { type EntitlementRuleRow, listEntitlementRules } from './entitlements/entitlement-rules.queries.js';
export type { RuleTerms } from './entitlements/entitlement-rules.rules.js';
export {
  ENTITLEMENT_TEMPLATES,
  type EntitlementTemplateCode,
  entitlementTemplates,
  type TemplateRule,
} from './entitlements/entitlement-templates.js';
export { LearningExpense } from './entitlements/learning-expense.entity.js';
export { loadExpense } from './entitlements/learning-expenses.access.js';
export { type LearningExpenseRow, listExpenses } from './entitlements/learning-expenses.queries.js';
export { type LearningTime, readOwnLearningTime } from './entitlements/learning-time.js';
export type { LearningAccount } from './entitlements/ledger.calculation.js';
export {
  addEntitlementRule,
  addEntitlementRulesFromTemplate,
  loadEntitlementRule,
  reviseEntitlementRule,
  withdrawEntitlementRule,
} from './entitlements/maintain-entitlement-rules.js';
export { correctExpense, type ExpenseFacts, noteExpense, removeExpense } from './entitlements/note-expenses.js';
export type { DraftContent } from './activity-drafts/activity-draft.entity.js';
export { type DraftRow, listDrafts, readDraft } from './activity-drafts/activity-drafts.queries.js';
export { discardDraft } from './activity-drafts/discard-draft.js';
export { logDraft } from './activity-drafts/log-draft.js';
export { saveDraft } from './activity-drafts/save-draft.js';
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
export { STEP_KINDS, type StepKind } from './trajectories/trajectory-step.entity.js';

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
export { TRY_OUT_OUTCOMES, type TryOutOutcome } from './try-outs/try-out-answer.entity.js';
export { listTryOutAnswers, listTryOuts, type TryOutAnswerRow, type TryOutRow } from './try-outs/try-outs.queries.js';
export { planActivity } from './planning/plan-activity.js';
export { cancelPlan } from './planning/cancel-plan.js';
export { logPlanned } from './planning/log-planned.js';
export { listPlans, type PlanRow, readPlan } from './planning/planning.queries.js';
export { PLAN_STATES, type PlanState } from './planning/planning.rules.js';
export { revisePlan } from './planning/revise-plan.js';

export { acceptParticipation, declineParticipation } from './participation/answer-participation.js';
export { inviteToActivity, inviteToPlan, MOST_INVITED } from './participation/invite-participants.js';
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
export type { Guide, Words } from './instruments/instrument-content.js';
export {
  type InstrumentDetail,
  type InstrumentRow,
  listInstruments,
  listInstrumentVersions,
  readInstrument,
  type VersionRow,
} from './instruments/instruments.queries.js';
export { makeInstrument } from './instruments/make-instrument.js';
export { publishInstrument, reviseInstrument } from './instruments/revise-instrument.js';

export { beginObservation } from './observations/begin-observation.js';
export { discussLesson } from './observations/discuss-lesson.js';
export { enterPupilView } from './observations/enter-pupil-view.js';
export { fillInSheet } from './observations/fill-in-sheet.js';
export { correctNote, withdrawNote, writeNote } from './observations/notes.js';
export { OBSERVATION_STATUSES, type ObservationStatus } from './observations/observation.entity.js';
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
export { acceptObserving, askObserver, declineObserving, unaskObserver } from './observations/observers.js';
export { removeObservation, restoreObservation } from './observations/remove-observation.js';
export { agreeBeforehand, reviseObservation } from './observations/revise-observation.js';
export { cancelObservation, holdLesson, revisitLesson } from './observations/step-observation.js';

export { checkInOnGoal } from './goals/check-in-on-goal.js';
export { Goal, GOAL_ORIGINS, GOAL_STATUSES, type GoalOrigin, type GoalStatus } from './goals/goal.entity.js';
export {
  type CheckInRow,
  type GoalDetail,
  type GoalRow,
  listGoalReaders,
  listGoals,
  readGoal,
} from './goals/goals.queries.js';
export { reviseGoal } from './goals/revise-goal.js';
export { setGoal } from './goals/set-goal.js';
export { shareGoal, takeBackGoal } from './goals/share-goal.js';
export { achieveGoal, activateGoal, releaseGoal } from './goals/step-goal.js';

export { listMeetings, type MeetingRow, readMeeting } from './meetings/meetings.queries.js';
export { Attendance } from './meetings/attendance.entity.js';
export { recordMeeting } from './meetings/record-meeting.js';

export { PupilGroup } from './organisations/pupil-group.entity.js';
export { PupilGroupMember } from './organisations/pupil-group-member.entity.js';
export { SchoolYear } from './organisations/school-year.entity.js';
export { TeachingAssignment } from './organisations/teaching-assignment.entity.js';
export { Appointment } from './people/appointment.entity.js';
export { RoleGrant } from './people/role-grant.entity.js';

export { addOutcomeMeasure, listOutcomeMeasures } from './pupil-outcomes/maintain-outcome-measures.js';
export { OutcomeMeasure } from './pupil-outcomes/outcome-measure.entity.js';
export { OutcomeResult } from './pupil-outcomes/outcome-result.entity.js';
export type { OutcomePlan, ReadScore, RefusedRow } from './pupil-outcomes/outcome-results.rules.js';
export { pupilCode } from './pupil-outcomes/pupil-code.js';
export { type OutcomeImport, planOutcomeImport, recordOutcomes } from './pupil-outcomes/record-outcomes.js';
export { CheckIn, GoalShare } from './goals/goal-details.entity.js';
export { Meeting } from './meetings/meeting.entity.js';

export { applyErasures } from './erasure/apply-erasures.js';
export { erasedSource } from './erasure/erased-source.js';
export { type Erasure, ERASURE_REASONS, type ErasureReason } from './erasure/erasure.entity.js';
export { type ErasureRow, listErasures } from './erasure/erasures.queries.js';
export {
  findStanding,
  requestErasure,
  requestOwnErasure,
  withdrawErasure,
  withdrawOwnErasure,
} from './erasure/request-erasure.js';
export { emptied, kept, type PersonalTable, removed } from './personal-data/personal-table.js';
export { impersonalTables, personalTables } from './personal-data/personal-tables.js';
export { type Decision, recordConsent, withdrawConsent } from './purposes/consent-to-purpose.js';
export { PurposeConsent } from './purposes/purpose-consent.entity.js';
export { consentedSchoolIds, type ConsentRow, listPurposes, type PurposeState } from './purposes/purposes.queries.js';
export { type Purpose, PURPOSES } from './purposes/purposes.rules.js';
