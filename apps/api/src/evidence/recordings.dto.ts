import type { LessonRecording, OwnRecordingRow } from '@app/domain';
import { Day, Id, Link, QueryFlag, Text, Whole } from '../http/fields.js';
import { PageQuery } from '../http/paging.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';

export class KeepRecording {
  @Link({ example: 'https://video.voorbeeld.nl/les', description: 'Where it is to be seen: https only.' })
  url!: string;
  @Day({ example: '2026-03-10' })
  recordedOn!: string;
  @Id({ optional: true, nullable: true, example: ID, description: 'The group that is in it.' })
  pupilGroupId?: string | null;
  @Day({ example: '2026-06-30', description: 'The last day on which the link is here; a year later at most.' })
  expiresOn!: string;
  @Day({ example: '2026-03-02', description: 'When parents were told: on the day of the recording at the latest.' })
  parentsInformedOn!: string;
  @Text({ max: 300, example: 'Brief aan de ouders van groep 5', description: 'How they were told.' })
  parentsInformedBy!: string;
}

export class RecordingView {
  @Id({ example: ID }) activityId!: string;
  @Link({ example: 'https://video.voorbeeld.nl/les' }) url!: string;
  @Day({ example: '2026-03-10' }) recordedOn!: string;
  @Id({ nullable: true, example: ID }) pupilGroupId!: string | null;
  @Day({ example: '2026-06-30' }) expiresOn!: string;
  @Day({ example: '2026-03-02' }) parentsInformedOn!: string;
  @Text({ max: 300, example: 'Brief aan de ouders van groep 5' }) parentsInformedBy!: string;
  @Whole({ min: 1, example: 1 }) version!: number;
}

export const toRecordingView = (row: LessonRecording): RecordingView => ({
  activityId: row.activityId,
  url: row.url,
  recordedOn: row.recordedOn,
  pupilGroupId: row.pupilGroupId,
  expiresOn: row.expiresOn,
  parentsInformedOn: row.parentsInformedOn,
  parentsInformedBy: row.parentsInformedBy,
  version: row.version,
});

export class RecordingsQuery extends PageQuery {
  @QueryFlag({ description: 'Only those that expire within two weeks.' })
  expiring?: boolean;
}

export class OwnRecordingView {
  @Id({ example: ID }) activityId!: string;
  @Text({ max: 200, example: 'Rekenles terugkijken', description: 'Of the activity.' }) title!: string;
  @Day({ example: '2026-03-10' }) recordedOn!: string;
  @Day({ example: '2026-06-30' }) expiresOn!: string;
}

export const toOwnRecordingView = (row: OwnRecordingRow): OwnRecordingView => ({
  activityId: row.activityId,
  title: row.title,
  recordedOn: row.recordedOn,
  expiresOn: row.expiresOn,
});
