import {
  FINDABLE_BY,
  type FindableBy,
  INTEREST_KINDS,
  type InterestKind,
  type InterestPageRow,
  type InterestRow,
  MOST_INTERESTS,
  type OwnInterestRow,
} from '@app/domain';
import { Choice, Flag, Id, Part, Parts, QueryFlag, Text, Whole } from '../http/fields.js';
import { PageQuery } from '../http/paging.js';
import { PersonView } from '../history/history.dto.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
const WORDS = 'Filosoferen met kleuters';

class KeepInterest {
  @Choice(INTEREST_KINDS, { example: 'expertise' })
  kind!: InterestKind;
  @Id({ optional: true, nullable: true, example: ID, description: 'A theme of the board; or else words of your own.' })
  themeId?: string | null;
  @Text({ optional: true, nullable: true, max: 80, example: WORDS })
  words?: string | null;
  @Flag({ optional: true, example: true, description: 'Whether you would like to lead something on this.' })
  wouldLead?: boolean;
  @Choice(FINDABLE_BY, {
    optional: true,
    example: 'school',
    description: 'Who can find it: your leerteams, your schools too, or all of the board, where it is left out.',
  })
  visibility?: FindableBy;
}

export class KeepInterests {
  @Parts(() => KeepInterest, { max: MOST_INTERESTS })
  lines!: KeepInterest[];
}

export const INTERESTS_EXAMPLE = {
  'by theme and in words': {
    value: {
      lines: [
        { kind: 'expertise', words: WORDS, wouldLead: true, visibility: 'school' },
        { kind: 'interest', words: 'Rekenen buiten' },
      ],
    },
  },
};

export class InterestsQuery extends PageQuery {
  @Id({ optional: true, example: ID })
  themeId?: string;
  @Text({ optional: true, max: 80, example: 'filosoferen', description: 'Anywhere in words of their own.' })
  words?: string;
  @Choice(INTEREST_KINDS, { optional: true, example: 'expertise' })
  kind?: InterestKind;
  @QueryFlag({ description: 'Only of who would like to lead something on it.' })
  wouldLead?: boolean;
}

class LineView {
  @Id({ example: ID }) id!: string;
  @Choice(INTEREST_KINDS, { example: 'expertise' }) kind!: InterestKind;
  @Id({ nullable: true, example: ID }) themeId!: string | null;
  @Text({ max: 120, nullable: true, example: 'Begrijpend lezen' }) theme!: string | null;
  @Text({ max: 80, nullable: true, example: WORDS }) words!: string | null;
  @Flag({ example: true }) wouldLead!: boolean;
}

class OwnInterestView extends LineView {
  @Choice(FINDABLE_BY, { example: 'board' }) visibility!: FindableBy;
}

export class InterestPageView {
  @Parts(() => OwnInterestView, { max: MOST_INTERESTS }) lines!: OwnInterestView[];
  @Whole({ example: 1, description: '0 where nothing was saved yet.' }) version!: number;
}

export class InterestView extends LineView {
  @Part(() => PersonView) person!: PersonView;
}

const toLineView = (row: OwnInterestRow | InterestRow): LineView => ({
  id: row.id,
  kind: row.kind,
  themeId: row.themeId,
  theme: row.theme,
  words: row.words,
  wouldLead: row.wouldLead,
});

export const toInterestPageView = ({ lines, version }: InterestPageRow): InterestPageView => ({
  lines: lines.map((line) => ({ ...toLineView(line), visibility: line.visibility })),
  version,
});

export const toInterestView = (row: InterestRow): InterestView => ({ person: row.person, ...toLineView(row) });
