import type { Words } from '../school-material/words.js';
import { NotFound } from '@app/platform';
import type { Part } from '../work/part.js';
import type { StaffWork, Work } from '../work/work.js';
import type { Layer, ReadBy } from './framework.js';

/** A version of a framework. */
export interface FrameworkRow {
  readonly id: string;
  readonly code: string;
  readonly number: number;
  readonly nameNl: string;
  readonly nameEn: string;
  readonly source: string;
  readonly publishedAt: Date;
}

export interface BlockRow {
  readonly layer: Layer;
  readonly key: string;
  readonly nameNl: string;
  readonly nameEn: string;
  readonly aboutNl: string;
  readonly aboutEn: string;
  readonly indicators: readonly ReadBy[];
  readonly questions: readonly Words[];
}

export interface FrameworkDetail extends FrameworkRow {
  /** From the foundation up. */
  readonly blocks: readonly BlockRow[];
}

/** The framework that houses are made by: the only one there is yet. */
const IN_USE = 'ontwikkelhuis';

const ROW = `f.id, f.code, f.number, f.name_nl as "nameNl", f.name_en as "nameEn", f.source,
  f.published_at as "publishedAt"`;

/** The versions of the board's frameworks, the latest first; one more than the limit. */
export function listFrameworks(work: Work, { after, limit }: Part): Promise<FrameworkRow[]> {
  return work.db.query<FrameworkRow[]>(
    `select ${ROW} from framework f where f.board_id = $1 and ($2::uuid is null or f.id < $2)
      order by f.id desc limit $3`,
    [work.actor.boardId, after?.[0] ?? null, limit + 1],
  );
}

/** A version of a framework with its blocks: the one of this id, or the latest of the one in use. */
export async function readFramework(work: Work, id?: string): Promise<FrameworkDetail | undefined> {
  const [found] = await work.db.query<FrameworkDetail[]>(
    `select ${ROW}, (select json_agg(json_build_object('layer', b.layer, 'key', b.key, 'nameNl', b.name_nl,
              'nameEn', b.name_en, 'aboutNl', b.about_nl, 'aboutEn', b.about_en, 'indicators', b.indicators,
              'questions', b.questions) order by b.position)
            from building_block b where b.board_id = f.board_id and b.framework_id = f.id) as blocks
       from framework f where f.board_id = $1 and case when $2::uuid is null then f.code = $3 else f.id = $2 end
      order by f.number desc limit 1`,
    [work.actor.boardId, id ?? null, IN_USE],
  );
  return found;
}

/** A version of a framework, for everybody of the board. */
export async function openFramework(work: StaffWork, id: string): Promise<FrameworkDetail> {
  const framework = await readFramework(work, id);
  if (!framework) throw new NotFound('framework');
  return framework;
}
