import { ACTIVITY } from '../activities/activities.access.js';
import { GOAL } from '../goals/goals.access.js';
import { openInsightSql } from '../insights/insight-standing.queries.js';
import { ownLeerteamsSql } from '../leerteams/standing.queries.js';
import { worksAtOnSql } from '../people/staff-of-school.queries.js';
import { HOSTED } from '../participation/participations.queries.js';
import { signalOpenToSql } from '../signals/signal-standing.queries.js';
import type { OwnedKind, OwnedRecord } from '../visibility/owned-record.access.js';
import { consultedSql } from '../strategy/strategy-standing.queries.js';
import { reportRunStandingSql } from '../visibility/report-run-standing.queries.js';
import { reportStandingSql, reportViewerSql } from '../visibility/report-standing.queries.js';
import { openToSql } from '../visibility/visibility.queries.js';

/*
 * Each answers `id` and `title` of what the recipient may open. Parameters: $1 board, $2 recipient, $3 today.
 */

const RECIPIENT = { board: '$1', me: '$2', on: '$3::date' };

const currentMember = (leerteam: string): string => `${leerteam} in (${ownLeerteamsSql(RECIPIENT)})`;

const REPORT_VIEWER = reportViewerSql(RECIPIENT);
const LED = REPORT_VIEWER.leads;
const SIGNAL_OPEN = signalOpenToSql({ ...RECIPIENT, leads: LED });

const owned = <Row extends OwnedRecord>(table: string, kind: OwnedKind<Row>): string => {
  const { alias, gone = 'false' } = kind;
  const open = openToSql(kind, { board: '$1', me: '$2', on: '$3' });
  return `select ${alias}.id, ${alias}.title from ${table} ${alias}
    where ${alias}.board_id = $1 and not (${gone}) and ${open}`;
};

