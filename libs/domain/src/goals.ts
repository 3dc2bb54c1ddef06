/* Individual goals: how they go, what one sees of them, and what is suggested for them. */

export { checkInOnGoal, correctCheckIn, withdrawCheckIn } from './goals/check-in-on-goal.js';
export { type Level, LEVEL_WORDS, LEVELS, LEVELS_SOURCE } from './goals/evaluation-levels.js';
export { EvaluationPoint } from './goals/evaluation-point.entity.js';
export { MOST_POINTS } from './goals/evaluation-points.rules.js';
export { CheckIn, GoalShare, GoalTheme } from './goals/goal-details.entity.js';
export { Goal, GOAL_ORIGINS, GOAL_STATUSES, type GoalOrigin, type GoalStatus } from './goals/goal.entity.js';
export type { CheckInRow, EvaluationPointRow, ShownIn } from './goals/goal-progress.queries.js';
export { MOST_TIES } from './goals/goal-ties.js';
export { type GoalDetail, type GoalRow, listGoalReaders, listGoals, readGoal } from './goals/goals.queries.js';
export { lookAtGoal } from './goals/look-at-goal.js';
export { dropPlannedLook, planEvaluation, revisePlannedLook } from './goals/plan-evaluation.js';
export { type EvaluationProposal, proposeEvaluation } from './goals/propose-evaluation.js';
export { reviseGoal } from './goals/revise-goal.js';
export { setGoal } from './goals/set-goal.js';
export { shareGoal, takeBackGoal } from './goals/share-goal.js';
export { achieveGoal, activateGoal, releaseGoal } from './goals/step-goal.js';
export { type GoalSuggestions, suggestForGoal } from './goals/suggest-for-goal.js';
export { NO_THEMES, SUGGESTION_ORDER, SUGGESTION_RULES, type SuggestionRule } from './goals/suggestion-rules.js';
export {
  type ColleagueFacts,
  type FormFacts,
  MOST_COLLEAGUES,
  MOST_FORMS,
  sayReason,
  suggestColleagues,
  suggestForms,
  type SuggestionReason,
} from './goals/suggestions.rules.js';
