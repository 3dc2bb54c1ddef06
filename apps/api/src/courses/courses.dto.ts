import type { CourseRow, SessionRow } from '@app/domain';
import { ActivityView, LogActivity } from '../activities/activities.dto.js';
import { IntersectionType, OmitType, PartialType, PickType } from '../http/described.js';
import { Day, Id, Link, Part, QueryFlag, Text, Whole } from '../http/fields.js';
import { PageQuery } from '../http/paging.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
const TITLE = 'Begrijpend lezen vanuit onderzoek';

/** A file that is kept here will stand beside the link. */
class Certificate {
  @Link({
    optional: true,
    nullable: true,
    example: 'https://voorbeeld.nl/certificaat/7719',
    description: 'Over https.',
  })
  url?: string | null;
  @Day({ example: '2026-03-10' })
  issuedOn!: string;
  @Text({ optional: true, nullable: true, max: 100, example: 'BL-2026-7719' })
  number?: string | null;
}

export class FollowCourse {
  @Text({ max: 200, example: TITLE })
  title!: string;
  @Text({ optional: true, nullable: true, max: 200, example: 'Leesacademie', description: 'Who gives it.' })
  provider?: string | null;
  @Link({ optional: true, nullable: true, example: 'https://voorbeeld.nl/cursus' })
  url?: string | null;
  @Day({ optional: true, example: '2026-01-12', description: 'Today where it is left out.' })
  startedOn?: string;
  @Whole({ optional: true, max: 100, example: 40, description: 'In per cent; 0 where it is left out.' })
  progress?: number;
  @Day({ optional: true, nullable: true, example: '2026-03-10', description: 'It sets the progress to 100.' })
  completedOn?: string | null;
  @Part(() => Certificate, { optional: true, nullable: true })
  certificate?: Certificate | null;
  @Text({ optional: true, nullable: true, max: 4000, example: 'Module 3 gaat over samenvatten.' })
  notes?: string | null;
}

/** Progress below 100 takes a completion back. */
export class ReviseCourse extends PartialType(OmitType(FollowCourse, ['completedOn'] as const), {
  skipNullProperties: false,
}) {}

export class CompleteCourse {
  @Day({ optional: true, example: '2026-03-10', description: 'Today where it is left out.' })
  completedOn?: string;
  @Part(() => Certificate, { optional: true, nullable: true })
  certificate?: Certificate | null;
}

/** An activity of which minutes are enough: what it is done in says the rest. */
export class LogBriefly extends IntersectionType(
  PickType(LogActivity, ['minutes'] as const),
  PartialType(OmitType(LogActivity, ['minutes'] as const), { skipNullProperties: false }),
) {}

export class LogSession extends LogBriefly {
  @Text({ optional: true, max: 60, example: 'course', description: '`e_learning` where it is left out.' })
  override learningForm?: string;
  @Text({ optional: true, max: 200, example: TITLE, description: 'That of the course where it is left out.' })
  override title?: string;
  @Day({ optional: true, example: '2026-02-03', description: 'Today where it is left out.' })
  override learnedOn?: string;
  @Whole({ optional: true, max: 100, example: 60, description: 'How far the course is after it.' })
  progress?: number;
}

export class CoursesQuery extends PageQuery {
  @QueryFlag({ description: 'Only what was completed, or only what was not.' })
  completed?: boolean;
}

export class CourseView {
  @Id({ example: ID }) id!: string;
  @Text({ max: 200, example: TITLE }) title!: string;
  @Text({ max: 200, nullable: true, example: 'Leesacademie' }) provider!: string | null;
  @Link({ nullable: true, example: 'https://voorbeeld.nl/cursus' }) url!: string | null;
  @Day({ example: '2026-01-12' }) startedOn!: string;
  @Whole({ max: 100, example: 40 }) progress!: number;
  @Day({ nullable: true, example: '2026-03-10' }) completedOn!: string | null;
  @Part(() => Certificate, { nullable: true }) certificate!: Certificate | null;
  @Text({ max: 4000, nullable: true, example: 'Module 3 gaat over samenvatten.' }) notes!: string | null;
  @Whole({ example: 4 }) sessions!: number;
  @Whole({ example: 180, description: 'Of its sessions together.' }) minutes!: number;
  @Text({
    max: 100,
    example: `/v1/courses/${ID}/activities`,
    description: 'The records that the minutes are made of.',
  })
  records!: string;
  @Whole({ min: 1, example: 1 }) version!: number;
}

export class LoggedSessionView {
  @Part(() => ActivityView) activity!: ActivityView;
  @Part(() => CourseView) course!: CourseView;
}

export class CourseSessionView {
  @Id({ example: ID }) activityId!: string;
  @Text({ max: 200, example: TITLE }) title!: string;
  @Day({ example: '2026-02-03' }) learnedOn!: string;
  @Whole({ min: 1, max: 1440, example: 45 }) minutes!: number;
}

export const toCourseView = (row: CourseRow): CourseView => ({
  id: row.id,
  title: row.title,
  provider: row.provider,
  url: row.url,
  startedOn: row.startedOn,
  progress: row.progress,
  completedOn: row.completedOn,
  certificate:
    row.certificateOn === null
      ? null
      : { url: row.certificateUrl, issuedOn: row.certificateOn, number: row.certificateNumber },
  notes: row.notes,
  sessions: row.sessions,
  minutes: row.minutes,
  records: recordsOfCourse(row.id),
  version: row.version,
});

/** Where the records behind the minutes of a course are listed. */
export const recordsOfCourse = (id: string): string => `/v1/courses/${id}/activities`;

export const toCourseSessionView = ({ activityId, title, learnedOn, minutes }: SessionRow): CourseSessionView => ({
  activityId,
  title,
  learnedOn,
  minutes,
});
