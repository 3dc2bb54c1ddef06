import { medianDays, SIGNAL_STATES, type SignalState } from '@app/domain';
import type { Section } from '../../document/report-document.js';
import type { Value } from '../../document/value.js';
import { count, figures, section, sentences, table, word } from '../document-parts.js';
import { decimal } from '../rounded-values.js';
import type { SchoolData, SignalOfSchool } from './school.dataset.js';

/** What was noticed that hinders pupils' learning, and what became of it: counts of signals, whoever wrote them. */
export function signals({ signals: all }: SchoolData): Section[] {
  if (all.length === 0) return [];
  const mended = all.flatMap(({ daysToMend }) => daysToMend ?? []);
  const days = medianDays(mended);
  const rows = SIGNAL_STATES.map((state) => [word(`signal.${state}`), count(all.filter(isIn(state)).length)]);
  return section(
    'signals',
    figures(
      ['figure.signalsNoticed', count(all.filter(({ isNew }) => isNew).length)],
      ...(days === null
        ? []
        : [['figure.daysToMend', decimal(days, Number.isInteger(days) ? 0 : 1)] as [string, Value]]),
    ),
    table('signals.table', ['column.state', 'column.number'], rows),
    sentences(
      { key: 'signals.standing' },
      ...(days === null && mended.length > 0 ? [{ key: 'signals.noMedian' }] : []),
    ),
  );
}

/** One is resolved once somebody looked, and found it mended or partly so. */
const isIn =
  (state: SignalState) =>
  (one: SignalOfSchool): boolean =>
    one.state === state && (state !== 'resolved' || one.daysToMend !== null);
