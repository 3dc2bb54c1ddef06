import type { ReadWork } from '../../definition.js';
import type { ReportPeriod } from '../../document/report-document.js';
import { byId, byKey } from '../by-subject.js';
import type { TeamFacts } from '../house/house.facts.js';
import { MET, SCHOOL_TEAMS } from '../house/house.queries.js';
import { onceInASnapshot } from '../once-in-a-snapshot.js';
import { schoolsWithStaff } from '../school-facts.js';
import { GOALS, type GoalsOfPerson, LEARNED, type Learned } from '../school-learning.queries.js';

/** How a school takes part in learning, person by person: it is told, and hidden where it has to be, before anybody sees it. */
export interface Participation {
  readonly id: string;
  readonly name: string;
  /** Ids of the people with an appointment at the school at some day of the period. */
  readonly staff: readonly string[];
  readonly learned: readonly Learned[];
  readonly goals: readonly GoalsOfPerson[];
  readonly teams: readonly Team[];
}

type Team = Pick<TeamFacts, 'members' | 'metIn'>;

const TEAMS = `
  with ${SCHOOL_TEAMS}, ${MET}
  select t.school_id as subject, t.members, coalesce(met.months, '{}') as "metIn"
    from teams t left join met using (leerteam_id) order by 1, t.leerteam_id`;

/** Schools over a period; four queries, however many schools and people. */
export const readParticipation = (
  work: ReadWork,
  schoolIds: readonly string[],
  period: ReportPeriod,
): Promise<ReadonlyMap<string, Participation>> =>
  onceInASnapshot(work, `participation ${period.from} ${period.until}`, schoolIds, (ids) => read(work, ids, period));

async function read(
  work: ReadWork,
  schoolIds: readonly string[],
  period: ReportPeriod,
): Promise<ReadonlyMap<string, Participation>> {
  const { db, actor } = work;
  const parameters = [actor.boardId, schoolIds, period.from, period.until];
  const lists = async <Row extends object>(sql: string) =>
    byKey(await db.query<(Row & { subject: string })[]>(sql, parameters));
  const schools = await schoolsWithStaff(work, schoolIds, period);
  const learned = await lists<Learned>(LEARNED);
  const goals = await lists<GoalsOfPerson>(GOALS);
  const teams = await lists<Team>(TEAMS);
  return byId(schools, ({ subject, name, staff }) => ({
    ...{ id: subject, name, staff },
    ...{ learned: learned(subject), goals: goals(subject), teams: teams(subject) },
  }));
}
