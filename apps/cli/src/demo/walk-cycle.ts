import type { CycleRow, DemoTeamWork } from './demo-team-work.js';
import type { Random } from './random.js';
import { type Scene, teamNamed } from './scene.js';
import { type Calendar, momentOn, schoolDaysFrom, schoolDayNear } from './school-calendar.js';
import type { StockCycle, When } from './stock/stock-cycle.js';

export interface Walked {
  readonly cycle: CycleRow;
  readonly moves: DemoTeamWork['cycleMoves'];
  readonly artefacts: DemoTeamWork['artefacts'];
}

/** A cycle from phase to phase, with what the team wrote in each; one round more with each step back. */
export function walkCycle(random: Random, scene: Scene, stock: StockCycle): Walked {
  const { calendar, staff, themeIds } = scene;
  const { team, method, title, question, theme, steps, lesson } = stock;
  const dayOf = (when: When): string => dayIn(calendar, when);
  const [first] = steps;
  const beganOn = dayOf(first);
  const cycleId = random.id(momentOn(beganOn, 14));
  let round = 1;
  const moves: Walked['moves'][number][] = [];
  const artefacts: Walked['artefacts'][number][] = [];
  for (const [index, step] of steps.entries()) {
    const { phase, by, back = false, reason = null, wrote = [] } = step;
    if (back) round += 1;
    const on = dayOf(step);
    const movedById = staff.named(by).id;
    moves.push({
      ...{ cycleId, number: index + 1, fromPhase: steps[index - 1]?.phase ?? null, toPhase: phase, round, movedById },
      ...{ movedAt: momentOn(on, 14), reason },
    });
    for (const [kind, text] of wrote) {
      const writtenAt = momentOn(on, 15);
      artefacts.push({ id: random.id(writtenAt), cycleId, kind, phase, round, text, authorId: movedById, writtenAt });
    }
  }
  const { phase } = steps.at(-1) ?? first;
  const ended = lesson ? { endedOn: dayOf(lesson), outcome: 'concluded' as const, lesson: lesson.text } : {};
  const leerteamId = teamNamed(scene, team).id;
  const themeId = themeIds[theme];
  return {
    cycle: { id: cycleId, leerteamId, method, title, question, themeId, phase, round, beganOn, ...ended },
    moves,
    artefacts,
  };
}

/** The day that is meant, near enough to be one of school. */
export function dayIn(calendar: Calendar, when: When): string {
  if ('daysAgo' in when) return schoolDaysFrom(calendar.today, -when.daysAgo);
  const on = calendar.on(when.on);
  return schoolDayNear(on) ?? on;
}
