import type { NoteRow, SheetRow } from '@app/domain';
import { ArrayMinSize } from 'class-validator';
import { PartialType } from '../http/described.js';
import { Decimal, Flag, Id, Moment, Parts, Text, Whole, WholeList } from '../http/fields.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
/** Of all viewing guides together, of which each asks less. */
const MOST_ANSWERS = 100;

export class WriteNote {
  @Whole({ optional: true, nullable: true, max: 480, example: 12, description: 'Of the lesson.' })
  minute?: number | null;
  @Text({ max: 2000, example: 'Drie vingers, de beurt gaat naar voren.' })
  text!: string;
}

export class CorrectNote extends PartialType(WriteNote, { skipNullProperties: false }) {}

export class NoteView {
  @Id({ example: ID }) id!: string;
  @Id({ example: ID }) authorId!: string;
  @Whole({ nullable: true, max: 480, example: 12 }) minute!: number | null;
  @Text({ max: 2000, example: 'Drie vingers, de beurt gaat naar voren.' }) text!: string;
  @Moment({ example: '2026-03-10T09:42:00.000Z' }) notedAt!: string;
  @Whole({ min: 1, example: 1 }) version!: number;
}

export class ItemAnswerPart {
  @Whole({ min: 1, max: MOST_ANSWERS, example: 1, description: 'The number of the item.' })
  item!: number;
  @Whole({ min: 1, max: 7, example: 3, description: 'The first point of the scale is 1.' })
  point!: number;
  @Text({ optional: true, nullable: true, max: 1000, example: 'Vooral bij het samen nakijken.' })
  remark?: string | null;
}

export class OpenAnswerPart {
  @Whole({ min: 1, max: 10, example: 1, description: 'The number of the question.' })
  question!: number;
  @Text({ max: 2000, example: 'Acht beurten, zes aan de voorste tafels.' })
  text!: string;
}

export class FillInSheet {
  @Parts(() => ItemAnswerPart, { max: MOST_ANSWERS })
  answers!: ItemAnswerPart[];
  @Parts(() => OpenAnswerPart, { max: 10 })
  openAnswers!: OpenAnswerPart[];
  @Flag({ example: true, description: 'False keeps a draft, for you alone. What is handed in stands.' })
  handedIn!: boolean;
}

export class SheetView {
  @Id({ example: ID }) authorId!: string;
  @Parts(() => ItemAnswerPart, { max: MOST_ANSWERS }) answers!: ItemAnswerPart[];
  @Parts(() => OpenAnswerPart, { max: 10 }) openAnswers!: OpenAnswerPart[];
  @Moment({ nullable: true, example: '2026-03-10T15:20:00.000Z' }) handedInAt!: string | null;
}

export class PointCountsPart {
  @Whole({ min: 1, max: MOST_ANSWERS, example: 1, description: 'The number of the item.' })
  item!: number;
  @WholeList({
    max: 7,
    each: 99,
    example: [1, 4, 12, 6],
    description: 'How many pupils chose each point, from the first to the last. It is not kept.',
  })
  counts!: number[];
}

export class EnterPupilView {
  @ArrayMinSize(1)
  @Parts(() => PointCountsPart, { max: MOST_ANSWERS })
  items!: PointCountsPart[];
}

export class PupilMeanView {
  @Whole({ min: 1, example: 1 }) item!: number;
  @Whole({ min: 10, example: 23 }) pupils!: number;
  @Decimal({ min: 1, max: 7, example: 2.9, description: 'Of the points of the scale, to one decimal.' }) mean!: number;
}

export class PupilViewView {
  @Parts(() => PupilMeanView, { max: MOST_ANSWERS }) items!: PupilMeanView[];
}

export const toNoteView = ({ id, authorId, minute, text, notedAt, version }: NoteRow): NoteView => ({
  id,
  authorId,
  minute,
  text,
  notedAt: notedAt.toISOString(),
  version,
});

export const toSheetView = ({ authorId, answers, openAnswers, handedInAt }: SheetRow): SheetView => ({
  authorId,
  answers: answers.map(({ item, point, remark }) => ({ item, point, remark: remark ?? null })),
  openAnswers: openAnswers.map(({ question, text }) => ({ question, text })),
  handedInAt: handedInAt?.toISOString() ?? null,
});
