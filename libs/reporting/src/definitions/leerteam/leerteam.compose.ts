import { growth, type Growth } from '@app/statistics';
import type { ReportHead } from '../../definition.js';
import type { Block, ReportDocument, Section } from '../../document/report-document.js';
import type { HiddenReason, Value } from '../../document/value.js';
import { isAboutFew } from '../../privacy/few.rules.js';
import { hoursOf, type Release } from '../../privacy/release.js';
import { FEWEST_PUPILS_FOR_A_MEAN, FEWEST_STAFF, ofStaff, pupilCount } from '../../privacy/suppression.js';
import {
  chart,
  count,
  date,
  figures,
  name,
  person,
  section,
  sentences,
  table,
  text,
  time,
  word,
  portion,
  share,
} from '../document-parts.js';
import { impactSections } from '../impact/impact.compose.js';
import { pupilsBehind } from '../impact/result.calculation.js';
import { membersKnow, whyColleaguesAreWithheld } from '../impact/withheld.rules.js';
import { grouped } from '../../grouped.js';
import { decimal, estimate } from '../rounded-values.js';
import { byHours, minutesOf } from '../hours-table.js';
import { isSchoolMonth, longestRun, monthsOf } from '../months.js';
import type { LearnedInTeam, LeerteamData, OutcomeData } from './leerteam.dataset.js';

export const LEERTEAM_TEMPLATE = 3;

/** School months in a row after which a learning form counts as kept up (domain, 4). */
const MONTHS_OF_A_HABIT = 4;

/** A leerteam's report, for its members. */
export function composeLeerteam(head: ReportHead, data: LeerteamData, release: Release): ReportDocument {
  release.known({ unit: 'minutes', quantity: 'minutes/meetings', parts: minutesOf(data.met) });
  const hours: Value =
    // Nobody logged anything: the section on learning says so too.
    data.learned.length === 0 ? { kind: 'none' } : release.hours('minutes', minutesOf(data.learned));
  return {
    report: 'leerteam',
    templateVersion: LEERTEAM_TEMPLATE,
    ...head,
    subject: { id: data.id, name: data.name },
    sections: [
      ...question(data),
      ...overview(head, data, hours),
      ...meetings(data),
      ...forms(head, data, hours, release),
      ...pupils(data, release),
      ...impactSections('leerteam', data.impact, release),
      ...members(data),
    ],
  };
}

function question({ kind, question: asked, jointGoal }: LeerteamData): Section[] {
  return section(
    'question',
    sentences(
      asked ? { key: 'question.is', values: { question: text(asked) } } : { key: 'question.none' },
      jointGoal ? { key: 'question.goal', values: { goal: text(jointGoal) } } : { key: 'question.noGoal' },
      { key: 'question.kind', values: { kind: word(`kind.${kind}`) } },
    ),
  );
}

function overview({ period }: ReportHead, data: LeerteamData, hours: Value): Section[] {
  const months = monthsOf(period.from, period.until).filter(isSchoolMonth);
  const met = new Set(data.meetings.map(({ on }) => on.slice(0, 7)).filter(isSchoolMonth)).size;
  const people = data.members.length;
  return section(
    'overview',
    figures(
      ['figure.members', count(people)],
      ['figure.meetings', count(data.meetings.length)],
      ['figure.monthsMet', share(met, months.length)],
      ['figure.attendance', attendance(data)],
      ['figure.hours', hours],
    ),
  );
}

/** Who is in the leerteam is known to all; who was there how often is not told of fewer than five. */
function attendance({ meetings, members }: LeerteamData): Value {
  const expected = meetings.reduce((sum, meeting) => sum + meeting.members, 0);
  if (expected === 0) return { kind: 'none' };
  const attended = meetings.reduce((sum, meeting) => sum + meeting.attended, 0);
  return ofStaff(members.length, portion(attended, expected));
}

function meetings({ meetings: held, members }: LeerteamData): Section[] {
  if (held.length === 0) return section('meetings', sentences({ key: 'meetings.none' }));
  const shown = members.length >= FEWEST_STAFF;
  const rows = held.map((meeting) => [
    text(meeting.title),
    date(meeting.on),
    time(meeting.minutes),
    ...(shown
      ? [{ kind: 'share' as const, value: meeting.attended / Math.max(1, meeting.members), of: meeting.members }]
      : []),
  ]);
  const columns = ['column.meeting', 'column.date', 'column.time', ...(shown ? ['column.attendance'] : [])];
  return section('meetings', table('meetings.table', columns, rows));
}

