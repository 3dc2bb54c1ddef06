import type { MaterialRow } from '@app/domain';
import { Flag, Id, Moment, Part, QueryFlag, Whole } from '../http/fields.js';
import { PageQuery } from '../http/paging.js';
import { toWordsView, WordsPart, WordsView } from './words.dto.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';

/** What is the same of viewing guides and methods: a school makes them, publishes versions and stops offering them. */
export class MakeMaterial {
  @Id({ example: ID, description: 'A school that you work at.' })
  schoolId!: string;
  @Part(() => WordsPart)
  name!: WordsPart;
  @Id({
    optional: true,
    nullable: true,
    example: ID,
    description: 'The version of another that the draft begins as, where no draft is given.',
  })
  copyOf?: string | null;
}

export class ReviseMaterial {
  @Part(() => WordsPart, { optional: true })
  name?: WordsPart;
  @Flag({ optional: true, example: false, description: 'Whether it is no longer offered.' })
  retired?: boolean;
}

export class MaterialsQuery extends PageQuery {
  @Id({ optional: true, example: ID, description: 'Only those of this school.' })
  schoolId?: string;
  @QueryFlag({ description: 'Also those that are no longer offered.' })
  retired?: boolean;
}

export class MaterialView {
  @Id({ example: ID }) id!: string;
  @Id({ example: ID, nullable: true, description: 'The school that made it; null where it is built in.' })
  schoolId!: string | null;
  @Part(() => WordsView) name!: WordsView;
  @Id({
    example: ID,
    nullable: true,
    description: 'The latest version, which is what one begins with; null where none was published.',
  })
  versionId!: string | null;
  @Whole({ min: 1, nullable: true, example: 2, description: 'Of the latest version.' }) number!: number | null;
  @Moment({ nullable: true, example: '2026-03-10T15:20:00.000Z' }) retiredAt!: string | null;
  @Whole({ min: 1, example: 1 }) version!: number;
}

export class MaterialVersionView {
  @Id({ example: ID }) id!: string;
  @Whole({ min: 1, example: 2 }) number!: number;
  @Moment({ example: '2026-03-10T15:20:00.000Z' }) publishedAt!: string;
}

export const toMaterialView = (row: MaterialRow): MaterialView => ({
  id: row.id,
  schoolId: row.schoolId,
  name: toWordsView({ nl: row.nameNl, en: row.nameEn }),
  versionId: row.versionId,
  number: row.number,
  retiredAt: row.retiredAt?.toISOString() ?? null,
  version: row.version,
});
