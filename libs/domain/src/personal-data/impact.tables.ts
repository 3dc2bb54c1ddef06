import { emptied, nameIn, nameOf, ownTitleIn, type PersonalTable } from './personal-table.js';

/** A column where the person wrote it themselves; what a colleague wrote is theirs. */
const ownWords = (column: string, writtenBy: string): Record<string, string> => ({
  [column]: `case when ${writtenBy} = $2 then t.${column} end`,
});
const EVALUATOR = 'coalesce(t.reworded_by_id, t.evaluated_by_id)';

/** What people expect that pupils learn. Before goals: a goal's goes with the goal. */
export const impactTables: readonly PersonalTable[] = [
  emptied(
    [
      'impact_hypothesis',
      `($2 in (t.declared_by_id, t.withdrawn_by_id, t.evaluated_by_id, t.reworded_by_id)
        or exists (select from goal x where x.board_id = t.board_id and x.id = t.goal_id and x.owner_id = $2))`,
      'wat je verwachtte dat leerlingen leren, van een doel van jou of met een leerteam, en wat ervan kwam',
      'what you expected that pupils learn, of a goal of yours or with a leerteam, and what came of it',
    ],
    {
      nl: 'Van een verwachting van je leerteam: bij welke groepen, toetsen en meetmomenten die hoorde en wanneer ze is vastgelegd. Rapporten rusten daarop. Zonder je naam, en zonder wat je schreef.',
      en: 'Of an expectation of your leerteam: for which groups, tests and measuring moments it was, and when it was declared. Reports rest on that. Without your name, and without what you wrote.',
    },
    {
      by: 'function',
      also: {
        goal_title: ownTitleIn('goal'),
        cycle_title: nameIn('cycle', 'cycle_id', 'title'),
        theme_name: nameIn('theme', 'theme_id'),
        first_moment: nameIn('measuring_moment', 'first_moment_id'),
        second_moment: nameIn('measuring_moment', 'second_moment_id'),
        pupil_group_names: `(select string_agg(p.name, ', ' order by p.name) from impact_hypothesis_group x
          join pupil_group p on p.board_id = x.board_id and p.id = x.pupil_group_id
          where x.board_id = t.board_id and x.hypothesis_id = t.id)`,
        declared_by_name: nameOf('declared_by_id'),
        evaluated_by_name: nameOf('evaluated_by_id'),
        ...ownWords('expectation', 't.declared_by_id'),
        ...ownWords('withdrawal_reason', 't.withdrawn_by_id'),
        ...ownWords('conclusion', EVALUATOR),
        ...ownWords('alternatives', EVALUATOR),
        ...ownWords('next_step', EVALUATOR),
      },
    },
  ),
];
