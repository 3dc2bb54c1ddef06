import type { Guide, MaterialDetail, MaterialVersionRow } from '@app/domain';
import { Part } from '../http/fields.js';
import {
  MakeMaterial,
  MaterialVersionView,
  MaterialView,
  ReviseMaterial,
  toMaterialView,
} from '../school-material/material.dto.js';
import { GuidePart, GuideView, toGuideView } from './guide.dto.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';

export class MakeInstrument extends MakeMaterial {
  @Part(() => GuidePart, { optional: true, nullable: true })
  draft?: GuidePart | null;
}

export class ReviseInstrument extends ReviseMaterial {
  @Part(() => GuidePart, { optional: true, nullable: true })
  draft?: GuidePart | null;
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

export class InstrumentView extends MaterialView {}

export class InstrumentDetailView extends InstrumentView {
  @Part(() => GuideView, { nullable: true }) guide!: GuideView | null;
  @Part(() => GuideView, { nullable: true }) draft!: GuideView | null;
}

export class InstrumentVersionView extends MaterialVersionView {
  @Part(() => GuideView) guide!: GuideView;
}

export const toInstrumentDetailView = (detail: MaterialDetail<Guide>): InstrumentDetailView => ({
  ...toMaterialView(detail),
  guide: detail.content && toGuideView(detail.content),
  draft: detail.draft && toGuideView(detail.draft),
});

export const toInstrumentVersionView = (row: MaterialVersionRow<Guide>): InstrumentVersionView => ({
  id: row.id,
  number: row.number,
  guide: toGuideView(row.content),
  publishedAt: row.publishedAt.toISOString(),
});
