import { growth, type Growth } from '@app/statistics';
import type { Block, Section } from '../../../document/report-document.js';
import type { HiddenReason, Value } from '../../../document/value.js';
import { grouped } from '../../../grouped.js';
import { isAboutFew } from '../../../privacy/few.rules.js';
import type { Release } from '../../../privacy/release.js';
import { FEWEST_PUPILS_FOR_A_MEAN, pupilCount } from '../../../privacy/suppression.js';
import { count, date, figures, section, sentences, table, text, word } from '../../document-parts.js';
import { pupilsBehind } from '../../impact/result.calculation.js';
import { membersKnow, whyColleaguesAreWithheld } from '../../impact/withheld.rules.js';
import { decimal, estimate } from '../../rounded-values.js';
import type { LeerteamData, OutcomeData } from '../leerteam.dataset.js';

/** Only of groups of schools where the staff council agreed to it; of the others it is said that this is off. */
export function pupils({ outcomes, withoutConsent }: LeerteamData, release: Release): Section[] {
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
