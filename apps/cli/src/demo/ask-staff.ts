import { addDays } from '@app/platform';
import { worksOn } from './appoint-staff.js';
import type { DemoStrategy } from './demo-house.js';
import type { Random } from './random.js';
import { atSchoolOn, leaderOf, type Scene, sinceThen } from './scene.js';
import { momentOn, schoolDaysFrom } from './school-calendar.js';
import type { SchoolKey } from './stock/cast.js';
import type { StockDocument, StockRound } from './stock/stock-document.js';
import { STRATEGY_BRUG } from './stock/strategy-brug.js';
import { STRATEGY_REGENBOOG } from './stock/strategy-regenboog.js';

type Writable = { -readonly [Table in keyof DemoStrategy]: DemoStrategy[Table][number][] };

/** Days that people have to respond. */
const OPEN_DAYS = 21;
/** Days in which what is asked now can still be responded to. */
const STILL_OPEN = 9;
const REVIEWED_AFTER_DAYS = 2 * 365;

/** What each school set for itself, what its staff said of it beforehand, and what they are asked about now. */
export function askStaff(random: Random, scene: Scene): DemoStrategy {
  const rows: Writable = {
    strategyDocuments: [],
    strategyDrafts: [],
    strategyVersions: [],
    consultations: [],
    consultationResponses: [],
    consultationReactions: [],
  };
  for (const stock of STRATEGY_REGENBOOG) set(random, scene, rows, 'regenboog', stock);
  for (const stock of STRATEGY_BRUG) set(random, scene, rows, 'brug', stock);
  return rows;
}

function set(random: Random, scene: Scene, rows: Writable, school: SchoolKey, stock: StockDocument): void {
  const { kind, adopted, round, asksNow } = stock;
  const { today } = scene.calendar;
  const asksOn = sinceThen(today, 4);
  const adoptedOn = adopted && schoolDaysFrom(today, -adopted.daysAgo);
  const begunOn = adoptedOn ? addDays(adoptedOn, -(OPEN_DAYS + 14)) : addDays(asksOn, -1);
  const documentId = random.id(momentOn(begunOn, 10));
  rows.strategyDocuments.push({ id: documentId, schoolId: scene.places.schoolIds[school], kind });
  if (adopted && adoptedOn) {
    const { daysAgo: _, ...said } = adopted;
    const text = { ...said, untilOn: kind === 'strategic_goal' ? nextYear(scene.calendar.running.untilOn) : null };
    if (round) {
      const openedOn = addDays(adoptedOn, -(OPEN_DAYS + 10));
      const days = { openedOn, closesOn: addDays(openedOn, OPEN_DAYS), settledOn: adoptedOn };
      consult(random, scene, rows, { school, round }, { documentId, number: 1, ...text, ...days });
    }
    const reviewOn = addDays(adoptedOn, REVIEWED_AFTER_DAYS);
    const id = random.id(momentOn(adoptedOn, 13));
    rows.strategyVersions.push({ id, documentId, number: 1, ...text, adoptedOn, reviewOn });
  }
  if (!asksNow) return;
  const { consents, said, ...words } = asksNow;
  const text = { ...words, untilOn: kind === 'strategic_goal' ? nextYear(scene.calendar.running.untilOn) : null };
  rows.strategyDrafts.push({ documentId, ...text });
  const days = { openedOn: asksOn, closesOn: addDays(today, STILL_OPEN) };
  const number = adopted ? 2 : 1;
  consult(random, scene, rows, { school, round: { consents, said } }, { documentId, number, ...text, ...days });
}

const nextYear = (on: string): string => `${Number(on.slice(0, 4)) + 1}${on.slice(4)}`;

type Responded = Writable['consultationResponses'][number];
type Asked = Omit<Writable['consultations'][number], 'id' | 'round'>;

function consult(
  random: Random,
  scene: Scene,
  rows: Writable,
  { school, round }: { school: SchoolKey; round: StockRound },
  asked: Asked,
): void {
  const { openedOn, closesOn } = asked;
  const consultationId = random.id(momentOn(openedOn, 9));
  rows.consultations.push({ ...asked, id: consultationId, round: 1 });
  const { today } = scene.calendar;
  const lastOn = addDays(closesOn < today ? closesOn : today, -1);
  const respond = (authorId: string, response: Pick<Responded, 'kind'> & Partial<Responded>): string => {
    const on = addDays(openedOn, random.whole(0, 12));
    const respondedOn = on < lastOn ? on : lastOn;
    const id = random.id(momentOn(respondedOn, random.whole(12, 19)));
    rows.consultationResponses.push({ id, consultationId, authorId, respondedOn, ...response });
    return id;
  };
  for (const { who, reactions = [], ...said } of round.said) {
    const answeredById = said.answer === undefined ? null : leaderOf(scene, school).id;
    const id = respond(scene.staff.named(who).id, { ...said, answeredById });
    for (const reaction of reactions) {
      const { who: by, kind: as, text: words = null } = reaction;
      rows.consultationReactions.push({ responseId: id, authorId: scene.staff.named(by).id, kind: as, text: words });
    }
  }
  const spoken = new Set(round.said.map(({ who }) => who));
  const others = atSchoolOn(scene, school, openedOn).filter(
    (person) => !spoken.has(person.player.name) && worksOn(person, today) && person !== leaderOf(scene, school),
  );
  for (const { id } of random.some(others, round.consents)) respond(id, { kind: 'consent' });
}
