import type { DemoTeamWork } from './demo-team-work.js';
import type { Random } from './random.js';
import { type Scene, teamNamed } from './scene.js';
import { momentOn, schoolDaysFrom } from './school-calendar.js';
import { TEAM_WORK } from './stock/team-work.js';

/** What hangs on the board of the reading team beside its actions. */
export function fillTeamBoards(random: Random, scene: Scene): Pick<DemoTeamWork, 'teamGoals' | 'teamSuccesses'> {
  const { calendar, staff } = scene;
  const leerteamId = teamNamed(scene, TEAM_WORK.team).id;
  const putUpAt = momentOn(schoolDaysFrom(calendar.today, -12), 8);
  const authorId = staff.named(TEAM_WORK.coordinator).id;
  return {
    teamGoals: TEAM_WORK.goals.map((goal) => {
      const byOn = schoolDaysFrom(calendar.today, goal.due);
      const reachedOn = 'isReached' in goal ? byOn : null;
      return {
        id: random.id(putUpAt),
        leerteamId,
        authorId: staff.named(goal.who).id,
        text: goal.text,
        byOn,
        reachedOn,
      };
    }),
    teamSuccesses: TEAM_WORK.successes.map(({ who, text, daysAgo }) => {
      const happenedOn = schoolDaysFrom(calendar.today, -daysAgo);
      const staffMemberId = who ? staff.named(who).id : null;
      return { id: random.id(momentOn(happenedOn, 8)), leerteamId, authorId, staffMemberId, text, happenedOn };
    }),
  };
}
