import type { Part } from '../work/part.js';
import type { StaffWork } from '../work/work.js';
import { loadMaterial } from './material.access.js';
import type { Material, MaterialKind, MaterialPlace } from './material.js';

export interface MaterialRow extends Omit<Material, 'boardId' | 'draft'> {
  /** What one begins with; null where nothing was published yet. */
  readonly versionId: string | null;
  readonly number: number | null;
}

export interface MaterialDetail<Content> extends MaterialRow {
  /** Of the latest version. */
  readonly content: Content | null;
  readonly draft: Content | null;
}

export interface MaterialVersionRow<Content> {
  readonly id: string;
  readonly number: number;
  readonly content: Content;
  readonly publishedAt: Date;
}

export interface MaterialFilter extends Part {
  /** Made by this school. */
  readonly schoolId?: string;
  /** Also those that are no longer offered. */
  readonly retired?: boolean;
}

const ROW = `m.id, m.school_id as "schoolId", m.code, m.name_nl as "nameNl", m.name_en as "nameEn",
    m.retired_at as "retiredAt", m.version, v.id as "versionId", v.number`;

const withLatest = ({ name, content }: MaterialPlace): string =>
  `${name} m left join lateral (select v.id, v.number, v.${content} from ${name}_version v
      where v.board_id = m.board_id and v.${name}_id = m.id order by v.number desc limit 1) v on true`;

/** What there is of a kind in the board, by name; one more than the limit. */
export function listMaterial(
  work: StaffWork,
  kind: MaterialPlace,
  { schoolId, retired, after, limit }: MaterialFilter,
): Promise<MaterialRow[]> {
  return work.db.query<MaterialRow[]>(
    `select ${ROW} from ${withLatest(kind)}
      where m.board_id = $1 and ($2::uuid is null or m.school_id = $2) and ($3 or m.retired_at is null)
        and ($4::text is null or (m.name_nl, m.id) > ($4, $5::uuid))
      order by m.name_nl, m.id limit $6`,
    [work.actor.boardId, schoolId ?? null, retired ?? false, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  );
}

/** One, with its latest version and its draft. */
export async function readMaterial<Content extends object, Draft>(
  work: StaffWork,
  kind: MaterialKind<Content, Draft>,
  id: string,
): Promise<MaterialDetail<Content>> {
  await loadMaterial(work, kind, id, 'read');
  return materialDetail(work, kind, id);
}

/** One that came through its door. */
export async function materialDetail<Content extends object, Draft>(
  work: StaffWork,
  kind: MaterialKind<Content, Draft>,
  id: string,
): Promise<MaterialDetail<Content>> {
  const [row] = await work.db.query<[MaterialDetail<Content>]>(
    `select ${ROW}, v.${kind.content} as content, m.draft from ${withLatest(kind)} where m.board_id = $1 and m.id = $2`,
    [work.actor.boardId, id],
  );
  return row;
}

/** Its versions, the latest first; one more than the limit. */
export async function listMaterialVersions<Content extends object, Draft>(
  work: StaffWork,
  kind: MaterialKind<Content, Draft>,
  id: string,
  { after, limit }: Part,
): Promise<MaterialVersionRow<Content>[]> {
  await loadMaterial(work, kind, id, 'read');
  const { name, content } = kind;
  // Ids grow with time, and so do numbers.
  return work.db.query<MaterialVersionRow<Content>[]>(
    `select id, number, ${content} as content, published_at as "publishedAt" from ${name}_version
      where board_id = $1 and ${name}_id = $2 and ($3::uuid is null or id < $3) order by id desc limit $4`,
    [work.actor.boardId, id, after?.[0] ?? null, limit + 1],
  );
}

/** The content of a version that one can begin with: one of the board's, of what is still offered. */
export async function findOffered<Content extends object, Draft>(
  work: StaffWork,
  { name, content }: MaterialKind<Content, Draft>,
  versionId: string,
): Promise<Content | undefined> {
  const [offered] = await work.db.query<{ content: Content }[]>(
    `select v.${content} as content from ${name}_version v join ${name} m on m.board_id = v.board_id and m.id = v.${name}_id
      where v.board_id = $1 and v.id = $2 and m.retired_at is null`,
    [work.actor.boardId, versionId],
  );
  return offered?.content;
}
