/*
 * What a lesson study makes, as standing of its cycle. Parameters: $1 board, $2 cycle. A lesson without stages is no
 * lesson plan yet.
 */

const LESSONS = `from research_lesson l where l.board_id = $1 and l.cycle_id = $2`;
const IN_STAGES = `and exists (select from lesson_stage g where g.board_id = l.board_id and g.research_lesson_id = l.id)`;
const written = (table: string): string =>
  `from ${table} x join research_lesson l on l.board_id = x.board_id and l.id = x.research_lesson_id
    where l.board_id = $1 and l.cycle_id = $2`;

export const LESSON_STUDY_STANDING: readonly string[] = [
  `select 'case_pupil', count(*) from case_pupil p where p.board_id = $1 and p.cycle_id = $2`,
  `select 'research_lesson', count(*) ${LESSONS} ${IN_STAGES}`,
  `select 'prediction', count(*) from lesson_prediction p
     join lesson_stage x on x.board_id = p.board_id and x.id = p.lesson_stage_id
     join research_lesson l on l.board_id = x.board_id and l.id = x.research_lesson_id
    where l.board_id = $1 and l.cycle_id = $2`,
  `select 'taught_lesson', count(*) ${LESSONS} and l.taught_on is not null`,
  `select 'lesson_observation', count(*) ${written('lesson_note')}`,
  `select 'pupil_interview', count(*) ${written('pupil_interview')}`,
  `select 'revised_lesson', count(*) ${LESSONS} and l.revises_id is not null ${IN_STAGES}`,
  `select 'retaught_lesson', count(*) ${LESSONS} and l.revises_id is not null and l.taught_on is not null`,
];
