import { newId } from '@app/platform';
import type { Work } from '../work/work.js';
import { InstrumentVersion } from './instrument-version.entity.js';
import { Instrument } from './instrument.entity.js';
import { numbered } from './instruments.rules.js';
import { NEUTRAL_GUIDE } from './neutral-guide.js';

const NEUTRAL = {
  code: 'neutral',
  nameNl: 'Kijkwijzer: wat er te zien en te horen is',
  nameEn: 'Viewing guide: what can be seen and heard',
};

/** Gives a board the viewing guide that is built in, where it does not have it yet. */
export async function seedInstruments(work: Work): Promise<void> {
  const { boardId } = work.actor;
  const id = newId();
  const seeded = await work.db
    .createQueryBuilder()
    .insert()
    .into(Instrument)
    .values({ id, boardId, schoolId: null, ...NEUTRAL, draft: null, retiredAt: null, version: 1 })
    .orIgnore()
    .returning('id')
    .updateEntity(false)
    .execute();
  if ((seeded.raw as unknown[]).length === 0) return;
  const version = { id: newId(), boardId, instrumentId: id, number: 1, guide: numbered(NEUTRAL_GUIDE) };
  await work.db.insert(InstrumentVersion, { ...version, publishedAt: work.now });
  work.record({
    event: 'instruments.seeded',
    subjectType: 'board',
    subjectId: boardId,
    changes: { codes: [NEUTRAL.code] },
  });
}
