import { effectiveNumber } from '@app/statistics';
import type { Block, Section } from '../../document/report-document.js';
import type { Value } from '../../document/value.js';
import { grouped } from '../../grouped.js';
import { partsOf } from '../../privacy/figure.js';
import type { Release } from '../../privacy/release.js';
import { FEWEST_STAFF, ofStaff } from '../../privacy/suppression.js';
import { count, figures, section, sentences } from '../document-parts.js';
import { learners, peopleOf } from '../learners.js';
import type { SchoolData } from './school.dataset.js';

/** Fewer leerteams, and in how many of them leading was shared is said of each. */
const FEWEST_TEAMS = 3;

/**
 * How leading is spread over who is in a leerteam, all teams of the school together. A team has fewer than ten people
 * mostly: of one by itself any part would tell who did not lead.
 */
export function leading({ teams, leads }: SchoolData, release: Release): Section[] {
  if (leads.length === 0) return [];
  const members = [...new Set(teams.flatMap((team) => [...team.members]))];
  return section(
    'leading',
    figures(
      ['figure.members', ofStaff(members.length, count(members.length))],
      ['figure.leaders', learners(release, 'in-leerteam/leaders', peopleOf(leads), members)],
      ['figure.effectiveLeaders', effectiveLeaders(leads, release)],
    ),
    ...sharedIn(teams.length, members.length, leads),
    sentences({ key: 'leading.effective' }),
  );
}

/** By person, so that one who leads three teams is one leader; whole, and rounded down as in a house. */
function effectiveLeaders(leads: SchoolData['leads'], release: Release): Value {
  const parts = partsOf(leads, ({ person, turns, fingerprint }) => ({ person, amount: turns, fingerprint }));
  const leaders = effectiveNumber([...parts.values()].map(({ amount }) => amount)) ?? 0;
  const value: Value = { kind: 'number', value: Math.floor(leaders), decimals: 0, bound: 'at_least' };
  return release.publish({ unit: 'learners', quantity: 'effective-leaders', parts }, ofStaff(parts.size, value));
}

/** In how many leerteams more than one person led: of leerteams, where there are enough of them and of people. */
function sharedIn(teams: number, members: number, leads: SchoolData['leads']): Block[] {
  if (teams < FEWEST_TEAMS || members < FEWEST_STAFF) return [];
  const shared = [...grouped(leads, ({ team }) => team).values()].filter((of) => of.length > 1).length;
  return [sentences({ key: 'leading.shared', values: { n: count(shared), teams: count(teams) } })];
}
