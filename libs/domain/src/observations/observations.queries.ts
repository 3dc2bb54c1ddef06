import type { Guide } from '../instruments/instrument-content.js';
import { DAYS_TO_BRING_BACK } from '../work/days.rules.js';
import type { Part } from '../work/part.js';
import type { StaffWork } from '../work/work.js';
import type { ObservationNote } from './observation-note.entity.js';
import type { Observation, ObservationStatus } from './observation.entity.js';
import { loadObservation } from './observations.access.js';
import { isDiscussed, notesAreOpen, sheetsOpenTo } from './observations.rules.js';
import type { Observer } from './observer.entity.js';
import type { PupilViewRow } from './enter-pupil-view.js';
import type { Sheet } from './sheet.entity.js';

export const OBSERVATION_ROLES = ['owner', 'observer', 'invited'] as const;
export type ObservationRole = (typeof OBSERVATION_ROLES)[number];

export type ObservationRow = Pick<
  Observation,
  'id' | 'ownerId' | 'title' | 'lessonOn' | 'startsAt' | 'minutes' | 'status' | 'version'
> & {
  readonly ownerName: string;
  /** How the actor stands to it. */
  readonly role: ObservationRole;
};

export interface ObservationFilter extends Part {
  readonly role?: ObservationRole;
  readonly status?: ObservationStatus;
  /** Only those of the actor's own that were removed and can be brought back. */
  readonly removed?: boolean;
}

/** Observations of the actor's own lessons and those they are asked to, the latest first; one more than the limit. */
export function listObservations(work: StaffWork, filter: ObservationFilter): Promise<ObservationRow[]> {
  return work.db.query<ObservationRow[]>(
    `with mine as (
       select id, 'owner' as role from observation where board_id = $1 and owner_id = $2
       union all
       select observation_id, case answer when 'accepted' then 'observer' else 'invited' end from observation_observer
        where board_id = $1 and staff_member_id = $2 and answer <> 'declined')
     select o.id, o.owner_id as "ownerId", s.given_name || ' ' || s.family_name as "ownerName", o.title,
            o.lesson_on as "lessonOn", o.starts_at as "startsAt", o.minutes, o.status, o.version, mine.role
       from mine join observation o on o.board_id = $1 and o.id = mine.id
       join staff_member s on s.board_id = o.board_id and s.id = o.owner_id
      where case when $8 then mine.role = 'owner' and o.removed_at >= $9::timestamptz - make_interval(days => $10)
              else o.removed_at is null and (mine.role <> 'invited' or o.status in ('prepared', 'observed')) end
        and ($3::text is null or mine.role = $3) and ($4::text is null or o.status = $4)
        and ($5::date is null or (o.lesson_on, o.id) < ($5, $6::uuid))
      order by o.lesson_on desc, o.id desc limit $7`,
    [
      work.actor.boardId,
      work.actor.staffMemberId,
      filter.role ?? null,
      filter.status ?? null,
      filter.after?.[0] ?? null,
      filter.after?.[1] ?? null,
      filter.limit + 1,
      filter.removed ?? false,
      work.now,
      DAYS_TO_BRING_BACK,
    ],
  );
}

export type ObserverRow = Pick<Observer, 'staffMemberId' | 'answer' | 'atTalk'> & { readonly name: string };
export type NoteRow = Omit<ObservationNote, 'boardId' | 'observationId'>;
export type SheetRow = Omit<Sheet, 'boardId' | 'observationId'>;

export interface InstrumentUsed {
  readonly id: string;
  readonly nameNl: string;
  readonly nameEn: string | null;
  readonly number: number;
  readonly guide: Guide;
}

/** An observation as far as the actor may see it. What is the teacher's alone is null for an observer. */
export interface ObservationDetail extends Omit<Observation, 'boardId' | 'removedAt' | 'instrumentVersionId'> {
  readonly ownerName: string;
  readonly role: ObservationRole;
  readonly instrument: InstrumentUsed | null;
  readonly observers: readonly ObserverRow[];
  readonly notes: readonly NoteRow[];
  readonly sheets: readonly SheetRow[];
  readonly pupilView: readonly PupilViewRow[];
}

