import type { StockTeam } from './stock-team.js';
import { DATA_TEAM } from './team-data.js';
import { LESSON_STUDY_TEAM } from './team-lesson-study.js';
import { READING_TEAM } from './team-reading.js';
import { YOUNG_CHILD_TEAM } from './team-young-child.js';
import { CITIZENSHIP_CIRCLE, CLIMATE_TEAM } from './teams-across.js';

/** Six leerteams, of all five kinds. */
export const TEAMS: readonly StockTeam[] = [
  READING_TEAM,
  DATA_TEAM,
  YOUNG_CHILD_TEAM,
  LESSON_STUDY_TEAM,
  CITIZENSHIP_CIRCLE,
  CLIMATE_TEAM,
];
