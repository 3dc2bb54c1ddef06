import { type BlockAt, blocksAt, type FrameworkRow, ownThresholds, readFramework } from '@app/domain';
import type { ReadWork } from '../../definition.js';
import type { ReportPeriod } from '../../document/report-document.js';
import { byId, byKey } from '../by-subject.js';
import { onceInASnapshot } from '../once-in-a-snapshot.js';
import { schoolsWithStaff } from '../school-facts.js';
import { GOALS, type GoalsOfPerson, LEARNED, type Learned } from '../school-learning.queries.js';
import type { HouseFacts, LeadsOfPerson, PulseFacts, TeamFacts } from './house.facts.js';
import { CONSULTATIONS, COUNTS, LEADS, PULSES, TEAMS, VISIONS } from './house.queries.js';

/** A school with the facts of its house, and the model as this school reads it. */
export interface HouseData {
  readonly id: string;
  readonly name: string;
  readonly framework: FrameworkRow;
  readonly blocks: readonly BlockAt[];
  readonly facts: HouseFacts;
}

type Framework = NonNullable<Awaited<ReturnType<typeof readFramework>>>;
type Consulted = Pick<HouseFacts, 'consultations' | 'responded'>;
type Counts = Pick<
  HouseFacts,
  'cyclesWithEffect' | 'insightsAdopted' | 'reviews' | 'hypothesesEvaluated' | 'signalsResolved'
>;

const NO_VISION = { adopted: 0, latestOn: null };
const NO_COUNTS = { cyclesWithEffect: 0, insightsAdopted: 0, reviews: 0, hypothesesEvaluated: 0, signalsResolved: 0 };

/** Schools over a period; eleven queries, however many schools and people. */
export async function houseDataset(
  work: ReadWork,
  subjectIds: readonly string[],
  period: ReportPeriod,
): Promise<ReadonlyMap<string, HouseData>> {
  const houses = await readHouses(work, subjectIds, period);
  if (!houses) throw new Error('The board has no framework: seeding gives it one.');
  return houses;
}

/** The same, or undefined where the board has no model to tell houses by. */
export async function readHouses(
  work: ReadWork,
  subjectIds: readonly string[],
  period: Pick<ReportPeriod, 'from' | 'until'>,
): Promise<ReadonlyMap<string, HouseData> | undefined> {
  const framework = await readFramework(work);
  if (!framework) return undefined;
  const what = `houses ${period.from} ${period.until}`;
  return onceInASnapshot(work, what, subjectIds, (ids) => readBy(framework, work, ids, period));
}

async function readBy(
  framework: Framework,
  work: ReadWork,
  subjectIds: readonly string[],
  period: Pick<ReportPeriod, 'from' | 'until'>,
): Promise<ReadonlyMap<string, HouseData>> {
  const { db, actor } = work;
  const parameters = [actor.boardId, subjectIds, period.from, period.until];
  type Of<Row> = Row & { subject: string };
  const rows = <Row>(sql: string): Promise<Of<Row>[]> => db.query(sql, parameters);
  const lists = async <Row extends object>(sql: string) => byKey(await rows<Row>(sql));
  const own = await ownThresholds(work, subjectIds);
  const schools = await schoolsWithStaff(work, subjectIds, period);
  const visions = await lists<HouseFacts['visions']>(VISIONS);
  const teams = await lists<TeamFacts>(TEAMS);
  const consulted = await lists<Consulted>(CONSULTATIONS);
  const pulses = await lists<PulseFacts>(PULSES);
  const counts = await lists<Counts>(COUNTS);
  const learned = await lists<Learned>(LEARNED);
  const goals = await lists<GoalsOfPerson>(GOALS);
  const leads = await lists<LeadsOfPerson>(LEADS);
  return byId(schools, ({ subject, name, staff }) => ({
    ...{ id: subject, name, framework, blocks: blocksAt(framework.blocks, own.get(subject) ?? {}) },
    facts: {
      staff,
      visions: visions(subject)[0] ?? NO_VISION,
      teams: teams(subject),
      ...(consulted(subject)[0] ?? { consultations: 0, responded: [] }),
      pulses: pulses(subject),
      ...(counts(subject)[0] ?? NO_COUNTS),
      learned: learned(subject),
      goals: goals(subject),
      leads: leads(subject),
    },
  }));
}
