import { emptied, kept, nameIn, nameOf, type PersonalTable } from './personal-table.js';

/** What nobody waits for an answer to any more. */
const THEIRS = `t.state = 'open' and t.staff_member_id = who.person`;

const leerteam = { leerteam_name: nameIn('leerteam', 'leerteam_id') };

/** How somebody came into leerteams, and what they wrote down when one was closed. */
export const leerteamTables: readonly PersonalTable[] = [
  emptied(
    [
      'leerteam_admission',
      '(t.staff_member_id = $2 or t.asked_by_id = $2 or t.answered_by_id = $2)',
      'uitnodigingen voor leerteams en aanmeldingen, van jou en aan jou',
      'invitations to leerteams and requests to join, of yours and to you',
    ],
    {
      nl: 'Dat een leerteam en een collega het erover hadden, zonder wie en zonder wat er geschreven werd; zestig dagen later gaat ook dat weg.',
      en: 'That a leerteam and a colleague were in touch, without who and what was written; sixty days later that goes too.',
    },
    {
      also: {
        ...leerteam,
        person_name: nameOf('staff_member_id'),
        asked_by_name: nameOf('asked_by_id'),
        answered_by_name: nameOf('answered_by_id'),
        // Of what goes between a team and a colleague, another coordinator gets what they wrote themselves.
        word: `case when $2 in (t.staff_member_id, t.asked_by_id) then t.word end`,
        answer: `case when $2 in (t.staff_member_id, t.answered_by_id) then t.answer end`,
      },
      by: {
        statement: `update leerteam_admission t
          set word = case when who.person not in (t.staff_member_id, t.asked_by_id) then t.word end,
              answer = case when who.person not in (t.staff_member_id, t.answered_by_id) then t.answer end,
              state = case when ${THEIRS} then 'lapsed' else t.state end,
              ended_at = case when ${THEIRS} then who.at else t.ended_at end,
              asked_by_id = nullif(t.asked_by_id, who.person), answered_by_id = nullif(t.answered_by_id, who.person)
          from who where t.board_id = who.board and who.person in (t.staff_member_id, t.asked_by_id, t.answered_by_id)`,
      },
    },
  ),
  kept(
    [
      'leerteam_closing',
      '(t.closed_by_id = $2 or t.reopened_by_id = $2)',
      'wat je opschreef over wat een leerteam leerde, toen je het afsloot',
      'what you wrote down of what a leerteam learned, when you closed it',
    ],
    {
      nl: 'Wat het leerteam leerde: dat is van het team.',
      en: 'What the leerteam learned: it is the team’s.',
    },
    {
      also: {
        ...leerteam,
        learned: `case when t.closed_by_id = $2 then t.learned end`,
        in_short: `case when t.closed_by_id = $2 then t.in_short end`,
      },
    },
  ),
];
