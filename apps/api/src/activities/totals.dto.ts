import { type Initiative, INITIATIVES, type TotalRow } from '@app/domain';
import { Choice, Day, Part, Parts, Text, Whole } from '../http/fields.js';

export class TotalsQuery {
  @Day({ example: '2025-08-01' })
  from!: string;
  @Day({ example: '2026-08-01', description: 'The first day that is no part of the period any more.' })
  until!: string;
}

class TotalView {
  @Whole({ example: 12 }) count!: number;
  @Whole({ example: 1080 }) minutes!: number;
  @Text({
    max: 400,
    example: '/v1/activities?owner=me&from=2025-08-01&until=2026-08-01',
    description: 'The records that this total is made of.',
  })
  records!: string;
}

class FormTotalView extends TotalView {
  @Text({ max: 60, example: 'lesson_study' }) learningForm!: string;
}

class InitiativeTotalView extends TotalView {
  @Choice(INITIATIVES, { example: 'self_chosen' }) initiative!: Initiative;
}

export class TotalsView {
  @Day({ example: '2025-08-01' }) from!: string;
  @Day({ example: '2026-08-01' }) until!: string;
  @Part(() => TotalView) overall!: TotalView;
  @Parts(() => FormTotalView, { max: 1000 }) byLearningForm!: FormTotalView[];
  @Parts(() => InitiativeTotalView, { max: 3 }) byInitiative!: InitiativeTotalView[];
}

/** Each total names the list that shows its records, so that it can be checked. */
export function toTotalsView(rows: readonly TotalRow[], { from, until }: TotalsQuery): TotalsView {
  const total = (row: TotalRow | undefined, filter: Record<string, string>): TotalView => {
    const parameters = new URLSearchParams({ owner: 'me', from, until, ...filter });
    const records = `/v1/activities?${parameters.toString()}`;
    return { count: row?.count ?? 0, minutes: row?.minutes ?? 0, records };
  };
  const overall = rows.find((row) => row.learningForm === null && row.initiative === null);
  return {
    from,
    until,
    overall: total(overall, {}),
    byLearningForm: rows.flatMap((row) =>
      row.learningForm === null
        ? []
        : [{ learningForm: row.learningForm, ...total(row, { learningForm: row.learningForm }) }],
    ),
    byInitiative: rows.flatMap((row) =>
      row.initiative === null ? [] : [{ initiative: row.initiative, ...total(row, { initiative: row.initiative }) }],
    ),
  };
}
