import { type DynamicModule, Module } from '@nestjs/common';
import { ActivitiesController } from './activities/activities.controller.js';
import { ActivityDraftsController } from './activities/activity-drafts.controller.js';
import { EntriesController } from './activities/entries.controller.js';
import { RemovedActivitiesController } from './activities/removed-activities.controller.js';
import { AuthController } from './auth/auth.controller.js';
import { AuthModule } from './auth/auth.module.js';
import { MachineTokensController } from './auth/machine-tokens.controller.js';
import { SessionsController } from './auth/sessions.controller.js';
import { SignOnController } from './auth/sign-on/sign-on.controller.js';
import { CalendarController } from './calendar/calendar.controller.js';
import { type Core, CoreModule } from './core.module.js';
import { ConversationNotesController } from './conversations/conversation-notes.controller.js';
import { ConversationOverviewController } from './conversations/conversation-overview.controller.js';
import { GrowthConversationsController } from './conversations/growth-conversations.controller.js';
import { CoursesController } from './courses/courses.controller.js';
import { ArtefactsController } from './cycles/artefacts.controller.js';
import { CyclesController } from './cycles/cycles.controller.js';
import { DataSourcesController } from './data-team/data-sources.controller.js';
import { HypothesesController } from './data-team/hypotheses.controller.js';
import { MeasuresController } from './data-team/measures.controller.js';
import { EntitlementRulesController } from './entitlements/entitlement-rules.controller.js';
import { LearningExpensesController } from './entitlements/learning-expenses.controller.js';
import { LearningTimeController } from './entitlements/learning-time.controller.js';
import { EvidenceController } from './evidence/evidence.controller.js';
import { RecordingsController } from './evidence/recordings.controller.js';
import { Uploads } from './evidence/uploads.js';
import { GoalProgressController } from './goals/goal-progress.controller.js';
import { GoalsController } from './goals/goals.controller.js';
import { HabitsController } from './habits/habits.controller.js';
import { HealthController } from './health/health.controller.js';
import { HistoryController } from './history/history.controller.js';
import { FrameworksController } from './house/frameworks.controller.js';
import { HouseThresholdsController } from './house/house-thresholds.controller.js';
import { HouseController } from './house/house.controller.js';
import { HttpModule } from './http/http.module.js';
import { AdoptionsController } from './insights/adoptions.controller.js';
import { ImpactHypothesesController } from './impact/impact-hypotheses.controller.js';
import { InsightsController } from './insights/insights.controller.js';
import { ReactionsController } from './insights/reactions.controller.js';
import { InstrumentsController } from './instruments/instruments.controller.js';
import { CollaborationReviewsController } from './leadership/collaboration-reviews.controller.js';
import { InterestsController } from './leadership/interests.controller.js';
import { LeadTurnsController } from './leadership/lead-turns.controller.js';
import { LearningFormsController } from './learning-forms/learning-forms.controller.js';
import { ThemesController } from './learning-forms/themes.controller.js';
import { AdmissionsController } from './leerteams/admissions.controller.js';
import { LeerteamsController } from './leerteams/leerteams.controller.js';
import { MembershipsController } from './leerteams/memberships.controller.js';
import { LiveController } from './live/live.controller.js';
import { EventStreams } from './live/event-streams.js';
import { LiveListener } from './live/live-listener.js';
import { CasePupilsController } from './lesson-study/case-pupils.controller.js';
import { LessonRecordController } from './lesson-study/lesson-record.controller.js';
import { LessonStagesController } from './lesson-study/lesson-stages.controller.js';
import { ResearchLessonsController } from './lesson-study/research-lessons.controller.js';
import { LearningDeliveriesController } from './machine-clients/learning-deliveries.controller.js';
import { MachineClientsController } from './machine-clients/machine-clients.controller.js';
import { MeetingRecordController } from './meetings/meeting-record.controller.js';
import { MeetingsController } from './meetings/meetings.controller.js';
import { ArtefactKindsController } from './methods/artefact-kinds.controller.js';
import { MethodsController } from './methods/methods.controller.js';
import { TeamActionsController } from './team-board/team-actions.controller.js';
import { ConsultationsController } from './strategy/consultations.controller.js';
import { ResponsesController } from './strategy/responses.controller.js';
import { StrategyController } from './strategy/strategy.controller.js';
import { TeamBoardController } from './team-board/team-board.controller.js';
import { MailPreferencesController } from './notifications/mail-preferences.controller.js';
import { NoticesController } from './notifications/notices.controller.js';
import { UnsubscribeController } from './notifications/unsubscribe.controller.js';
import { ObservationRecordController } from './observations/observation-record.controller.js';
import { ObservationsController } from './observations/observations.controller.js';
import { OneRosterController } from './oneroster/oneroster.controller.js';
import { OneRosterResultsController } from './oneroster/oneroster-results.controller.js';
import { PupilGroupsController } from './organisation/pupil-groups.controller.js';
import { ReportingPeriodsController } from './organisation/reporting-periods.controller.js';
import { SchoolHolidaysController } from './organisation/school-holidays.controller.js';
import { SchoolRegisterController } from './organisation/school-register.controller.js';
import { SchoolYearsController } from './organisation/school-years.controller.js';
import { SchoolsController } from './organisation/schools.controller.js';
import { ParticipationsController } from './participation/participations.controller.js';
import { EmploymentController } from './people/employment.controller.js';
import { StaffMembersController } from './people/staff-members.controller.js';
import { PlannedActivitiesController } from './planning/planned-activities.controller.js';
import { PulseItemsController } from './pulse/pulse-items.controller.js';
import { PulsesController } from './pulse/pulses.controller.js';
import { MeasuringMomentsController } from './pupil-outcomes/measuring-moments.controller.js';
import { OutcomeAggregatesController } from './pupil-outcomes/outcome-aggregates.controller.js';
import { OutcomeMeasuresController } from './pupil-outcomes/outcome-measures.controller.js';
import { OutcomeResultsController } from './pupil-outcomes/outcome-results.controller.js';
import { OutcomeRetentionController } from './pupil-outcomes/outcome-retention.controller.js';
import { GuidedReflectionController } from './reflection/guided-reflection.controller.js';
import { Renderings } from './reports/renderings.js';
import { ReportRunsController } from './reports/report-runs.controller.js';
import { ReportSchemasController } from './reports/report-schemas.controller.js';
import { ReportSchedulesController } from './report-schedules/report-schedules.controller.js';
import { ReportSharesController } from './reports/report-shares.controller.js';
import { ReportsController } from './reports/reports.controller.js';
import { ErasuresController } from './rights/erasures.controller.js';
import { PersonalExportsController } from './rights/personal-exports.controller.js';
import { PurposesController } from './rights/purposes.controller.js';
import { SignalActionsController } from './signals/signal-actions.controller.js';
import { SignalStepsController } from './signals/signal-steps.controller.js';
import { SignalsController } from './signals/signals.controller.js';
import { TrajectoriesController } from './trajectories/trajectories.controller.js';
import { TryOutsController } from './try-outs/try-outs.controller.js';
import { WebhookDeliveriesController } from './webhooks/webhook-deliveries.controller.js';
import { WebhookEndpointsController } from './webhooks/webhook-endpoints.controller.js';

