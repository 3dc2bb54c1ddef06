import { Check, Column, Index, PrimaryColumn } from 'typeorm';
import { Activity } from '../activities/activity.entity.js';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardDetail, RefersTo } from '../work/board-table.js';
import { Observation } from './observation.entity.js';

export type ObserverAnswer = 'invited' | 'accepted' | 'declined';

/** A colleague whom the teacher asked to look at a lesson, and what they answered. */
@BoardDetail('observation_observer')
@RefersTo(() => Observation, 'observationId', 'CASCADE')
@RefersTo(() => StaffMember, 'staffMemberId')
@RefersTo(() => Activity, 'activityId')
@Index(['boardId', 'staffMemberId', 'observationId'])
@Check('ck_observation_observer_answer', `"answer" in ('invited', 'accepted', 'declined')`)
export class Observer {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') observationId: string;
  @PrimaryColumn('uuid') staffMemberId: string;
  @Column('text') answer: ObserverAnswer;
  /** Whether they were at the feedback conversation; null before it. */
  @Column('boolean', { nullable: true }) atTalk: boolean | null;
  /** The observer's own learning moment that came of it. */
  @Column('uuid', { nullable: true }) activityId: string | null;
}
