import { askStaff } from './ask-staff.js';
import { holdPulses } from './hold-pulses.js';
import { lookAtAGoal } from './look-at-a-goal.js';
import { noticeSignals } from './notice-signals.js';
import type { Random } from './random.js';
import type { Scene } from './scene.js';
import { shareInsights } from './share-insights.js';
import { talkInPairs } from './talk-in-pairs.js';
import type { DemoTeamWork } from './demo-team-work.js';

/** What makes a house of two schools: where they want to go, what their people need, say, share and mend. */
export function liveInTheHouse(random: Random, scene: Scene, { insights: [ofTeam] }: DemoTeamWork) {
  if (!ofTeam) throw new Error('No team of the demo board wrote down what it learned.');
  const strategy = askStaff(random.fork('strategy'), scene);
  return {
    ...strategy,
    ...lookAtAGoal(random.fork('goal'), scene, strategy),
    ...holdPulses(random.fork('pulses'), scene),
    ...noticeSignals(random.fork('signals'), scene),
    ...shareInsights(random.fork('insights'), scene, ofTeam),
    ...talkInPairs(random.fork('conversations'), scene),
  };
}
