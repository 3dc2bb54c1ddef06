import { nameIn, nameOf, type PersonalTable, removed } from '@app/domain';

const ofSchedule = (condition: string): string =>
  `exists (select from report_schedule d where d.board_id = t.board_id and d.id = t.schedule_id and ${condition})`;

/** Reports that one has made again and again, and for whom colleagues named one. */
export const scheduleTables: readonly PersonalTable[] = [
  removed(
    [
      'report_schedule_recipient',
      `(t.staff_member_id = $2 or ${ofSchedule('d.owner_id = $2')})`,
      'wie bericht krijgt van rapporten op jouw vaste momenten, en welke collega’s jou daarvoor noemden',
      'who is told of reports by your schedules, and which colleagues named you for theirs',
    ],
    {
      also: {
        staff_member_name: nameOf('staff_member_id'),
        schedule_owner_name: `(select s.given_name || ' ' || s.family_name
          from report_schedule d join staff_member s on s.board_id = d.board_id and s.id = d.owner_id
          where d.board_id = t.board_id and d.id = t.schedule_id)`,
      },
    },
  ),
  removed(
    [
      'report_schedule',
      'owner_id',
      'welke rapporten je op vaste momenten laat maken',
      'which reports you have made by a schedule',
    ],
    { also: { school_name: nameIn('school', 'school_id') } },
  ),
];
