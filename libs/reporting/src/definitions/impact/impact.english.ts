import type { ImpactOf } from './impact.facts.js';

const CHANCE =
  'yet without any true difference, too, such an interval lies wholly on one side of zero in about 5 of 100 comparisons.';
const AFTERWARDS =
  'but the expectation was written down when the second test had begun: this may be a question to ask beforehand next time, and is no test of this expectation.';
const UNDECIDED = 'The interval holds zero: a difference has not been shown, nor has it been ruled out';
const INTERVAL = '(difference {difference}; 95% confidence interval {low} to {high}; each group counts the same).';
const MEASURED = 'Measured with {measure}, from {first} to {second}.';
const LATE = 'Written down only when the second measuring moment had begun.';

const OWN: Record<ImpactOf, { title: string; groups: string; group: string; dose: string }> = {
  teacher: {
    title: 'What you expected, and what can be seen',
    groups: 'your {n} groups',
    group: 'your group',
    dose: 'What you learned on this theme counts from {from} through {through}; what you kept private does not.',
  },
  leerteam: {
    title: 'What we expected, and what can be seen',
    groups: 'our {n} groups',
    group: 'our group',
    dose: 'Learning on this theme counts from {from} through {through}, of all teachers of these groups together; what somebody kept private does not.',
  },
  school: {
    title: 'Expectations of pupils, and what can be seen',
    groups: 'our {n} groups with an expectation',
    group: 'our group with an expectation',
    dose: 'Learning on this counts from {from} through {through}, of all teachers of these groups together; what somebody kept private does not.',
  },
};

function differences({ groups, group }: { readonly groups: string; readonly group: string }) {
  const ofBoth = (key: string, text: string) => ({
    [key]: text.replace('{own}', groups),
    [`${key}.one`]: text.replace('{own}', group),
  });
  const own = '{own} ({pupils} pupils with both scores)';
  const grew = `With equal first scores, the growth of ${own} was on average`;
  const ended = `With equal scores on the first test, the score of ${own} on the second test was on average`;
  const others = 'that of {others} comparable groups';
  return {
    ...ofBoth('impact.grew.more', `${grew} {points} score points larger than ${others} ${INTERVAL}`),
    ...ofBoth('impact.grew.less', `${grew} {points} score points smaller than ${others} ${INTERVAL}`),
    ...ofBoth('impact.grew.same', `${grew} as large as ${others} ${INTERVAL}`),
    ...ofBoth('impact.ended.more', `${ended} {points} score points higher than ${others} ${INTERVAL}`),
    ...ofBoth('impact.ended.less', `${ended} {points} score points lower than ${others} ${INTERVAL}`),
    ...ofBoth('impact.ended.same', `${ended} as high as ${others} ${INTERVAL}`),
  };
}

