import { defineReport } from '../../definition.js';
import { composeTeacher, TEACHER_TEMPLATE } from './teacher.compose.js';
import { type TeacherData, teacherDataset } from './teacher.dataset.js';
import { teacherWords } from './teacher.words.js';

/** What a teacher learned over a period, for that teacher alone. */
export const teacherReport = defineReport<TeacherData>({
  kind: 'teacher',
  templateVersion: TEACHER_TEMPLATE,
  words: teacherWords,
  dataset: teacherDataset,
  compose: composeTeacher,
});
