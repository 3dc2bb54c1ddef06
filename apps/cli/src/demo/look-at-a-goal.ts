import type { DemoBoard } from './demo-board.js';
import type { DemoHouse, DemoStrategy } from './demo-house.js';
import type { Random } from './random.js';
import { type Scene, teamNamed } from './scene.js';
import { momentOn, schoolDaysFrom } from './school-calendar.js';
import { GOAL_IN_THE_HOUSE } from './stock/goal-in-the-house.js';

export interface GoalInTheHouse extends Pick<DemoHouse, 'goalThemes' | 'evaluationPoints'> {
  readonly goal: DemoBoard['goals'][number];
  readonly goalCheckIns: DemoBoard['checkIns'];
  readonly learnedForIt: DemoBoard['activityGoals'];
}

/** A goal that serves one of the school, and what its owner saw of it and means to look at. */
export function lookAtAGoal(random: Random, scene: Scene, { strategyVersions }: DemoStrategy): GoalInTheHouse {
  const { who, team, serves, title, reason, signs, theme, setDaysAgo, targetInDays, looks } = GOAL_IN_THE_HOUSE;
  const on = (days: number): string => schoolDaysFrom(scene.calendar.today, days);
  const setOn = on(-setDaysAgo);
  const goalId = random.id(momentOn(setOn, 14));
  const strategicGoalId = strategyVersions.find((version) => version.title === serves)?.documentId ?? null;
  return {
    goal: {
      ...{ id: goalId, ownerId: scene.staff.named(who).id, title, reason, successSigns: [...signs] },
      ...{ origin: 'own', status: 'active', visibility: 'team', leerteamId: teamNamed(scene, team).id },
      ...{ strategicGoalId, setOn, targetOn: on(targetInDays), closedOn: null },
    },
    learnedForIt: learnedSince(scene, scene.staff.named(who).id, scene.themeIds[theme], setOn).map((activityId) => ({
      activityId,
      goalId,
    })),
    goalThemes: [{ goalId, themeId: scene.themeIds[theme] }],
    goalCheckIns: GOAL_IN_THE_HOUSE.checkIns.map(({ daysAgo, note, progress }) => {
      const checkedOn = on(-daysAgo);
      return { id: random.id(momentOn(checkedOn, 15)), goalId, checkedOn, note, progress, evidenceUrl: null };
    }),
    evaluationPoints: looks.map((look) => ({
      ...{ id: random.id(momentOn(setOn, 15)), goalId, level: look.level, dueOn: on(look.day) },
      question: 'question' in look ? look.question : null,
      ...('saw' in look ? { lookedOn: on(look.day), saw: look.saw } : {}),
    })),
  };
}

/** What somebody did about a theme from a day on. */
function learnedSince({ logbook }: Scene, owner: string, themeId: string, fromOn: string): string[] {
  const about = new Set(logbook.activityThemes.filter((one) => one.themeId === themeId).map((one) => one.activityId));
  return logbook.activities
    .filter((one) => one.ownerId === owner && one.learnedOn >= fromOn && !one.removedAt && about.has(one.id))
    .map(({ id }) => id);
}
