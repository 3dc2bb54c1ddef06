import { newId, RuleBroken } from '@app/platform';
import type { StaffWork } from '../work/work.js';
import type { Guide, GuideDraft, Words } from './instrument-content.js';
import { InstrumentVersion } from './instrument-version.entity.js';
import { Instrument } from './instrument.entity.js';
import { worksAt } from './instruments.access.js';
import { instrumentDetail, type InstrumentDetail } from './instruments.queries.js';
import { numbered } from './instruments.rules.js';

export interface NewInstrument {
  readonly schoolId: string;
  readonly name: Words;
  /** A version, of any instrument of the board, that the draft begins as a copy of. */
  readonly copyOf?: string | null;
  readonly draft?: GuideDraft | null;
}

/** Makes a viewing guide of a school that the actor works at: nobody's permission is needed for it. */
export async function makeInstrument(work: StaffWork, wanted: NewInstrument): Promise<InstrumentDetail> {
  const { boardId } = work.actor;
  const { schoolId, name, copyOf = null } = wanted;
  if (!(await worksAt(work, schoolId))) throw RuleBroken.at('/schoolId', 'works_elsewhere');
  const draft = wanted.draft ? numbered(wanted.draft) : await copied(work, copyOf);
  const id = newId();
  const names = { nameNl: name.nl, nameEn: name.en ?? null };
  await work.db.insert(Instrument, { id, boardId, schoolId, code: null, ...names, draft, retiredAt: null, version: 1 });
  work.record({
    event: 'instrument.made',
    subjectType: 'instrument',
    subjectId: id,
    changes: { schoolId, copyOf },
  });
  return instrumentDetail(work, id);
}

async function copied(work: StaffWork, versionId: string | null): Promise<Guide | null> {
  if (versionId === null) return null;
  const version = await work.db.findOneBy(InstrumentVersion, { boardId: work.actor.boardId, id: versionId });
  if (!version) throw RuleBroken.at('/copyOf', 'unknown_instrument_version');
  return version.guide;
}
