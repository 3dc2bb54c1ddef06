import { type LearningFormRow, SUPPORTS, type Support, type ThemeRow } from '@app/domain';
import { Choice, ChoiceList, Flag, Id, Text } from '../http/fields.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
const PLACES = ['online', 'workplace', 'meeting'] as const;

export class LearningFormView {
  @Id({ example: ID }) id!: string;
  @Text({ max: 60, example: 'joint_lesson_preparation', description: 'By which an activity names it.' })
  code!: string;
  @Text({ max: 120, example: 'Samen lessen voorbereiden', description: 'In the language of the request.' })
  name!: string;
  @ChoiceList(SUPPORTS, { example: ['knowledge_sharing', 'team_learning'], description: 'What it supports.' })
  supports!: Support[];
  @Flag({ example: true, description: 'Whether it is done together.' }) collaborative!: boolean;
  @Choice(PLACES, { example: 'meeting', description: 'Where it happens.' }) place!: (typeof PLACES)[number];
}

export class AddTheme {
  @Text({ max: 120, example: 'Begrijpend lezen' }) name!: string;
}

export class ThemeView {
  @Id({ example: ID }) id!: string;
  @Text({ max: 120, example: 'Begrijpend lezen' }) name!: string;
}

export const toLearningFormView = (row: LearningFormRow): LearningFormView => ({
  id: row.id,
  code: row.code,
  name: row.name,
  supports: row.supports,
  collaborative: row.collaborative,
  place: row.place,
});

export const toThemeView = ({ id, name }: ThemeRow): ThemeView => ({ id, name });
