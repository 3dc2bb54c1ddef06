import { newId, RuleBroken } from '@app/platform';
import { factsOf } from '../history/facts.js';
import { applyChanges, expectVersion, nothingChanged } from '../work/changes.js';
import type { StaffWork } from '../work/work.js';
import type { GuideDraft, Words } from './instrument-content.js';
import { InstrumentVersion } from './instrument-version.entity.js';
import type { Instrument } from './instrument.entity.js';
import { loadInstrument } from './instruments.access.js';
import { instrumentDetail, type InstrumentDetail } from './instruments.queries.js';
import { numbered } from './instruments.rules.js';

export interface InstrumentRevision {
  readonly name?: Words;
  /** The next version, as far as it is; null throws it away. */
  readonly draft?: GuideDraft | null;
  /** Whether it is no longer offered. */
  readonly retired?: boolean;
}

/** Changes a viewing guide of the actor's school, or the draft of its next version; what was published stands. */
export async function reviseInstrument(
  work: StaffWork,
  id: string,
  version: number,
  { name, draft, retired }: InstrumentRevision,
): Promise<InstrumentDetail> {
  const instrument = await loadInstrument(work, id, 'instrument.maintain');
  expectVersion(instrument, version);
  const wanted: Partial<Instrument> = {
    ...(name && { nameNl: name.nl, nameEn: name.en ?? null }),
    ...(draft !== undefined && { draft: draft && numbered(draft) }),
    ...(retired !== undefined && { retiredAt: retired ? (instrument.retiredAt ?? work.now) : null }),
  };
  const applied = applyChanges(instrument, wanted);
  if (nothingChanged(work, applied)) return instrumentDetail(work, id);
  await work.db.save(instrument);
  const changes = factsOf(applied, ['draft']);
  work.record({ event: 'instrument.revised', subjectType: 'instrument', subjectId: id, changes });
  return instrumentDetail(work, id);
}

/** Publishes the draft as the next version: from then on it stands, and observations can begin with it. */
export async function publishInstrument(work: StaffWork, id: string): Promise<InstrumentDetail> {
  const instrument = await loadInstrument(work, id, 'instrument.maintain');
  const { boardId, draft } = instrument;
  if (!draft) throw new RuleBroken('draft_missing');
  const earlier = await work.db.countBy(InstrumentVersion, { boardId, instrumentId: id });
  const version = { id: newId(), boardId, instrumentId: id, number: earlier + 1, guide: draft };
  await work.db.insert(InstrumentVersion, { ...version, publishedAt: work.now });
  instrument.draft = null;
  await work.db.save(instrument);
  const changes = { number: version.number };
  work.record({ event: 'instrument.published', subjectType: 'instrument', subjectId: id, changes });
  return instrumentDetail(work, id);
}
