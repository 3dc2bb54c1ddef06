import { nameIn, namesOfShare, ofOwn, ownTitleIn, type PersonalTable, removed } from './personal-table.js';

/** As it was last adopted. */
const strategicGoal = `(select v.title from strategy_version v
  where v.board_id = t.board_id and v.document_id = t.strategic_goal_id order by v.number desc limit 1)`;
const shownIn = { activity_title: ownTitleIn('activity') };

/** How goals went. An activity can show it: before activities. */
export const goalProgressTables: readonly PersonalTable[] = [
  removed(['goal_check_in', ofOwn('goal'), 'hoe het met je doelen ging', 'how your goals went'], {
    by: 'function',
    also: shownIn,
  }),
  removed(
    [
      'evaluation_point',
      ofOwn('goal'),
      'wanneer je naar je doelen zou kijken, en wat je toen zag',
      'when you were to look at your goals, and what you saw then',
    ],
    { also: shownIn },
  ),
];

/** Goals, what they are tied to and with whom they were shared. */
export const goalTables: readonly PersonalTable[] = [
  removed(['goal_theme', ofOwn('goal'), 'thema’s van je doelen', 'themes of your goals'], {
    also: { theme_name: nameIn('theme', 'theme_id') },
  }),
  removed(
    [
      'goal_cycle',
      ofOwn('goal'),
      'cycli van je leerteams waarin je aan je doelen werkt',
      'cycles of your leerteams in which you work on your goals',
    ],
    { also: { cycle_title: nameIn('cycle', 'cycle_id', 'title') } },
  ),
  removed(
    [
      'goal_share',
      `(t.staff_member_id = $2 or ${ofOwn('goal')})`,
      'met wie je doelen deelde, en wie ze met jou deelde',
      'with whom you shared goals, and who shared theirs with you',
    ],
    { also: namesOfShare('goal') },
  ),
  removed(['goal', 'owner_id', 'je doelen', 'your goals'], {
    by: 'function',
    also: { leerteam_name: nameIn('leerteam', 'leerteam_id'), strategic_goal: strategicGoal },
  }),
];
