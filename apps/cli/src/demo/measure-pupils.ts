import type { DemoBoard } from './demo-board.js';
import { type Places, type Pupil, YEARS } from './lay-out-places.js';
import type { Random } from './random.js';
import { type Calendar, momentOn, schoolDayNear } from './school-calendar.js';
import {
  MEASURES,
  type StockMeasure,
  type StockRound,
  TEST_LINE,
  TEST_MOMENTS,
  type TestMoment,
} from './stock/measures.js';

/** How often a pupil is absent from a test and does not catch up. */
const ABSENT = 0.04;

type Outcomes = Pick<DemoBoard, 'outcomeMeasures' | 'outcomeResults'>;

/** Test scores of the groups that took each test, in both years, as far as they have been taken by now. */
export function measurePupils(random: Random, calendar: Calendar, places: Places): Outcomes {
  const measures = MEASURES.map((stock) => ({ id: random.id(momentOn(calendar.previous.fromOn, 12)), stock }));
  return {
    outcomeMeasures: measures.map(({ id, stock: { subject, scale, lowestScore, highestScore, grades } }) => ({
      id,
      ...TEST_LINE,
      subject,
      scale,
      lowestScore,
      highestScore,
      grades: [...grades],
    })),
    outcomeResults: measures.flatMap(({ id, stock }) =>
      stock.rounds.flatMap((round) =>
        YEARS.flatMap((year) => {
          const takers = round.groups.flatMap((group) => takersOf(places.pupils, round, year, group));
          return round.moments.flatMap((moment) =>
            takers.flatMap((pupil) => take(random, calendar, places, { measureId: id, stock, year, moment, pupil })),
          );
        }),
      ),
    ),
  };
}

type Year = (typeof YEARS)[number];

function takersOf(pupils: readonly Pupil[], { school, weakest }: StockRound, year: Year, group: string): Pupil[] {
  const inGroup = pupils.filter((pupil) => pupil.school === school && pupil.places[year]?.group === group);
  return weakest === undefined
    ? inGroup
    : inGroup.toSorted((one, other) => one.ability - other.ability).slice(0, weakest);
}

interface Taking {
  readonly measureId: string;
  readonly stock: StockMeasure;
  readonly year: Year;
  readonly moment: TestMoment;
  readonly pupil: Pupil;
}

function take(random: Random, calendar: Calendar, places: Places, taking: Taking): Outcomes['outcomeResults'] {
  const { measureId, stock, year, moment, pupil } = taking;
  const { day, taught } = TEST_MOMENTS[moment];
  const measuredOn = schoolDayNear(calendar.on({ year, day }));
  const place = pupil.places[year];
  const pupilGroupId = place && places.groupId(pupil.school, year, place.group);
  // Drawn always, so that one who was absent does not change the scores of all who follow.
  const absent = random.chance(ABSENT);
  const chance = random.normal(0, stock.noise);
  if (!place || !pupilGroupId || absent || !measuredOn || measuredOn >= calendar.today) return [];
  const level = stock.start + stock.perYear * (place.grade + taught - 3) + stock.sd * pupil.ability;
  const score = Math.round(Math.min(stock.highestScore, Math.max(stock.lowestScore, level + chance)));
  return [{ measureId, pupil: pupil.key, measuredOn, pupilGroupId, score }];
}