/** The whole API on one screen. */
const CONTROLLERS = [
  HabitsController,
  HealthController,
  AuthController,
  SessionsController,
  SignOnController,
  MachineTokensController,
  MachineClientsController,
  LearningDeliveriesController,
  SchoolsController,
  SchoolRegisterController,
  SchoolHolidaysController,
  SchoolYearsController,
  ReportingPeriodsController,
  PupilGroupsController,
  StaffMembersController,
  EmploymentController,
  OneRosterController,
  OneRosterResultsController,
  LearningFormsController,
  ThemesController,
  LeerteamsController,
  MembershipsController,
  AdmissionsController,
  MeetingsController,
  InterestsController,
  LeadTurnsController,
  CollaborationReviewsController,
  StrategyController,
  ConsultationsController,
  ResponsesController,
  MeetingRecordController,
  TeamBoardController,
  TeamActionsController,
  LiveController,
  MethodsController,
  ArtefactKindsController,
  CyclesController,
  ArtefactsController,
  CasePupilsController,
  ResearchLessonsController,
  LessonStagesController,
  LessonRecordController,
  ActivitiesController,
  EntriesController,
  RemovedActivitiesController,
  ActivityDraftsController,
  PlannedActivitiesController,
  ParticipationsController,
  CalendarController,
  CoursesController,
  GrowthConversationsController,
  ConversationNotesController,
  ConversationOverviewController,
  SignalsController,
  SignalStepsController,
  SignalActionsController,
  TrajectoriesController,
  GuidedReflectionController,
  TryOutsController,
  EvidenceController,
  RecordingsController,
  InstrumentsController,
  ObservationsController,
  ObservationRecordController,
  HypothesesController,
  DataSourcesController,
  MeasuresController,
  ImpactHypothesesController,
  InsightsController,
  ReactionsController,
  AdoptionsController,
  GoalsController,
  GoalProgressController,
  EntitlementRulesController,
  LearningTimeController,
  LearningExpensesController,
  FrameworksController,
  HouseController,
  HouseThresholdsController,
  ReportsController,
  ReportRunsController,
  ReportSchemasController,
  ReportSharesController,
  WebhookEndpointsController,
  WebhookDeliveriesController,
  ReportSchedulesController,
  PulseItemsController,
  PulsesController,
  OutcomeMeasuresController,
  MeasuringMomentsController,
  OutcomeResultsController,
  OutcomeAggregatesController,
  OutcomeRetentionController,
  HistoryController,
  PersonalExportsController,
  ErasuresController,
  PurposesController,
  NoticesController,
  MailPreferencesController,
  UnsubscribeController,
];

@Module({})
export class ApiModule {
  static of(core: Core): DynamicModule {
    return {
      module: ApiModule,
      imports: [CoreModule.of(core), HttpModule, AuthModule],
      providers: [Renderings, Uploads, LiveListener, EventStreams],
      controllers: CONTROLLERS,
    };
  }
}
