import { type Need, NEEDS, toldAnswered, toldNeed, sumsOf } from '@app/domain';
import { addDays } from '@app/platform';
import type { DemoHouse } from './demo-house.js';
import type { Random } from './random.js';
import { atSchoolOn, type Scene, sinceThen } from './scene.js';
import { momentOn, schoolDaysFrom } from './school-calendar.js';
import { AT_WORK, type SchoolAtWork, type SchoolKey } from './stock/cast.js';

type Pulses = Pick<DemoHouse, 'pulses' | 'pulseQuestions' | 'pulsePersons' | 'pulseTallies' | 'pulseResults'>;
type Writable = { -readonly [Table in keyof Pulses]: Pulses[Table][number][] };

/** The six items that are built in, as they are asked: two about each need. */
const ITEMS = [
  'autonomy_how',
  'relatedness_help',
  'competence_able',
  'autonomy_why',
  'relatedness_home',
  'competence_growth',
];
/** From none to four an item, for two items. */
const STEPS = 8;
const OPEN_DAYS = 14;

interface StockPulse {
  /** So many school days ago. */
  readonly daysAgo: number;
  readonly answered: number;
  /** About which sum of steps people's answers lie. */
  readonly about: Readonly<Record<Need, number>>;
}

/** Of each school two pulses that are settled, and one that can be answered today. */
const PULSES: Readonly<Record<SchoolAtWork, readonly [StockPulse, StockPulse, StockPulse]>> = {
  regenboog: [
    { daysAgo: 118, answered: 17, about: { autonomy: 4.9, relatedness: 6.1, competence: 5.4 } },
    { daysAgo: 66, answered: 20, about: { autonomy: 5.7, relatedness: 6.3, competence: 5.6 } },
    { daysAgo: 3, answered: 9, about: { autonomy: 5.6, relatedness: 6.2, competence: 5.8 } },
  ],
  brug: [
    { daysAgo: 116, answered: 7, about: { autonomy: 5.2, relatedness: 6.4, competence: 4.4 } },
    { daysAgo: 64, answered: 9, about: { autonomy: 5.4, relatedness: 6.6, competence: 4.1 } },
    { daysAgo: 3, answered: 4, about: { autonomy: 5.5, relatedness: 6.5, competence: 4.6 } },
  ],
};

/** What each school asked its staff of their needs. Of what was settled there is what was told of it, and no more. */
export function holdPulses(random: Random, scene: Scene): Pulses {
  const rows: Writable = { pulses: [], pulseQuestions: [], pulsePersons: [], pulseTallies: [], pulseResults: [] };
  for (const school of AT_WORK) {
    const [first, second, now] = PULSES[school];
    const earlier = settle(random, scene, rows, { school, stock: first });
    settle(random, scene, rows, { school, stock: second, earlier });
    ask(random, scene, rows, { school, stock: now, earlier: rows.pulses.at(-1) });
  }
  return rows;
}

interface Holding {
  readonly school: SchoolKey;
  readonly stock: StockPulse;
  readonly earlier?: Writable['pulses'][number] | undefined;
}

/** One that is over: the counts of its answers are gone. */
function settle(random: Random, scene: Scene, rows: Writable, holding: Holding): Writable['pulses'][number] {
  const { stock } = holding;
  const openedOn = schoolDaysFrom(scene.calendar.today, -stock.daysAgo);
  const closesOn = addDays(openedOn, OPEN_DAYS);
  const { pulse, asked } = open(random, scene, rows, holding, { openedOn, closesOn });
  const told = toldAnswered(stock.answered, asked.length);
  const settled = { ...pulse, settledOn: closesOn, ...told };
  rows.pulses.push(settled);
  for (const need of NEEDS)
    rows.pulseResults.push({
      ...{ pulseId: pulse.id, need },
      ...toldNeed(sumsOf(tallyOf(random, stock, need)), told.answered),
    });
  return settled;
}

/** One that is open: who answered stands apart from what. */
function ask(random: Random, scene: Scene, rows: Writable, holding: Holding): void {
  const { stock } = holding;
  const days = {
    openedOn: sinceThen(scene.calendar.today, stock.daysAgo),
    closesOn: addDays(scene.calendar.today, OPEN_DAYS - 4),
  };
  const { pulse, asked } = open(random, scene, rows, holding, days);
  rows.pulses.push(pulse);
  // Those whom a newcomer signs in as can answer themselves.
  const others = asked.filter(({ player }) => !SHOWN.includes(player.name));
  const answered = new Set(random.some(others, stock.answered));
  for (const person of asked)
    rows.pulsePersons.push({ pulseId: pulse.id, staffMemberId: person.id, answered: answered.has(person) });
  for (const need of NEEDS) rows.pulseTallies.push({ pulseId: pulse.id, need, times: tallyOf(random, stock, need) });
}

const SHOWN = ['Carlijn Vos', 'Youssef Benali', 'Ingrid Terpstra'];

function open(
  random: Random,
  scene: Scene,
  rows: Writable,
  { school, earlier }: Holding,
  days: { openedOn: string; closesOn: string },
) {
  const { openedOn } = days;
  const asked = atSchoolOn(scene, school, openedOn);
  const before = earlier && atSchoolOn(scene, school, earlier.openedOn);
  const id = random.id(momentOn(openedOn, 8));
  rows.pulseQuestions.push(...ITEMS.map((item, index) => ({ pulseId: id, position: index + 1, item })));
  const pulse = {
    ...{ id, schoolId: scene.places.schoolIds[school], ...days, asked: asked.length },
    ...{ earlierId: earlier?.id ?? null, changed: before ? differing(asked, before) : null },
  };
  return { pulse, asked };
}

/** How many are in one of two groups and not in the other. */
const differing = <Item>(ones: readonly Item[], others: readonly Item[]): number =>
  ones.filter((one) => !others.includes(one)).length + others.filter((one) => !ones.includes(one)).length;

/** How often each sum of steps came up among people's answers. */
function tallyOf(random: Random, { answered, about }: StockPulse, need: Need): number[] {
  const times = Array.from({ length: STEPS + 1 }, () => 0);
  for (let person = 0; person < answered; person += 1) {
    const sum = Math.min(STEPS, Math.max(0, Math.round(random.normal(about[need], 1.3))));
    times[sum] = (times[sum] ?? 0) + 1;
  }
  return times;
}
