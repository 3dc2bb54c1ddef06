import { askedWordsSql } from '../work/words.queries.js';
import type { ActivitySource, Initiative } from './activity.entity.js';

/** Which activities; what is left out is not asked. */
export interface ActivityFilter {
  readonly from?: string;
  /** The first day that is no part of the period any more. */
  readonly until?: string;
  /** Its code. */
  readonly learningForm?: string;
  readonly initiative?: Initiative;
  readonly source?: ActivitySource;
  readonly leerteamId?: string;
  readonly themeId?: string;
  /** A goal of one's own. */
  readonly goalId?: string;
  /** Words, as one types them in a search box; in Dutch or in English. */
  readonly text?: string;
}

/** Whose activities are asked for: the actor's own, or all that is open to them. */
export type Whose = 'me' | 'open';

type Condition = (value: string, whose: Whose) => string;

/**
 * What each field asks of an activity `a`, where $1 is the board and $2 the actor. Themes and goals are looked up by the
 * activity's own key, so that whoever plans the query never begins with everybody's.
 */
const CONDITIONS: Readonly<Record<keyof ActivityFilter, Condition>> = {
  from: (day) => `a.learned_on >= ${day}::date`,
  until: (day) => `a.learned_on < ${day}::date`,
  learningForm: (code) => `a.learning_form_id = (select id from learning_form where board_id = $1 and code = ${code})`,
  initiative: (initiative) => `a.initiative = ${initiative}`,
  source: (source) => `a.source = ${source}`,
  leerteamId: (id) => `a.leerteam_id = ${id}::uuid`,
  themeId: (id) => `${id}::uuid = any(array(select th.theme_id from activity_theme th
    where th.board_id = a.board_id and th.activity_id = a.id))`,
  goalId: (id) => `(a.owner_id = $2 and ${id}::uuid = any(array(select ag.goal_id from activity_goal ag
    where ag.board_id = a.board_id and ag.activity_id = a.id)))`,
  text: textSql,
};

/**
 * One's own records are searched whole, of others' only what a list shows: whoever could ask for a word of what they
 * wrote, could read it word by word.
 */
function textSql(text: string, whose: Whose): string {
  const has = (words: string): string => `a.${words} @@ ${askedWordsSql(text)}`;
  if (whose === 'me') return has('own_words');
  return `(a.owner_id = $2 and ${has('own_words')} or a.owner_id <> $2 and ${has('title_words')})`;
}

/**
 * The conditions of a filter. Only what is asked is one: a condition that may or may not hold (`$4 is null or …`) would
 * keep the index from being used. `value` makes a parameter of the query.
 */
export function filterSql(filter: ActivityFilter, whose: Whose, value: (given: unknown) => string): string[] {
  return Object.entries(CONDITIONS).flatMap(([field, condition]) => {
    const asked = filter[field as keyof ActivityFilter];
    return asked === undefined ? [] : [condition(value(asked), whose)];
  });
}
