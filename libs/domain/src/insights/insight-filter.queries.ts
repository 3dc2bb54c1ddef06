import { askedWordsSql } from '../work/words.queries.js';
import type { Viewer } from '../visibility/visibility.queries.js';
import { theirsSql, writtenAtSql } from './insight-standing.queries.js';
import type { InsightSource } from './insight.entity.js';

/** Which insights; what is left out is not asked. */
export interface InsightFilter {
  /** Words, as one types them in a search box; in Dutch or in English. */
  readonly text?: string;
  readonly themeId?: string;
  readonly leerteamId?: string;
  /** Where who wrote it worked then. */
  readonly schoolId?: string;
  /** What it was learned in: of those that are the actor's own or their leerteams'. */
  readonly source?: InsightSource;
  readonly cycleId?: string;
  readonly activityId?: string;
  readonly goalId?: string;
  /** Only what the actor wrote. */
  readonly author?: 'me';
  /** Only what the actor uses. */
  readonly adoptedBy?: 'me';
}

export const VIEWER: Viewer = { board: '$1', me: '$2', on: '$3::date' };

/** What an insight was learned in is for those to know whose it is. */
const ifTheirs = (condition: string): string => `(${condition} and ${theirsSql(VIEWER)})`;

/** What each field asks of an insight `i`, where $1 is the board, $2 the actor and $3 today; `value` is what is asked. */
const CONDITIONS: Readonly<Record<keyof InsightFilter, (value: () => string) => string>> = {
  text: (value) => `i.words @@ ${askedWordsSql(value())}`,
  themeId: (value) => `${value()}::uuid = any(array(select it.theme_id from insight_theme it
    where it.board_id = i.board_id and it.insight_id = i.id))`,
  leerteamId: (value) => `i.leerteam_id = ${value()}::uuid`,
  schoolId: (value) => writtenAtSql(`array[${value()}::uuid]`),
  source: (value) => ifTheirs(`i.source = ${value()}`),
  cycleId: (value) => ifTheirs(`i.cycle_id = ${value()}::uuid`),
  activityId: (value) => ifTheirs(`i.activity_id = ${value()}::uuid`),
  goalId: (value) => ifTheirs(`i.goal_id = ${value()}::uuid`),
  author: () => `i.author_id = $2`,
  adoptedBy: () => `exists (select from insight_adoption ad
    where ad.board_id = i.board_id and ad.insight_id = i.id and ad.adopter_id = $2)`,
};

/**
 * The conditions of a filter. Only what is asked is one: a condition that may or may not hold would keep an index from
 * being used. `value` makes a parameter of the query.
 */
export function insightFilterSql(filter: InsightFilter, value: (given: unknown) => string): string[] {
  return Object.entries(CONDITIONS).flatMap(([field, condition]) => {
    const asked = filter[field as keyof InsightFilter];
    return asked === undefined ? [] : [condition(() => value(asked))];
  });
}
