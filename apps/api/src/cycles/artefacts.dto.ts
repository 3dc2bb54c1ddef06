import { type ArtefactKind, type ArtefactRow, KINDS, PLAIN_KINDS, type PlainKind } from '@app/domain';
import { OmitType, PartialType } from '../http/described.js';
import { Choice, Id, Link, Moment, Text, Whole } from '../http/fields.js';
import { PageQuery } from '../http/paging.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
const TEXT = 'Welke tekening helpt leerlingen om breuken te vergelijken?';
const LINK = 'https://voorbeeld.example/breuken';

export class WriteArtefact {
  @Choice(PLAIN_KINDS, { example: 'research_question' })
  kind!: PlainKind;
  @Text({
    max: 40,
    optional: true,
    example: 'try',
    description: 'The phase that the cycle is in, where it is left out.',
  })
  phase?: string;
  @Text({ max: 200, optional: true, nullable: true, example: 'Onze vraag' })
  title?: string | null;
  @Text({ max: 10_000, example: TEXT })
  text!: string;
  @Link({ optional: true, nullable: true, example: LINK })
  link?: string | null;
}

export class ReviseArtefact extends PartialType(OmitType(WriteArtefact, ['kind', 'phase'] as const), {
  skipNullProperties: false,
}) {}

export class ArtefactsQuery extends PageQuery {
  @Text({ optional: true, max: 40, example: 'try', description: 'Only those of this phase.' })
  phase?: string;
  @Choice(PLAIN_KINDS, { optional: true, example: 'research_question', description: 'Only those of this kind.' })
  kind?: PlainKind;
}

export class ArtefactView {
  @Id({ example: ID }) id!: string;
  @Id({ example: ID }) cycleId!: string;
  @Choice(KINDS, { example: 'research_question' }) kind!: ArtefactKind;
  @Text({ max: 40, example: 'try' }) phase!: string;
  @Whole({ min: 1, example: 1 }) round!: number;
  @Text({ max: 200, nullable: true, example: 'Onze vraag' }) title!: string | null;
  @Text({ max: 10_000, example: TEXT }) text!: string;
  @Link({ nullable: true, example: LINK }) link!: string | null;
  @Id({ example: ID }) authorId!: string;
  @Text({ max: 200, example: 'Noor de Wit' }) author!: string;
  @Moment({ example: '2026-09-01T13:20:00.000Z' }) writtenAt!: string;
  @Id({ nullable: true, example: ID, description: 'Who changed it last.' }) revisedById!: string | null;
  @Text({ max: 200, nullable: true, example: 'Emma Bos' }) revisedBy!: string | null;
  @Moment({ nullable: true, example: '2026-09-02T09:00:00.000Z' }) revisedAt!: string | null;
  @Whole({ min: 1, example: 1 }) version!: number;
}

export const toArtefactView = (row: ArtefactRow): ArtefactView => ({
  id: row.id,
  cycleId: row.cycleId,
  kind: row.kind,
  phase: row.phase,
  round: row.round,
  title: row.title,
  text: row.text,
  link: row.link,
  authorId: row.authorId,
  author: row.author,
  writtenAt: row.writtenAt.toISOString(),
  revisedById: row.revisedById,
  revisedBy: row.revisedBy,
  revisedAt: row.revisedAt?.toISOString() ?? null,
  version: row.version,
});
