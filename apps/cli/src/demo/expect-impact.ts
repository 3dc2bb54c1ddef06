import { DEFAULT_ZONE, isPostHoc } from '@app/domain';
import { dateIn } from '@app/platform';
import type { DemoBoard } from './demo-board.js';
import { YEARS } from './lay-out-places.js';
import type { Random } from './random.js';
import type { Scene } from './scene.js';
import { momentOn } from './school-calendar.js';
import { HYPOTHESES, type StockHypothesis } from './stock/hypotheses.js';
import { TEST_MOMENTS, TEST_WEEKS, type TestMoment } from './stock/measures.js';
import { dayIn } from './walk-cycle.js';

type Impact = Pick<DemoBoard, 'measuringMoments' | 'impactHypotheses' | 'impactHypothesisGroups'>;
type Moments = readonly (DemoBoard['measuringMoments'][number] &
  Pick<StockHypothesis, 'year'> & { readonly of: TestMoment })[];

/** The weeks of the tests, and what a team expected of them before they were taken. */
export function expectImpact(
  random: Random,
  scene: Scene,
  { cycles, outcomeMeasures }: Pick<DemoBoard, 'cycles' | 'outcomeMeasures'>,
): Impact {
  const { calendar } = scene;
  const moments = Object.keys(TEST_MOMENTS).flatMap((key) =>
    YEARS.map((year) => {
      const { name, from, until } = TEST_WEEKS[key as TestMoment];
      const days = { fromOn: calendar.on({ year, day: from }), untilOn: calendar.on({ year, day: until }) };
      const id = random.id(momentOn(calendar.previous.fromOn, 12));
      return { id, year, of: key as TestMoment, name: `${name} ${calendar[year].name}`, ...days };
    }),
  );
  const measure = outcomeMeasures.find(({ subject }) => subject === 'Begrijpend lezen');
  const declared = HYPOTHESES.map((stock) => {
    const cycle = cycles.find(({ title }) => title === stock.cycle);
    if (!measure || !cycle) throw new Error(`The demo board has nothing to expect ${stock.cycle} of.`);
    const hypothesis = declare(random, scene, { stock, moments });
    return { ...hypothesis, cycleId: cycle.id, firstMeasureId: measure.id, secondMeasureId: measure.id };
  });
  return {
    measuringMoments: moments.map(({ id, name, fromOn, untilOn }) => ({ id, name, fromOn, untilOn })),
    impactHypotheses: declared,
    impactHypothesisGroups: HYPOTHESES.flatMap(({ school, year, groups }, index) =>
      groups.map((group) => {
        const [hypothesis, pupilGroupId] = [declared[index], scene.places.groupId(school, year, group)];
        if (!hypothesis || !pupilGroupId) throw new Error(`The demo board has no ${group} to expect anything of.`);
        return { hypothesisId: hypothesis.id, pupilGroupId };
      }),
    ),
  };
}

function declare(
  random: Random,
  { calendar, staff, themeIds }: Scene,
  { stock, moments }: { readonly stock: StockHypothesis; readonly moments: Moments },
) {
  const at = (of: TestMoment) => {
    const found = moments.find((moment) => moment.of === of && moment.year === stock.year);
    if (!found) throw new Error(`The demo board has no tests (${of}) in the ${stock.year} year.`);
    return found;
  };
  const [first, second] = [at('middle'), at('end')];
  const declaredAt = momentOn(dayIn(calendar, stock.declared), 15);
  const { evaluated } = stock;
  return {
    id: random.id(declaredAt),
    declaredById: staff.named(stock.by).id,
    declaredAt,
    postHoc: isPostHoc(dateIn(DEFAULT_ZONE, declaredAt), second),
    themeId: themeIds.reading,
    expectation: stock.expectation,
    expected: 'more_growth' as const,
    firstMomentId: first.id,
    secondMomentId: second.id,
    ...(evaluated
      ? {
          evaluatedAt: momentOn(calendar.on(evaluated.on), 15),
          evaluatedById: staff.named(evaluated.by).id,
          conclusion: evaluated.conclusion,
          alternatives: evaluated.alternatives,
          nextStep: evaluated.nextStep,
        }
      : {}),
  };
}
