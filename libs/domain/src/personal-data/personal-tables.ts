import { accountTables } from './accounts.tables.js';
import { activityTables } from './activities.tables.js';
import { conversationTables } from './conversations.tables.js';
import { dataTeamTables } from './data-teams.tables.js';
import { entitlementTables } from './entitlements.tables.js';
import { evidenceTables } from './evidence.tables.js';
import { goalProgressTables, goalTables } from './goals.tables.js';
import { impactTables } from './impact.tables.js';
import { insightTables } from './insights.tables.js';
import { leerteamTables } from './leerteams.tables.js';
import { inquiryTables } from './inquiry.tables.js';
import { leadershipTables } from './leadership.tables.js';
import { lessonStudyTables } from './lesson-study.tables.js';
import { loggingTables } from './logging.tables.js';
import { meetingTables } from './meetings.tables.js';
import { notificationTables } from './notifications.tables.js';
import { observationTables } from './observations.tables.js';
import { emptied, kept, nameIn, nameOf, type PersonalTable, removed } from './personal-table.js';
import { planningTables } from './planning.tables.js';
import { strategyTables } from './strategy.tables.js';
import { pulseTables } from './pulse.tables.js';
import { signalTables } from './signals.tables.js';
import { trajectoryTables } from './trajectories.tables.js';
import { webhookTables } from './webhooks.tables.js';

/**
 * Every table of the domain that holds something on a member of staff, in the order in which erasure goes through them:
 * what hangs on a row before the row. A new table is a line here or in its feature's list, or in that of those that hold
 * nothing.
 */
export const personalTables: readonly PersonalTable[] = [
  ...accountTables,
  removed(
    [
      'idempotent_answer',
      `(t.actor_id = $2 or strpos(t.answer::text, $2::text) > 0)`,
      'antwoorden die een week bewaard worden voor herhaalde verzoeken',
      'answers kept for a week for repeated requests',
    ],
    { withheld: ['request_hash', 'answer'] },
  ),
  ...notificationTables,
  ...webhookTables,
  ...trajectoryTables,
  ...leadershipTables,
  ...strategyTables,
  ...pulseTables,
  ...meetingTables,
  ...signalTables,
  ...conversationTables,
  ...planningTables,
  ...observationTables,
  ...lessonStudyTables,
  ...dataTeamTables,
  ...insightTables,
  ...impactTables,
  ...entitlementTables,
  ...loggingTables,
  ...evidenceTables,
  ...goalProgressTables,
  ...activityTables,
  ...goalTables,
  removed(['role_grant', 'staff_member_id', 'je rollen', 'your roles'], { withheld: ['source_id'] }),
  removed(['teaching_assignment', 'staff_member_id', 'je groepen', 'the groups that you teach'], {
    also: { pupil_group_name: nameIn('pupil_group', 'pupil_group_id') },
  }),
  emptied(
    ['appointment', 'staff_member_id', 'je aanstellingen', 'your appointments'],
    {
      nl: 'Dat er iemand aan een school werkte, als wat en van wanneer tot wanneer: tellingen van scholen rusten erop.',
      en: 'That somebody worked at a school, as what and from when until when: counts of schools rest on it.',
    },
    {
      also: { school_name: nameIn('school', 'school_id') },
      by: {
        statement: `update appointment t
          set fte = null, source_id = null, until_on = case when t.until_on is null or t.until_on > who.today
            then greatest(t.from_on + 1, who.today) else t.until_on end
          from who where t.board_id = who.board and t.staff_member_id = who.person`,
      },
    },
  ),
  ...leerteamTables,
  emptied(
    ['leerteam_membership', 'staff_member_id', 'de leerteams waarin je zat', 'the leerteams that you were in'],
    {
      nl: 'Dat er iemand in een leerteam zat, van wanneer tot wanneer: cijfers van het leerteam rusten erop.',
      en: 'That somebody was in a leerteam, from when until when: figures of the leerteam rest on it.',
    },
    {
      also: { leerteam_name: nameIn('leerteam', 'leerteam_id') },
      by: {
        statement: `update leerteam_membership t set until_on = greatest(t.from_on + 1, who.today)
          from who where t.board_id = who.board and t.staff_member_id = who.person
            and (t.until_on is null or t.until_on > who.today)`,
      },
    },
  ),
  kept(
    ['meeting_attendance', 'staff_member_id', 'de bijeenkomsten waar je was', 'the meetings that you were at'],
    {
      nl: 'Dat een bijeenkomst zoveel mensen had.',
      en: 'That a meeting had so many people.',
    },
    { also: { title: nameIn('meeting', 'meeting_id', 'title'), held_on: nameIn('meeting', 'meeting_id', 'held_on') } },
  ),
  ...inquiryTables,
  emptied(
    [
      'content_opening',
      '(t.owner_id = $2 or t.opened_by = $2)',
      'wie iets van jou opende, en wat jij van anderen opende',
      'who opened something of yours, and what you opened of others',
    ],
    {
      nl: 'Dat een collega zonder naam iets opende van wie dat is: die mag dat blijven weten.',
      en: 'That a colleague without a name opened something, for whose it is: they may go on knowing.',
    },
    { by: 'function', also: { owner_name: nameOf('owner_id'), opened_by_name: nameOf('opened_by') } },
  ),
  emptied(
    [
      'history_entry',
      '(t.person_id = $2 or t.actor_id = $2)',
      'wat er met je gegevens gebeurde, en wat jij veranderde',
      'what was done with your data, and what you changed',
    ],
    {
      nl: 'Dat er iets gebeurde, en wanneer; zonder wie, en zonder wat erin stond.',
      en: 'That something happened, and when; without who, and without what stood in it.',
    },
    {
      by: 'function',
      also: {
        actor_name: `coalesce(${nameOf('actor_id')}, ${nameIn('machine_client', 'actor_id')})`,
        // What stands in a change of somebody else's record is about them.
        changes: `case when t.person_id <> $2 then '{}' else t.changes end`,
      },
    },
  ),
  kept(['machine_client', 'connected_by', 'systemen die je koppelde', 'systems that you connected'], {
    nl: 'Dat een systeem gekoppeld werd.',
    en: 'That a system was connected.',
  }),
  kept(
    ['purpose_consent', 'recorded_by', 'instemmingen die je vastlegde', 'consents that you recorded'],
    { nl: 'Dat de personeelsgeleding met iets instemde.', en: 'That the staff council agreed to something.' },
    { also: { school_name: nameIn('school', 'school_id') } },
  ),
  kept(
    [
      'erasure',
      '(t.staff_member_id = $2 or t.requested_by = $2)',
      'verzoeken om gegevens te wissen',
      'requests to erase data',
    ],
    {
      nl: 'Dat er gegevens gewist zijn, wanneer, waarom en hoeveel: het bewijs ervan.',
      en: 'That data were erased, when, why and how many: the proof of it.',
    },
    // Of somebody else, an administrator keeps no more than that they asked for it.
    { also: { removed: `case when t.staff_member_id = $2 then t.removed end` } },
  ),
  emptied(
    ['staff_member', 'id', 'je naam en adres', 'your name and address'],
    {
      nl: 'Een regel ‘Gewiste collega’, waarnaar bijeenkomsten en leerteams verwijzen, en een versleuteld kenmerk van je nummer bij de bron, zodat een import je niet terugbrengt.',
      en: 'A row “Gewiste collega” (erased colleague) that meetings and leerteams refer to, and a keyed mark of your number at the source, so that no import brings you back.',
    },
    {
      withheld: ['erased_source'],
      by: {
        statement: `update staff_member t
          set given_name = 'Gewiste', family_name = 'collega', email = null, source_id = null,
              left_on = least(t.left_on, who.today), erased_at = who.at, version = t.version + 1
          from who where t.board_id = who.board and t.id = who.person`,
      },
    },
  ),
];

