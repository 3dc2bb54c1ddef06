import { emptied, kept, nameIn, type PersonalTable, removed } from './personal-table.js';

const lesson = {
  lesson_title: nameIn('research_lesson', 'research_lesson_id', 'title'),
  taught_on: nameIn('research_lesson', 'research_lesson_id', 'taught_on'),
};
const pupil = { case_pupil_code: nameIn('case_pupil', 'case_pupil_id', 'code') };
const stage = { stage_name: nameIn('lesson_stage', 'lesson_stage_id') };

/**
 * What a team saw in its research lessons is the team's: it stays when somebody is erased, and who wrote it is a
 * colleague without a name from then on. Before activities: what is here points to those.
 */
export const lessonStudyTables: readonly PersonalTable[] = [
  kept(
    [
      'lesson_note',
      'author_id',
      'wat je in onderzoekslessen zag en opschreef',
      'what you saw and wrote down in research lessons',
    ],
    {
      nl: 'Wat je in een onderzoeksles opschreef, zonder je naam: het is van het leerteam.',
      en: 'What you wrote down in a research lesson, without your name: it is the leerteam’s.',
    },
    { also: { ...lesson, ...stage, ...pupil } },
  ),
  kept(
    [
      'pupil_interview',
      'interviewer_id',
      'gesprekken die je na een onderzoeksles met leerlingen had',
      'talks that you had with pupils after a research lesson',
    ],
    {
      nl: 'Wat je van een gesprek met een leerling opschreef, zonder je naam: het is van het leerteam.',
      en: 'What you noted of a talk with a pupil, without your name: it is the leerteam’s.',
    },
    { also: { ...lesson, ...pupil } },
  ),
  kept(
    [
      'lesson_finding',
      'author_id',
      'wat je bij nabesprekingen over casusleerlingen opschreef',
      'what you wrote on case pupils in discussions',
    ],
    {
      nl: 'Wat je bij een nabespreking opschreef, zonder je naam: het is van het leerteam.',
      en: 'What you wrote in a discussion, without your name: it is the leerteam’s.',
    },
    { also: { ...lesson, ...pupil } },
  ),
  kept(
    ['lesson_prediction', 'author_id', 'wat je van casusleerlingen verwachtte', 'what you predicted of case pupils'],
    {
      nl: 'Wat je van een leerling verwachtte, zonder je naam: het is van het leerteam.',
      en: 'What you predicted of a pupil, without your name: it is the leerteam’s.',
    },
    { also: { ...stage, ...pupil } },
  ),
  removed(
    ['lesson_watch', 'staff_member_id', 'op welke casusleerlingen je lette', 'which case pupils you kept an eye on'],
    { also: { ...lesson, ...pupil } },
  ),
  emptied(
    [
      'lesson_observer',
      'staff_member_id',
      'de onderzoekslessen waar je bij keek',
      'the research lessons that you observed',
    ],
    {
      nl: 'Dat er bij een onderzoeksles iemand meekeek.',
      en: 'That somebody observed a research lesson.',
    },
    {
      also: lesson,
      by: {
        statement: `update lesson_observer t set activity_id = null
          from who where t.board_id = who.board and t.staff_member_id = who.person`,
      },
    },
  ),
  emptied(
    [
      'research_lesson',
      'teacher_id',
      'de onderzoekslessen die je gaf of zou geven',
      'the research lessons that you taught or were to teach',
    ],
    {
      nl: 'De onderzoeksles zelf, zonder je naam: die is van het leerteam.',
      en: 'The research lesson itself, without your name: it is the leerteam’s.',
    },
    {
      // What the team designed is the team's to tell.
      withheld: ['goal', 'materials', 'what_changed', 'why_changed'],
      by: {
        statement: `update research_lesson t
          set activity_id = null, teacher_id = case when t.taught_on is not null then t.teacher_id end,
              version = t.version + 1
          from who where t.board_id = who.board and t.teacher_id = who.person`,
      },
    },
  ),
];
