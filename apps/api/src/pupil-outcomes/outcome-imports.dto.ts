import type { Language } from '@app/access';
import type { OutcomePlan } from '@app/domain';
import { DECIMAL_MARKS, type DecimalMark, type OutcomeColumns, type ReadOutcomes } from '@app/interop';
import { RuleBroken } from '@app/platform';
import { Type } from 'class-transformer';
import { isISO8601 } from 'class-validator';
import { Choice, Flag, Id, Parts, QueryFlag, QueryTexts, Text, TextList, Whole } from '../http/fields.js';
import { say } from '../http/problem-messages.js';
import { REFUSALS_SHOWN } from '../http/refusals-shown.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';

const Column = (example: string, description: string, optional = true): PropertyDecorator =>
  Text({ max: 100, example, description, optional });

export class ImportOutcomesQuery {
  @Id({ example: ID }) schoolId!: string;
  @Id({ example: ID }) schoolYearId!: string;
  @Column('group', 'The column with the name of the pupil group.', false) groupColumn!: string;
  @Column('pupil', 'The column with the key of the pupil; only its keyed hash is kept.', false) pupilColumn!: string;

  @QueryTexts(/^.{1,100}@\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, {
    max: 10,
    example: ['first@2026-01-20', 'second@2026-06-10'],
    description: 'A column with scores and the date of the test, once for each day.',
  })
  score?: string[];

  @Column('score', 'In place of `score`, where each row has one score: the column with it.') scoreColumn?: string;
  @Column('date', 'The column with the day of each score, as `2026-01-20` or `20-01-2026`.') dateColumn?: string;
  @Column('grade', 'The column with the *groep*, 1 to 8, of groups that are founded.') gradeColumn?: string;

  @Type(() => Number)
  @Whole({ optional: true, min: 1, max: 8, example: 6, description: 'The *groep* of all groups that are founded.' })
  grade?: number;

  @Choice(DECIMAL_MARKS, {
    optional: true,
    example: 'comma',
    description:
      'What stands before decimals. Where it is left out the file tells, or a number such as 1.000 is refused.',
  })
  decimalMark?: DecimalMark;

  @QueryFlag({ description: 'Founds groups that are not there yet.' })
  foundGroups?: boolean;

  @QueryFlag({ description: 'Brings back results that were withdrawn; without it they are refused.' })
  restore?: boolean;

  @QueryFlag({ description: 'Says what it would do, and does nothing.' })
  dryRun?: boolean;
}

/** Which columns of the file hold what; a column holds one thing. */
export function toOutcomeColumns(query: ImportOutcomesQuery): OutcomeColumns {
  const { groupColumn: group, pupilColumn: pupil, gradeColumn: grade } = query;
  const columns = { group, pupil, ...(grade === undefined ? {} : { grade }), scores: scoresOf(query) };
  const bare = [group, pupil, grade, query.scoreColumn, query.dateColumn].map((name) => name?.toLowerCase());
  const dated = columns.scores.flatMap((one) => ('measuredOn' in one ? [one.column.trim().toLowerCase()] : []));
  const named = [...bare.filter((name) => name !== undefined), ...new Set(dated)];
  if (new Set(named).size < named.length) throw RuleBroken.at('/pupilColumn', 'column_for_two');
  return columns;
}

function scoresOf({ score, scoreColumn, dateColumn }: ImportOutcomesQuery): OutcomeColumns['scores'] {
  const isOnePerRow = scoreColumn !== undefined && dateColumn !== undefined;
  const isNamed = scoreColumn !== undefined || dateColumn !== undefined;
  if (score ? isNamed : !isOnePerRow) throw RuleBroken.at('/score', 'score_columns_expected');
  if (!score) return isOnePerRow ? [{ column: scoreColumn, dateColumn }] : [];
  const columns = score.map((text) => ({ column: text.slice(0, -11), measuredOn: text.slice(-10) }));
  if (columns.some(({ measuredOn }) => !isISO8601(measuredOn, { strict: true })))
    throw RuleBroken.at('/score', 'isIso8601');
  return columns;
}

export class RefusedRowView {
  @Whole({ example: 17, min: 1 }) row!: number;
  @Text({ max: 100, example: 'not_a_score' }) code!: string;
  @Text({ max: 300, example: 'in kolom ‘first’ staat geen score' }) detail!: string;
}

export class OutcomeImportView {
  @Flag({ example: false }) dryRun!: boolean;
  @Whole({ example: 4106 }) rows!: number;
  @Whole({ example: 7688 }) added!: number;
  @Whole({ example: 0 }) changed!: number;
  @Whole({ example: 0, description: 'Of those that changed, how many had been withdrawn.' }) restored!: number;
  @Whole({ example: 0 }) unchanged!: number;
  @Whole({ example: 524, description: 'Scores that were left empty, or said to be none.' }) missing!: number;
  @Whole({
    example: 0,
    description: 'Scores, of those that are stored, on a day in no measuring moment: no hypothesis counts them.',
  })
  outsideMoments!: number;
  @TextList({ max: 10_000, maxLength: 100, example: ['5A'] }) foundedGroups!: string[];
  @Whole({ example: 1 }) refusedCount!: number;
  @Parts(() => RefusedRowView, { max: REFUSALS_SHOWN }) refused!: RefusedRowView[];
}

export function toOutcomeImportView(
  plan: OutcomePlan,
  read: ReadOutcomes,
  dryRun: boolean,
  language: Language,
): OutcomeImportView {
  const refused = [...read.refused, ...plan.refused].sort((one, other) => one.row - other.row);
  return {
    dryRun,
    rows: read.rows,
    added: plan.added.length,
    changed: plan.changed.length,
    restored: plan.restored,
    unchanged: plan.unchanged,
    missing: read.missing,
    outsideMoments: plan.outsideMoments,
    foundedGroups: plan.foundedGroups.map(({ name }) => name),
    refusedCount: refused.length,
    refused: refused.slice(0, REFUSALS_SHOWN).map(({ row, code, parameters = {} }) => ({
      row,
      code,
      detail: say(language, code, parameters),
    })),
  };
}
