import type { ReportHead } from '../../../definition.js';
import type { Section } from '../../../document/report-document.js';
import type { Value } from '../../../document/value.js';
import { grouped } from '../../../grouped.js';
import { hoursOf, type Release } from '../../../privacy/release.js';
import { FEWEST_STAFF } from '../../../privacy/suppression.js';
import { chart, name, section, sentences, table, word } from '../../document-parts.js';
import { byHours, minutesOf } from '../../hours-table.js';
import { longestRun, monthsOf } from '../../months.js';
import type { LearnedInTeam, LeerteamData } from '../leerteam.dataset.js';

/** School months in a row after which a learning form counts as kept up (domain, 4). */
const MONTHS_OF_A_HABIT = 4;

/** In which forms it learned, and which it kept up. */
export function forms({ period }: ReportHead, { learned }: LeerteamData, hours: Value, release: Release): Section[] {
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
    // Where nothing of it may be shown there is nothing to draw; the table says why.
    rows.some(({ value }) => value.kind === 'hours')
      ? chart(
          'forms.chart',
          'bars',
          rows.map((row) => [row.name, row.value]),
        )
      : undefined,
    table(
      'forms.table',
      ['column.form', 'column.hours', 'column.kept'],
      rows.map((row) => [row.name, row.value, row.kept]),
    ),
  );
}
