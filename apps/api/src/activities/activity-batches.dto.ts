import type { Language } from '@app/access';
import type { Landing, SentEntry } from '@app/domain';
import type { Violation } from '@app/platform';
import { Choice, Id, LooseParts, Parts, Text, Whole } from '../http/fields.js';
import { type SaidViolation, sayAll } from '../http/problem-messages.js';
import { holdTo } from '../http/validation.js';
import { LogActivity } from './activities.dto.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
const MOST_ENTRIES = 500;
const LONGEST_ID = 100;
const OUTCOMES = ['logged', 'logged_already', 'logged_otherwise', 'refused'] as const;

class BatchEntry extends LogActivity {
  @Text({
    max: LONGEST_ID,
    example: 'telefoon-2026-03-10-1',
    description: 'Your own id of it; another for each entry.',
  })
  clientId!: string;
}

export class LogBatch {
  @LooseParts(() => BatchEntry, { max: MOST_ENTRIES }) items!: unknown[];
}

export class ViolationView implements SaidViolation {
  @Text({ max: 200, example: '/minutes' }) pointer!: string;
  @Text({ max: 100, example: 'max' }) code!: string;
  @Text({ max: 500, example: 'mag ten hoogste 1440 zijn' }) detail!: string;
}

export class LandedEntryView {
  @Text({ max: LONGEST_ID, nullable: true, example: 'telefoon-2026-03-10-1', description: 'Null where it was none.' })
  clientId!: string | null;
  @Choice(OUTCOMES, {
    example: 'logged',
    description:
      '`logged_already`: the same was logged before, whatever became of it since. `logged_otherwise`: under this id ' +
      'something else was logged; correct that activity, or send it under another id. `refused`: nothing was logged.',
  })
  outcome!: (typeof OUTCOMES)[number];
  @Id({ nullable: true, example: ID }) activityId!: string | null;
  @Whole({ nullable: true, min: 1, example: 1 }) version!: number | null;
  @Parts(() => ViolationView, { max: 50 }) errors!: SaidViolation[];
}

export class BatchView {
  @Parts(() => LandedEntryView, { max: MOST_ENTRIES }) items!: LandedEntryView[];
}

/** A batch of which each entry was held to its form, in the order in which they came. */
interface HeldBatch {
  readonly sent: readonly SentEntry[];
  readonly items: readonly { readonly clientId: string | null; readonly violations: readonly Violation[] }[];
}

/** What is wrong with the form of an entry is of that entry alone. */
export async function holdBatch({ items }: LogBatch): Promise<HeldBatch> {
  const sent: SentEntry[] = [];
  const held: HeldBatch['items'][number][] = [];
  const ids = new Set<string>();
  for (const item of items) {
    const entry = await holdTo(BatchEntry, item);
    const clientId = 'sound' in entry ? entry.sound.clientId : clientIdIn(item);
    const violations = [
      ...('violations' in entry ? entry.violations : []),
      ...(clientId !== null && ids.has(clientId) ? [{ pointer: '/clientId', code: 'client_id_twice' }] : []),
    ];
    if (clientId !== null) ids.add(clientId);
    held.push({ clientId, violations });
    if (violations.length > 0 || !('sound' in entry)) continue;
    const { clientId: id, ...said } = entry.sound;
    sent.push({ clientId: id, entry: said });
  }
  return { sent, items: held };
}

/** So that also what is refused can be found back by who sent it. */
function clientIdIn(item: unknown): string | null {
  const { clientId } = (item ?? {}) as { clientId?: unknown };
  return typeof clientId === 'string' && clientId.trim().length <= LONGEST_ID ? clientId.trim() : null;
}

export function toBatchView({ sent, items }: HeldBatch, landings: readonly Landing[], language: Language): BatchView {
  const landed = new Map(sent.map(({ clientId }, index) => [clientId, landings[index]]));
  return {
    items: items.map(({ clientId, violations }) => {
      const landing = violations.length === 0 && clientId !== null ? landed.get(clientId) : undefined;
      return { clientId, ...toLandingView(landing ?? { outcome: 'refused', violations }, language) };
    }),
  };
}

function toLandingView(landing: Landing, language: Language): Omit<LandedEntryView, 'clientId'> {
  const { outcome } = landing;
  if (landing.outcome === 'refused')
    return { outcome, activityId: null, version: null, errors: sayAll(language, landing.violations) };
  const { id, version } =
    landing.outcome === 'logged' ? landing.activity : { id: landing.activityId, version: landing.version };
  return { outcome, activityId: id, version, errors: [] };
}
