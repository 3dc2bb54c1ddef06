import { newId, NotFound, RuleBroken, type Violation } from '@app/platform';
import { factsOf } from '../history/facts.js';
import { applyChanges, changedValues, expectVersion, nothingChanged } from '../work/changes.js';
import { linkViolations } from '../work/links.rules.js';
import type { StaffWork } from '../work/work.js';
import type { PlainKind } from './artefact-kinds.js';
import { Artefact } from './artefact.entity.js';
import { artefactRow, type ArtefactRow } from './artefacts.queries.js';
import type { Cycle } from './cycle.entity.js';
import { loadCycle } from './cycles.access.js';
import { templateOf } from './cycles.queries.js';
import { expectDispensable } from './expect-dispensable.js';

export interface ArtefactText {
  readonly title?: string | null;
  readonly text: string;
  readonly link?: string | null;
}

export interface NewArtefact extends ArtefactText {
  readonly kind: PlainKind;
  /** The phase that it belongs to; the one that the cycle is in where it is left out. */
  readonly phase?: string;
}

/** Writes something that the team made. What two members write at once stands side by side. */
export async function writeArtefact(
  work: StaffWork,
  cycleId: string,
  { kind, phase, title = null, text, link = null }: NewArtefact,
): Promise<ArtefactRow> {
  const cycle = await loadCycle(work, cycleId, 'cycle.work');
  const violations = [...linkViolations('/link', link), ...(await phaseViolations(work, cycle, phase))];
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
  const { boardId, staffMemberId: authorId } = work.actor;
  const id = newId();
  const place = { cycleId, kind, phase: phase ?? cycle.phase, round: cycle.round };
  const written = { authorId, writtenAt: work.now, revisedById: null, revisedAt: null, version: 1 };
  await work.db.insert(Artefact, { id, boardId, ...place, title, text, link, ...written });
  tell(work, { id, cycleId }, 'written', { kind, phase: place.phase });
  return artefactRow(work, id);
}

async function phaseViolations(work: StaffWork, cycle: Cycle, phase: string | undefined): Promise<Violation[]> {
  if (phase === undefined || phase === cycle.phase) return [];
  const { phases } = await templateOf(work, cycle);
  return phases.some(({ key }) => key === phase) ? [] : [{ pointer: '/phase', code: 'unknown_phase' }];
}

interface Place {
  readonly cycleId: string;
  readonly id: string;
  readonly version: number;
}

/** Changes a text of the team's. Any member may: whoever changes what was changed meanwhile is told so. */
export async function reviseArtefact(
  work: StaffWork,
  { cycleId, id, version }: Place,
  revision: Partial<ArtefactText>,
): Promise<ArtefactRow> {
  await loadCycle(work, cycleId, 'cycle.work');
  const artefact = await findToChange(work, { cycleId, id, version });
  const violations = linkViolations('/link', revision.link ?? null);
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
  const changes = applyChanges<Partial<Artefact>>(artefact, revision);
  if (nothingChanged(work, changes)) return artefactRow(work, id);
  const { boardId, staffMemberId: revisedById } = work.actor;
  await work.db.update(Artefact, { boardId, id }, { ...changedValues(changes), revisedById, revisedAt: work.now });
  tell(work, { id, cycleId }, 'revised', factsOf(changes, ['title', 'text', 'link']));
  return artefactRow(work, id);
}

/** Takes a text away, unless a phase that is finished rests on it. The cycle is held alone, so that it cannot move on it. */
export async function removeArtefact(work: StaffWork, { cycleId, id, version }: Place): Promise<void> {
  await loadCycle(work, cycleId, 'cycle.step');
  const { boardId, kind } = await findToChange(work, { cycleId, id, version });
  await expectDispensable(work, cycleId, kind);
  await work.db.delete(Artefact, { boardId, id });
  tell(work, { id, cycleId }, 'removed', { kind });
}

async function findToChange(work: StaffWork, { cycleId, id, version }: Place): Promise<Artefact> {
  const where = { boardId: work.actor.boardId, cycleId, id };
  const artefact = await work.db.findOne(Artefact, { where, lock: { mode: 'pessimistic_write' } });
  if (!artefact) throw new NotFound('artefact');
  expectVersion(artefact, version);
  return artefact;
}

/** Writes to the history, and to whoever has the cycle open. Facts only: what somebody wrote stands in it alone. */
function tell(
  work: StaffWork,
  { id, cycleId }: Pick<Place, 'id' | 'cycleId'>,
  event: 'written' | 'revised' | 'removed',
  facts: Readonly<Record<string, unknown>>,
): void {
  const changes = { cycleId, ...facts };
  work.record({ event: `artefact.${event}`, subjectType: 'artefact', subjectId: id, changes });
  work.announce({ topic: 'cycle', id: cycleId, what: 'artefact', itemId: id });
}
