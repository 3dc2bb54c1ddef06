import { Check, Column, PrimaryColumn } from 'typeorm';
import { BoardDetail } from '../work/board-table.js';

/** What people have open together. */
export type LiveTopic = 'meeting' | 'cycle';

/** How far the changes of a meeting or a cycle have been numbered. */
@BoardDetail('live_topic')
@Check('ck_live_topic_topic', `"topic" in ('meeting', 'cycle')`)
export class LiveTopicCount {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('text') topic: LiveTopic;
  @PrimaryColumn('uuid') topicId: string;
  @Column('bigint') lastNumber: number;
}

/**
 * That something changed in what people have open together, in the order of the commits. What it became is read by
 * whoever may read it.
 */
@BoardDetail('live_change')
@Check('ck_live_change_topic', `"topic" in ('meeting', 'cycle')`)
export class LiveChange {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('text') topic: LiveTopic;
  @PrimaryColumn('uuid') topicId: string;
  @PrimaryColumn('bigint') number: number;
  /** Which part changed, as `note`. */
  @Column('text') what: string;
  @Column('uuid') itemId: string;
  @Column('timestamptz') changedAt: Date;
}
