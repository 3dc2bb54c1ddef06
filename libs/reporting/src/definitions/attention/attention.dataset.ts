import type { ReadWork } from '../../definition.js';
import type { ReportPeriod } from '../../document/report-document.js';
import { byId, byKey } from '../by-subject.js';
import { ACTIVITY_COUNTS, GOAL_COUNTS, MEMBERSHIP_COUNTS, schoolsWithStaff, STAFF } from '../school-facts.js';

export interface AttentionData {
  readonly id: string;
  readonly name: string;
  /** Ids of the people with an appointment at the school at some day of the period. */
  readonly staff: readonly string[];
  readonly people: readonly PersonInReach[];
}

/** What one person had in the period, of what is not private: counted, and never shown. */
export interface PersonInReach {
  readonly person: string;
  readonly inLeerteam: boolean;
  readonly withGoal: boolean;
  readonly learned: boolean;
}

const PEOPLE = `
  with ${STAFF}
  select s.school_id as subject, s.staff_member_id as person,
         exists (select from leerteam_membership m
           where m.board_id = $1 and m.staff_member_id = s.staff_member_id and ${MEMBERSHIP_COUNTS}) as "inLeerteam",
         exists (select from goal g
           where g.board_id = $1 and g.owner_id = s.staff_member_id and ${GOAL_COUNTS}) as "withGoal",
         exists (select from activity a
           where a.board_id = $1 and a.owner_id = s.staff_member_id and ${ACTIVITY_COUNTS}) as learned
    from staff s order by 1, 2`;

/** Schools over a period; two queries, however many schools and people. */
export async function attentionDataset(
  work: ReadWork,
  subjectIds: readonly string[],
  period: ReportPeriod,
): Promise<ReadonlyMap<string, AttentionData>> {
  const schools = await schoolsWithStaff(work, subjectIds, period);
  const parameters = [work.actor.boardId, subjectIds, period.from, period.until];
  const people = byKey(await work.db.query<(PersonInReach & { subject: string })[]>(PEOPLE, parameters));
  return byId(schools, ({ subject, name, staff }) => ({ id: subject, name, staff, people: people(subject) }));
}
