import type { MeetingRow } from '@app/domain';
import { ArrayMinSize } from 'class-validator';
import { Day, Id, IdList, Text, Whole } from '../http/fields.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';

export class RecordMeeting {
  @Text({ max: 200, example: 'Onderzoeksles nabesproken' })
  title!: string;
  @Day({ example: '2026-03-10' })
  heldOn!: string;
  @Whole({ min: 1, max: 1440, example: 60 })
  minutes!: number;
  @Text({ optional: true, nullable: true, max: 10_000, example: 'De drie leerlingen schrapten wel, maar te veel.' })
  notes?: string | null;
  @ArrayMinSize(1)
  @IdList({ max: 100, example: [ID], description: 'Who were there: members of the leerteam on that day.' })
  attendeeIds!: string[];
  @Text({
    optional: true,
    max: 60,
    example: 'lesson_study',
    description: 'The learning form under which it is logged for all who were there; usual for the kind of team.',
  })
  learningForm?: string;
}

export class MeetingView {
  @Id({ example: ID }) id!: string;
  @Id({ example: ID }) leerteamId!: string;
  @Text({ max: 200, example: 'Onderzoeksles nabesproken' }) title!: string;
  @Day({ example: '2026-03-10' }) heldOn!: string;
  @Whole({ min: 1, max: 1440, example: 60 }) minutes!: number;
  @Text({ max: 10_000, nullable: true, example: 'De drie leerlingen schrapten wel, maar te veel.' })
  notes!: string | null;
  @IdList({ max: 100, example: [ID] }) attendeeIds!: readonly string[];
  @Whole({ min: 1, example: 1 }) version!: number;
}

export const toMeetingView = (row: MeetingRow): MeetingView => ({
  id: row.id,
  leerteamId: row.leerteamId,
  title: row.title,
  heldOn: row.heldOn,
  minutes: row.minutes,
  notes: row.notes,
  attendeeIds: row.attendeeIds,
  version: row.version,
});
