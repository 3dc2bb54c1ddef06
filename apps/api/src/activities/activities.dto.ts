import { type Language, type Visibility, VISIBILITIES } from '@app/access';
import {
  ACTIVITY_SOURCES,
  type ActivityRow,
  type ActivitySource,
  type Initiative,
  INITIATIVES,
  MOST_NAMED,
} from '@app/domain';
import { PartialType } from '../http/described.js';
import { Choice, Day, Id, IdList, Link, Moment, Text, Whole } from '../http/fields.js';
import { PageQuery } from '../http/paging.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
const OWNERS = ['me', 'open'] as const;
const LISTED =
  'Null in a list where it is somebody else’s: open the activity to read it. Its owner can see that you did.';

export class LogActivity {
  @Text({ max: 60, example: 'lesson_study', description: 'The code of a learning form of the catalogue.' })
  learningForm!: string;
  @Text({ max: 200, example: 'Onderzoeksles samenvatten voorbereid' })
  title!: string;
  @Day({ example: '2026-03-10' })
  learnedOn!: string;
  @Whole({ min: 1, max: 1440, example: 90 })
  minutes!: number;
  @Id({ optional: true, nullable: true, example: ID, description: 'The leerteam in which it was done.' })
  leerteamId?: string | null;
  @IdList({ optional: true, max: 20, example: [ID] })
  themeIds?: string[];
  @IdList({ optional: true, max: 20, example: [ID], description: 'Goals of your own that it counts towards.' })
  goalIds?: string[];
  @Choice(INITIATIVES, {
    optional: true,
    example: 'team',
    description: 'New, and left out: `team` with a leerteam, else `self_chosen`.',
  })
  initiative?: Initiative;
  @Choice(VISIBILITIES, {
    optional: true,
    example: 'team',
    description: 'To whom the content is open. New, and left out: `team` with a leerteam, else `private`.',
  })
  visibility?: Visibility;
  @IdList({ optional: true, max: MOST_NAMED, example: [ID], description: 'Colleagues to whom it is open by name.' })
  sharedWith?: string[];
  @Text({ optional: true, nullable: true, max: 4000, example: 'Leerlingen vatten samen door te schrappen.' })
  reflection?: string | null;
  @Text({ optional: true, nullable: true, max: 2000, example: 'Morgen eerst samen schrappen, dan zelf.' })
  tryOut?: string | null;
  @Link({ optional: true, nullable: true, example: 'https://voorbeeld.nl/onderzoeksles' })
  evidenceUrl?: string | null;
}

export class CorrectActivity extends PartialType(LogActivity, { skipNullProperties: false }) {}

export class ActivitiesQuery extends PageQuery {
  @Choice(OWNERS, { optional: true, example: 'me', description: 'Your own (the default), or all that is open to you.' })
  owner?: (typeof OWNERS)[number];
  @Day({ optional: true, example: '2025-08-01' })
  from?: string;
  @Day({ optional: true, example: '2026-08-01', description: 'The first day that is no part of the period any more.' })
  until?: string;
  @Text({ optional: true, max: 60, example: 'lesson_study' })
  learningForm?: string;
  @Choice(INITIATIVES, { optional: true, example: 'self_chosen' })
  initiative?: Initiative;
  @Choice(ACTIVITY_SOURCES, { optional: true, example: 'manual' })
  source?: ActivitySource;
  @Id({ optional: true, example: ID })
  leerteamId?: string;
  @Id({ optional: true, example: ID })
  themeId?: string;
  @Id({ optional: true, example: ID, description: 'A goal of your own.' })
  goalId?: string;
  @Text({
    optional: true,
    max: 200,
    example: '"klassikale feedback" or samenvatten',
    description:
      'Words in Dutch or English, “in quotes” what has to stand together, `or` between what will both do, `-` before ' +
      'what may not be there. Looked for in what you wrote; in what is somebody else’s, in its title alone.',
  })
  text?: string;
}

export class ActivityView {
  @Id({ example: ID }) id!: string;
  @Id({ example: ID }) ownerId!: string;
  @Text({ max: 60, example: 'lesson_study' }) learningForm!: string;
  @Text({ max: 120, example: 'Lesson study', description: 'What the form was called when this was logged.' })
  learningFormName!: string;
  @Text({ max: 200, example: 'Onderzoeksles samenvatten voorbereid' }) title!: string;
  @Day({ example: '2026-03-10' }) learnedOn!: string;
  @Whole({ min: 1, max: 1440, example: 90 }) minutes!: number;
  @Choice(INITIATIVES, { example: 'team' }) initiative!: Initiative;
  @Choice(VISIBILITIES, { example: 'team' }) visibility!: Visibility;
  @Id({ nullable: true, example: ID }) leerteamId!: string | null;
  @Id({ nullable: true, example: ID, description: 'The meeting that logged it.' }) meetingId!: string | null;
  @IdList({ max: 20, example: [ID] }) themeIds!: readonly string[];
  @IdList({ max: 20, nullable: true, example: [ID], description: 'Null where the activity is somebody else’s.' })
  goalIds!: readonly string[] | null;
  @IdList({
    max: MOST_NAMED,
    nullable: true,
    example: [ID],
    description: 'Null where the activity is somebody else’s.',
  })
  sharedWith!: readonly string[] | null;
  @Text({ max: 4000, nullable: true, example: 'Leerlingen vatten samen door te schrappen.', description: LISTED })
  reflection!: string | null;
  @Text({ max: 2000, nullable: true, example: 'Morgen eerst samen schrappen, dan zelf.', description: LISTED })
  tryOut!: string | null;
  @Link({ nullable: true, example: 'https://voorbeeld.nl/onderzoeksles', description: LISTED }) evidenceUrl!:
    string | null;
  @Choice(ACTIVITY_SOURCES, { example: 'manual' }) source!: ActivitySource;
  @Text({
    max: 100,
    nullable: true,
    example: 'E-learningplatform',
    description: 'The system that delivered it. Null where none did, or the activity is somebody else’s.',
  })
  deliveredBy!: string | null;
  @Moment({ example: '2026-03-10T15:20:00.000Z' }) loggedAt!: string;
  @Whole({ min: 1, example: 1 }) version!: number;
}

export const toActivityView = (row: ActivityRow, language: Language): ActivityView => ({
  id: row.id,
  ownerId: row.ownerId,
  learningForm: row.learningForm,
  learningFormName: row.learningFormNames[language],
  title: row.title,
  learnedOn: row.learnedOn,
  minutes: row.minutes,
  initiative: row.initiative,
  visibility: row.visibility,
  leerteamId: row.leerteamId,
  meetingId: row.meetingId,
  themeIds: row.themeIds,
  goalIds: row.goalIds,
  sharedWith: row.sharedWith,
  reflection: row.reflection,
  tryOut: row.tryOut,
  evidenceUrl: row.evidenceUrl,
  source: row.source,
  deliveredBy: row.deliveredBy,
  loggedAt: row.loggedAt.toISOString(),
  version: row.version,
});
