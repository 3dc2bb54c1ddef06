import { addDays, NotFound, RuleBroken } from '@app/platform';
import { loadActivity } from '../activities/activities.access.js';
import { factsOf } from '../history/facts.js';
import { PupilGroup } from '../organisations/pupil-group.entity.js';
import { applyChanges, expectVersion, expectVersionIfThere, nothingChanged } from '../work/changes.js';
import type { Part } from '../work/part.js';
import { expectKnown } from '../work/references.js';
import { today } from '../work/today.js';
import type { StaffWork, SystemActor, Work } from '../work/work.js';
import { LessonRecording } from './lesson-recording.entity.js';
import { type RecordingDays, recordingViolations } from './recordings.rules.js';

/** From how many days before its end a recording is said to expire. */
const DAYS_BEFORE = 14;

export interface RecordingFacts extends RecordingDays {
  readonly url: string;
  readonly pupilGroupId?: string | null;
  /** How parents were told. */
  readonly parentsInformedBy: string;
}

/** Where it is, with whom, and how parents were told: for the record alone. */
const WRITTEN = ['url', 'pupilGroupId', 'parentsInformedBy'];

/**
 * Writes down the recording of an own lesson, one an activity. Who saw none (`version` left out) adds the first; who
 * changes one says which they saw.
 */
export async function keepRecording(
  work: StaffWork,
  activityId: string,
  version: number | undefined,
  { pupilGroupId = null, ...facts }: RecordingFacts,
): Promise<LessonRecording> {
  const { boardId, ownerId } = await loadActivity(work, activityId, 'recording.keep');
  const before = await findRecording(work, activityId);
  expectVersionIfThere(before, version);
  await expectKnown(
    work,
    PupilGroup,
    pupilGroupId === null ? [] : [pupilGroupId],
    '/pupilGroupId',
    'unknown_pupil_group',
  );
  const violations = recordingViolations(facts, today(work));
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
  const wanted = { ...facts, pupilGroupId };
  const row = before ?? work.db.create(LessonRecording, { boardId, activityId, version: 1 });
  const changes = applyChanges<Partial<LessonRecording>>(row, wanted);
  if (nothingChanged(work, changes)) return row;
  // One that expired and was not removed yet gives way.
  if (before) await work.db.update(LessonRecording, { boardId, activityId }, wanted);
  else {
    await work.db.delete(LessonRecording, { boardId, activityId });
    await work.db.insert(LessonRecording, row);
  }
  const { recordedOn, expiresOn, parentsInformedOn } = facts;
  const told = before ? factsOf(changes, WRITTEN) : { recordedOn, expiresOn, parentsInformedOn };
  const subject = { subjectType: 'activity', subjectId: activityId, personId: ownerId };
  work.record({ event: before ? 'activity.recording-changed' : 'activity.recording-kept', ...subject, changes: told });
  return before ? { ...row, version: before.version + 1 } : row;
}

/** The recording with an activity that is open to the actor. */
export async function readRecording(work: StaffWork, activityId: string): Promise<LessonRecording> {
  await loadActivity(work, activityId, 'activity.read');
  const recording = await findRecording(work, activityId);
  if (!recording) throw new NotFound('recording');
  return recording;
}

/** Takes the recording from an own activity. */
export async function removeRecording(work: StaffWork, activityId: string, version: number): Promise<void> {
  const { boardId, ownerId } = await loadActivity(work, activityId, 'recording.keep');
  const recording = await findRecording(work, activityId);
  if (!recording) throw new NotFound('recording');
  expectVersion(recording, version);
  await work.db.delete(LessonRecording, { boardId, activityId });
  const subject = { subjectType: 'activity', subjectId: activityId, personId: ownerId };
  work.record({ event: 'activity.recording-removed', ...subject });
}

/** What expired is not there any more, whether or not it has been removed yet. */
async function findRecording(work: StaffWork, activityId: string): Promise<LessonRecording | undefined> {
  const found = await work.db.findOneBy(LessonRecording, { boardId: work.actor.boardId, activityId });
  return found && found.expiresOn >= today(work) ? found : undefined;
}

export interface OwnRecordingRow extends Pick<LessonRecording, 'activityId' | 'recordedOn' | 'expiresOn'> {
  /** Of the activity. */
  readonly title: string;
}

export interface RecordingFilter extends Part {
  /** Only those that are there for two more weeks at most. */
  readonly expiring?: boolean;
}

/** One's own recordings, what expires first first; one more than the limit. */
export function listOwnRecordings(
  work: StaffWork,
  { expiring = false, after, limit }: RecordingFilter,
): Promise<OwnRecordingRow[]> {
  const day = today(work);
  return work.db.query<OwnRecordingRow[]>(
    `select r.activity_id as "activityId", a.title, r.recorded_on as "recordedOn", r.expires_on as "expiresOn"
       from lesson_recording r join activity a on a.board_id = r.board_id and a.id = r.activity_id
      where r.board_id = $1 and a.owner_id = $2 and a.removed_at is null and r.expires_on >= $3
        and ($4::date is null or r.expires_on <= $4)
        and ($5::date is null or (r.expires_on, r.activity_id) > ($5, $6::uuid))
      order by r.expires_on, r.activity_id limit $7`,
    [
      work.actor.boardId,
      work.actor.staffMemberId,
      day,
      expiring ? addDays(day, DAYS_BEFORE) : null,
      after?.[0] ?? null,
      after?.[1] ?? null,
      limit + 1,
    ],
  );
}

/** Removes recordings whose last day has passed; of the activity stays that there was one, without where. */
export async function removeExpiredRecordings(work: Work<SystemActor>): Promise<void> {
  const [removed] = await work.db.query<[{ activityId: string; ownerId: string; expiresOn: string }[]]>(
    `delete from lesson_recording r using activity a
      where r.board_id = $1 and r.expires_on < $2 and a.board_id = r.board_id and a.id = r.activity_id
      returning r.activity_id as "activityId", a.owner_id as "ownerId", r.expires_on as "expiresOn"`,
    [work.actor.boardId, today(work)],
  );
  for (const { activityId, ownerId, expiresOn } of removed) {
    const subject = { subjectType: 'activity', subjectId: activityId, personId: ownerId };
    work.record({ event: 'activity.recording-expired', ...subject, changes: { expiresOn } });
  }
}
