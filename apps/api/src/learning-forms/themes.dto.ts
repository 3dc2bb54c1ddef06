import type { Theme } from '@app/domain';
import { Day, Flag, Id, Parts, Text, Whole } from '../http/fields.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';

export class AddTheme {
  @Text({ max: 120, example: 'Begrijpend lezen' }) name!: string;
}

export class ReviseTheme {
  @Text({ max: 120, optional: true, example: 'Begrijpend en vloeiend lezen' }) name?: string;
  @Flag({ optional: true, example: false, description: 'Whether it is out of use: it stays in what was logged.' })
  retired?: boolean;
}

export class SuggestionsQuery {
  @Text({ max: 60, optional: true, example: 'lesson_study', description: 'In which form you are about to log.' })
  learningForm?: string;
  @Id({ optional: true, example: ID, description: 'In which leerteam.' })
  leerteamId?: string;
}

export class ThemeView {
  @Id({ example: ID }) id!: string;
  @Text({ max: 120, example: 'Begrijpend lezen' }) name!: string;
  @Day({ example: '2026-08-01', nullable: true, description: 'Since when it is not chosen any more.' })
  retiredOn!: string | null;
  @Whole({ min: 1, example: 1 }) version!: number;
}

export class ThemeSuggestionsView {
  @Parts(() => ThemeView, { max: 10 }) items!: ThemeView[];
}

export const toThemeView = ({ id, name, retiredOn, version }: Theme): ThemeView => ({ id, name, retiredOn, version });
