import { nameOfSql } from '../people/named-person.queries.js';
import type { StaffWork } from '../work/work.js';
import {
  compareByPupil,
  type LessonSheet,
  type LessonWriting,
  type PupilComparison,
  sheetOf,
  type WrittenNote,
} from './lesson-sheet.calculation.js';
import { loadResearchLesson } from './lesson-study.access.js';
import type { ResearchLesson } from './research-lesson.entity.js';
import { lessonDetail, type LessonStageRow, type ResearchLessonDetail } from './research-lessons.queries.js';

const WRITING = `select
  (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'code', p.code, 'typicalOf', p.typical_of,
       'pupilGroupId', p.pupil_group_id, 'version', p.version) order by p.code), '[]')
    from case_pupil p where p.board_id = $1 and p.cycle_id = $3) as "casePupils",
  (select coalesce(jsonb_agg(jsonb_build_object('lessonStageId', p.lesson_stage_id, 'casePupilId', p.case_pupil_id,
       'authorId', p.author_id, 'text', p.text, 'lookFor', p.look_for, 'version', p.version)), '[]')
    from lesson_prediction p join lesson_stage g on g.board_id = p.board_id and g.id = p.lesson_stage_id
   where g.board_id = $1 and g.research_lesson_id = $2) as predictions,
  (select coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'lessonStageId', n.lesson_stage_id,
       'casePupilId', n.case_pupil_id, 'authorId', n.author_id, 'authorName', ${nameOfSql('n.author_id')},
       'minute', n.minute, 'text', n.text, 'notedAt', n.noted_at, 'version', n.version)
     order by n.minute nulls last, n.noted_at, n.id), '[]')
    from lesson_note n where n.board_id = $1 and n.research_lesson_id = $2) as notes,
  (select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'casePupilId', i.case_pupil_id,
       'interviewerId', i.interviewer_id, 'interviewerName', ${nameOfSql('i.interviewer_id')}, 'heldOn', i.held_on,
       'answers', i.answers, 'version', i.version) order by i.held_on, i.id), '[]')
    from pupil_interview i where i.board_id = $1 and i.research_lesson_id = $2) as interviews,
  (select coalesce(jsonb_agg(jsonb_build_object('casePupilId', f.case_pupil_id, 'authorId', f.author_id,
       'match', f.match, 'text', f.text, 'version', f.version)), '[]')
    from lesson_finding f where f.board_id = $1 and f.research_lesson_id = $2) as findings`;

/** All that was written of a lesson that came through its door, in one query however many wrote. */
async function writingOf(work: StaffWork, { boardId, id, cycleId }: ResearchLesson): Promise<LessonWriting> {
  const [writing] = await work.db.query<[LessonWriting]>(WRITING, [boardId, id, cycleId]);
  return writing;
}

/** The lesson as a sheet to work from: predicted beside observed, stage by stage and pupil by pupil. */
export async function readLessonSheet(
  work: StaffWork,
  id: string,
): Promise<LessonSheet<LessonStageRow> & { readonly lesson: ResearchLessonDetail }> {
  const lesson = await loadResearchLesson(work, id, 'cycle.read');
  const detail = await lessonDetail(work, lesson);
  return { lesson: detail, ...sheetOf(detail, await writingOf(work, lesson)) };
}

export interface LessonComparison {
  readonly lesson: ResearchLessonDetail;
  readonly pupils: readonly PupilComparison<LessonStageRow>[];
  /** Of all pupils together. */
  readonly observed: readonly WrittenNote[];
}

/** What was predicted beside what happened, pupil by pupil, for the discussion. */
export async function compareLesson(work: StaffWork, id: string): Promise<LessonComparison> {
  const lesson = await loadResearchLesson(work, id, 'cycle.read');
  const detail = await lessonDetail(work, lesson);
  const writing = await writingOf(work, lesson);
  const observed = writing.notes.filter(({ casePupilId }) => casePupilId === null);
  return { lesson: detail, pupils: compareByPupil(detail, writing), observed };
}
