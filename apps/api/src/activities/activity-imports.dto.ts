import type { Language } from '@app/access';
import type { ImportedRow, LandedRow, Landing, Planned } from '@app/domain';
import type { ReadActivities } from '@app/interop';
import type { Violation } from '@app/platform';
import { PickType } from '../http/described.js';
import { Choice, Day, Flag, Id, Parts, QueryFlag, Text, TextList, Whole } from '../http/fields.js';
import { say } from '../http/problem-messages.js';
import { REFUSALS_SHOWN } from '../http/refusals-shown.js';
import { holdTo } from '../http/validation.js';
import { LogActivity } from './activities.dto.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
export const IMPORT_EXAMPLE =
  'datum;vorm;titel;minuten;thema’s\r\n10-03-2026;Lesson study;Onderzoeksles voorbereid;90;"Lezen;Feedback"\r\n';
const OUTCOMES = ['logged', 'logged_already'] as const;

export class ImportActivitiesQuery {
  @QueryFlag({ description: 'Says what it would do, and does nothing.' })
  dryRun?: boolean;
}

/** What a row of the file has to hold; the same as one logs, but for names in the place of codes and ids. */
class RowForm extends PickType(LogActivity, [
  'title',
  'learnedOn',
  'minutes',
  'initiative',
  'reflection',
  'tryOut',
] as const) {
  @Text({ max: 200, example: 'Lesson study' }) learningForm!: string;
  @TextList({ optional: true, max: 20, maxLength: 200, example: ['Lezen'] }) themes?: string[];
}

export class ImportedRowView {
  @Whole({ min: 2, example: 2, description: 'As a spreadsheet numbers it: the header is the first.' }) row!: number;
  @Choice(OUTCOMES, { example: 'logged', description: '`logged_already`: by an earlier import.' })
  outcome!: (typeof OUTCOMES)[number];
  @Id({ nullable: true, example: ID, description: 'Null in a dry run, where it would be new.' })
  activityId!: string | null;
  @Text({ max: 60, example: 'lesson_study' }) learningForm!: string;
  @Text({ max: 200, example: 'Onderzoeksles voorbereid' }) title!: string;
  @Day({ example: '2026-03-10' }) learnedOn!: string;
  @Whole({ min: 1, max: 1440, example: 90 }) minutes!: number;
}

export class RefusedCellView {
  @Whole({ min: 2, example: 17 }) row!: number;
  @Text({ max: 200, nullable: true, example: 'vorm', description: 'As the file calls it.' }) column!: string | null;
  @Text({ max: 100, example: 'unknown_form_name' }) code!: string;
  @Text({ max: 500, example: '‘Podcast’ is geen leervorm van dit bestuur' }) detail!: string;
}

export class ActivityImportView {
  @Flag({ example: false }) dryRun!: boolean;
  @Whole({ example: 40 }) rows!: number;
  @Whole({ example: 38 }) logged!: number;
  @Whole({ example: 1 }) loggedAlready!: number;
  @Whole({ example: 1, description: 'Rows that were refused; all others are logged.' }) refusedRows!: number;
  @Parts(() => ImportedRowView, { max: 5000 }) activities!: ImportedRowView[];
  @Parts(() => RefusedCellView, { max: REFUSALS_SHOWN }) refused!: RefusedCellView[];
  @TextList({ max: 100, maxLength: 200, example: ['kosten'] }) columnsPassedOver!: string[];
}

interface RefusedRow {
  readonly row: number;
  readonly violations: readonly Violation[];
}
interface HeldRows {
  readonly rows: readonly ImportedRow[];
  readonly refused: readonly RefusedRow[];
}

export async function holdRows({ rows }: ReadActivities): Promise<HeldRows> {
  const held = { rows: [] as ImportedRow[], refused: [] as RefusedRow[] };
  for (const { row, values } of rows) {
    const form = await holdTo(RowForm, values);
    if ('sound' in form) held.rows.push({ ...form.sound, row });
    else held.refused.push({ row, violations: form.violations.map(inCell) });
  }
  return held;
}

/** What people write in a cell is no JSON: how to write it there. */
const IN_CELLS: Readonly<Record<string, string>> = {
  '/learnedOn isIso8601': 'no_day_in_cell',
  '/learnedOn matches': 'no_day_in_cell',
  '/minutes isInt': 'no_minutes_in_cell',
  '/initiative isIn': 'no_initiative_in_cell',
};
const inCell = (violation: Violation): Violation => ({
  ...violation,
  code: IN_CELLS[`${violation.pointer} ${violation.code}`] ?? violation.code,
});

export function toActivityImportView(
  { read, refused, dryRun }: HeldRows & { readonly read: ReadActivities; readonly dryRun: boolean },
  landed: readonly LandedRow<Landing | Planned>[],
  language: Language,
): ActivityImportView {
  const activities = landed.flatMap(toImportedRows);
  const already = activities.filter(({ outcome }) => outcome === 'logged_already').length;
  const refusedRows = [
    ...refused,
    ...landed.flatMap(({ row, landing }) => (landing.outcome === 'refused' ? [{ ...landing, row }] : [])),
  ].sort((one, other) => one.row - other.row);
  return {
    dryRun,
    rows: read.rows.length,
    logged: activities.length - already,
    loggedAlready: already,
    refusedRows: refusedRows.length,
    activities,
    refused: refusedRows.flatMap((one) => toRefusedCells(one, read, language)).slice(0, REFUSALS_SHOWN),
    columnsPassedOver: [...read.passedOver],
  };
}

function toImportedRows({ row, sent, landing }: LandedRow<Landing | Planned>): ImportedRowView[] {
  if (landing.outcome === 'refused' || sent === null) return [];
  const { learningForm, title, learnedOn, minutes } = sent.entry;
  const said = { row, learningForm, title, learnedOn, minutes };
  if (landing.outcome === 'to_log') return [{ ...said, outcome: 'logged', activityId: null }];
  if (landing.outcome === 'logged') return [{ ...said, outcome: 'logged', activityId: landing.activity.id }];
  return [{ ...said, outcome: 'logged_already', activityId: landing.activityId }];
}

const toRefusedCells = (
  { row, violations }: RefusedRow,
  { columns }: ReadActivities,
  language: Language,
): RefusedCellView[] =>
  violations.map(({ pointer, code, parameters = {} }) => ({
    row,
    column: columns[pointer.split('/')[1] ?? ''] ?? null,
    code,
    detail: say(language, code, parameters),
  }));
