import { FUNCTION_GROUPS, type FunctionGroup } from '@app/domain';
import type { Value } from '../../document/value.js';
import type { Parts, Unit } from '../../privacy/figure.js';
import { eurosOf, hoursOf, type Release } from '../../privacy/release.js';
import { FEWEST_STAFF, ofStaff } from '../../privacy/suppression.js';
import { count, word } from '../document-parts.js';
import { minutesOf } from '../hours-table.js';
import type { PersonAccount } from './accountability.dataset.js';
import { type Balance, learnedBy, rightsOf, spentOf } from './yearly-balances.js';

/** One figure of each function group, beside that of all. */
interface Column {
  readonly unit: Unit;
  readonly quantity: string;
  readonly partsOf: (people: readonly PersonAccount[]) => Parts;
  readonly valueOf: (parts: Parts) => Value;
  readonly total: Value | undefined;
}

/** A row a function group that anybody works in: entitled, learned, budget and spent, each where it may be told. */
export function functionRows(
  people: readonly PersonAccount[],
  hours: Value,
  { ofTime, ofMoney }: { readonly ofTime: Balance | undefined; readonly ofMoney: Balance | undefined },
  release: Release,
): Value[][] {
  const columns: Column[] = [
    {
      ...{ unit: 'entitlement', quantity: 'entitled/minutes', total: ofTime?.entitled },
      ...{ partsOf: (some) => rightsOf(some, 'minutes', 'entitled'), valueOf: hoursOf },
    },
    {
      ...{ unit: 'minutes', quantity: 'minutes', total: hours },
      ...{ partsOf: (some) => minutesOf(some.flatMap(learnedBy)), valueOf: hoursOf },
    },
    {
      ...{ unit: 'entitlement', quantity: 'entitled/cents', total: ofMoney?.entitled },
      ...{ partsOf: (some) => rightsOf(some, 'cents', 'entitled'), valueOf: eurosOf },
    },
    { ...{ unit: 'cents', quantity: 'cents', total: ofMoney?.used }, ...{ partsOf: spentOf, valueOf: eurosOf } },
  ];
  const groups = FUNCTION_GROUPS.map((group) => ({
    group,
    people: people.filter(({ functionGroup }) => functionGroup === group),
  })).filter((one) => one.people.length > 0);
  const cells = columns.map((column) => cellsOf(column, groups, release));
  return groups.map(({ group, people: some }) => [
    word(`function.${group}`),
    ofStaff(some.length, count(some.length)),
    ...cells.map((of) => of(group, some.length)),
  ]);
}

/** Where a group's figure is not shown, it is as it is of a group that is too small, or for another's sake. */
function cellsOf(
  { unit, quantity, total, partsOf, valueOf }: Column,
  groups: readonly { readonly group: FunctionGroup; readonly people: readonly PersonAccount[] }[],
  release: Release,
): (group: FunctionGroup, people: number) => Value {
  const rows = groups
    .map(({ group, people }) => ({
      ...{ row: group, name: group, quantity: `${quantity}/function/${group}` },
      parts: partsOf(people),
    }))
    .filter(({ parts }) => parts.size > 0);
  const { shown } = release.table(unit, rows, valueOf, total && { quantity, value: total });
  return (group, people) => {
    const own = shown.find(({ row }) => row === group);
    if (own) return own.value;
    return { kind: 'hidden', reason: people < FEWEST_STAFF ? 'fewer_than_5_staff' : 'protects_another_figure' };
  };
}