const english = {
  'impact.about':
    'An expectation is meant to be written down beforehand, and is looked at only after the second measuring moment. Comparable groups are groups of the board in the same grade, with the same tests at the same moments, for which nobody wrote down an expectation on one of those tests. They may differ in other things.',
  'impact.heading': 'Expectation {nr}: {themes}',
  'impact.declared.beforehand.more_growth': `${MEASURED} Expected beforehand: more growth than in comparable groups.`,
  'impact.declared.beforehand.less_growth': `${MEASURED} Expected beforehand: less growth than in comparable groups.`,
  'impact.declared.beforehand.open': `${MEASURED} Written down beforehand; what was expected differs.`,
  'impact.declared.afterwards.more_growth': `${MEASURED} ${LATE} Expected: more growth than in comparable groups.`,
  'impact.declared.afterwards.less_growth': `${MEASURED} ${LATE} Expected: less growth than in comparable groups.`,
  'impact.declared.afterwards.open': `${MEASURED} One or more expectations were written down only when the second measuring moment had begun; what was expected differs.`,
  'impact.reading.more_growth.expected': `The whole interval lies above zero, as was expected beforehand; ${CHANCE}`,
  'impact.reading.more_growth.unexpected': `The whole interval lies above zero, the other way round from what was expected beforehand; ${CHANCE}`,
  'impact.reading.more_growth.open': `The whole interval lies above zero; ${CHANCE}`,
  'impact.reading.more_growth.afterwards': `The whole interval lies above zero, ${AFTERWARDS}`,
  'impact.reading.less_growth.expected': `The whole interval lies below zero, as was expected beforehand; ${CHANCE}`,
  'impact.reading.less_growth.unexpected': `The whole interval lies below zero, the other way round from what was expected beforehand; ${CHANCE}`,
  'impact.reading.less_growth.open': `The whole interval lies below zero; ${CHANCE}`,
  'impact.reading.less_growth.afterwards': `The whole interval lies below zero, ${AFTERWARDS}`,
  'impact.reading.no_difference_shown.beforehand': `${UNDECIDED}.`,
  'impact.reading.no_difference_shown.afterwards': `${UNDECIDED}; moreover, the expectation was written down when the second test had begun.`,
  'impact.tooEarly.toCome': 'Too early: the second measuring moment, {second}, is over on {until}.',
  'impact.tooEarly.withoutScores':
    'Too early: the second measuring moment, {second}, is over, but of these groups there are no scores yet.',
  'impact.tooEarly.reading':
    'Looking halfway makes it likelier that something stands out by chance; “too early” is therefore a full answer.',
  'impact.tooLittle.fewer_than_10_pupils':
    'Too little data: of fewer than 10 pupils, of these groups or of the comparable groups, both scores are known.',
  'impact.tooLittle.fewer_than_2_groups':
    'Too little data to be shown: there are fewer than 2 groups with enough pupils, and of one group it would seem to be about one teacher.',
  'impact.tooLittle.group_hardly_changed':
    'Not to be shown: beside what stood in earlier reports this result would tell something of one group or of a few pupils.',
  'impact.tooLittle.only_aggregates':
    'Too little data: of these groups only means are known. Who took both tests cannot be told from those, so nothing can be said of growth or of a difference.',
  'impact.tooLittle.no_interval':
    'Too little data: it cannot be said how sure a difference would be, as the groups or the scores differ too little for that.',
  'impact.tooLittle.reading': 'A difference has not been shown, nor has it been ruled out.',
  'impact.off':
    'To set what teachers learn beside pupils’ growth needs the consent of the staff council (the staff’s part of the participation council; Wet medezeggenschap op scholen, article 12). For these groups none is recorded; so there is no result here.',
  'impact.noConsent':
    'Groups of schools for which no consent of the staff council is recorded count nowhere: not to compare with, either.',
  'impact.ownersAlone':
    'Expectations of pupils and what came of them stand in the owner’s own report alone. In a shared one the results of a group would stand under one teacher’s name.',
  'impact.power':
    'With so many groups, and groups lying as far apart as they do here, a true difference of 0.3 standard deviations (of pupils at the second moment) is seen in about {times} of 100 comparisons: the whole interval then lies on the right side of zero. To be seen in 80 of 100 a true difference has to be about {smallest} standard deviations.',
  'impact.otherMeasure':
    'The test at the second moment is another one than at the first. So there is no growth in score points; comparing is possible, as it sets pupils with the same score on the first test beside each other.',
  'impact.chance.single':
    'There is one comparison with an interval in this report. Even if there is no true difference, such a comparison stands out in about 5 of 100 cases: the whole interval then lies on one side of zero.',
  'impact.chance.some':
    'There are {n} comparisons with an interval in this report, those on expectations written down afterwards included. Even if there is no true difference anywhere, at least one of them stands out in at most about {times} of 100 such reports: with each comparison the whole interval lies on one side of zero in about 5 of 100 cases.',
  'impact.chance.many':
    'There are {n} comparisons with an interval in this report, those on expectations written down afterwards included. Even if there is no true difference anywhere, about {expected} of them stand out on average: with each comparison the whole interval lies on one side of zero in about 5 of 100 cases.',
  'impact.interval':
    'Who often reckons in this way gets a 95% interval that holds the true value in about 95 of 100 cases. Whether this one interval is among them cannot be known: it does not say that the chance is 95% that the true value lies in it.',
  'impact.growthAlone':
    'Growth alone says little: pupils grow, too, when their teachers learned nothing on this theme. Of each pupil with both scores, growth is the second minus the first, and the mean counts each pupil the same. The interval around it reckons as if pupils grew independently of each other; those in one group share their lessons, and then growth is less certain than the interval shows.',
  'impact.association':
    'What stands here can show association, not cause. That learning and a result stand beside each other does not say that the one came of the other: these figures do not show that what teachers learned made a difference, nor that it made none. Of any one teacher they say nothing.',
  'impact.alternatives':
    'To discuss, for there may be another reason: the groups differed in other things, too; who began exceptionally low or high is closer to the middle on average at the next test, and comparing with equal first scores makes up for only a part of that; the test was taken in another way or at another time; who missed one of both tests does not count; the school did more in that time; it is chance; and teachers of the comparable groups learn, too.',
  'impact.chart': 'Difference from comparable groups, in standard deviations of pupils at the second moment',
  'impact.verdict': 'Result',
  'impact.difference': 'Difference from comparable groups with equal first scores, in score points',
  'impact.inSds': 'This difference, in standard deviations of pupils at the second moment',
  'impact.gain': 'Mean gain of these pupils, in score points',
  'impact.standardisedGain':
    'Standardised gain: in standard deviations at the first moment, corrected for small numbers',
  'impact.hours': 'Hours of learning on the theme',
  'impact.time': 'Time spent learning on the theme',
  'impact.moments': 'Learning moments on the theme',
  'impact.moments.table': 'Mean and spread at both moments',
  'impact.column.moment': 'Moment',
  'impact.column.mean': 'Mean',
  'impact.column.sd': 'Standard deviation',
  'impact.moment.first': 'first',
  'impact.moment.second': 'second',
  'verdict.too_early': 'too early',
  'verdict.too_little_data': 'too little data',
  'verdict.no_difference_shown': 'no difference shown',
  'verdict.more_growth': 'more growth than comparable groups',
  'verdict.less_growth': 'less growth than comparable groups',
  'verdict.ended.more_growth': 'higher on the second test than comparable groups',
  'verdict.ended.less_growth': 'lower on the second test than comparable groups',
  'verdict.off': 'off',
};

/** English words of the section on impact hypotheses, for whom it is. */
export const impactEnglish = (whose: ImpactOf): Record<string, string> => ({
  ...english,
  ...differences(OWN[whose]),
  impact: OWN[whose].title,
  'impact.dose': OWN[whose].dose,
  'impact.tooLittle.fewer_than_3_groups': `Too little data to be shown: there are fewer than 3 ${whose === 'school' ? 'groups with enough pupils, of our own or to compare with' : 'comparable groups with enough pupils'}.`,
  'impact.earlier': `${whose === 'teacher' ? 'The comparison is that' : 'These figures about pupils are those'} of an earlier report, as of the moment that stands with the result: nothing changed since, or only something of a few pupils or of one group.`,
});
