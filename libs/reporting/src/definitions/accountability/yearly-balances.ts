import type { EntitlementUnit } from '@app/domain';
import type { Value } from '../../document/value.js';
import { type Parts, partsOf } from '../../privacy/figure.js';
import { eurosOf, hoursOf, type Release } from '../../privacy/release.js';
import type { PersonMinutes } from '../hours-table.js';
import type { AccountabilityData, PersonAccount } from './accountability.dataset.js';

/** What people may use together, and used: as it may be shown. */
export interface Balance {
  readonly entitled: Value;
  /** Left of earlier years; not there where no rule lets anything be kept. */
  readonly carriedOver?: Value;
  readonly used: Value;
  readonly left: Value;
}

/** In hours. What was learned where no rule held, or by an initiative that no rule counts, uses nothing up. */
export const timeBalance = (data: AccountabilityData, release: Release): Balance | undefined =>
  balanceOf('minutes', data, release, usedUp);

/** In euros. */
export const moneyBalance = (data: AccountabilityData, release: Release): Balance | undefined =>
  balanceOf('cents', data, release, spent);

/** Nothing where no rule gives any. */
function balanceOf(
  unit: EntitlementUnit,
  { people, rules, keeps }: AccountabilityData,
  release: Release,
  used: (people: readonly PersonAccount[], release: Release) => Value,
): Balance | undefined {
  if (!rules.some((rule) => rule.unit === unit)) return undefined;
  const entitled = publishRight(release, unit, 'entitled', people);
  const carriedOver = keeps.has(unit) ? publishRight(release, unit, 'carriedOver', people) : undefined;
  return balanced(entitled, carriedOver, used(people, release));
}

/** What each of some people learned by whose initiative. */
export const learnedBy = ({ person, learned }: PersonAccount): (PersonMinutes & { readonly initiative: string })[] =>
  learned.map(({ initiative, minutes, fingerprint }) => ({ person, initiative, minutes, fingerprint }));

type Right = keyof PersonAccount[EntitlementUnit];

/** What people may use is its own fingerprint: it is the same as long as it is as much. */
export const rightsOf = (people: readonly PersonAccount[], unit: EntitlementUnit, right: Right): Parts =>
  partsOf(
    people.filter((one) => one[unit][right] > 0),
    ({ person, [unit]: { [right]: amount } }) => ({ person, amount, fingerprint: amount }),
  );

export const spentOf = (people: readonly PersonAccount[]): Parts =>
  partsOf(
    people.filter(({ spent }) => spent.cents > 0),
    ({ person, spent }) => ({ person, amount: spent.cents, fingerprint: spent.fingerprint }),
  );

/** That nobody has anything is about nobody. */
function publishRight(release: Release, unit: EntitlementUnit, right: Right, people: readonly PersonAccount[]): Value {
  const parts = rightsOf(people, unit, right);
  const isTime = unit === 'minutes';
  if (parts.size === 0) return isTime ? { kind: 'hours', hours: 0 } : { kind: 'euros', euros: 0 };
  const candidate = { unit: 'entitlement' as const, quantity: `${right}/${unit}`, parts };
  return release.publish(candidate, isTime ? hoursOf(parts) : eurosOf(parts));
}

function spent(people: readonly PersonAccount[], release: Release): Value {
  const parts = spentOf(people);
  return release.publish({ unit: 'cents', quantity: 'cents', parts }, eurosOf(parts));
}

/**
 * The hours that used up what there was. Beside the hours of learning by their initiative they could tell what those few
 * learned for whom no rule holds, as often the leader of a school: as a row of a table it is held against those rows.
 */
function usedUp(people: readonly PersonAccount[], release: Release): Value {
  const counted = people.flatMap(({ person, learned }) =>
    learned
      .filter((one) => one.counted > 0)
      .map((one) => ({ person, amount: one.counted, fingerprint: one.countedFingerprint })),
  );
  const parts = partsOf(counted, (one) => one);
  const alone = hoursOf(parts);
  if (alone.kind === 'hidden') return alone;
  const row = { row: 'used', name: 'used', quantity: 'minutes/used', parts };
  const [shown] = release.table('minutes', [row], hoursOf).shown;
  return shown?.value ?? { kind: 'hidden', reason: 'protects_another_figure' };
}

/** What is left is worked out from what is shown, so that it adds up and tells nothing that those do not. */
function balanced(entitled: Value, carriedOver: Value | undefined, used: Value): Balance {
  const given = [entitled, ...(carriedOver ? [carriedOver] : [])];
  const hidden = [...given, used].find(({ kind }) => kind === 'hidden');
  const left = given.reduce((sum, value) => sum + amountOf(value), 0) - amountOf(used);
  const asOf = [...given, used].flatMap((value) => value.asOf ?? []).toSorted();
  return {
    entitled,
    ...(carriedOver ? { carriedOver } : {}),
    used,
    left: hidden ?? { ...inUnitOf(entitled, left), ...(asOf[0] === undefined ? {} : { asOf: asOf[0] }) },
  };
}

const amountOf = (value: Value): number =>
  value.kind === 'hours' ? value.hours : value.kind === 'euros' ? value.euros : 0;

const inUnitOf = (value: Value, amount: number): Value =>
  value.kind === 'hours' ? { kind: 'hours', hours: amount } : { kind: 'euros', euros: amount };
