import {
  Account,
  Activity,
  Appointment,
  Board,
  EntitlementRule,
  Goal,
  LearningExpense,
  LearningForm,
  Leerteam,
  Membership,
  PupilGroup,
  ReportingPeriod,
  RoleGrant,
  School,
  SchoolHoliday,
  SchoolYear,
  StaffMember,
  TeachingAssignment,
  Theme,
} from '@app/domain';
import { newId } from '@app/platform';
import type { DataSource, DeepPartial, ObjectLiteral } from 'typeorm';

let counter = 0;
const next = (): number => (counter += 1);

/** Lays out what a test begins with: one function a thing, sensible where nothing is said. */
export class World {
  constructor(private readonly owner: DataSource) {}

  private async add<Row extends ObjectLiteral>(entity: new () => Row, row: Partial<NoInfer<Row>>): Promise<Row> {
    const made = this.owner.manager.create(entity, row as DeepPartial<Row>);
    await this.owner.manager.insert(entity, made);
    return this.owner.manager.findOneByOrFail(entity, { id: (row as unknown as { id: string }).id } as never);
  }

  board(name = `Bestuur ${next()}`, id = newId()): Promise<Board> {
    return this.add(Board, { id, name });
  }

  school(board: Board, values: Partial<School> = {}): Promise<School> {
    return this.add(School, { id: newId(), boardId: board.id, name: `School ${next()}`, version: 1, ...values });
  }

  /** A study day. */
  schoolHoliday(school: School, values: Partial<SchoolHoliday> = {}): Promise<SchoolHoliday> {
    const ids = { id: newId(), boardId: school.boardId, schoolId: school.id };
    const day = { name: 'Studiedag', fromOn: '2025-11-10', untilOn: '2025-11-11', replaces: null };
    return this.add(SchoolHoliday, { ...ids, version: 1, ...day, ...values });
  }

  schoolYear(board: Board, values: Partial<SchoolYear> = {}): Promise<SchoolYear> {
    const year = { name: '2025-2026', fromOn: '2025-08-01', untilOn: '2026-08-01' };
    return this.add(SchoolYear, { id: newId(), boardId: board.id, version: 1, ...year, ...values });
  }

  pupilGroup(school: School, year: SchoolYear, values: Partial<PupilGroup> = {}): Promise<PupilGroup> {
    const ids = { id: newId(), boardId: school.boardId, schoolId: school.id, schoolYearId: year.id };
    return this.add(PupilGroup, { ...ids, name: `Groep ${next()}`, grade: 5, version: 1, ...values });
  }

  /** A member of staff, with an appointment where a school is given. */
  async staffMember(board: Board, school?: School, values: Partial<StaffMember> = {}): Promise<StaffMember> {
    const name = { givenName: 'Noor', familyName: `de Wit ${next()}` };
    const person = await this.add(StaffMember, { id: newId(), boardId: board.id, version: 1, ...name, ...values });
    if (school) await this.appointment(person, school);
    return person;
  }

  appointment(person: StaffMember, school: School, values: Partial<Appointment> = {}): Promise<Appointment> {
    const ids = { id: newId(), boardId: person.boardId, staffMemberId: person.id, schoolId: school.id };
    return this.add(Appointment, { ...ids, functionGroup: 'teacher', fte: 0.8, fromOn: '2020-08-01', ...values });
  }

  async schoolLeader(board: Board, school: School): Promise<StaffMember> {
    const person = await this.staffMember(board, school, { givenName: 'Sanne' });
    await this.leads(person, school);
    return person;
  }

  leads(person: StaffMember, school: School, values: Partial<RoleGrant> = {}): Promise<RoleGrant> {
    const grant = { staffMemberId: person.id, role: 'school_leader' as const, schoolId: school.id };
    return this.add(RoleGrant, { id: newId(), boardId: person.boardId, fromOn: '2020-08-01', ...grant, ...values });
  }

  /** In the staff council of a school. */
  councillor(person: StaffMember, school: School, values: Partial<RoleGrant> = {}): Promise<RoleGrant> {
    const grant = { staffMemberId: person.id, role: 'staff_council' as const, schoolId: school.id };
    return this.add(RoleGrant, { id: newId(), boardId: person.boardId, fromOn: '2020-08-01', ...grant, ...values });
  }

  reportingPeriod(school: School, values: Partial<ReportingPeriod> = {}): Promise<ReportingPeriod> {
    const period = { name: 'Halfjaar', kind: 'mid_year' as const, fromOn: '2026-02-01', untilOn: '2026-08-01' };
    const ids = { id: newId(), boardId: school.boardId, schoolId: school.id };
    return this.add(ReportingPeriod, { ...ids, ...period, version: 1, ...values });
  }

