import { admitColleagues } from './admit-colleagues.js';
import type { DemoTeamWork } from './demo-team-work.js';
import { fillTeamBoards } from './fill-team-boards.js';
import { planMeetings } from './plan-meetings.js';
import type { Random } from './random.js';
import type { Scene } from './scene.js';
import { shareTheLead } from './share-the-lead.js';
import { studyLessons } from './study-lessons.js';
import { testCauses } from './test-causes.js';
import { lookBackTogether } from './look-back-together.js';
import { walkCycle } from './walk-cycle.js';
import { DATA_CYCLE } from './stock/cycle-data.js';
import { LESSON_STUDY_CYCLE } from './stock/cycle-lesson-study.js';
import { READING_CYCLE } from './stock/cycle-reading.js';
import { RICH_TEXTS_CYCLE } from './stock/cycle-rich-texts.js';
import { writeInsights } from './write-insights.js';

/** What leerteams do beside holding meetings: they inquire, plan, agree, and share the lead. */
export function workAsTeams(random: Random, scene: Scene): DemoTeamWork {
  const walk = random.fork('cycles');
  const reading = walkCycle(walk, scene, READING_CYCLE);
  const lessonStudy = walkCycle(walk, scene, LESSON_STUDY_CYCLE);
  const data = walkCycle(walk, scene, DATA_CYCLE);
  const richTexts = walkCycle(walk, scene, RICH_TEXTS_CYCLE);
  const walked = [reading, lessonStudy, data, richTexts];
  const planned = planMeetings(random.fork('meetings'), scene);
  return {
    ...admitColleagues(random.fork('admissions'), scene),
    cycles: walked.map(({ cycle }) => cycle),
    cycleMoves: walked.flatMap(({ moves }) => moves),
    artefacts: walked.flatMap(({ artefacts }) => artefacts),
    ...studyLessons(random.fork('lessons'), scene, lessonStudy.cycle),
    ...testCauses(random.fork('causes'), scene, data.cycle),
    ...writeInsights(random.fork('insights'), scene, reading.cycle),
    ...planned,
    ...fillTeamBoards(random.fork('boards'), scene),
    ...shareTheLead(random.fork('lead'), scene, planned.plannedMeetings, lessonStudy.cycle),
    ...lookBackTogether(random.fork('reviews'), scene),
  };
}
