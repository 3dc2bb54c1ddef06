import { nameOfSql } from '../people/named-person.queries.js';
import { loadCycle } from '../inquiry/cycles.access.js';
import type { Part } from '../work/part.js';
import type { StaffWork } from '../work/work.js';
import type { CasePupil } from './case-pupil.entity.js';
import type { LessonStage } from './lesson-stage.entity.js';
import { loadResearchLesson } from './lesson-study.access.js';
import type { ResearchLesson } from './research-lesson.entity.js';

export type CasePupilRow = Omit<CasePupil, 'boardId' | 'cycleId'>;

/** The case pupils of a cycle, by code; one more than the limit. */
export async function listCasePupils(
  work: StaffWork,
  cycleId: string,
  { after, limit }: Part,
): Promise<CasePupilRow[]> {
  await loadCycle(work, cycleId, 'cycle.read');
  return work.db.query<CasePupilRow[]>(
    `select p.id, p.code, p.typical_of as "typicalOf", p.pupil_group_id as "pupilGroupId", p.version
       from case_pupil p
      where p.board_id = $1 and p.cycle_id = $2 and ($3::text is null or (p.code, p.id) > ($3, $4::uuid))
      order by p.code, p.id limit $5`,
    [work.actor.boardId, cycleId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  );
}

export type ResearchLessonRow = Omit<ResearchLesson, 'boardId' | 'activityId' | 'changedAt'> & {
  readonly teacherName: string | null;
};

const ROWS = `select l.id, l.cycle_id as "cycleId", l.revises_id as "revisesId", l.what_changed as "whatChanged",
    l.why_changed as "whyChanged", l.title, l.subject, l.grade, l.goal, l.materials,
    l.pupil_group_id as "pupilGroupId", l.planned_on as "plannedOn", l.starts_at as "startsAt", l.minutes,
    l.teacher_id as "teacherId", l.taught_on as "taughtOn", l.version,
    ${nameOfSql('l.teacher_id')} as "teacherName"`;

/** The research lessons of a cycle in the order in which they were begun; one more than the limit. */
export async function listResearchLessons(
  work: StaffWork,
  cycleId: string,
  { after, limit }: Part,
): Promise<ResearchLessonRow[]> {
  await loadCycle(work, cycleId, 'cycle.read');
  return work.db.query<ResearchLessonRow[]>(
    `${ROWS} from research_lesson l
      where l.board_id = $1 and l.cycle_id = $2 and ($3::uuid is null or l.id > $3) order by l.id limit $4`,
    [work.actor.boardId, cycleId, after?.[0] ?? null, limit + 1],
  );
}

export interface LessonObserverRow {
  readonly staffMemberId: string;
  readonly name: string;
  readonly casePupilIds: readonly string[];
  readonly wasPresent: boolean | null;
}

export type LessonStageRow = Omit<LessonStage, 'boardId' | 'researchLessonId' | 'position'>;

export interface ResearchLessonDetail extends ResearchLessonRow {
  readonly stages: readonly LessonStageRow[];
  readonly observers: readonly LessonObserverRow[];
  /** The actor's own learning moment that came of it. */
  readonly activityId: string | null;
}

/** One research lesson of a team that the actor is in. */
export async function readResearchLesson(work: StaffWork, id: string): Promise<ResearchLessonDetail> {
  return lessonDetail(work, await loadResearchLesson(work, id, 'cycle.read'));
}

const DETAIL = `${ROWS},
  (select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'minutes', g.minutes,
       'teacherDoes', g.teacher_does, 'pupilsDo', g.pupils_do, 'version', g.version) order by g.position, g.id), '[]')
    from lesson_stage g where g.board_id = l.board_id and g.research_lesson_id = l.id) as stages,
  (select coalesce(jsonb_agg(jsonb_build_object('staffMemberId', o.staff_member_id, 'wasPresent', o.was_present,
       'name', s.given_name || ' ' || s.family_name, 'casePupilIds',
       array(select w.case_pupil_id from lesson_watch w where w.board_id = o.board_id
          and w.research_lesson_id = o.research_lesson_id and w.staff_member_id = o.staff_member_id order by 1))
     order by s.given_name, s.family_name, s.id), '[]')
    from lesson_observer o join staff_member s on s.board_id = o.board_id and s.id = o.staff_member_id
   where o.board_id = l.board_id and o.research_lesson_id = l.id) as observers,
  coalesce(case when l.teacher_id = $3 then l.activity_id end,
    (select o.activity_id from lesson_observer o where o.board_id = l.board_id and o.research_lesson_id = l.id
        and o.staff_member_id = $3)) as "activityId"
  from research_lesson l where l.board_id = $1 and l.id = $2`;

/** A lesson that came through its door, with its stages and who observes it; in one query. */
export async function lessonDetail(
  work: StaffWork,
  { boardId, id }: Pick<ResearchLesson, 'boardId' | 'id'>,
): Promise<ResearchLessonDetail> {
  const [row] = await work.db.query<[ResearchLessonDetail]>(DETAIL, [boardId, id, work.actor.staffMemberId]);
  return row;
}
