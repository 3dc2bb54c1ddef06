import { REACTION_KINDS, type ReactionKind, type ReactionRow } from '@app/domain';
import { PersonView } from '../history/history.dto.js';
import { Choice, Id, Moment, Part, Text, Whole } from '../http/fields.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
const WORDS = 'Hoe lang duurde het voor ze elkaar vragen gingen stellen?';

export class React {
  @Choice(REACTION_KINDS, {
    example: 'question',
    description: '`thanks` once, with or without words. `answer` is for those whose insight it is.',
  })
  kind!: ReactionKind;
  @Text({ optional: true, nullable: true, max: 500, example: WORDS })
  words?: string | null;
}

export class ReviseReaction {
  @Text({ nullable: true, max: 500, example: WORDS, description: 'Null to thank without a word.' })
  words!: string | null;
}

/** What a colleague said to an insight. */
export class ReactionView {
  @Id({ example: ID }) id!: string;
  @Choice(REACTION_KINDS, { example: 'question' }) kind!: ReactionKind;
  @Text({ max: 500, nullable: true, example: WORDS }) words!: string | null;
  @Part(() => PersonView) author!: PersonView;
  @Moment({ example: '2026-06-11T09:00:00.000Z' }) writtenAt!: string;
  @Moment({ nullable: true, example: '2026-06-11T09:05:00.000Z' }) revisedAt!: string | null;
  @Whole({ min: 1, example: 1 }) version!: number;
}

export const toReactionView = (row: ReactionRow): ReactionView => ({
  id: row.id,
  kind: row.kind,
  words: row.words,
  author: row.author,
  writtenAt: row.writtenAt.toISOString(),
  revisedAt: row.revisedAt?.toISOString() ?? null,
  version: row.version,
});
