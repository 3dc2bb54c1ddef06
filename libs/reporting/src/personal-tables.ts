import { emptied, kept, personalTables as domainTables, type PersonalTable, removed } from '@app/domain';
import { scheduleTables } from './schedules/schedules.tables.js';

const ofReport = (condition: string): string =>
  `exists (select from report r where r.board_id = t.board_id and r.id = t.report_id and ${condition})`;

/** Every table that holds something on a member of staff: those of reports and exports, and the domain's. */
export const personalTables: readonly PersonalTable[] = [
  removed(['personal_export', 'staff_member_id', 'je exports', 'your exports'], {
    withheld: ['zip'],
  }),
  removed([
    'report_share',
    `(t.staff_member_id = $2 or ${ofReport(`r.report = 'teacher' and r.subject_id = $2`)})`,
    'met wie je rapporten deelde, en wie ze met jou deelde',
    'with whom you shared reports, and who shared theirs with you',
  ]),
  removed(
    [
      'report_rendering',
      ofReport(`r.report = 'teacher' and r.subject_id = $2`),
      'je rapporten als PDF',
      'your reports as PDF',
    ],
    { by: 'function', withheld: ['bytes'] },
  ),
  // The document itself is a file of its own in an export.
  removed(['report', `t.report = 'teacher' and t.subject_id = $2`, 'je rapporten', 'your reports'], {
    by: 'function',
    withheld: ['document'],
  }),
  kept(
    [
      'published_figure',
      `(jsonb_exists(t.parts, $2::text) or t.subject_id::text = $2::text)`,
      'in welke cijfers van rapporten over leerteam en school je meetelt, en wat je eigen rapporten over andere groepen zeggen',
      'in which figures of reports on leerteam and school you count, and what your own reports say of other groups',
    ],
    {
      nl: 'Dat iemand zonder naam meetelde in een cijfer: latere cijfers worden ernaast gehouden, zodat het verschil niemand verraadt. Wat bij je eigen rapporten hoort, gaat met die rapporten weg.',
      en: 'That somebody without a name counted in a figure: later figures are held against it, so that no difference gives anybody away. What belongs to your own reports goes with those reports.',
    },
    // Who else counts in it.
    { withheld: ['parts'] },
  ),
  kept(
    [
      'report_run_subject',
      `t.report = 'teacher' and t.subject_id = $2`,
      'wanneer een rapport over jou gemaakt is',
      'when a report on you was made',
    ],
    {
      nl: 'Dat er een rapport over iemand zonder naam gemaakt is: zo gaat geen rapport verloren en wordt er geen twee keer gemaakt.',
      en: 'That a report on somebody without a name was made: so that none is lost, and none is made twice.',
    },
  ),
  emptied(
    [
      'report_run',
      `(t.requested_by = $2 or t.report = 'teacher' and t.subject_id = $2)`,
      'welke rapporten je vroeg',
      'which reports you asked for',
    ],
    {
      nl: 'Dat er een rapport gevraagd is, zonder door wie. Rapporten over een leerteam of school staan vast: hun cijfers blijven, en namen staan er niet in.',
      en: 'That a report was asked for, without by whom. Reports on a leerteam or a school stand: their figures stay, and no names are in them.',
    },
    {
      by: {
        statement: `update report_run t
          set requested_by = nullif(t.requested_by, who.person),
              schedule_id = case when t.requested_by = who.person then null else t.schedule_id end,
              due_at = case when t.requested_by = who.person then null else t.due_at end,
              period_name = case when t.report = 'teacher' then null else t.period_name end
          from who where t.board_id = who.board
            and (t.requested_by = who.person or t.report = 'teacher' and t.subject_id = who.person)`,
      },
    },
  ),
  ...scheduleTables,
  ...domainTables,
];
