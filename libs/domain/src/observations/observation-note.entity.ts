import { Check, Column, PrimaryColumn, VersionColumn } from 'typeorm';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardDetail, RefersTo } from '../work/board-table.js';
import { Observation } from './observation.entity.js';

/** What an observer wrote down in the lesson. Its id is the client's, so that one sent twice is there once. */
@BoardDetail('observation_note')
@RefersTo(() => Observation, 'observationId', 'CASCADE')
@RefersTo(() => StaffMember, 'authorId')
@Check('ck_observation_note_minute', `"minute" between 0 and 480`)
export class ObservationNote {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') observationId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') authorId: string;
  /** Of the lesson; null where it is about the whole of it. */
  @Column('smallint', { nullable: true }) minute: number | null;
  @Column('text') text: string;
  @Column('timestamptz') notedAt: Date;
  @VersionColumn() version: number;
}
