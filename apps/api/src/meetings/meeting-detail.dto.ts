import { type MeetingDetail, type PresenceKind, type PresenceRow, PRESENCES } from '@app/domain';
import { OmitType } from '../http/described.js';
import { Choice, Day, Id, IdList, Parts, Text, Whole } from '../http/fields.js';
import { PlannedMeetingView } from './planned-meetings.dto.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';

export class SayPresence {
  @Choice(PRESENCES, { example: 'present' }) presence!: PresenceKind;
  @Whole({
    optional: true,
    nullable: true,
    min: 1,
    max: 1440,
    example: 45,
    description: 'Where they were not there all the time.',
  })
  minutes?: number | null;
}

export class PresenceView {
  @Id({ example: ID }) staffMemberId!: string;
  @Text({ max: 200, example: 'Noor de Vries' }) name!: string;
  @Choice(PRESENCES, { example: 'present' }) presence!: PresenceKind;
  @Whole({ nullable: true, min: 1, max: 1440, example: 45 }) minutes!: number | null;
}

export class MeetingDetailView extends OmitType(PlannedMeetingView, ['plannedOn']) {
  @Day({ nullable: true, example: '2026-04-14', description: 'Null where it was recorded once it had been held.' })
  plannedOn!: string | null;
  @Day({ nullable: true, example: null as unknown as string, description: 'Null where it was not held, or not yet.' })
  heldOn!: string | null;
  @Text({ max: 10_000, nullable: true, example: null as unknown as string, description: 'As it was recorded in one.' })
  notes!: string | null;
  @IdList({ max: 100, example: [ID], description: 'Who were there, once it was held.' })
  attendeeIds!: readonly string[];
  @Parts(() => PresenceView, { max: 500 }) presences!: PresenceView[];
}

export const toPresenceView = ({ staffMemberId, name, presence, minutes }: PresenceRow): PresenceView => ({
  staffMemberId,
  name,
  presence,
  minutes,
});

export const toMeetingDetailView = (row: MeetingDetail): MeetingDetailView => ({
  id: row.id,
  leerteamId: row.leerteamId,
  seriesId: row.seriesId,
  cycleId: row.cycleId,
  title: row.title,
  state: row.state,
  plannedOn: row.plannedOn,
  heldOn: row.heldOn,
  startsAt: row.startsAt,
  minutes: row.minutes,
  place: row.place,
  link: row.link,
  notes: row.notes,
  attendeeIds: row.attendeeIds,
  presences: row.presences.map(toPresenceView),
  version: row.version,
});
