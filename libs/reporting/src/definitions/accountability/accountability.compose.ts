import type { EntitlementRuleRow } from '@app/domain';
import type { ReportHead } from '../../definition.js';
import type { ReportDocument, Section } from '../../document/report-document.js';
import type { Value } from '../../document/value.js';
import { eachOnce } from '../../privacy/figure.js';
import type { Release } from '../../privacy/release.js';
import { ofStaff } from '../../privacy/suppression.js';
import { count, date, figures, section, sentences, table, text, time, word } from '../document-parts.js';
import { hoursByInitiative, minutesOf } from '../hours-table.js';
import { learners, peopleOf } from '../learners.js';
import type { AccountabilityData } from './accountability.dataset.js';
import { functionRows } from './function-groups.js';
import { type Balance, learnedBy, moneyBalance, timeBalance } from './yearly-balances.js';

export const ACCOUNTABILITY_TEMPLATE = 2;

/** What the staff of a school may use and used, in hours and in euros: sums of five people and more, and nobody's own. */
export function composeAccountability(head: ReportHead, data: AccountabilityData, release: Release): ReportDocument {
  release.about(eachOnce(data.staff));
  const learned = data.people.flatMap(learnedBy);
  const hours = release.hours('minutes', minutesOf(learned));
  // In this order: each figure is held against those before it.
  const participation = participationOf(data, hours, release);
  const initiatives = hoursByInitiative(learned, hours, release);
  const ofTime = timeBalance(data, release);
  const ofMoney = moneyBalance(data, release);
  return {
    report: 'accountability',
    templateVersion: ACCOUNTABILITY_TEMPLATE,
    ...head,
    subject: { id: data.id, name: data.name },
    sections: [
      ...participation,
      ...timeSection(head, ofTime, initiatives),
      ...section(
        'money',
        ...(ofMoney ? [balanceFigures('money', ofMoney)] : [sentences({ key: 'money.noRule' })]),
        sentences({ key: 'money.note' }),
      ),
      ...groups(data, hours, { ofTime, ofMoney }, release),
      ...rules(data.rules),
      ...section(
        'reading',
        sentences({ key: 'reading.private' }, { key: 'reading.whole' }, { key: 'reading.question' }),
      ),
    ],
  };
}

function participationOf({ staff, people }: AccountabilityData, hours: Value, release: Release): Section[] {
  const learned = peopleOf(people.filter((one) => one.learned.length > 0));
  const spent = peopleOf(people.filter((one) => one.spent.cents > 0));
  return section(
    'participation',
    figures(
      ['figure.staff', ofStaff(staff.length, count(staff.length))],
      ['figure.learners', learners(release, 'learners', learned, staff)],
      ['figure.hours', hours],
      ['figure.spenders', learners(release, 'spenders', spent, staff)],
    ),
  );
}

function timeSection(
  { period, dataMoment }: ReportHead,
  balance: Balance | undefined,
  initiatives: [Value, Value][],
): Section[] {
  return section(
    'time',
    ...(dataMoment.slice(0, 10) < period.until ? [sentences({ key: 'time.running' })] : []),
    balance ? balanceFigures('time', balance) : sentences({ key: 'time.noRule' }),
    initiatives.length === 0
      ? sentences({ key: 'time.nothing' })
      : table('time.initiatives', ['column.initiative', 'column.hours'], initiatives),
    sentences({ key: 'time.note' }),
  );
}

const balanceFigures = (of: 'time' | 'money', { entitled, carriedOver, used, left }: Balance) =>
  figures(
    [`${of}.entitled`, entitled],
    ...(carriedOver ? [[`${of}.carriedOver`, carriedOver] as [string, Value]] : []),
    [`${of}.used`, used],
    [`${of}.left`, left],
  );

function groups(
  { people }: AccountabilityData,
  hours: Value,
  balances: { readonly ofTime: Balance | undefined; readonly ofMoney: Balance | undefined },
  release: Release,
): Section[] {
  const columns = ['entitled', 'learned', 'budget', 'spent'].map((name) => `column.${name}`);
  const rows = functionRows(people, hours, balances, release);
  return section(
    'groups',
    table('groups.table', ['column.function', 'column.people', ...columns], rows),
    sentences({ key: 'groups.note' }),
  );
}

const GROUPS = ['teacher', 'support', 'leader', null];

/** Time before money, then by whom they are for, as everywhere in this report, and the first first. */
const ofEach = (one: EntitlementRuleRow, other: EntitlementRuleRow): number =>
  Number(one.unit === 'cents') - Number(other.unit === 'cents') ||
  GROUPS.indexOf(one.functionGroup) - GROUPS.indexOf(other.functionGroup) ||
  (one.fromOn < other.fromOn ? -1 : Number(one.fromOn > other.fromOn));

/** They hold for all, and tell of nobody. */
function rules(list: readonly EntitlementRuleRow[]): Section[] {
  if (list.length === 0) return section('rules', sentences({ key: 'rules.none' }));
  const columns = ['agreement', 'function', 'right', 'per', 'fromOn', 'untilOn', 'source'];
  return section(
    'rules',
    table(
      'rules.table',
      columns.map((name) => `column.${name}`),
      list
        .toSorted(ofEach)
        .map((rule) => [
          text(rule.agreement),
          word(`function.${rule.functionGroup ?? 'all'}`),
          rule.unit === 'minutes' ? time(rule.amount) : { kind: 'euros', euros: rule.amount / 100 },
          word(`per.${rule.per}.${rule.proRata ? 'pro_rata' : 'each'}`),
          date(rule.fromOn),
          rule.untilOn === null ? { kind: 'none' } : date(rule.untilOn),
          text(rule.sourceTitle),
        ]),
    ),
  );
}
