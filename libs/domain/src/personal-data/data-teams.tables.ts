import { emptied, kept, nameIn, type PersonalTable, removed } from './personal-table.js';

/** What the person themselves wrote in a column; what a teammate did is theirs. */
const own = (by: string, ...columns: readonly string[]): Record<string, string> =>
  Object.fromEntries(columns.map((column) => [column, `case when t.${by} = $2 then t.${column} end`]));

/** What the row hangs on says, where the person wrote it. */
const ownWords = (table: string, column: string): string =>
  `(select x.${column} from ${table} x where x.board_id = t.board_id and x.id = t.${table}_id and x.author_id = $2)`;
const ownStatement = { own_statement: ownWords('hypothesis', 'statement') };

/** What was written in a team stays the team's; the name behind it goes. Each gets what they wrote themselves. */
export const dataTeamTables: readonly PersonalTable[] = [
  kept(
    [
      'measure_evaluation',
      'author_id',
      'evaluaties die je van maatregelen schreef',
      'evaluations of measures that you wrote',
    ],
    {
      nl: 'Wat je over een maatregel van je leerteam schreef, zonder je naam: het is van het leerteam.',
      en: 'What you wrote on a measure of your leerteam, without your name: it is the team’s.',
    },
    { also: { own_measure: ownWords('measure', 'what') } },
  ),
  removed(['measure_member', 'staff_member_id', 'maatregelen die jij uitvoert', 'measures that you carry out'], {
    also: { measure: nameIn('measure', 'measure_id', 'what'), due_on: nameIn('measure', 'measure_id', 'due_on') },
  }),
  kept(
    ['measure', 'author_id', 'maatregelen die je voorstelde', 'measures that you planned'],
    {
      nl: 'Een maatregel die je voorstelde, zonder je naam: die is van het leerteam.',
      en: 'A measure that you planned, without your name: it is the team’s.',
    },
    { also: ownStatement },
  ),
  emptied(
    [
      'data_source',
      '(t.author_id = $2 or t.collector_id = $2 or t.judged_by_id = $2)',
      'data die je noemde, verzamelt of beoordeelde',
      'data that you named, collect or judged',
    ],
    {
      nl: 'Welke data het leerteam gebruikte en hoe bruikbaar die waren, zonder je naam.',
      en: 'Which data the leerteam used and how usable they were, without your name.',
    },
    {
      also: { ...own('author_id', 'what', 'origin'), ...own('judged_by_id', 'quality_because') },
      by: {
        statement: `update data_source t set collector_id = null from who
          where t.board_id = who.board and t.collector_id = who.person`,
      },
    },
  ),
  kept(
    [
      'hypothesis_verdict',
      '(t.given_by_id = $2 or t.reopened_by_id = $2)',
      'oordelen over hypotheses die je gaf of heropende',
      'verdicts on hypotheses that you gave or reopened',
    ],
    {
      nl: 'Een oordeel van je leerteam, zonder je naam.',
      en: 'A verdict of your leerteam, without your name.',
    },
    { also: { ...ownStatement, ...own('given_by_id', 'because'), ...own('reopened_by_id', 'reopened_because') } },
  ),
  kept(
    [
      'hypothesis',
      '(t.author_id = $2 or t.analysed_by_id = $2)',
      'hypotheses die je inbracht of onderzocht',
      'hypotheses that you put forward or looked into',
    ],
    {
      nl: 'Wat je in een hypothese van je leerteam schreef, zonder je naam: het is van het leerteam.',
      en: 'What you wrote in a hypothesis of your leerteam, without your name: it is the team’s.',
    },
    { also: { ...own('author_id', 'statement', 'because', 'about'), ...own('analysed_by_id', 'analysis') } },
  ),
];