/** What a notice can be about, with its title for whoever may open it today: the door of the thing itself, in SQL. */
export const NOTICE_SUBJECTS = {
  leerteam: `select t.id, t.name as title from leerteam t where t.board_id = $1`,
  meeting: `select m.id, m.title from (select board_id, id, leerteam_id, title from meeting
    union select board_id, id, leerteam_id, title from planned_meeting where closed_at is null) m
    where m.board_id = $1 and ${currentMember('m.leerteam_id')}`,
  action: `select x.id, left(x.text, 200) as title from team_action x
    where x.board_id = $1 and ${currentMember('x.leerteam_id')}`,
  cycle: `select c.id, c.title from cycle c where c.board_id = $1 and ${currentMember('c.leerteam_id')}`,
  lead_turn: `select t.id, coalesce(t.words, (select h.name from theme h where h.board_id = $1 and h.id = t.theme_id),
      (select c.title from cycle c where c.board_id = $1 and c.id = t.cycle_id),
      (select p.title from planned_meeting p where p.board_id = $1 and p.id = t.meeting_id)) as title
    from lead_turn t where t.board_id = $1 and ${currentMember('t.leerteam_id')}
      and (t.accepted_on is not null or $2 in (t.leader_id, t.offered_by_id))`,
  collaboration_review: `select r.id, l.name as title from collaboration_review r
    join leerteam l on l.board_id = r.board_id and l.id = r.leerteam_id
    where r.board_id = $1 and ${currentMember('r.leerteam_id')}`,
  pulse: `select p.id, s.name as title from pulse p join school s on s.board_id = p.board_id and s.id = p.school_id
    where p.board_id = $1 and (${worksAtOnSql('p.school_id', '$2', '$3')} or p.school_id = any(${LED}))`,
  activity: owned('activity', ACTIVITY),
  goal: owned('goal', GOAL),
  participation: `select t.id, coalesce(t.title, pl.title) as title from participation t ${HOSTED}
    where t.board_id = $1 and $2 in (t.host_id, t.staff_member_id)`,
  observation: `select o.id, o.title from observation o where o.board_id = $1 and o.removed_at is null
    and (o.owner_id = $2 or exists (select from observation_observer b
      where b.board_id = o.board_id and b.observation_id = o.id and b.staff_member_id = $2
        and (b.answer = 'accepted' or b.answer = 'invited' and o.status in ('prepared', 'observed'))))`,
  report: `select r.id, coalesce(r.period_name, r.from_on || ' – ' || (r.until_on - 1)) as title from report r
    where r.board_id = $1 and ${reportStandingSql(REPORT_VIEWER)} is not null`,
  report_run: `select run.id, coalesce(run.period_name, run.from_on || ' – ' || (run.until_on - 1)) as title from report_run run
    where run.board_id = $1 and ${reportRunStandingSql(REPORT_VIEWER)} is not null`,
  // By what it is about, which everybody may know: a school, a leerteam, the board.
  report_schedule: `select d.id, coalesce(c.name, l.name, b.name) as title from report_schedule d
    left join school c on c.board_id = d.board_id and c.id = d.subject_id
    left join leerteam l on l.board_id = d.board_id and l.id = d.subject_id
    left join board b on b.id = d.subject_id
    where d.board_id = $1 and d.owner_id = $2`,
  // By its learning form, which is in the board's catalogue for all to read.
  habit: `select f.id, f.name_nl as title from learning_form f where f.board_id = $1`,
  personal_export: `select x.id, x.requested_at::date::text as title from personal_export x
    where x.board_id = $1 and x.staff_member_id = $2 and x.zip is not null`,
  consultation: `select c.id, c.title from consultation c
    join strategy_document d on d.board_id = c.board_id and d.id = c.document_id
    where c.board_id = $1 and (${consultedSql('d.school_id')} or d.school_id = any(${LED}))`,
  // What was adopted, for everybody.
  strategy_document: `select v.document_id as id, v.title from strategy_version v
    where v.board_id = $1 and not exists (select from strategy_version x
      where x.board_id = v.board_id and x.document_id = v.document_id and x.number > v.number)`,
  research_lesson: `select l.id, l.title from research_lesson l
    join cycle c on c.board_id = l.board_id and c.id = l.cycle_id
    where l.board_id = $1 and ${currentMember('c.leerteam_id')}`,
  hypothesis: `select h.id, h.statement as title from hypothesis h
      join cycle c on c.board_id = h.board_id and c.id = h.cycle_id
     where h.board_id = $1 and ${currentMember('c.leerteam_id')}`,
  insight: `select i.id, i.title from insight i
     where i.board_id = $1 and ${openInsightSql(RECIPIENT)}`,
  measure: `select m.id, m.what as title from measure m
      join hypothesis h on h.board_id = m.board_id and h.id = m.hypothesis_id
      join cycle c on c.board_id = h.board_id and c.id = h.cycle_id
     where m.board_id = $1 and ${currentMember('c.leerteam_id')}`,
  // By what it is expected of.
  impact_hypothesis: `select i.id, coalesce(g.title, c.title) as title from impact_hypothesis i
    left join goal g on g.board_id = i.board_id and g.id = i.goal_id and ${openToSql(GOAL, RECIPIENT)}
    left join cycle c on c.board_id = i.board_id and c.id = i.cycle_id and ${currentMember('c.leerteam_id')}
    where i.board_id = $1 and coalesce(g.id, c.id) is not null`,
  growth_conversation: `select c.id, o.name as title from growth_conversation c
    join school o on o.board_id = c.board_id and o.id = c.school_id
    where c.board_id = $1 and $2 in (c.colleague_id, c.leader_id)`,
  school: `select o.id, o.name as title from school o where o.board_id = $1`,
  // Of who works at a school that the recipient leads.
  colleague: `select m.id, m.given_name || ' ' || m.family_name as title from staff_member m
    where m.board_id = $1 and m.erased_at is null and exists (select from appointment a where a.board_id = $1
      and a.staff_member_id = m.id and a.school_id = any(${LED}) and a.from_on <= $3 and (a.until_on is null or a.until_on > $3))`,
  signal: `select s.id, s.title from signal s where s.board_id = $1 and ${SIGNAL_OPEN}`,
  signal_action: `select x.id, left(x.text, 200) as title from signal_action x
    join signal s on s.board_id = x.board_id and s.id = x.signal_id where x.board_id = $1 and ${SIGNAL_OPEN}`,
  // By what its owner called it, or its host.
  webhook_endpoint: `select e.id, coalesce(e.description, substring(e.url from '//([^/?]+)')) as title
    from webhook_endpoint e where e.board_id = $1 and e.owner_id = $2`,
} as const;

export type NoticeSubject = keyof typeof NOTICE_SUBJECTS;

/** Where each of them is: behind `/v1` of the API, and behind the address of a client. */
export const NOTICE_PLACES: Readonly<Record<NoticeSubject, string>> = {
  leerteam: '/leerteams/{id}',
  meeting: '/meetings/{id}',
  action: '/actions/{id}',
  cycle: '/cycles/{id}',
  lead_turn: '/lead-turns/{id}',
  collaboration_review: '/collaboration-reviews/{id}',
  consultation: '/consultations/{id}',
  strategy_document: '/strategy-documents/{id}',
  pulse: '/pulses/{id}',
  research_lesson: '/research-lessons/{id}',
  activity: '/activities/{id}',
  goal: '/goals/{id}',
  participation: '/participations/{id}',
  observation: '/observations/{id}',
  report: '/reports/{id}',
  report_run: '/report-runs/{id}',
  report_schedule: '/report-schedules/{id}',
  habit: '/me/habits',
  personal_export: '/me/exports/{id}',
  hypothesis: '/hypotheses/{id}',
  insight: '/insights/{id}',
  measure: '/measures/{id}',
  impact_hypothesis: '/impact-hypotheses/{id}',
  growth_conversation: '/growth-conversations/{id}',
  school: '/schools/{id}',
  colleague: '/staff-members/{id}',
  signal: '/signals/{id}',
  signal_action: '/signal-actions/{id}',
  webhook_endpoint: '/webhook-endpoints/{id}',
};
