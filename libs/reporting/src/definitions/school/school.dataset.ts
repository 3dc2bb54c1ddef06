import { type Need, type SignalState, today } from '@app/domain';
import type { ReadWork } from '../../definition.js';
import type { ReportPeriod } from '../../document/report-document.js';
import { byKey } from '../by-subject.js';
import { houseMonthsUntil } from '../house/house-months.rules.js';
import { type HouseData, readHouses } from '../house/house.dataset.js';
import type { LeadsOfPerson } from '../house/house.facts.js';
import { impactDataset } from '../impact/impact.dataset.js';
import type { ImpactCase } from '../impact/impact.facts.js';
import { type Participation, readParticipation } from '../participation/participation.dataset.js';
import { LEADS_BY_TEAM, PULSES_TOLD, SIGNALS, STRATEGIC_GOALS } from './school.queries.js';

/** A school's data, person by person: it is composed, and hidden where it has to be, before anybody sees it. */
export interface SchoolData extends Participation {
  readonly house: HouseOfSchool | undefined;
  readonly leads: readonly LeadsInTeam[];
  /** The latest first. */
  readonly pulses: readonly PulseTold[];
  readonly signals: readonly SignalOfSchool[];
  readonly strategicGoals: readonly StrategicGoal[];
  /** Hypotheses on groups of the school, those on the same measures and moments together. */
  readonly impact: readonly ImpactCase[];
}

/** The house with the twelve months that it is of. */
export interface HouseOfSchool {
  readonly from: string;
  readonly until: string;
  readonly data: HouseData;
}

/** Who led something in a leerteam, how often. */
export interface LeadsInTeam extends LeadsOfPerson {
  readonly team: string;
}

/** A pulse as it was told: nothing where fewer than five answered. */
export interface PulseTold {
  readonly openedOn: string;
  readonly asked: number;
  readonly answered: number | null;
  readonly answeredAtLeast: boolean | null;
  readonly needs: readonly NeedTold[];
  /** The validated scale that all of its items are of, as the school says. */
  readonly scale: string | null;
}

export interface NeedTold {
  readonly need: Need;
  readonly mean: number;
  readonly bound: 'exact' | 'at_most' | 'at_least';
  readonly low: number;
  readonly high: number;
}

export interface SignalOfSchool {
  readonly state: SignalState;
  /** It was noticed in the period. */
  readonly isNew: boolean;
  /** Of one that was resolved in it after somebody looked. */
  readonly daysToMend: number | null;
}

export interface StrategicGoal {
  readonly id: string;
  readonly title: string;
  readonly isOfBoard: boolean;
  /** Whose goals serve it, how many of each. */
  readonly linked: readonly { readonly person: string; readonly goals: number; readonly fingerprint: number }[];
}

/** Schools over a period; twenty-six queries at most, however many schools and people. */
export async function schoolDataset(
  work: ReadWork,
  subjectIds: readonly string[],
  period: ReportPeriod,
): Promise<ReadonlyMap<string, SchoolData>> {
  const { db, actor } = work;
  const parameters = [actor.boardId, subjectIds, period.from, period.until];
  const lists = async <Row extends object>(sql: string) =>
    byKey(await db.query<(Row & { subject: string })[]>(sql, parameters));
  const participation = await readParticipation(work, subjectIds, period);
  const months = houseMonthsUntil(period.until, today(work));
  const houses = await readHouses(work, subjectIds, months);
  const leads = await lists<LeadsInTeam>(LEADS_BY_TEAM);
  const pulses = await lists<PulseTold>(PULSES_TOLD);
  const signals = await lists<SignalOfSchool>(SIGNALS);
  const strategicGoals = await lists<StrategicGoal>(STRATEGIC_GOALS);
  const impact = await impactDataset(work, 'school', subjectIds, period);
  const dataOf = (id: string, school: Participation): SchoolData => {
    const data = houses?.get(id);
    return {
      ...school,
      ...{ house: data && { ...months, data }, leads: leads(id), pulses: pulses(id), signals: signals(id) },
      ...{ strategicGoals: strategicGoals(id), impact: impact(id) },
    };
  };
  return new Map([...participation].map(([id, school]) => [id, dataOf(id, school)]));
}
