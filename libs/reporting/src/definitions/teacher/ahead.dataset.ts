import {
  type ColleagueFacts,
  type FormFacts,
  suggestColleagues,
  suggestForms,
  type SuggestionReason,
  today,
} from '@app/domain';
import type { ReadWork } from '../../definition.js';
import { byKey } from '../by-subject.js';
import { FORMS, NEEDS, NEXT_MOMENTS, OFFERED, TRIED } from './ahead.queries.js';

/** Something that is to come: planned, to be met, or the day that one meant to look at a goal. */
export interface NextMoment {
  readonly on: string;
  readonly kind: 'plan' | 'meeting' | 'target' | 'look';
  readonly title: string;
  /** The leerteam, where it is one's meeting. */
  readonly team: string | null;
}

/** A colleague, or a form, with why. */
export interface Suggestions {
  readonly colleagues: readonly { readonly id: string; readonly reasons: readonly SuggestionReason[] }[];
  readonly forms: readonly {
    readonly nl: string;
    readonly en: string;
    readonly reasons: readonly SuggestionReason[];
  }[];
}

export interface Ahead {
  readonly next: readonly NextMoment[];
  readonly suggestions: Suggestions;
}

type Form = Omit<FormFacts, 'moments'>;
/** How often somebody learned in a form in the past year, and how often of that for a goal that is active now. */
type Tried = Pick<FormFacts, 'id' | 'moments'>;
type Needs = { readonly withTeam: boolean; readonly useDueOn: string | null };

/** Of each a few: a report is no list to choose from. */
const MOST = 3;

/** What lies before teachers, from the day of the data on; five queries, however many teachers. */
export async function aheadDataset(work: ReadWork, people: readonly string[]): Promise<(person: string) => Ahead> {
  const on = today(work);
  const lists = async <Row extends object>(sql: string) => {
    type Of = Row & { subject: string };
    const rows: Of[] = await work.db.query(sql, [work.actor.boardId, people, on]);
    return byKey(rows);
  };
  const next = await lists<NextMoment>(NEXT_MOMENTS);
  const needs = await lists<Needs>(NEEDS);
  const offered = await lists<ColleagueFacts>(OFFERED);
  const tried = await lists<Tried>(TRIED);
  const forms: Form[] = await work.db.query(FORMS, [work.actor.boardId]);
  return (person) => {
    const [goal] = needs(person);
    const colleagues = suggestColleagues(offered(person));
    return {
      next: next(person),
      suggestions: {
        colleagues: colleagues.map((one) => ({ id: one.person.id, reasons: one.reasons })),
        forms: goal
          ? untriedForms({ ...goal, today: on, hasExpert: hasExpert(offered(person)) }, forms, tried(person))
          : [],
      },
    };
  };
}

const hasExpert = (found: readonly ColleagueFacts[]): boolean => found.some(({ expertise }) => expertise.length > 0);

/** The forms that the rules speak for, by what was done for all goals that are active, and that were not tried yet. */
function untriedForms(
  goal: Parameters<typeof suggestForms>[0],
  forms: readonly Form[],
  tried: readonly Tried[],
): Suggestions['forms'] {
  const used = new Map(tried.map((one) => [one.id, one]));
  const facts = forms.map((form) => ({ ...form, moments: used.get(form.id)?.moments ?? 0 }));
  return suggestForms(goal, facts, 'nl')
    .filter(({ form }) => !used.has(form.id))
    .slice(0, MOST)
    .map(({ form, reasons }) => ({ nl: form.nameNl, en: form.nameEn, reasons }));
}
