import type { Part } from '../work/part.js';
import type { StaffWork } from '../work/work.js';
import type { Guide } from './instrument-content.js';
import type { InstrumentVersion } from './instrument-version.entity.js';
import type { Instrument } from './instrument.entity.js';
import { loadInstrument } from './instruments.access.js';

export type VersionRow = Omit<InstrumentVersion, 'boardId'>;

export interface InstrumentRow extends Omit<Instrument, 'boardId' | 'draft'> {
  /** What an observation begins with; null where nothing was published yet. */
  readonly versionId: string | null;
  readonly number: number | null;
}

export interface InstrumentDetail extends InstrumentRow {
  /** Of the latest version. */
  readonly guide: Guide | null;
  readonly draft: Guide | null;
}

const LATEST = `left join lateral (select v.id, v.number, v.guide from instrument_version v
    where v.board_id = i.board_id and v.instrument_id = i.id order by v.number desc limit 1) v on true`;
const ROW = `i.id, i.school_id as "schoolId", i.code, i.name_nl as "nameNl", i.name_en as "nameEn",
    i.retired_at as "retiredAt", i.version, v.id as "versionId", v.number`;

export interface InstrumentFilter extends Part {
  /** Made by this school. */
  readonly schoolId?: string;
  /** Also those that are no longer offered. */
  readonly retired?: boolean;
}

/** The viewing guides of the board by name; one more than the limit. */
export function listInstruments(work: StaffWork, filter: InstrumentFilter): Promise<InstrumentRow[]> {
  return work.db.query<InstrumentRow[]>(
    `select ${ROW} from instrument i ${LATEST}
      where i.board_id = $1 and ($2::uuid is null or i.school_id = $2) and ($3 or i.retired_at is null)
        and ($4::text is null or (i.name_nl, i.id) > ($4, $5::uuid))
      order by i.name_nl, i.id limit $6`,
    [
      work.actor.boardId,
      filter.schoolId ?? null,
      filter.retired ?? false,
      filter.after?.[0] ?? null,
      filter.after?.[1] ?? null,
      filter.limit + 1,
    ],
  );
}

/** One viewing guide, with its latest version and its draft. */
export async function readInstrument(work: StaffWork, id: string): Promise<InstrumentDetail> {
  await loadInstrument(work, id, 'instrument.read');
  return instrumentDetail(work, id);
}

/** One that came through its door. */
export async function instrumentDetail(work: StaffWork, id: string): Promise<InstrumentDetail> {
  const [row] = await work.db.query<[InstrumentDetail]>(
    `select ${ROW}, v.guide, i.draft from instrument i ${LATEST} where i.board_id = $1 and i.id = $2`,
    [work.actor.boardId, id],
  );
  return row;
}

/** The versions of a viewing guide, the latest first; one more than the limit. */
export async function listInstrumentVersions(
  work: StaffWork,
  id: string,
  { after, limit }: Part,
): Promise<VersionRow[]> {
  await loadInstrument(work, id, 'instrument.read');
  // Ids grow with time, and so do numbers.
  return work.db.query<VersionRow[]>(
    `select id, instrument_id as "instrumentId", number, guide, published_at as "publishedAt" from instrument_version
      where board_id = $1 and instrument_id = $2 and ($3::uuid is null or id < $3) order by id desc limit $4`,
    [work.actor.boardId, id, after?.[0] ?? null, limit + 1],
  );
}
