import { nameOf, type PersonalTable, removed } from './personal-table.js';

const ofPlan = `exists (select from planned_activity p
  where p.board_id = t.board_id and p.id = t.planned_activity_id and p.owner_id = $2)`;
const ownTitle = (table: string, column: string): string =>
  `(select x.title from ${table} x where x.board_id = t.board_id and x.id = t.${column} and x.owner_id = $2)`;

/** What somebody plans, and with whom they learned. Before activities: what is here points to those. */
export const planningTables: readonly PersonalTable[] = [
  removed(
    ['calendar_feed', 'staff_member_id', 'je agenda voor andere programma’s', 'your calendar for other programs'],
    {
      withheld: ['secret_hash'],
    },
  ),
  removed(
    [
      'participation',
      '(t.staff_member_id = $2 or t.host_id = $2)',
      'wie je uitnodigde om mee te doen, en wie jou uitnodigde',
      'whom you invited to take part, and who invited you',
    ],
    {
      also: {
        host_name: nameOf('host_id'),
        invited_name: nameOf('staff_member_id'),
        hosted_title: `coalesce(${ownTitle('activity', 'activity_id')},
          ${ownTitle('planned_activity', 'planned_activity_id')})`,
        own_activity_id: `case when t.staff_member_id = $2 then t.own_activity_id end`,
        own_planned_activity_id: `case when t.staff_member_id = $2 then t.own_planned_activity_id end`,
      },
    },
  ),
  removed(['planned_activity_theme', ofPlan, 'thema’s van wat je plant', 'themes of what you plan']),
  removed(['planned_activity_goal', ofPlan, 'doelen bij wat je plant', 'goals of what you plan']),
  removed(['planned_activity', 'owner_id', 'wat je plant, met je notities', 'what you plan, with your notes'], {
    also: {
      learning_form: `(select f.name_nl from learning_form f
        where f.board_id = t.board_id and f.id = t.learning_form_id)`,
      leerteam_name: `(select l.name from leerteam l where l.board_id = t.board_id and l.id = t.leerteam_id)`,
    },
  }),
];
