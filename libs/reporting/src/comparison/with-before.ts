import type { ReportKind } from '../catalogue.js';
import type { HouseBlock, HouseRoom } from '../document/house-block.js';
import type { Block, FiguresBlock, HeadlineFigure, ReportDocument, Section } from '../document/report-document.js';
import type { Value } from '../document/value.js';
import { type Behind, besideNow } from './beside.rules.js';
import { COMPARED_FIGURES, type Published, type TellsOf } from './compared-figures.js';

/** A report on the period before. */
export interface Earlier {
  readonly reportId: string;
  readonly document: ReportDocument;
}

/** Who is behind the figures of two reports on one subject; undefined where it was not kept. */
export interface PeopleOfBoth {
  /** The group that the reports are about: a school's staff, the members of a leerteam. */
  readonly group: Behind | undefined;
  readonly of: (published: Published) => Behind | undefined;
}

/** A document with what its figures, and the rooms of its house, were in the period before; itself where nothing is. */
export function withBefore(document: ReportDocument, earlier: Earlier, people: PeopleOfBoth): ReportDocument {
  const sections = document.sections.map((section) => {
    const was = earlier.document.sections.find(({ key }) => key === section.key);
    return was ? sectionBeside(document.report as ReportKind, section, was, people) : section;
  });
  if (!sections.some(isBeside)) return document;
  const { period, dataMoment } = earlier.document;
  return { ...document, comparedWith: { reportId: earlier.reportId, period, dataMoment }, sections };
}

/** A document as it is without anything of the period before. */
export function withoutBefore({ comparedWith: _, ...document }: ReportDocument): ReportDocument {
  const bare = <Of extends { readonly before?: unknown }>({ before: __, ...rest }: Of) => rest;
  const blockOf = (block: Block): Block => {
    if (block.type === 'figures') return { ...block, figures: block.figures.map(bare) };
    return block.type === 'house' ? { ...block, rooms: block.rooms.map(bare) } : block;
  };
  return {
    ...document,
    sections: document.sections.map((section) => ({ ...section, blocks: section.blocks.map(blockOf) })),
  };
}

function sectionBeside(kind: ReportKind, section: Section, was: Section, people: PeopleOfBoth): Section {
  const blockOf = (block: Block): Block => {
    if (block.type === 'figures') return figuresBeside(kind, section.key, block, was, people);
    return block.type === 'house' ? houseBeside(block, was) : block;
  };
  return { ...section, blocks: section.blocks.map(blockOf) };
}

function figuresBeside(
  kind: ReportKind,
  section: string,
  block: FiguresBlock,
  was: Section,
  people: PeopleOfBoth,
): FiguresBlock {
  const tellsOf = ({ key }: HeadlineFigure): TellsOf | undefined => COMPARED_FIGURES[kind][`${section}/${key}`];
  const figures = block.figures.map((figure) => {
    const source = tellsOf(figure);
    const before = valueOf(was, figure.key);
    const behind = source && behindIt(source, people);
    return before && behind ? withValue(figure, besideNow(figure.value, before, behind)) : figure;
  });
  const isWhole = figures.every((one) => tellsOf(one) === 'others' || (one.before && one.before.kind !== 'hidden'));
  return { ...block, figures: figures.map((one) => (tellsOf(one) === 'others' && !isWhole ? hide(one) : one)) };
}

/** What stands under a key; undefined where nothing does, or several figures do. */
function valueOf({ blocks }: Section, key: string): Value | undefined {
  const found = blocks
    .flatMap((block) => (block.type === 'figures' ? block.figures : []))
    .filter((one) => one.key === key);
  return found.length === 1 ? found[0]?.value : undefined;
}

/** Those behind a figure, and the group that it is of: who joined that may be all of the difference. */
function behindIt(source: TellsOf, { group, of }: PeopleOfBoth): readonly Behind[] | undefined {
  if (source === 'own' || source === 'known' || source === 'others') return [];
  const behind = source === 'group' ? group : of(source);
  return behind && [behind, ...(group ? [group] : [])];
}

const withValue = (figure: HeadlineFigure, before: Value | undefined): HeadlineFigure =>
  before ? { ...figure, before } : figure;

/** It could tell what one of the others was, that is hidden or not there. */
const hide = (figure: HeadlineFigure): HeadlineFigure =>
  withValue(figure, figure.before && { kind: 'hidden', reason: 'protects_another_figure' });

function houseBeside(block: HouseBlock, was: Section): HouseBlock {
  const house = was.blocks.find((one) => one.type === 'house' && one.framework.code === block.framework.code);
  const rooms = house?.type === 'house' ? house.rooms : [];
  return { ...block, rooms: block.rooms.map((room) => roomBeside(room, rooms)) };
}

function roomBeside(room: HouseRoom, rooms: readonly HouseRoom[]): HouseRoom {
  const was = rooms.find(({ key }) => key === room.key);
  if (room.state === null || !was || was.state === null) return room;
  return { ...room, before: { state: was.state, ...(was.orMore && { orMore: was.orMore }) } };
}

const isBeside = ({ blocks }: Section): boolean =>
  blocks.some(
    (block) =>
      (block.type === 'figures' && block.figures.some(({ before }) => before)) ||
      (block.type === 'house' && block.rooms.some(({ before }) => before)),
  );