function forms({ period }: ReportHead, { learned }: LeerteamData, hours: Value, release: Release): Section[] {
  if (learned.length === 0) return section('forms', sentences({ key: 'forms.none' }));
  const byForm = byHours(learned, 'form', ({ form, nl }) => ({ key: form, name: nl }));
  const months = monthsOf(period.from, period.until);
  // A month counts in which enough people did it; and what came since an earlier report is not told by this either.
  const kept = (rows: readonly LearnedInTeam[], value: Value): Value => {
    if (value.kind !== 'hours') return { kind: 'none' };
    const done = [...grouped(rows, (row) => row.month)].filter(
      ([, ofMonth]) => minutesOf(ofMonth).size >= FEWEST_STAFF,
    );
    const isKept =
      longestRun(
        done.map(([one]) => one),
        months,
      ) >= MONTHS_OF_A_HABIT;
    const candidate = { unit: 'minutes' as const, quantity: `kept/${rows[0]?.form}`, parts: minutesOf(rows) };
    const told = release.publish(candidate, word(isKept ? 'forms.kept' : 'forms.tried'));
    return told.kind === 'word' ? word(told.key) : { kind: 'none' };
  };
  const { shown, rest } = release.table('minutes', byForm, hoursOf, { quantity: 'minutes', value: hours });
  const rows = [
    ...shown.flatMap(({ row: ofForm, value }) =>
      ofForm[0] ? [{ name: name(ofForm[0]), value, kept: kept(ofForm, value) }] : [],
    ),
    ...(rest ? [{ name: word('rest.forms'), value: rest, kept: { kind: 'none' as const } }] : []),
  ];
  return section(
    'forms',
    chart(
      'forms.chart',
      'bars',
      rows.map((row) => [row.name, row.value]),
    ),
    table(
      'forms.table',
      ['column.form', 'column.hours', 'column.kept'],
      rows.map((row) => [row.name, row.value, row.kept]),
    ),
  );
}

/** Only of groups of schools where the staff council agreed to it; of the others it is said that this is off. */
function pupils({ outcomes, withoutConsent }: LeerteamData, release: Release): Section[] {
  const off = withoutConsent ? [sentences({ key: 'pupils.noConsent' })] : [];
  const shown = outcomes.flatMap((outcome) => outcomeBlocks(outcome, release));
  const caution = shown.length > 0 ? [sentences({ key: 'pupils.caution' })] : [];
  return section('pupils', ...shown, ...off, ...caution);
}

function outcomeBlocks(outcome: OutcomeData, release: Release): Block[] {
  const measure = text(outcome.measure);
  if (outcome.scores.length === 0) return [sentences({ key: 'pupils.tooEarly', values: { measure } })];
  const reason = hiddenReason(outcome, release);
  if (reason) {
    const gain: Value = { kind: 'hidden', reason };
    return [sentences({ key: 'pupils.hidden', values: { measure } }), figures(['figure.gain', gain])];
  }
  const result = growth(outcome.scores);
  return result ? growthBlocks(outcome, result, release) : [sentences({ key: 'pupils.noSpread', values: { measure } })];
}

const groupsOf = ({ scores }: OutcomeData) => grouped(scores, ({ groupId }) => groupId);

/** Why the growth on a measure is not shown. */
function hiddenReason(outcome: OutcomeData, release: Release): HiddenReason | undefined {
  const { key, scores, ofColleagues } = outcome;
  if (scores.length < FEWEST_PUPILS_FOR_A_MEAN) return 'fewer_than_10_pupils';
  const parts = pupilsBehind(scores);
  if (isAboutFew('pupils', parts)) return 'fewer_than_2_groups';
  const withheld = whyColleaguesAreWithheld(parts, ofColleagues);
  if (withheld) return withheld;
  const growth = { unit: 'pupils', quantity: `growth/${key}`, parts } as const;
  return release.mayTell(growth, knownTo(outcome)) ? undefined : 'group_hardly_changed';
}

/** Groups that members know of by themselves. */
const knownTo = (outcome: OutcomeData): ReadonlySet<string> =>
  membersKnow([...groupsOf(outcome).keys()], outcome.ofColleagues);

function growthBlocks(outcome: OutcomeData, result: Growth, release: Release): Block[] {
  const values = {
    measure: text(outcome.measure),
    pupils: pupilCount(result.n),
    groups: count(groupsOf(outcome).size),
    first: date(outcome.firstOn ?? ''),
    second: date(outcome.secondOn ?? ''),
  };
  return [
    sentences({ key: 'pupils.growth', values }),
    figures(
      ['figure.gain', estimate(result.meanGain, 1)],
      ['figure.standardised', result.standardisedGain ? estimate(result.standardisedGain, 2) : { kind: 'none' }],
    ),
    table('pupils.table', ['column.moment', 'column.mean', 'column.sd'], moments(outcome, result, release)),
    sentences({ key: 'pupils.both' }),
  ];
}

/** Means of a moment may tell of a few where the growth does not: of those who missed the moment after it. */
function moments(outcome: OutcomeData, result: Growth, release: Release): Value[][] {
  const { key, scores } = outcome;
  const known = knownTo(outcome);
  const told = (moment: 'first' | 'second', list: Value[]): Value[] => {
    const parts = pupilsBehind(scores, `${moment}Fingerprint`);
    if (release.mayTell({ unit: 'pupils', quantity: `${moment}/${key}`, parts }, known)) return list;
    return list.map(() => ({ kind: 'hidden', reason: 'group_hardly_changed' }));
  };
  return [
    [word('moment.first'), ...told('first', [decimal(result.meanFirst), decimal(result.sdFirst)])],
    [word('moment.second'), ...told('second', [decimal(result.meanSecond), decimal(result.sdSecond)])],
  ];
}

function members({ members: list }: LeerteamData): Section[] {
  const rows = list.map((member) => [person(member.id), word(`role.${member.role}`)]);
  return section('members', table('members.table', ['column.name', 'column.role'], rows));
}
