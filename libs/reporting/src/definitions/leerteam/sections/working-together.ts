import { CONTRAST_KEYS, CONTRASTS, differenceOf, isComparable } from '@app/domain';
import { effectiveNumber } from '@app/statistics';
import type { Section } from '../../../document/report-document.js';
import type { Value } from '../../../document/value.js';
import { FEWEST_STAFF, ofStaff } from '../../../privacy/suppression.js';
import { count, date, figures, name, portion, section, sentences, table, unnamedParts } from '../../document-parts.js';
import { decimal } from '../../rounded-values.js';
import type { LeerteamData } from '../leerteam.dataset.js';
import type { ReviewData, ToldContrast } from '../team-life.dataset.js';

/**
 * How leading was spread: turns as parts of a whole, of nobody by name. Members know from the list of turns who led what;
 * how much each of fewer than five led stands nowhere.
 */
export function leading({ leads, members }: Pick<LeerteamData, 'leads' | 'members'>): Section[] {
  const turns = leads.reduce((sum, one) => sum + one.turns, 0);
  if (turns === 0) return [];
  const told = (value: Value): Value => ofStaff(members.length, value);
  const effective = effectiveNumber(leads.map((one) => one.turns)) ?? 0;
  const shares = leads.map((one) => portion(one.turns, turns));
  const perMember = told(decimal(effective / Math.max(1, members.length), 2));
  return section(
    'leading',
    figures(['figure.turns', count(turns)], ['figure.leaders', told(decimal(effective))]),
    members.length < FEWEST_STAFF ? undefined : unnamedParts('leading.chart', shares, ['figure.perMember', perMember]),
    sentences({ key: 'leading.note' }),
  );
}

/** The latest look of the team at how it works together, as it was told to the team then. */
export function collaboration({ review }: Pick<LeerteamData, 'review'>): Section[] {
  if (!review) return [];
  const { answered, closedOn } = review;
  if (answered === null)
    return section('collaboration', sentences({ key: 'collaboration.tooFew', values: { closed: date(closedOn) } }));
  const isBeside = review.changed !== null && isComparable(review.changed);
  const columns = [
    'column.firstPole',
    'column.between',
    'column.secondPole',
    ...(isBeside ? ['column.difference'] : []),
  ];
  return section(
    'collaboration',
    sentences({ key: 'collaboration.held', values: { answered: count(answered), closed: date(closedOn) } }),
    table('collaboration.table', columns, contrastRows(review, isBeside)),
    sentences({ key: 'collaboration.reading' }, { key: 'collaboration.noScale' }),
  );
}

function contrastRows({ told, earlier }: ReviewData, isBeside: boolean): Value[][] {
  const of = (list: readonly ToldContrast[], key: string) => list.find(({ contrast }) => contrast === key);
  return CONTRAST_KEYS.flatMap((key) => {
    const now = of(told, key);
    if (!now) return [];
    const then = of(earlier, key);
    const difference = then ? differenceOf(now, then) : null;
    const beside: Value[] = [difference === null ? { kind: 'none' } : decimal(difference)];
    const [first, second] = CONTRASTS[key].poles;
    return [[name(first), meanOf(now), name(second), ...(isBeside ? beside : [])]];
  });
}

/** Close to a pole only that it is there or beyond (ADR 30); rounded away from it, so that the bound holds. */
function meanOf({ mean, bound }: ToldContrast): Value {
  if (bound === 'exact') return decimal(mean);
  const rounded = bound === 'at_most' ? Math.ceil(mean * 10) : Math.floor(mean * 10);
  return { kind: 'number', value: rounded / 10, decimals: 1, bound };
}
