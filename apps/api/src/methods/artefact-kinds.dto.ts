import { ARTEFACT_KINDS, type ArtefactKind, KINDS } from '@app/domain';
import { Choice, Flag, Part, Parts } from '../http/fields.js';
import { WordsView } from '../school-material/words.dto.js';

class ArtefactKindView {
  @Choice(KINDS, { example: 'research_question' }) kind!: ArtefactKind;
  @Part(() => WordsView) name!: WordsView;
  @Flag({ example: true, description: 'Whether it is written as a text; else it is counted from where it stands.' })
  plain!: boolean;
}

export class ArtefactKindsView {
  @Parts(() => ArtefactKindView, { max: 100 }) items!: ArtefactKindView[];
}

export const toArtefactKindsView = (): ArtefactKindsView => ({
  items: KINDS.map((kind) => {
    const { nl, en, plain } = ARTEFACT_KINDS[kind];
    return { kind, name: { nl, en }, plain };
  }),
});
