import { addDays } from '@app/platform';
import type { DemoTeamWork } from './demo-team-work.js';
import type { Random } from './random.js';
import { type Scene, teamNamed } from './scene.js';
import { momentOn, schoolDaysFrom } from './school-calendar.js';
import { TEAM_WORK } from './stock/team-work.js';

type Reviewed = Pick<DemoTeamWork, 'collaborationReviews' | 'reviewMembers' | 'reviewResults'>;

/** What six members answered, all together: the sum of what they chose, per contrast. */
const SUMS = {
  traitOrGroup: 23,
  fewOrAnyone: 17,
  bornOrEveryone: 22,
  agreementsOrAim: 21,
  uniformityOrDiversity: 19,
} as const;
const ANSWERED = 6;

/** A review of the collaboration that is over: what is left of it are means, and who answered. */
export function lookBackTogether(random: Random, scene: Scene): Reviewed {
  const { today } = scene.calendar;
  const openedOn = schoolDaysFrom(today, -75);
  const closesOn = addDays(openedOn, 14);
  const team = teamNamed(scene, TEAM_WORK.team);
  const id = random.id(momentOn(openedOn, 12));
  return {
    collaborationReviews: [{ id, leerteamId: team.id, openedOn, closesOn, settledOn: closesOn, answered: ANSWERED }],
    reviewMembers: team.membersOn(openedOn).map(({ id: staffMemberId }, index) => {
      return { reviewId: id, staffMemberId, answered: index < ANSWERED };
    }),
    reviewResults: Object.entries(SUMS).map(([contrast, sum]) => ({
      ...{ reviewId: id, contrast: contrast as keyof typeof SUMS, mean: sum / ANSWERED, bound: 'exact' as const },
    })),
  };
}
