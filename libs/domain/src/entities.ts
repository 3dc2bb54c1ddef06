import { ActivityGoal, ActivityShare, ActivityTheme } from './activities/activity-details.entity.js';
import { Activity } from './activities/activity.entity.js';
import { LearningDelivery } from './activities/learning-delivery.entity.js';
import { LoggedEntry } from './activities/logged-entry.entity.js';
import { ActivityDraft } from './activity-drafts/activity-draft.entity.js';
import { CalendarFeed } from './calendar/calendar-feed.entity.js';
import { CollaborationReview } from './collaboration/collaboration-review.entity.js';
import { ReviewMember, ReviewResult, ReviewTally } from './collaboration/review-details.entity.js';
import {
  ConversationCadence,
  ConversationDraft,
  ConversationNote,
  GrowthConversation,
} from './conversations/growth-conversation.entity.js';
import { Course, CourseActivity } from './courses/course.entity.js';
import { HypothesisDataSource, TeamDataSource } from './data-team/data-source.entity.js';
import { Hypothesis } from './data-team/hypothesis.entity.js';
import { Measure, MeasureEvaluation, MeasureMember } from './data-team/measure.entity.js';
import { Verdict } from './data-team/verdict.entity.js';
import { EntitlementRule } from './entitlements/entitlement-rule.entity.js';
import { LearningExpense } from './entitlements/learning-expense.entity.js';
import { Erasure } from './erasure/erasure.entity.js';
import { Evidence } from './evidence/evidence.entity.js';
import { LessonRecording } from './evidence/lesson-recording.entity.js';
import { StoredFile } from './evidence/stored-file.entity.js';
import { EvaluationPoint } from './goals/evaluation-point.entity.js';
import { CheckIn, GoalCycle, GoalShare, GoalTheme } from './goals/goal-details.entity.js';
import { Goal } from './goals/goal.entity.js';
import { ContentOpening } from './history/content-opening.entity.js';
import { HistoryEntry } from './history/history-entry.entity.js';
import { Artefact } from './inquiry/artefact.entity.js';
import { CycleMove } from './inquiry/cycle-move.entity.js';
import { CyclePupilGroup } from './inquiry/cycle-pupil-group.entity.js';
import { Cycle } from './inquiry/cycle.entity.js';
import { MethodVersion } from './inquiry/method-version.entity.js';
import { Method } from './inquiry/method.entity.js';
import { BuildingBlock, Framework } from './house/framework.entity.js';
import { HouseThresholds } from './house/house-thresholds.entity.js';
import { Adoption } from './insights/adoption.entity.js';
import { Insight, InsightTheme } from './insights/insight.entity.js';
import { Reaction } from './insights/reaction.entity.js';
import { InstrumentVersion } from './instruments/instrument-version.entity.js';
import { Instrument } from './instruments/instrument.entity.js';
import { Interest, InterestPage } from './interests/interest.entity.js';
import { LeadTurn } from './leadership/lead-turn.entity.js';
import { FormerFormName } from './learning-forms/former-form-name.entity.js';
import { LearningForm } from './learning-forms/learning-form.entity.js';
import { Theme } from './learning-forms/theme.entity.js';
import { Admission } from './leerteams/admission.entity.js';
import { Closing } from './leerteams/closing.entity.js';
import { LeerteamPupilGroup } from './leerteams/leerteam-pupil-group.entity.js';
import { LeerteamTheme } from './leerteams/leerteam-theme.entity.js';
import { Leerteam } from './leerteams/leerteam.entity.js';
import { Membership } from './leerteams/membership.entity.js';
import { CasePupil } from './lesson-study/case-pupil.entity.js';
import { LessonFinding } from './lesson-study/lesson-finding.entity.js';
import { LessonNote } from './lesson-study/lesson-note.entity.js';
import { LessonObserver, LessonWatch } from './lesson-study/lesson-observer.entity.js';
import { LessonPrediction } from './lesson-study/lesson-prediction.entity.js';
import { LessonStage } from './lesson-study/lesson-stage.entity.js';
import { PupilInterview } from './lesson-study/pupil-interview.entity.js';
import { ResearchLesson } from './lesson-study/research-lesson.entity.js';
import { LiveChange, LiveTopicCount } from './live/live-change.entity.js';
import { MachineClientKey } from './machine-clients/machine-client-key.entity.js';
import { MachineClient } from './machine-clients/machine-client.entity.js';
import { AgendaItem } from './meetings/agenda-item.entity.js';
import { Attendance } from './meetings/attendance.entity.js';
import { MeetingNote } from './meetings/meeting-note.entity.js';
import { Meeting } from './meetings/meeting.entity.js';
import { MailDelivery } from './notifications/mail-delivery.entity.js';
import { MailPreference } from './notifications/mail-preference.entity.js';
import { Notice } from './notifications/notice.entity.js';
import { PlannedMeeting } from './meetings/planned-meeting.entity.js';
import { Presence } from './meetings/presence.entity.js';
import { TeamDecision } from './meetings/team-decision.entity.js';
import { RefusedAddress } from './notifications/refused-address.entity.js';
import { ObservationNote } from './observations/observation-note.entity.js';
import { Observation } from './observations/observation.entity.js';
import { Observer } from './observations/observer.entity.js';
import { PupilView } from './observations/pupil-view.entity.js';
import { Sheet } from './observations/sheet.entity.js';
import { Board } from './organisations/board.entity.js';
import { PupilGroupMember } from './organisations/pupil-group-member.entity.js';
import { PupilGroup } from './organisations/pupil-group.entity.js';
import { ReportingPeriod } from './organisations/reporting-period.entity.js';
import { SchoolYear } from './organisations/school-year.entity.js';
import { School } from './organisations/school.entity.js';
import { TeachingAssignment } from './organisations/teaching-assignment.entity.js';
import { Participation } from './participation/participation.entity.js';
import { AccessToken } from './people/access-token.entity.js';
import { Account } from './people/account.entity.js';
import { Appointment } from './people/appointment.entity.js';
import { Invitation } from './people/invitation.entity.js';
import { RefreshToken } from './people/refresh-token.entity.js';
import { RoleGrant } from './people/role-grant.entity.js';
import { StaffMember } from './people/staff-member.entity.js';
import { PlannedActivityGoal, PlannedActivityTheme } from './planning/planned-activity-details.entity.js';
import { PlannedActivity } from './planning/planned-activity.entity.js';
import { ImpactHypothesis, ImpactHypothesisGroup } from './impact/impact-hypothesis.entity.js';
import { MeasuringMoment } from './pupil-outcomes/measuring-moment.entity.js';
import { OutcomeAggregate } from './pupil-outcomes/outcome-aggregate.entity.js';
import { OutcomeMeasure } from './pupil-outcomes/outcome-measure.entity.js';
import { OutcomeResult } from './pupil-outcomes/outcome-result.entity.js';
import { PulsePerson, PulseQuestion, PulseResult, PulseTally } from './pulse/pulse-details.entity.js';
import { PulseItem } from './pulse/pulse-item.entity.js';
import { Pulse } from './pulse/pulse.entity.js';
import { PurposeConsent } from './purposes/purpose-consent.entity.js';
import { GuidedReflection } from './reflection/guided-reflection.entity.js';
import { SchoolHoliday } from './school-holidays/school-holiday.entity.js';
import { Signal, SignalSupport, SignalTheme } from './signals/signal.entity.js';
import { SignalAction, SignalCheck, SignalStep } from './signals/signal-record.entity.js';
import { LinkedIdentity } from './sign-on/linked-identity.entity.js';
import { SignOnAttempt } from './sign-on/sign-on-attempt.entity.js';
import { SignOnCode } from './sign-on/sign-on-code.entity.js';
import { ConsultationReaction, ConsultationResponse } from './strategy/consultation-response.entity.js';
import { Consultation } from './strategy/consultation.entity.js';
import { StrategyDocument } from './strategy/strategy-document.entity.js';
import { StrategyDraft, StrategyReview, StrategyVersion } from './strategy/strategy-version.entity.js';
import { TeamAction } from './team-actions/team-action.entity.js';
import { TeamGoal } from './team-board/team-goal.entity.js';
import { TeamSuccess } from './team-board/team-success.entity.js';
import { TrajectoryStep } from './trajectories/trajectory-step.entity.js';
import { Trajectory } from './trajectories/trajectory.entity.js';
import { TryOutAnswer } from './try-outs/try-out-answer.entity.js';
import { IdempotentAnswer } from './work/idempotent-answer.entity.js';
import { WebhookAttempt, WebhookDelivery } from './webhooks/webhook-delivery.entity.js';
import { WebhookEndpoint } from './webhooks/webhook-endpoint.entity.js';

