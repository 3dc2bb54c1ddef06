import { addDays } from '@app/platform';
import type { Person } from './appoint-staff.js';
import type { DemoBoard } from './demo-board.js';
import type { Random } from './random.js';
import type { Scene } from './scene.js';
import { momentOn, schoolDaysFrom } from './school-calendar.js';
import { DRAFTS, ENTRIES, type StockEntry } from './stock/entries.js';

type WrittenDown = Pick<DemoBoard, 'activityDrafts' | 'evidence' | 'guidedReflections' | 'lessonRecordings'>;

/** How long before a lesson parents hear that it is recorded. */
const TOLD_DAYS_BEFORE = 10;

/** Single entries with all that can hang on them, and those that are still being typed. */
export function writeDown(random: Random, scene: Scene): WrittenDown {
  const written = ENTRIES.map((entry) => write(random, scene, entry));
  return {
    activityDrafts: leaveDrafts(random, scene),
    evidence: written.flatMap(({ evidence }) => evidence),
    guidedReflections: written.flatMap(({ reflection }) => reflection),
    lessonRecordings: written.flatMap(({ recording }) => recording),
  };
}

function write(random: Random, scene: Scene, stock: StockEntry) {
  const { calendar, staff, logbook } = scene;
  const { who, daysAgo, shownTo, links = {}, recording, phases, removedDaysAgo, ...entry } = stock;
  const owner = staff.named(who);
  const on = schoolDaysFrom(calendar.today, -daysAgo);
  const activityId = logbook.keep(owner, {
    ...{ ...entry, on },
    ...(shownTo ? { sharedWith: staff.named(shownTo) } : {}),
    ...(removedDaysAgo ? { removedAt: momentOn(addDays(calendar.today, -removedDaysAgo), 17) } : {}),
  });
  const addedAt = momentOn(on, 17);
  return {
    evidence: Object.entries(links).map(([title, url]) => {
      return { id: random.id(addedAt), activityId, kind: 'link' as const, url, title, addedAt };
    }),
    reflection: phases ? [{ activityId, ...phases }] : [],
    recording: recording ? [keepRecording(scene, owner, activityId, on, recording)] : [],
  };
}

function keepRecording(
  { calendar, places }: Scene,
  { player, schools }: Person,
  activityId: string,
  recordedOn: string,
  { at: url, daysLeft, parentsInformedBy }: NonNullable<StockEntry['recording']>,
): WrittenDown['lessonRecordings'][number] {
  const year = recordedOn < calendar.running.fromOn ? 'previous' : 'running';
  const [school] = schools;
  const group = player.groups?.[year === 'previous' ? 0 : 1];
  return {
    ...{ activityId, url, recordedOn, parentsInformedBy },
    parentsInformedOn: addDays(recordedOn, -TOLD_DAYS_BEFORE),
    expiresOn: addDays(calendar.today, daysLeft),
    pupilGroupId: (school && group && places.groupId(school, year, group)) ?? null,
  };
}

function leaveDrafts(random: Random, { calendar, staff }: Scene): WrittenDown['activityDrafts'] {
  return DRAFTS.map(({ who, daysAgo, content }) => {
    const begunAt = momentOn(addDays(calendar.today, -daysAgo), 19);
    const savedAt = momentOn(addDays(calendar.today, -daysAgo), 19, 4);
    const learnedOn = schoolDaysFrom(calendar.today, -daysAgo);
    return {
      id: random.id(begunAt),
      ownerId: staff.named(who).id,
      content: { ...content, learnedOn },
      begunAt,
      savedAt,
    };
  });
}
