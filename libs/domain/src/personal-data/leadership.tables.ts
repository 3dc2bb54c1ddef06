import { emptied, kept, nameIn, nameOf, type PersonalTable, removed } from './personal-table.js';

const leerteam = { leerteam_name: nameIn('leerteam', 'leerteam_id') };

/** Who leads, who would like to, and who took part in a review. What they answered there is nobody's any more. */
export const leadershipTables: readonly PersonalTable[] = [
  removed(
    [
      'interest',
      'owner_id',
      'waar je belangstelling voor hebt en waar je goed in bent',
      'what you are interested in and what you are good at',
    ],
    { also: { theme_name: nameIn('theme', 'theme_id') } },
  ),
  removed([
    'interest_page',
    'owner_id',
    'dat je jouw bladzijde in het register bijhoudt',
    'that you keep a page of your own in the register',
  ]),
  emptied(
    [
      'lead_turn',
      '(t.leader_id = $2 or t.offered_by_id = $2)',
      'wat je in leerteams leidde, en wat je anderen aanbood te leiden',
      'what you led in leerteams, and what you offered others to lead',
    ],
    {
      nl: 'Dat er iemand iets leidde in het leerteam: hoe de leiding gespreid was, rust erop.',
      en: 'That somebody led something in the leerteam: how the lead was spread rests on it.',
    },
    {
      also: {
        ...leerteam,
        leader_name: nameOf('leader_id'),
        offered_by_name: nameOf('offered_by_id'),
        theme_name: nameIn('theme', 'theme_id'),
        cycle_title: nameIn('cycle', 'cycle_id', 'title'),
        meeting_title: nameIn('planned_meeting', 'meeting_id', 'title'),
      },
      // What was not answered yet concerns nobody any more.
      by: {
        statement: `delete from lead_turn t using who where t.board_id = who.board and t.accepted_on is null
          and who.person in (t.leader_id, t.offered_by_id)`,
      },
    },
  ),
  kept(
    [
      'collaboration_review_member',
      'staff_member_id',
      'voor welke terugblikken op de samenwerking je gevraagd bent, en of je meedeed; nooit wat je antwoordde',
      'for which reviews of the collaboration you were asked, and whether you took part; never what you answered',
    ],
    {
      nl: 'Dat er iemand aan een terugblik van het leerteam meedeed.',
      en: 'That somebody took part in a review of the leerteam.',
    },
    {
      also: {
        leerteam_name: `(select l.name from collaboration_review r
          join leerteam l on l.board_id = r.board_id and l.id = r.leerteam_id
          where r.board_id = t.board_id and r.id = t.review_id)`,
        opened_on: nameIn('collaboration_review', 'review_id', 'opened_on'),
      },
    },
  ),
];
