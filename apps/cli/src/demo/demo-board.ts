import type {
  Activity,
  ActivityDraft,
  ActivityGoal,
  ActivityShare,
  ActivityTheme,
  Appointment,
  Attendance,
  Board,
  CheckIn,
  Course,
  CourseActivity,
  EntitlementRule,
  Evidence,
  Goal,
  GoalShare,
  GuidedReflection,
  LearningExpense,
  Leerteam,
  LeerteamPupilGroup,
  ImpactHypothesis,
  ImpactHypothesisGroup,
  LessonRecording,
  MeasuringMoment,
  Meeting,
  Membership,
  Observation,
  ObservationNote,
  Observer,
  OutcomeMeasure,
  OutcomeResult,
  Participation,
  PlannedActivity,
  PlannedActivityGoal,
  PlannedActivityTheme,
  PupilGroup,
  PupilGroupMember,
  PupilView,
  PurposeConsent,
  ReportingPeriod,
  RoleGrant,
  School,
  SchoolYear,
  Sheet,
  StaffMember,
  TeachingAssignment,
  Theme,
  Trajectory,
  TrajectoryStep,
  TryOutAnswer,
} from '@app/domain';
import type { DemoHouse } from './demo-house.js';
import type { DemoTeamWork } from './demo-team-work.js';
import type { Row } from './row.js';

export type ActivityRow = Omit<Row<Activity>, 'learningFormId'> & {
  /** The code of a learning form of the catalogue. */
  readonly learningForm: string;
};

export type PlanRow = Omit<Row<PlannedActivity>, 'learningFormId'> & Pick<ActivityRow, 'learningForm'>;

/** The viewing guide is the one that is built in, where there is one. */
export type ObservationRow = Omit<Row<Observation>, 'instrumentVersionId'> & { readonly withGuide: boolean };

/** A pupil by the key that a school's system would have; what is stored is its code. */
interface OfPupil {
  readonly pupil: string;
}

/** Everything on a demo board, in the order in which one row can refer to another. */
export interface DemoBoard extends DemoTeamWork, DemoHouse {
  readonly board: Pick<Board, 'id' | 'name'>;
  readonly schools: readonly Row<School>[];
  readonly schoolYears: readonly Row<SchoolYear>[];
  readonly reportingPeriods: readonly Row<ReportingPeriod>[];
  readonly staffMembers: readonly (Row<StaffMember> & { readonly email: string })[];
  readonly appointments: readonly Row<Appointment>[];
  readonly roleGrants: readonly Row<RoleGrant>[];
  readonly pupilGroups: readonly Row<PupilGroup>[];
  readonly pupilGroupMembers: readonly (Omit<Row<PupilGroupMember>, 'pupilCode'> & OfPupil)[];
  readonly teachingAssignments: readonly Row<TeachingAssignment>[];
  readonly themes: readonly Row<Theme>[];
  readonly leerteams: readonly Row<Leerteam>[];
  readonly memberships: readonly Row<Membership>[];
  readonly leerteamPupilGroups: readonly Row<LeerteamPupilGroup>[];
  readonly meetings: readonly Row<Meeting>[];
  readonly attendances: readonly Row<Attendance>[];
  readonly goals: readonly Row<Goal>[];
  readonly checkIns: readonly Row<CheckIn>[];
  readonly goalShares: readonly Row<GoalShare>[];
  readonly activities: readonly ActivityRow[];
  readonly activityThemes: readonly Row<ActivityTheme>[];
  readonly activityGoals: readonly Row<ActivityGoal>[];
  readonly activityShares: readonly Row<ActivityShare>[];
  readonly plannedActivities: readonly PlanRow[];
  readonly plannedActivityThemes: readonly Row<PlannedActivityTheme>[];
  readonly plannedActivityGoals: readonly Row<PlannedActivityGoal>[];
  readonly participations: readonly Row<Participation>[];
  readonly activityDrafts: readonly Row<ActivityDraft>[];
  readonly courses: readonly Row<Course>[];
  readonly courseActivities: readonly Row<CourseActivity>[];
  readonly trajectories: readonly Row<Trajectory>[];
  readonly trajectorySteps: readonly Row<TrajectoryStep>[];
  readonly guidedReflections: readonly Row<GuidedReflection>[];
  readonly tryOutAnswers: readonly Row<TryOutAnswer>[];
  readonly evidence: readonly Row<Evidence>[];
  readonly lessonRecordings: readonly Row<LessonRecording>[];
  readonly observations: readonly ObservationRow[];
  readonly observers: readonly Row<Observer>[];
  readonly observationNotes: readonly Row<ObservationNote>[];
  readonly sheets: readonly Row<Sheet>[];
  readonly pupilViews: readonly Row<PupilView>[];
  readonly entitlementRules: readonly Row<EntitlementRule>[];
  readonly learningExpenses: readonly Row<LearningExpense>[];
  readonly purposeConsents: readonly Row<PurposeConsent>[];
  readonly outcomeMeasures: readonly Row<OutcomeMeasure>[];
  readonly outcomeResults: readonly (Omit<Row<OutcomeResult>, 'pupilCode' | 'salt'> & OfPupil)[];
  readonly measuringMoments: readonly Row<MeasuringMoment>[];
  readonly impactHypotheses: readonly Row<ImpactHypothesis>[];
  readonly impactHypothesisGroups: readonly Row<ImpactHypothesisGroup>[];
}
