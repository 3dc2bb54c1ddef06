import type { Language } from '@app/access';
import { type LearningForm, type LearningFormFacts, type Place, PLACES, SUPPORTS, type Support } from '@app/domain';
import { Matches } from 'class-validator';
import { PartialType } from '../http/described.js';
import { Choice, ChoiceList, Day, Flag, Id, QueryFlag, Text, Whole } from '../http/fields.js';
import { PageQuery } from '../http/paging.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';

export class CatalogueQuery extends PageQuery {
  @QueryFlag({ description: 'Also those that were retired.' })
  retired?: boolean;
}

class LearningFormRequest implements LearningFormFacts {
  @Text({ max: 120, example: 'Wandelgesprek', description: 'What it is called in Dutch.' }) nameNl!: string;
  @Text({ max: 120, example: 'Walk and talk', description: 'What it is called in English.' }) nameEn!: string;
  @ChoiceList(SUPPORTS, { example: ['knowledge_sharing'], description: 'What it supports.' }) supports!: Support[];
  @Flag({ example: true, description: 'Whether it is done together.' }) collaborative!: boolean;
  @Choice(PLACES, { example: 'workplace', description: 'Where it happens.' }) place!: Place;
}

export class AddLearningForm extends LearningFormRequest {
  @Text({
    max: 60,
    optional: true,
    example: 'walk_and_talk',
    description: 'By which activities name it, for good. Where it is left out it is made of the English name.',
  })
  @Matches(/^[a-z][a-z0-9_]*$/)
  code?: string;
}

export class ReviseLearningForm extends PartialType(LearningFormRequest, { skipNullProperties: false }) {
  @Flag({ optional: true, example: false, description: 'Whether it is out of use: it stays in what was logged.' })
  retired?: boolean;
}

export class LearningFormView {
  @Id({ example: ID }) id!: string;
  @Text({ max: 60, example: 'joint_lesson_preparation', description: 'By which an activity names it.' })
  code!: string;
  @Text({ max: 120, example: 'Samen lessen voorbereiden', description: 'In the language of the request.' })
  name!: string;
  @Text({ max: 120, example: 'Samen lessen voorbereiden' }) nameNl!: string;
  @Text({ max: 120, example: 'Joint lesson preparation' }) nameEn!: string;
  @ChoiceList(SUPPORTS, { example: ['knowledge_sharing', 'team_learning'], description: 'What it supports.' })
  supports!: Support[];
  @Flag({ example: true, description: 'Whether it is done together.' }) collaborative!: boolean;
  @Choice(PLACES, { example: 'meeting', description: 'Where it happens.' }) place!: Place;
  @Day({ example: '2026-08-01', nullable: true, description: 'Since when it is not chosen any more.' })
  retiredOn!: string | null;
  @Whole({ min: 1, example: 1 }) version!: number;
}

export const toLearningFormView = (form: LearningForm, language: Language): LearningFormView => ({
  id: form.id,
  code: form.code,
  name: formNameOf(form, language),
  nameNl: form.nameNl,
  nameEn: form.nameEn,
  supports: form.supports,
  collaborative: form.collaborative,
  place: form.place,
  retiredOn: form.retiredOn,
  version: form.version,
});

export const formNameOf = ({ nameNl, nameEn }: Pick<LearningForm, 'nameNl' | 'nameEn'>, language: Language): string =>
  language === 'nl' ? nameNl : nameEn;