/** Tables that hold nothing on a member of staff, and why. */
export const impersonalTables: Readonly<Record<string, string>> = {
  board: 'the board itself',
  school: 'places',
  school_holiday: 'dates',
  school_year: 'dates',
  entitlement_rule: 'what the board gives by which agreement, to nobody in particular',
  reporting_period: 'dates',
  pupil_group: 'classes',
  pupil_group_member: 'pupils, under a code',
  learning_form: 'a list of the board',
  former_form_name: 'a list of the board',
  theme: 'a list of the board',
  instrument: 'viewing guides of schools, without who made them',
  hypothesis_data_source: 'which data a team looks at for what',
  conversation_cadence: 'how often growth conversations are held at a school',
  signal_theme: 'what a signal is about',
  insight_theme: 'what an insight is about',
  instrument_version: 'viewing guides as they were published',
  method: 'methods of schools, without who made them',
  method_version: 'methods as they were published',
  framework: 'versions of the model of the house',
  building_block: 'building blocks of the model of the house',
  house_thresholds: 'by which a school reads its house',
  cycle: 'what a team inquires into, of the team',
  cycle_pupil_group: 'classes',
  leerteam: 'what a team agreed on, of the team',
  leerteam_pupil_group: 'classes',
  leerteam_theme: 'what a team learns about, of the team',
  meeting: 'what a team noted, of the team',
  live_topic: 'counts',
  live_change: 'that a part of a meeting or a cycle changed, for a day, without who changed it',
  collaboration_review: 'that a team looked back on how it works together',
  collaboration_review_tally: 'how often something was answered, without who or when',
  collaboration_review_result: 'what was told of that',
  pulse: 'that a school asked its staff',
  pulse_item: 'statements to agree with or not, without who added them',
  pulse_question: 'what a school asked',
  pulse_tally: 'how often something was answered, without who or when',
  pulse_result: 'what was told of that',
  planned_meeting: 'when a team means to meet, and where',
  case_pupil: 'pupils, under a code that their team chose',
  lesson_stage: 'what a team designed, of the team',
  machine_client_key: 'keys of systems',
  outcome_measure: 'tests',
  outcome_result: 'pupils, under a code',
  measuring_moment: 'when schools take their tests',
  outcome_aggregate: 'pupils of a group together',
  impact_hypothesis_group: 'classes that something is expected of',
  strategy_document: 'visions, strategic goals and policies, of the school or the board',
  strategy_draft: 'their next version, as far as it is',
  strategy_version: 'them as they were adopted',
  strategy_review: 'that they were looked at again, and what was found',
  consultation: 'that the staff was asked, and about which text',
  sign_on_attempt: 'attempts to sign on, before it is known whose',
  rate_limit: 'counts of tries by a hash, for a quarter of an hour',
  migration: 'what was done to the schema',
};
