import type { Language } from '@app/access';
import { type ActivityFilter, type Initiative, INITIATIVES, type TotalRow } from '@app/domain';
import { OmitType } from '../http/described.js';
import { Choice, Day, Id, Part, Parts, Text, Whole } from '../http/fields.js';
import { ActivitiesQuery } from './activities.dto.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';

/** The filters of the list, over a period that has to be said. */
export class TotalsQuery extends OmitType(ActivitiesQuery, ['limit', 'after', 'owner', 'from', 'until']) {
  @Day({ example: '2025-08-01' })
  from!: string;
  @Day({ example: '2026-08-01', description: 'The first day that is no part of the period any more.' })
  until!: string;
}

class TotalView {
  @Whole({ example: 12 }) count!: number;
  @Whole({ example: 1080 }) minutes!: number;
  @Text({
    max: 4000,
    example: '/v1/activities?owner=me&from=2025-08-01&until=2026-08-01',
    description: 'The records that this total is made of.',
  })
  records!: string;
}

class FormTotalView extends TotalView {
  @Text({ max: 60, example: 'lesson_study' }) learningForm!: string;
  @Text({ max: 120, example: 'Lesson study', description: 'What it is called now.' }) name!: string;
}

class InitiativeTotalView extends TotalView {
  @Choice(INITIATIVES, { example: 'self_chosen' }) initiative!: Initiative;
}

class MonthTotalView extends TotalView {
  @Text({ max: 7, example: '2026-03' }) month!: string;
}

class LeerteamTotalView extends TotalView {
  @Id({ example: ID }) leerteamId!: string;
  @Text({ max: 120, example: 'Begrijpend lezen in de bovenbouw' }) name!: string;
}

class ThemeTotalView extends TotalView {
  @Id({ example: ID }) themeId!: string;
  @Text({ max: 120, example: 'Begrijpend lezen' }) name!: string;
}

class GoalTotalView extends TotalView {
  @Id({ example: ID }) goalId!: string;
  @Text({ max: 200, example: 'Betere vragen stellen' }) title!: string;
}

/** What is in two themes counts in both, so that themes do not add up to the whole, and neither do goals. */
export class TotalsView {
  @Day({ example: '2025-08-01' }) from!: string;
  @Day({ example: '2026-08-01' }) until!: string;
  @Part(() => TotalView) overall!: TotalView;
  @Parts(() => FormTotalView, { max: 1000 }) byLearningForm!: FormTotalView[];
  @Parts(() => InitiativeTotalView, { max: 3 }) byInitiative!: InitiativeTotalView[];
  @Parts(() => MonthTotalView, { max: 3600 }) byMonth!: MonthTotalView[];
  @Parts(() => LeerteamTotalView, { max: 1000 }) byLeerteam!: LeerteamTotalView[];
  @Parts(() => ThemeTotalView, { max: 1000 }) byTheme!: ThemeTotalView[];
  @Parts(() => GoalTotalView, { max: 1000 }) byGoal!: GoalTotalView[];
}

/** Each total names the list that shows its records, so that it can be checked. */
export function toTotalsView(rows: readonly TotalRow[], query: TotalsQuery, language: Language): TotalsView {
  const total = (row: TotalRow | undefined, part: ActivityFilter): TotalView => {
    const asked = Object.entries({ owner: 'me', ...query, ...part }).filter(([, value]) => value !== undefined);
    const records = `/v1/activities?${new URLSearchParams(Object.fromEntries(asked)).toString()}`;
    return { count: row?.count ?? 0, minutes: row?.minutes ?? 0, records };
  };
  const of = (kind: TotalRow['of']): TotalRow[] => rows.filter((row) => row.of === kind);
  const initiative = (row: TotalRow): Initiative => row.key as Initiative;
  return {
    from: query.from,
    until: query.until,
    overall: total(of('overall')[0], {}),
    byLearningForm: of('learningForm').map((row) => ({
      learningForm: row.key,
      name: row.names?.[language] ?? '',
      ...total(row, { learningForm: row.key }),
    })),
    byInitiative: of('initiative').map((row) => ({
      initiative: initiative(row),
      ...total(row, { initiative: initiative(row) }),
    })),
    byMonth: of('month').map((row) => ({ month: row.key, ...total(row, daysOf(row.key, query)) })),
    byLeerteam: of('leerteam').map((row) => ({
      leerteamId: row.key,
      name: row.name ?? '',
      ...total(row, { leerteamId: row.key }),
    })),
    byTheme: of('theme').map((row) => ({
      themeId: row.key,
      name: row.name ?? '',
      ...total(row, { themeId: row.key }),
    })),
    byGoal: of('goal').map((row) => ({ goalId: row.key, title: row.name ?? '', ...total(row, { goalId: row.key }) })),
  };
}

/** The days of a month, as far as they are in the period. */
function daysOf(month: string, { from, until }: TotalsQuery): { from: string; until: string } {
  const [year = 0, nth = 0] = month.split('-').map(Number);
  const first = `${month}-01`;
  const next = nth === 12 ? `${year + 1}-01-01` : `${year}-${String(nth + 1).padStart(2, '0')}-01`;
  return { from: first > from ? first : from, until: next < until ? next : until };
}
