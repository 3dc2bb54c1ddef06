import { type NamedPerson, personSql } from '../people/named-person.queries.js';
import type { Part } from '../work/part.js';
import { DEFAULT_ZONE } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import type { OpenedKind } from './content-opening.entity.js';

const PERSON = personSql('s');

/** A colleague who opened something of the actor's. */
export interface ReaderRow {
  /** Of the last opening. */
  readonly id: string;
  readonly reader: NamedPerson;
  readonly firstAt: Date;
  readonly lastAt: Date;
  readonly times: number;
}

/** Who opened one record, whoever opened it last first; one more than the limit. The record came through its door. */
export function listReaders(work: StaffWork, kind: OpenedKind, subjectId: string, part: Part): Promise<ReaderRow[]> {
  return work.db.query<ReaderRow[]>(
    `select o.id, ${PERSON} as reader, o.first_at as "firstAt", o.last_at as "lastAt", o.times
       from (select opened_by, (array_agg(id order by id desc))[1] as id, min(at) as first_at, max(at) as last_at,
                    count(*) as times
               from content_opening
              where board_id = $1 and owner_id = $2 and subject_type = $3 and subject_id = $4
              group by opened_by) o
       join staff_member s on s.board_id = $1 and s.id = o.opened_by
      where $5::uuid is null or o.id < $5
      order by o.id desc limit $6`,
    [work.actor.boardId, work.actor.staffMemberId, kind, subjectId, part.after?.[0] ?? null, part.limit + 1],
  );
}

export interface OpeningRow {
  readonly id: string;
  readonly at: Date;
  readonly reader: NamedPerson;
  readonly subjectType: OpenedKind;
  readonly subjectId: string;
}

/** Every time that somebody opened something of the actor's, newest first; one more than the limit. */
export function listOwnOpenings(work: StaffWork, { after, limit }: Part): Promise<OpeningRow[]> {
  return work.db.query<OpeningRow[]>(
    `select o.id, o.at, ${PERSON} as reader, o.subject_type as "subjectType", o.subject_id as "subjectId"
       from content_opening o join staff_member s on s.board_id = o.board_id and s.id = o.opened_by
      where o.board_id = $1 and o.owner_id = $2 and ($3::uuid is null or o.id < $3)
      order by o.id desc limit $4`,
    [work.actor.boardId, work.actor.staffMemberId, after?.[0] ?? null, limit + 1],
  );
}

export interface HistoryRow {
  readonly id: string;
  readonly at: Date;
  /** Who did it, a colleague or a system of the board; null for Leerspoor itself. */
  readonly by: NamedPerson | null;
  /** What it was that did it; of a person who was erased nothing else is left. */
  readonly byKind: 'person' | 'machine' | 'system';
  readonly event: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly changes: Readonly<Record<string, unknown>>;
}

export interface HistoryFilter extends Part {
  readonly subjectType?: string;
  readonly from?: string;
  /** The first day that is no part of the period any more. */
  readonly until?: string;
}

/** All that was done in the actor's own record, by whomever, newest first; one more than the limit. */
export function listOwnHistory(work: StaffWork, filter: HistoryFilter): Promise<HistoryRow[]> {
  return work.db.query<HistoryRow[]>(
    `select h.id, h.at, coalesce(case when s.id is not null then ${PERSON} end,
              case when c.id is not null then jsonb_build_object('id', c.id, 'name', c.name) end) as by,
            h.actor_kind as "byKind", h.event, h.subject_type as "subjectType",
            h.subject_id as "subjectId", h.changes
       from history_entry h
       left join staff_member s on s.board_id = h.board_id and s.id = h.actor_id
       left join machine_client c on c.board_id = h.board_id and c.id = h.actor_id
      where h.board_id = $1 and h.person_id = $2 and ($3::text is null or h.subject_type = $3)
        and ($4::date is null or h.at >= $4::date::timestamp at time zone $6)
        and ($5::date is null or h.at < $5::date::timestamp at time zone $6)
        and ($7::uuid is null or h.id < $7)
      order by h.id desc limit $8`,
    [
      work.actor.boardId,
      work.actor.staffMemberId,
      filter.subjectType ?? null,
      filter.from ?? null,
      filter.until ?? null,
      DEFAULT_ZONE,
      filter.after?.[0] ?? null,
      filter.limit + 1,
    ],
  );
}
