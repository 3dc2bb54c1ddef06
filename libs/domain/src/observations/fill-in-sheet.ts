import { Conflict, RuleBroken } from '@app/platform';
import type { Guide } from '../instruments/instrument-content.js';
import { InstrumentVersion } from '../instruments/instrument-version.entity.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { recordIn } from './change-observation.js';
import type { Observation } from './observation.entity.js';
import { loadObservation } from './observations.access.js';
import { writingViolations } from './observations.rules.js';
import { Sheet } from './sheet.entity.js';
import { type SheetContent, sheetViolations } from './sheets.rules.js';

/**
 * Fills in the viewing guide on the lesson: the teacher for the own lesson, an observer for what they saw. A draft is
 * replaced as often as one likes; what was handed in stands, and is answered again where the same is sent again.
 */
export async function fillInSheet(
  work: StaffWork,
  observationId: string,
  { handedIn, ...wanted }: SheetContent & { readonly handedIn: boolean },
): Promise<Sheet> {
  const observation = await loadObservation(work, observationId, 'observation.view');
  const guide = await guideOf(work, observation);
  const violations = [...writingViolations(observation, today(work)), ...sheetViolations(guide, wanted)];
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
  const { boardId, staffMemberId: authorId } = work.actor;
  const content = inOrder(wanted);
  const handedInAt = handedIn ? work.now : null;
  const written = await work.db.query<unknown[]>(
    `insert into observation_sheet (board_id, observation_id, author_id, answers, open_answers, handed_in_at)
     values ($1, $2, $3, $4::jsonb, $5::jsonb, $6)
     on conflict (board_id, observation_id, author_id) do update
        set answers = excluded.answers, open_answers = excluded.open_answers, handed_in_at = excluded.handed_in_at
      where observation_sheet.handed_in_at is null
     returning author_id`,
    [
      boardId,
      observationId,
      authorId,
      JSON.stringify(content.answers),
      JSON.stringify(content.openAnswers),
      handedInAt,
    ],
  );
  if (written.length === 0) return expectSame(work, observationId, content, handedIn);
  recordIn(work, observation, handedIn ? 'sheet-handed-in' : 'sheet-drafted', { authorId });
  return { boardId, observationId, authorId, ...content, handedInAt };
}

/** The viewing guide that an observation began with; without one nothing can be filled in. */
export async function guideOf(work: StaffWork, { boardId, instrumentVersionId }: Observation): Promise<Guide> {
  if (instrumentVersionId === null) throw new RuleBroken('no_instrument');
  const version = await work.db.findOneByOrFail(InstrumentVersion, { boardId, id: instrumentVersionId });
  return version.guide;
}

async function expectSame(
  work: StaffWork,
  observationId: string,
  content: SheetContent,
  handedIn: boolean,
): Promise<Sheet> {
  work.bookkeeping();
  const { boardId, staffMemberId: authorId } = work.actor;
  const stands = await work.db.findOneByOrFail(Sheet, { boardId, observationId, authorId });
  if (!handedIn || JSON.stringify(inOrder(stands)) !== JSON.stringify(content))
    throw new Conflict('handed_in_otherwise');
  return stands;
}

/** As the guide asks it, whatever order it was sent in. */
const inOrder = ({ answers, openAnswers }: SheetContent): SheetContent => ({
  answers: answers
    .map(({ item, point, remark }) => ({ item, point, remark: remark ?? null }))
    .toSorted((one, other) => one.item - other.item),
  openAnswers: openAnswers
    .map(({ question, text }) => ({ question, text }))
    .toSorted((one, other) => one.question - other.question),
});
