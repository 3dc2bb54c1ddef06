import { inEach, type Words } from '@app/domain';
import { Text } from '../http/fields.js';

const NL = 'Leerlingen zijn bezig met de opdracht.';
const EN = 'Pupils are at work on the task.';

/** Text for people, in Dutch and, where somebody wrote it, in English. */
export class WordsPart {
  @Text({ max: 300, example: NL })
  nl!: string;
  @Text({ optional: true, nullable: true, max: 300, example: EN })
  en?: string | null;
}

export class WordsView {
  @Text({ max: 300, example: NL }) nl!: string;
  @Text({ max: 300, nullable: true, example: EN }) en!: string | null;
}

export const toWordsView = (words: Words): WordsView => inEach(words);
