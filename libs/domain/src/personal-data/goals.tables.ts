import { nameIn, namesOfShare, ofOwn, type PersonalTable, removed } from './personal-table.js';

/** Goals, with whom they were shared and how they went. */
export const goalTables: readonly PersonalTable[] = [
  removed(
    [
      'goal_share',
      `(t.staff_member_id = $2 or ${ofOwn('goal')})`,
      'met wie je doelen deelde, en wie ze met jou deelde',
      'with whom you shared goals, and who shared theirs with you',
    ],
    { also: namesOfShare('goal') },
  ),
  removed(['goal_check_in', ofOwn('goal'), 'hoe het met je doelen ging', 'how your goals went'], {
    by: 'function',
  }),
  removed(['goal', 'owner_id', 'je doelen', 'your goals'], {
    by: 'function',
    also: { leerteam_name: nameIn('leerteam', 'leerteam_id') },
  }),
];
