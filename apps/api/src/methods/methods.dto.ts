import type { MaterialDetail, MaterialRow, MaterialVersionRow, Template } from '@app/domain';
import { Part, Text } from '../http/fields.js';
import {
  MakeMaterial,
  MaterialVersionView,
  MaterialView,
  ReviseMaterial,
  toMaterialView,
} from '../school-material/material.dto.js';
import { TemplatePart, MethodTemplateView, toMethodTemplateView } from './template.dto.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';

export class MakeMethod extends MakeMaterial {
  @Part(() => TemplatePart, { optional: true, nullable: true })
  draft?: TemplatePart | null;
}

export class ReviseMethod extends ReviseMaterial {
  @Part(() => TemplatePart, { optional: true, nullable: true })
  draft?: TemplatePart | null;
}

const DRAFT = {
  about: { nl: 'Kort onderzoek van één vraag.', en: 'A short inquiry into one question.' },
  phases: [
    {
      key: 'ask',
      name: { nl: 'Vragen', en: 'Ask' },
      purpose: { nl: 'Het team stelt één vraag.', en: 'The team asks one question.' },
      questions: [{ nl: 'Wat willen we weten?', en: 'What do we want to know?' }],
      roles: [{ nl: 'wie het gesprek leidt' }],
      requires: [{ kind: 'research_question', atLeast: 1 }],
      invites: ['literature'],
      next: ['answer'],
      backTo: [],
    },
    {
      key: 'answer',
      name: { nl: 'Antwoorden', en: 'Answer' },
      purpose: { nl: 'Het team schrijft op wat het leerde.', en: 'The team writes down what it learned.' },
      questions: [],
      roles: [],
      requires: [{ kind: 'conclusion', atLeast: 1 }],
      invites: [],
      next: [],
      backTo: ['ask'],
    },
  ],
};
const NAME = { nl: 'Kort onderzoek', en: 'Short inquiry' };

/** A method makes sense as a whole: its phases name each other. */
export const methodExamples = {
  make: {
    fromScratch: { value: { schoolId: ID, name: NAME, draft: DRAFT } },
    copy: { value: { schoolId: ID, name: NAME, copyOf: ID } },
  },
  revise: { draft: { value: { name: NAME, draft: DRAFT, retired: false } } },
};

export class MethodView extends MaterialView {
  @Text({
    max: 60,
    nullable: true,
    example: 'lesson_study',
    description: 'Of one that is built in; null of a school’s own.',
  })
  code!: string | null;
}

export class MethodDetailView extends MethodView {
  @Part(() => MethodTemplateView, { nullable: true }) template!: MethodTemplateView | null;
  @Part(() => MethodTemplateView, { nullable: true }) draft!: MethodTemplateView | null;
}

export class MethodVersionView extends MaterialVersionView {
  @Part(() => MethodTemplateView) template!: MethodTemplateView;
}

export const toMethodView = (row: MaterialRow): MethodView => ({ ...toMaterialView(row), code: row.code });

export const toMethodDetailView = (detail: MaterialDetail<Template>): MethodDetailView => ({
  ...toMethodView(detail),
  template: detail.content && toMethodTemplateView(detail.content),
  draft: detail.draft && toMethodTemplateView(detail.draft),
});

export const toMethodVersionView = (row: MaterialVersionRow<Template>): MethodVersionView => ({
  id: row.id,
  number: row.number,
  template: toMethodTemplateView(row.content),
  publishedAt: row.publishedAt.toISOString(),
});
