import { finishedPhases } from '@app/domain';
import type { Block, Section, Sentence } from '../../../document/report-document.js';
import { count, date, headed, name, section, text } from '../../document-parts.js';
import type { LeerteamData } from '../leerteam.dataset.js';
import type { CycleData } from '../team-life.dataset.js';

/** Where its inquiry stands: what is under way, and what came of what ended. */
export function cycles({ cycles: list }: Pick<LeerteamData, 'cycles'>): Section[] {
  return section('cycles', ...list.map(cycleBlock));
}

const cycleBlock = (cycle: CycleData): Block =>
  headed(
    { key: 'cycles.title', values: { title: text(cycle.title) } },
    { key: 'cycles.method', values: { method: name(cycle.method), began: date(cycle.beganOn) } },
    ...whereItStands(cycle),
  );

function whereItStands(cycle: CycleData): Sentence[] {
  const { phases, steps, round, outcome, endedOn, lesson } = cycle;
  if (outcome !== null && endedOn !== null)
    return [
      { key: `cycles.${outcome}`, values: { on: date(endedOn) } },
      ...(lesson ? [{ key: `cycles.${outcome}.lesson`, values: { lesson: text(lesson) } }] : []),
    ];
  const phase = phases.find(({ key }) => key === cycle.phase);
  const values = {
    done: count(finishedPhases(cycle, steps).size),
    all: count(phases.length),
    phase: phase ? name(phase.name) : text(cycle.phase),
    since: date(cycle.sinceOn),
  };
  return [
    { key: 'cycles.running', values },
    ...(round > 1 ? [{ key: 'cycles.round', values: { round: count(round) } }] : []),
  ];
}