/** Every table of the domain. */
export const domainEntities = [
  Board,
  School,
  SchoolHoliday,
  SchoolYear,
  ReportingPeriod,
  PupilGroup,
  PupilGroupMember,
  TeachingAssignment,
  StaffMember,
  Appointment,
  RoleGrant,
  Account,
  Invitation,
  RefreshToken,
  AccessToken,
  MachineClient,
  MachineClientKey,
  LinkedIdentity,
  SignOnAttempt,
  SignOnCode,
  LearningForm,
  FormerFormName,
  Theme,
  Leerteam,
  Membership,
  LeerteamPupilGroup,
  LeerteamTheme,
  Admission,
  Closing,
  Meeting,
  Attendance,
  PlannedMeeting,
  AgendaItem,
  Presence,
  MeetingNote,
  TeamDecision,
  TeamAction,
  TeamGoal,
  TeamSuccess,
  InterestPage,
  Interest,
  LeadTurn,
  CollaborationReview,
  ReviewMember,
  ReviewTally,
  ReviewResult,
  StrategyDocument,
  StrategyDraft,
  StrategyVersion,
  StrategyReview,
  Consultation,
  ConsultationResponse,
  ConsultationReaction,
  PulseItem,
  Pulse,
  PulseQuestion,
  PulsePerson,
  PulseTally,
  PulseResult,
  Activity,
  ActivityTheme,
  ActivityGoal,
  ActivityShare,
  LearningDelivery,
  LoggedEntry,
  ActivityDraft,
  PlannedActivity,
  PlannedActivityTheme,
  PlannedActivityGoal,
  Participation,
  CalendarFeed,
  Course,
  CourseActivity,
  Trajectory,
  TrajectoryStep,
  GuidedReflection,
  TryOutAnswer,
  StoredFile,
  Evidence,
  LessonRecording,
  Instrument,
  InstrumentVersion,
  Observation,
  Observer,
  ObservationNote,
  Sheet,
  PupilView,
  Goal,
  CheckIn,
  GoalShare,
  GoalTheme,
  GoalCycle,
  EvaluationPoint,
  EntitlementRule,
  LearningExpense,
  OutcomeMeasure,
  OutcomeResult,
  MeasuringMoment,
  OutcomeAggregate,
  ImpactHypothesis,
  ImpactHypothesisGroup,
  HistoryEntry,
  ContentOpening,
  Erasure,
  PurposeConsent,
  IdempotentAnswer,
  Method,
  MethodVersion,
  Cycle,
  CycleMove,
  CyclePupilGroup,
  Artefact,
  CasePupil,
  ResearchLesson,
  LessonStage,
  LessonPrediction,
  LessonObserver,
  LessonWatch,
  LessonNote,
  PupilInterview,
  LessonFinding,
  MailDelivery,
  MailPreference,
  Notice,
  RefusedAddress,
  LiveTopicCount,
  LiveChange,
  Hypothesis,
  Verdict,
  TeamDataSource,
  HypothesisDataSource,
  Measure,
  MeasureMember,
  MeasureEvaluation,
  Insight,
  InsightTheme,
  Framework,
  BuildingBlock,
  HouseThresholds,
  Signal,
  SignalTheme,
  SignalSupport,
  SignalStep,
  SignalCheck,
  SignalAction,
  GrowthConversation,
  ConversationDraft,
  ConversationNote,
  ConversationCadence,
  Reaction,
  Adoption,
  WebhookEndpoint,
  WebhookDelivery,
  WebhookAttempt,
];