  async boardAdmin(board: Board): Promise<StaffMember> {
    const person = await this.staffMember(board, undefined, { givenName: 'Bram' });
    await this.administers(person);
    return person;
  }

  administers(person: StaffMember): Promise<RoleGrant> {
    const grant = { staffMemberId: person.id, role: 'board_admin' as const };
    return this.add(RoleGrant, { id: newId(), boardId: person.boardId, fromOn: '2020-08-01', ...grant });
  }

  account(person: StaffMember, email: string, passwordHash: string): Promise<Account> {
    return this.add(Account, { id: newId(), boardId: person.boardId, staffMemberId: person.id, email, passwordHash });
  }

  teachingAssignment(person: StaffMember, group: PupilGroup): Promise<TeachingAssignment> {
    const ids = { id: newId(), boardId: person.boardId, staffMemberId: person.id, pupilGroupId: group.id };
    return this.add(TeachingAssignment, { ...ids, fromOn: '2025-08-01' });
  }

  learningForm(board: Board, values: Partial<LearningForm> = {}): Promise<LearningForm> {
    const code = `form_${next()}`;
    const form = { code, nameNl: `Vorm ${code}`, nameEn: `Form ${code}`, supports: ['own_direction' as const] };
    const rest = { collaborative: false, place: 'workplace' as const };
    return this.add(LearningForm, { id: newId(), boardId: board.id, version: 1, ...form, ...rest, ...values });
  }

  theme(board: Board, name = `Thema ${next()}`): Promise<Theme> {
    return this.add(Theme, { id: newId(), boardId: board.id, version: 1, name });
  }

  leerteam(board: Board, values: Partial<Leerteam> = {}): Promise<Leerteam> {
    const team = { kind: 'plg' as const, name: `Leerteam ${next()}`, foundedOn: '2025-08-20' };
    return this.add(Leerteam, { id: newId(), boardId: board.id, version: 1, ...team, ...values });
  }

  membership(team: Leerteam, person: StaffMember, values: Partial<Membership> = {}): Promise<Membership> {
    const ids = { id: newId(), boardId: team.boardId, leerteamId: team.id, staffMemberId: person.id };
    return this.add(Membership, { ...ids, role: 'member', fromOn: team.foundedOn, ...values });
  }

  activity(person: StaffMember, form: LearningForm, values: Partial<Activity> = {}): Promise<Activity> {
    const ids = { id: newId(), boardId: person.boardId, ownerId: person.id, learningFormId: form.id };
    const what = { title: `Activiteit ${next()}`, learnedOn: '2025-11-12', minutes: 60, source: 'manual' as const };
    const how = { initiative: 'self_chosen' as const, visibility: 'private' as const, loggedAt: new Date() };
    return this.add(Activity, { ...ids, ...what, ...how, version: 1, ...values });
  }

  goal(person: StaffMember, values: Partial<Goal> = {}): Promise<Goal> {
    const ids = { id: newId(), boardId: person.boardId, ownerId: person.id };
    const what = { title: `Doel ${next()}`, origin: 'own' as const, status: 'active' as const, successSigns: [] };
    return this.add(Goal, { ...ids, ...what, visibility: 'private', setOn: '2025-09-01', version: 1, ...values });
  }
  /** Two hours a working week, as in primary education, for teachers of all schools. */
  entitlementRule(board: Pick<Board, 'id'>, values: Partial<EntitlementRule> = {}): Promise<EntitlementRule> {
    const whose = { functionGroup: 'teacher' as const, agreement: 'CAO PO', sourceTitle: 'CAO PO, artikel 9.3' };
    const time = { unit: 'minutes' as const, amount: 120, per: 'working_week' as const, weekThousandths: 41_475 };
    const how = { proRata: true, counts: ['self_chosen' as const, 'team' as const], carryOverYears: 0 };
    const when = { fromOn: '2025-08-01', recordedAt: new Date('2025-06-01T09:00:00Z') };
    const row = { ...whose, ...time, ...how, ...when, ...values };
    return this.add(EntitlementRule, { id: newId(), boardId: board.id, version: 1, ...row });
  }

  learningExpense(person: StaffMember, values: Partial<LearningExpense> = {}): Promise<LearningExpense> {
    const ids = { id: newId(), boardId: person.boardId, ownerId: person.id };
    const what = { spentOn: '2025-11-12', cents: 2500, purpose: `Boek ${next()}` };
    return this.add(LearningExpense, { ...ids, ...what, version: 1, ...values });
  }
}
