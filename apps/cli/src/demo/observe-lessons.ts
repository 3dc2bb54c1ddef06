import { OBSERVERS_TITLE } from '@app/domain';
import type { Person } from './appoint-staff.js';
import type { DemoBoard, ObservationRow } from './demo-board.js';
import type { Random } from './random.js';
import type { Scene } from './scene.js';
import { momentOn, schoolDaysFrom } from './school-calendar.js';
import { OBSERVATIONS } from './stock/observations.js';
import type { StockObservation, StockSheet } from './stock/stock-observation.js';

type Observations = Pick<DemoBoard, 'observations' | 'observers' | 'observationNotes' | 'sheets' | 'pupilViews'>;

const FORM = 'lesson_observation';

/** Lessons that colleagues looked at, or are going to. */
export function observeLessons(random: Random, scene: Scene): Observations {
  const rows = {
    observations: [] as ObservationRow[],
    observers: [] as Observations['observers'][number][],
    observationNotes: [] as Observations['observationNotes'][number][],
    sheets: [] as Observations['sheets'][number][],
    pupilViews: [] as Observations['pupilViews'][number][],
  };
  for (const stock of OBSERVATIONS) {
    const observation = prepare(random, scene, stock, rows.observations);
    rows.observations.push(observation);
    lookAt(random, scene, stock, observation, rows);
  }
  return rows;
}

function prepare(
  random: Random,
  { calendar, staff, places, logbook }: Scene,
  stock: StockObservation,
  before: readonly ObservationRow[],
): ObservationRow {
  const { who, inDays, title, focusQuestion, startsAt, minutes, lookFor, agreements, talk, revisited } = stock;
  const { id: ownerId, player, schools } = staff.named(who);
  const lessonOn = schoolDaysFrom(calendar.today, inDays);
  const nth = lessonOn < calendar.running.fromOn ? 0 : 1;
  const [school] = schools;
  const group = player.groups?.[nth];
  const pupilGroupId = school && group ? places.groupId(school, nth === 0 ? 'previous' : 'running', group) : undefined;
  const status = revisited ? 'revisited' : talk ? 'discussed' : 'prepared';
  return {
    ...{ id: random.id(momentOn(schoolDaysFrom(calendar.today, Math.min(inDays - 6, -2)), 16)), ownerId, status },
    ...{ title, focusQuestion, lessonOn, startsAt, minutes, withGuide: stock.withGuide ?? false },
    ...{ pupilGroupId: pupilGroupId ?? null, lookFor: lookFor ?? null, agreements: agreements ?? null },
    followsId: stock.follows ? (before.findLast((one) => one.ownerId === ownerId)?.id ?? null) : null,
    ...(talk ? { talkOn: lessonOn, talkMinutes: talk.minutes, talkNotes: talk.notes, nextTry: talk.nextTry } : {}),
    ...(revisited
      ? { revisitedOn: schoolDaysFrom(calendar.today, -revisited.daysAgo), revisitNotes: revisited.notes }
      : {}),
    activityId: talk
      ? logbook.keep(staff.named(who), { form: FORM, title, on: lessonOn, minutes: talk.minutes, tryOut: talk.nextTry })
      : null,
  };
}

interface Rows {
  readonly observers: Observations['observers'][number][];
  readonly observationNotes: Observations['observationNotes'][number][];
  readonly sheets: Observations['sheets'][number][];
  readonly pupilViews: Observations['pupilViews'][number][];
}

/** Who was asked, and what they and the teacher, and the pupils, saw. */
function lookAt(
  random: Random,
  { staff, logbook }: Scene,
  { observers, ownSheet, pupils, talk }: StockObservation,
  { id: observationId, ownerId, lessonOn, minutes }: ObservationRow,
  rows: Rows,
): void {
  for (const [name, { answer, notes = {}, sheet }] of Object.entries(observers)) {
    const observer: Person = staff.named(name);
    const came = talk && answer === 'accepted';
    rows.observers.push({
      ...{ observationId, staffMemberId: observer.id, answer, atTalk: came ? true : null },
      activityId: came
        ? logbook.keep(observer, { form: FORM, title: OBSERVERS_TITLE, on: lessonOn, minutes: minutes + talk.minutes })
        : null,
    });
    for (const [minute, text] of Object.entries(notes)) {
      const notedAt = momentOn(lessonOn, 10, Number(minute));
      const id = random.id(notedAt);
      rows.observationNotes.push({ observationId, id, authorId: observer.id, minute: Number(minute), text, notedAt });
    }
    if (sheet) rows.sheets.push(filledIn(observationId, observer.id, lessonOn, sheet));
  }
  if (ownSheet) rows.sheets.push(filledIn(observationId, ownerId, lessonOn, ownSheet));
  for (const [item, mean] of Object.entries(pupils?.means ?? {}))
    rows.pupilViews.push({ observationId, item: Number(item), pupils: pupils?.number ?? 0, mean });
}

const filledIn = (
  observationId: string,
  authorId: string,
  on: string,
  { points, remarks = {}, inOwnWords }: StockSheet,
): Observations['sheets'][number] => ({
  ...{ observationId, authorId, handedInAt: momentOn(on, 14) },
  answers: points.flatMap((point, index) =>
    point === null ? [] : [{ item: index + 1, point, remark: remarks[index + 1] ?? null }],
  ),
  openAnswers: inOwnWords.map((text, index) => ({ question: index + 1, text })),
});
