import { emptied, kept, nameIn, nameOf, type PersonalTable } from './personal-table.js';

/** Words that the person wrote; those of others in the same row are theirs. */
const own = (column: string): string => `case when t.author_id = $2 then t.${column} end`;

const OF_THE_TEAM = {
  nl: 'Wat je voor je team opschreef, zonder je naam: het is van het team.',
  en: 'What you wrote down for your team, without your name: it is the team’s.',
};

const meeting = {
  meeting_title: nameIn('planned_meeting', 'planned_meeting_id', 'title'),
  meeting_on: nameIn('planned_meeting', 'planned_meeting_id', 'planned_on'),
};
const leerteam = { leerteam_name: nameIn('leerteam', 'leerteam_id') };

/** What is said in meetings and on the board of a leerteam is the team's. Before activities: presences point to those. */
export const meetingTables: readonly PersonalTable[] = [
  emptied(
    [
      'meeting_presence',
      'staff_member_id',
      'of je er was bij bijeenkomsten van je team',
      'whether you were at meetings of your team',
    ],
    {
      nl: 'Dat er iemand bij een bijeenkomst was of niet; niet hoe lang, en zonder je naam.',
      en: 'That somebody was at a meeting or not; not for how long, and without your name.',
    },
    {
      also: meeting,
      by: {
        statement: `update meeting_presence t set minutes = null, activity_id = null, activity_version = null
          from who where t.board_id = who.board and t.staff_member_id = who.person`,
      },
    },
  ),
  kept(
    [
      'meeting_note',
      'author_id',
      'wat je in bijeenkomsten van je team opschreef',
      'what you wrote down in meetings of your team',
    ],
    OF_THE_TEAM,
    { also: meeting },
  ),
  kept(
    [
      'team_decision',
      'author_id',
      'besluiten van je team die je opschreef',
      'decisions of your team that you wrote down',
    ],
    OF_THE_TEAM,
    { also: meeting },
  ),
  kept(
    [
      'agenda_item',
      '(t.author_id = $2 or t.brought_by_id = $2)',
      'agendapunten die je opschreef of inbracht',
      'items of agendas that you wrote down or brought in',
    ],
    OF_THE_TEAM,
    { also: { ...meeting, title: own('title'), brought_by_name: nameOf('brought_by_id') } },
  ),
  kept(
    [
      'team_action',
      '(t.author_id = $2 or t.owner_id = $2)',
      'acties van je team die je opschreef of op je nam',
      'actions of your team that you wrote down or took on',
    ],
    {
      nl: 'Wat het team afsprak, zonder je naam: het is van het team.',
      en: 'What the team agreed on, without your name: it is the team’s.',
    },
    { also: { ...leerteam, owner_name: nameOf('owner_id') } },
  ),
  kept(
    ['team_goal', 'author_id', 'doelen van je team die je opschreef', 'goals of your team that you wrote down'],
    OF_THE_TEAM,
    { also: leerteam },
  ),
  kept(
    [
      'team_success',
      '(t.author_id = $2 or t.staff_member_id = $2)',
      'successen van je team die je opschreef, of die van jou waren',
      'successes of your team that you wrote down, or that were yours',
    ],
    OF_THE_TEAM,
    { also: { ...leerteam, whose_name: nameOf('staff_member_id') } },
  ),
];
