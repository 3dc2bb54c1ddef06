import { nameIn, ofOwn, type PersonalTable, removed } from './personal-table.js';

/** What hangs on activities: courses, trajectories, guided reflections and answers on what was tried. */
export const trajectoryTables: readonly PersonalTable[] = [
  removed([
    'try_out_answer',
    ofOwn('activity'),
    'wat er kwam van wat je in de klas wilde proberen',
    'what came of what you wanted to try in class',
  ]),
  removed([
    'guided_reflection',
    ofOwn('activity'),
    'wat je in fasen op je activiteiten reflecteerde',
    'your reflections in phases on your activities',
  ]),
  removed(['trajectory_step', ofOwn('trajectory'), 'de stappen van je trajecten', 'the steps of your trajectories']),
  removed(['trajectory', 'owner_id', 'je blended trajecten', 'your blended trajectories'], {
    also: { leerteam_name: nameIn('leerteam', 'leerteam_id') },
  }),
  removed([
    'course_activity',
    ofOwn('course'),
    'welke activiteiten bij je cursussen horen',
    'which activities belong to your courses',
  ]),
  removed(['course', 'owner_id', 'je cursussen, met wat je erover schreef', 'your courses and what you wrote']),
];
