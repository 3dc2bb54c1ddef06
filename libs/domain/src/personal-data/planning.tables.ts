import { nameIn, nameOf, ofOwn, ownTitleIn, type PersonalTable, removed } from './personal-table.js';

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
      withheld: ['title'],
      also: {
        host_name: nameOf('host_id'),
        invited_name: nameOf('staff_member_id'),
        hosted_title: `coalesce(case when t.host_id = $2 then t.title end, ${ownTitleIn('planned_activity')})`,
        own_activity_id: `case when t.staff_member_id = $2 then t.own_activity_id end`,
        own_planned_activity_id: `case when t.staff_member_id = $2 then t.own_planned_activity_id end`,
      },
    },
  ),
  removed(['planned_activity_theme', ofOwn('planned_activity'), 'thema’s van wat je plant', 'themes of what you plan']),
  removed(['planned_activity_goal', ofOwn('planned_activity'), 'doelen bij wat je plant', 'goals of what you plan']),
  removed(['planned_activity', 'owner_id', 'wat je plant, met je notities', 'what you plan, with your notes'], {
    also: {
      learning_form: nameIn('learning_form', 'learning_form_id', 'name_nl'),
      leerteam_name: nameIn('leerteam', 'leerteam_id'),
    },
  }),
];
