import type { CycleRow, DemoTeamWork } from './demo-team-work.js';
import type { Random } from './random.js';
import type { Scene } from './scene.js';
import { momentOn, schoolDaysFrom } from './school-calendar.js';
import { CAUSES, DATA_MEASURE } from './stock/cycle-data.js';

type Tested = Pick<
  DemoTeamWork,
  'hypotheses' | 'dataSources' | 'hypothesisDataSources' | 'verdicts' | 'measures' | 'measureMembers'
>;

/** A cause that was rejected, one that was confirmed, and the measure that goes on for it. */
export function testCauses(random: Random, { calendar, staff }: Scene, { id: cycleId }: CycleRow): Tested {
  const dayOf = (daysAgo: number): string => schoolDaysFrom(calendar.today, -daysAgo);
  const tested = CAUSES.map(({ by, daysAgo, source, verdict, verdictBecause, judgedAgo, analysis, ...put }) => {
    const author = staff.named(by).id;
    const collector = staff.named(source.collector).id;
    const hypothesisId = random.id(momentOn(dayOf(daysAgo), 14));
    const dataSourceId = random.id(momentOn(dayOf(daysAgo), 15));
    const judgedAt = momentOn(dayOf(judgedAgo), 15);
    const { what, origin, quality, qualityBecause } = source;
    const isUsable = quality === 'usable';
    return {
      hypothesis: {
        ...{ id: hypothesisId, cycleId, kind: 'testable' as const, ...put, authorId: author },
        ...{ analysis, analysedById: collector, analysedAt: judgedAt },
      },
      dataSource: {
        ...{ id: dataSourceId, cycleId, what, origin, authorId: author, collectorId: collector },
        ...{ dueOn: dayOf(source.daysAgo), collectedOn: dayOf(source.daysAgo), quality, qualityBecause },
        ...{ reliable: isUsable, valid: true, enough: true, judgedById: collector, judgedAt },
      },
      link: { hypothesisId, dataSourceId },
      verdict: {
        ...{ id: random.id(judgedAt), hypothesisId, given: verdict, because: verdictBecause },
        ...{ givenById: collector, givenAt: judgedAt },
      },
    };
  });
  const { what, by, members, daysAgo, dueInDays } = DATA_MEASURE;
  const confirmed = tested.find(({ verdict }) => verdict.given === 'confirmed')?.hypothesis.id ?? '';
  const measureId = random.id(momentOn(dayOf(daysAgo), 15));
  const dueOn = schoolDaysFrom(calendar.today, dueInDays);
  return {
    hypotheses: tested.map(({ hypothesis }) => hypothesis),
    dataSources: tested.map(({ dataSource }) => dataSource),
    hypothesisDataSources: tested.map(({ link }) => link),
    verdicts: tested.map(({ verdict }) => verdict),
    measures: [
      { id: measureId, hypothesisId: confirmed, what, dueOn, status: 'running', authorId: staff.named(by).id },
    ],
    measureMembers: members.map((name) => ({ measureId, staffMemberId: staff.named(name).id })),
  };
}
