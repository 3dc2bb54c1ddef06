import type { Language } from '@app/access';
import type { OwnFeed } from '@app/domain';
import { Choice, Day, Flag, Moment, Text } from '../http/fields.js';

const LANGUAGES = ['nl', 'en'] as const satisfies readonly Language[];

export class CalendarFeedView {
  @Flag({ example: true, description: 'Whether your calendar can be read from outside.' }) open!: boolean;
  @Moment({ nullable: true, example: '2026-03-10T15:20:00.000Z' }) openedAt!: string | null;
  @Day({ nullable: true, example: '2026-03-12', description: 'The day on which it was last read.' })
  lastReadOn!: string | null;
  @Choice(LANGUAGES, { nullable: true, example: 'nl' }) language!: Language | null;
}

export class OpenedCalendarFeedView extends CalendarFeedView {
  @Text({
    max: 500,
    example: 'https://leerspoor.example/v1/calendars/lsc_0197a3f05b1c7a3e9d2f3c1b5e7a9d01_Zm9v.ics',
    description: 'Shown once. Whoever has it can read your calendar until you revoke it.',
  })
  url!: string;
}

export const toCalendarFeedView = (feed: OwnFeed | null): CalendarFeedView => ({
  open: feed !== null,
  openedAt: feed?.openedAt.toISOString() ?? null,
  lastReadOn: feed?.lastReadOn ?? null,
  language: feed?.language ?? null,
});
