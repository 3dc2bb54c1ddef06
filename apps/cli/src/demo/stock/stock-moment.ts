import type { Initiative } from '@app/domain';

/** Something that can be learned or done, with what people took from it and what they went to try in class. */
export interface StockMoment {
  /** The code of a learning form of the catalogue. */
  readonly form: string;
  /** How long it usually takes. */
  readonly minutes: number;
  /** `{collega}` becomes a colleague's given name, `{n}` the number in a series. */
  readonly title: string;
  readonly took: readonly string[];
  readonly tries: readonly string[];
  readonly initiative: Initiative;
  /** Whether it is about the pupils of the higher grades, and nothing for kindergarten. */
  readonly older: boolean;
  /** How often one person does it; more than once is a series. */
  readonly times: number;
}

type Rest = Partial<Pick<StockMoment, 'initiative' | 'older' | 'times'>>;

export const moment = (
  form: string,
  minutes: number,
  title: string,
  took: readonly string[] = [],
  tries: readonly string[] = [],
  { initiative = 'self_chosen', older = false, times = 1 }: Rest = {},
): StockMoment => ({ form, minutes, title, took, tries, initiative, older, times });