/** One observation that the actor takes part in. Its teacher can see that an observer read it. */
export async function readObservation(work: StaffWork, id: string): Promise<ObservationDetail> {
  return observationDetail(work, await loadObservation(work, id, 'observation.read'));
}

interface Parts {
  readonly ownerName: string;
  readonly observers: readonly (ObserverRow & Pick<Observer, 'activityId'>)[];
  readonly instrument: InstrumentUsed | null;
  readonly notes: readonly (Omit<NoteRow, 'notedAt'> & { readonly notedAt: string })[];
  readonly sheets: readonly (Omit<SheetRow, 'handedInAt'> & { readonly handedInAt: string | null })[];
  readonly pupilView: readonly PupilViewRow[];
}

const PARTS = `select
  (select s.given_name || ' ' || s.family_name from staff_member s
   where s.board_id = $1 and s.id = $7) as "ownerName",
  (select coalesce(jsonb_agg(jsonb_build_object('staffMemberId', x.staff_member_id, 'answer', x.answer,
       'atTalk', x.at_talk, 'activityId', x.activity_id, 'name', s.given_name || ' ' || s.family_name)
     order by x.staff_member_id), '[]')
    from observation_observer x join staff_member s on s.board_id = x.board_id and s.id = x.staff_member_id
   where x.board_id = $1 and x.observation_id = $2) as observers,
  (select jsonb_build_object('id', v.id, 'number', v.number, 'guide', v.guide, 'nameNl', i.name_nl, 'nameEn', i.name_en)
    from instrument_version v join instrument i on i.board_id = v.board_id and i.id = v.instrument_id
   where v.board_id = $1 and v.id = $3) as instrument,
  (select coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'authorId', n.author_id, 'minute', n.minute,
       'text', n.text, 'notedAt', n.noted_at, 'version', n.version)
     order by n.minute nulls last, n.noted_at, n.id), '[]')
    from observation_note n
   where n.board_id = $1 and n.observation_id = $2 and (n.author_id = $4 or $5)) as notes,
  (select coalesce(jsonb_agg(jsonb_build_object('authorId', h.author_id, 'answers', h.answers,
       'openAnswers', h.open_answers, 'handedInAt', h.handed_in_at) order by h.author_id), '[]')
    from observation_sheet h where h.board_id = $1 and h.observation_id = $2) as sheets,
  (select coalesce(jsonb_agg(jsonb_build_object('item', p.item, 'pupils', p.pupils, 'mean', p.mean) order by p.item), '[]')
    from observation_pupil_view p where p.board_id = $1 and p.observation_id = $2 and $6) as "pupilView"`;

/** An observation that came through its door, as far as the actor may see it. */
export async function observationDetail(work: StaffWork, observation: Observation): Promise<ObservationDetail> {
  const { staffMemberId: me } = work.actor;
  const isOwner = observation.ownerId === me;
  const { boardId, removedAt: _, instrumentVersionId, ...row } = observation;
  const [parts] = await work.db.query<[Parts]>(PARTS, [
    boardId,
    observation.id,
    instrumentVersionId,
    me,
    isOwner && notesAreOpen(observation),
    isOwner || isDiscussed(observation.status),
    observation.ownerId,
  ]);
  const own = parts.observers.find(({ staffMemberId }) => staffMemberId === me);
  const hidden = {
    nextTry: null,
    revisitedOn: null,
    revisitNotes: null,
    followsId: null,
    activityId: own?.activityId ?? null,
  };
  const accepted = own?.answer === 'accepted';
  return {
    ...row,
    ...(isOwner ? {} : hidden),
    ownerName: parts.ownerName,
    role: isOwner ? 'owner' : accepted ? 'observer' : 'invited',
    instrument: parts.instrument,
    // Who would rather not come is for the teacher to know.
    observers: parts.observers.flatMap(({ activityId: __, ...one }) =>
      isOwner || one.answer !== 'declined' ? [one] : [],
    ),
    notes: parts.notes.map(({ notedAt, ...note }) => ({ ...note, notedAt: new Date(notedAt) })),
    sheets: sheetsOpenTo(
      me,
      observation,
      parts.sheets.map(({ handedInAt, ...sheet }) => ({
        ...sheet,
        handedInAt: handedInAt ? new Date(handedInAt) : null,
      })),
    ),
    pupilView: parts.pupilView,
  };
}
