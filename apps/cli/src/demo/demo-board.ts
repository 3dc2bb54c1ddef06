import type {
  Activity,
  ActivityGoal,
  ActivityShare,
  ActivityTheme,
  Appointment,
  Attendance,
  Board,
  CheckIn,
  EntitlementRule,
  Goal,
  GoalShare,
  LearningExpense,
  Leerteam,
  LeerteamPupilGroup,
  Meeting,
  Membership,
  OutcomeMeasure,
  OutcomeResult,
  PupilGroup,
  PupilGroupMember,
  PurposeConsent,
  ReportingPeriod,
  RoleGrant,
  School,
  SchoolYear,
  StaffMember,
  TeachingAssignment,
  Theme,
} from '@app/domain';

type Optional<Entity> = { [Field in keyof Entity as null extends Entity[Field] ? Field : never]?: Entity[Field] };
type Required<Entity> = { [Field in keyof Entity as null extends Entity[Field] ? never : Field]: Entity[Field] };

/** A row as it is generated: the board is the same for all, the version is the first, what can be empty may be left out. */
type Row<Entity> = Optional<Entity> & Omit<Required<Entity>, 'boardId' | 'version'>;

export type ActivityRow = Omit<Row<Activity>, 'learningFormId'> & {
  /** The code of a learning form of the catalogue. */
  readonly learningForm: string;
};

/** A pupil by the key that a school's system would have; what is stored is its code. */
interface OfPupil {
  readonly pupil: string;
}

/** Everything on a demo board, in the order in which one row can refer to another. */
export interface DemoBoard {
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
  readonly entitlementRules: readonly Row<EntitlementRule>[];
  readonly learningExpenses: readonly Row<LearningExpense>[];
  readonly purposeConsents: readonly Row<PurposeConsent>[];
  readonly outcomeMeasures: readonly Row<OutcomeMeasure>[];
  readonly outcomeResults: readonly (Omit<Row<OutcomeResult>, 'pupilCode'> & OfPupil)[];
}
