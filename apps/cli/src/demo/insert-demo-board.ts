import {
  Account,
  Activity,
  ActivityGoal,
  ActivityShare,
  ActivityTheme,
  Appointment,
  Attendance,
  Board,
  CheckIn,
  DEFAULT_ZONE,
  EntitlementRule,
  Goal,
  GoalShare,
  ImpactHypothesis,
  ImpactHypothesisGroup,
  LearningExpense,
  LearningForm,
  Leerteam,
  LeerteamPupilGroup,
  MeasuringMoment,
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
  seedBoard,
  StaffMember,
  type SystemActor,
  TeachingAssignment,
  Theme,
  type Work,
} from '@app/domain';
import { newId } from '@app/platform';
import type { ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';
import type { DemoBoard } from './demo-board.js';
import { insertHouse, insertStrategy } from './insert-house.js';
import { type Insert, insertRecords } from './insert-records.js';
import { insertTeamWork } from './insert-team-work.js';

/** Rows an INSERT takes at once: at most twenty parameters each, of PostgreSQL's 65,535. */
const ROWS_AT_ONCE = 1000;

export interface Keys {
  /** One hash for all accounts: they share a password that everybody knows. */
  readonly passwordHash: string;
  /** The code under which a pupil is stored. */
  readonly codeOf: (pupil: string) => string;
}

/** Writes a demo board into the board that this piece of work is for. */
export async function insertDemoBoard(work: Work<SystemActor>, demo: DemoBoard, keys: Keys): Promise<void> {
  const { boardId } = work.actor;
  await work.db.insert(Board, { ...demo.board, timeZone: DEFAULT_ZONE });
  const changes = { name: demo.board.name, staffMembers: demo.staffMembers.length, activities: demo.activities.length };
  work.record({ event: 'board.founded-as-demo', subjectType: 'board', subjectId: boardId, changes });
  const insert: Insert = async (entity, rows) => {
    for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
      const values = rows.slice(start, start + ROWS_AT_ONCE).map((row) => ({ ...row, boardId }));
      const insertion = work.db.createQueryBuilder().insert().into(entity);
      await insertion
        .values(values as QueryDeepPartialEntity<ObjectLiteral>[])
        .updateEntity(false)
        .execute();
    }
  };
  await insertOrganisation(insert, demo, keys);
  await insertStrategy(insert, demo);
  await insertLearning(work, insert, demo);
  await insert(EntitlementRule, demo.entitlementRules);
  await insert(PurposeConsent, demo.purposeConsents);
  await insert(OutcomeMeasure, demo.outcomeMeasures);
  await insert(OutcomeResult, coded(demo.outcomeResults, keys));
  await insert(MeasuringMoment, demo.measuringMoments);
  await insert(ImpactHypothesis, demo.impactHypotheses);
  await insert(ImpactHypothesisGroup, demo.impactHypothesisGroups);
}

async function insertOrganisation(insert: Insert, demo: DemoBoard, keys: Keys): Promise<void> {
  await insert(School, demo.schools);
  await insert(SchoolYear, demo.schoolYears);
  await insert(ReportingPeriod, demo.reportingPeriods);
  await insert(StaffMember, demo.staffMembers);
  await insert(Appointment, demo.appointments);
  await insert(RoleGrant, demo.roleGrants);
  const { passwordHash } = keys;
  const staff = demo.staffMembers.filter(({ leftOn }) => !leftOn);
  await insert(
    Account,
    staff.map(({ id: staffMemberId, email }) => ({ id: newId(), staffMemberId, email, passwordHash })),
  );
  await insert(PupilGroup, demo.pupilGroups);
  await insert(PupilGroupMember, coded(demo.pupilGroupMembers, keys));
  await insert(TeachingAssignment, demo.teachingAssignments);
}

async function insertLearning(work: Work<SystemActor>, insert: Insert, demo: DemoBoard): Promise<void> {
  await seedBoard(work);
  const forms = await work.db.findBy(LearningForm, { boardId: work.actor.boardId });
  const formIds = new Map(forms.map(({ code, id }) => [code, id]));
  await insert(Theme, demo.themes);
  await insert(Leerteam, demo.leerteams);
  await insert(Membership, demo.memberships);
  await insert(LeerteamPupilGroup, demo.leerteamPupilGroups);
  await insert(Meeting, demo.meetings);
  await insert(Attendance, demo.attendances);
  await insert(Goal, demo.goals);
  await insert(CheckIn, demo.checkIns);
  await insert(GoalShare, demo.goalShares);
  await insert(
    Activity,
    demo.activities.map(({ learningForm, ...row }) => ({ ...row, learningFormId: formIds.get(learningForm) })),
  );
  await insert(ActivityTheme, demo.activityThemes);
  await insert(ActivityGoal, demo.activityGoals);
  await insert(ActivityShare, demo.activityShares);
  await insert(LearningExpense, demo.learningExpenses);
  await insertRecords(work, insert, formIds, demo);
  await insertTeamWork(work, insert, demo);
  await insertHouse(work, insert, demo);
}

const coded = <Row extends { readonly pupil: string }>(rows: readonly Row[], { codeOf }: Keys) =>
  rows.map(({ pupil, ...row }) => ({ ...row, pupilCode: codeOf(pupil) }));
