import type { BuiltIn } from '../../school-material/material.js';
import type { Template } from '../template.js';
import { ACTION_RESEARCH } from './action-research.js';
import { BLENDED_TRAJECTORY } from './blended-trajectory.js';
import { BOARD_SESSION } from './board-session.js';
import { DATA_TEAM } from './data-team.js';
import { LESSON_STUDY } from './lesson-study.js';
import { OBSERVATION_WITH_FEEDBACK } from './observation-with-feedback.js';
import { PLG_INQUIRY } from './plg-inquiry.js';

/** The methods that every board has. A text that changes is a newer edition: cycles keep the one that they began with. */
export const BUILT_IN_METHODS: readonly BuiltIn<Template>[] = [
  LESSON_STUDY,
  DATA_TEAM,
  PLG_INQUIRY,
  ACTION_RESEARCH,
  BOARD_SESSION,
  OBSERVATION_WITH_FEEDBACK,
  BLENDED_TRAJECTORY,
];
