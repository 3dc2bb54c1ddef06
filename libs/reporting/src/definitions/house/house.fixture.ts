import type { OwnThresholds } from '@app/domain';
import { ONTWIKKELHUIS } from '../../../../domain/src/house/built-in/ontwikkelhuis.js';
import { blocksAt } from '../../../../domain/src/house/thresholds.rules.js';
import type { HouseRoom } from '../../document/house-block.js';
import type { ReportDocument } from '../../document/report-document.js';
import { PublishedFigures } from '../../privacy/published-figures.js';
import { Release } from '../../privacy/release.js';
import { composeHouse } from './house.compose.js';
import type { HouseData } from './house.dataset.js';
import type { HouseFacts } from './house.facts.js';

/* Facts of a house, for specs. */

export const PERIOD = { from: '2025-08-01', until: '2026-08-01' };

export const people = (count: number, name = 'p'): string[] =>
  Array.from({ length: count }, (_, index) => `${name}${index}`);

/** A school of so many people in which nothing was done yet. */
export const emptyHouse = (staff = 20): HouseFacts => ({
  staff: people(staff),
  visions: { adopted: 0, latestOn: null },
  teams: [],
  consultations: 0,
  responded: [],
  pulses: [],
  cyclesWithEffect: 0,
  insightsAdopted: 0,
  learned: [],
  goals: [],
  leads: [],
  reviews: 0,
  hypothesesEvaluated: 0,
  signalsResolved: 0,
});

/** What these people learned, an hour in each of these months. */
export const learnedIn = (
  who: readonly string[],
  months: readonly string[],
  initiative = 'self_chosen',
  minutes = 60,
) =>
  months.flatMap((month) =>
    who.map((person, index) => ({
      ...{ person, form: 'lesson_study', nl: 'Lesson study', en: 'Lesson study', initiative, month, minutes },
      fingerprint: 1 + index + 1000 * Number(month.slice(5)) + 100_000 * initiative.length,
    })),
  );

export const goalsOf = (who: readonly string[], origin: string, goals = 1) =>
  who.map((person, index) => ({ person, origin, goals, fingerprint: 1 + index + 1000 * origin.length }));

export const leadsOf = (...turns: readonly number[]) =>
  turns.map((times, index) => ({ person: `p${index}`, turns: times, fingerprint: index + 1 }));

/** A report that is the first of its board. */
export const first = (): Release => new Release({ subjectId: 's', ...PERIOD }, '2026-08-02', new PublishedFigures([]));

const BLOCKS = ONTWIKKELHUIS.blocks.map(({ name, about, ...block }) => ({
  ...block,
  ...{ nameNl: name.nl, nameEn: name.en ?? '', aboutNl: about.nl, aboutEn: about.en ?? '' },
}));

/** What a house is composed from, where these are its facts and these the school's own thresholds. */
export const houseData = (facts: HouseFacts, own: OwnThresholds = {}): HouseData => ({
  ...{ id: 's', name: 'De Regenboog', facts, blocks: blocksAt(BLOCKS, own) },
  framework: {
    ...{ id: 'f', code: 'ontwikkelhuis', number: 1, nameNl: 'Het Ontwikkelhuis', nameEn: 'The house' },
    ...{ source: 'Okken (2022)', publishedAt: new Date(0) },
  },
});

/** The house that these facts make, by the thresholds of the model or by a school's own. */
export function houseOf(facts: HouseFacts, own: OwnThresholds = {}, release = first()): ReportDocument {
  const head = {
    board: { id: 'b', name: 'Stichting Rivierenland' },
    period: { ...PERIOD, name: null },
    dataMoment: '2026-08-02T06:00:00.000Z',
  };
  return composeHouse(head, houseData(facts, own), release);
}

export const roomsOf = ({ sections }: ReportDocument): readonly HouseRoom[] =>
  sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'house' ? block.rooms : [])));

/** What is said of one building block. */
export function stateIn(key: string, facts: HouseFacts, own?: OwnThresholds): string | null {
  const room = roomsOf(houseOf(facts, own)).find((one) => one.key === key);
  if (!room) throw new Error(`There is no block ${key}.`);
  return room.orMore ? `${room.state}, or more` : room.state;
}
