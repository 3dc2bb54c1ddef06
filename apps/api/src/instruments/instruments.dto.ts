import type { InstrumentDetail, InstrumentRow, VersionRow } from '@app/domain';
import { Flag, Id, Moment, Part, QueryFlag, Whole } from '../http/fields.js';
import { PageQuery } from '../http/paging.js';
import { GuidePart, GuideView, toGuideView, toWordsView, WordsPart, WordsView } from './guide.dto.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';

export class MakeInstrument {
  @Id({ example: ID, description: 'A school that you work at.' })
  schoolId!: string;
  @Part(() => WordsPart)
  name!: WordsPart;
  @Id({
    optional: true,
    nullable: true,
    example: ID,
    description: 'The version of another viewing guide that the draft begins as, where no draft is given.',
  })
  copyOf?: string | null;
  @Part(() => GuidePart, { optional: true, nullable: true })
  draft?: GuidePart | null;
}

export class ReviseInstrument {
  @Part(() => WordsPart, { optional: true })
  name?: WordsPart;
  @Part(() => GuidePart, { optional: true, nullable: true })
  draft?: GuidePart | null;
  @Flag({ optional: true, example: false, description: 'Whether it is no longer offered.' })
  retired?: boolean;
}

const DRAFT = {
  sections: [
    {
      title: { nl: 'Beurten', en: 'Turns' },
      scale: [
        { nl: 'niet gezien', en: 'not seen' },
        { nl: 'gezien', en: 'seen' },
      ],
      items: [
        {
          text: { nl: 'Na een vraag is er denktijd.', en: 'After a question there is time to think.' },
          self: { nl: 'Na een vraag gaf ik denktijd.' },
          pupils: { nl: 'Ik kreeg tijd om na te denken.' },
        },
      ],
    },
  ],
  questions: [{ nl: 'Wat viel op?', en: 'What stood out?' }],
};
const NAME = { nl: 'Beurten verdelen', en: 'Sharing out turns' };

/** A guide makes sense as a whole: a scale of one point would be none. */
export const guideExamples = {
  make: {
    fromScratch: { value: { schoolId: ID, name: NAME, draft: DRAFT } },
    copy: { value: { schoolId: ID, name: NAME, copyOf: ID } },
  },
  revise: { draft: { value: { name: NAME, draft: DRAFT, retired: false } } },
};

export class InstrumentsQuery extends PageQuery {
  @Id({ optional: true, example: ID, description: 'Only those of this school.' })
  schoolId?: string;
  @QueryFlag({ description: 'Also those that are no longer offered.' })
  retired?: boolean;
}

export class InstrumentView {
  @Id({ example: ID }) id!: string;
  @Id({ example: ID, nullable: true, description: 'The school that made it; null where it is built in.' })
  schoolId!: string | null;
  @Part(() => WordsView) name!: WordsView;
  @Id({
    example: ID,
    nullable: true,
    description: 'The latest version, to begin an observation with; null where none was published.',
  })
  versionId!: string | null;
  @Whole({ min: 1, nullable: true, example: 2, description: 'Of the latest version.' }) number!: number | null;
  @Moment({ nullable: true, example: '2026-03-10T15:20:00.000Z' }) retiredAt!: string | null;
  @Whole({ min: 1, example: 1 }) version!: number;
}

export class InstrumentDetailView extends InstrumentView {
  @Part(() => GuideView, { nullable: true }) guide!: GuideView | null;
  @Part(() => GuideView, { nullable: true }) draft!: GuideView | null;
}

export class InstrumentVersionView {
  @Id({ example: ID }) id!: string;
  @Whole({ min: 1, example: 2 }) number!: number;
  @Part(() => GuideView) guide!: GuideView;
  @Moment({ example: '2026-03-10T15:20:00.000Z' }) publishedAt!: string;
}

export const toInstrumentView = (row: InstrumentRow): InstrumentView => ({
  id: row.id,
  schoolId: row.schoolId,
  name: toWordsView({ nl: row.nameNl, en: row.nameEn }),
  versionId: row.versionId,
  number: row.number,
  retiredAt: row.retiredAt?.toISOString() ?? null,
  version: row.version,
});

export const toInstrumentDetailView = (detail: InstrumentDetail): InstrumentDetailView => ({
  ...toInstrumentView(detail),
  guide: detail.guide && toGuideView(detail.guide),
  draft: detail.draft && toGuideView(detail.draft),
});

export const toInstrumentVersionView = (row: VersionRow): InstrumentVersionView => ({
  id: row.id,
  number: row.number,
  guide: toGuideView(row.guide),
  publishedAt: row.publishedAt.toISOString(),
});
