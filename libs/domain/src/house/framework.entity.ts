import { Check, Column, PrimaryColumn, Unique } from 'typeorm';
import type { Words } from '../school-material/words.js';
import { BoardTable, RefersTo } from '../work/board-table.js';
import type { Layer, ReadBy } from './framework.js';

/**
 * A model of how a school learns, as it was published: het Ontwikkelhuis, in one of its versions. The app can add one and
 * never change it, for houses were made by it.
 */
@BoardTable('framework')
@Unique(['boardId', 'code', 'number'])
export class Framework {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('text') code: string;
  /** Its version. */
  @Column('smallint') number: number;
  @Column('text') nameNl: string;
  @Column('text') nameEn: string;
  /** Whose model it is, and where it was published. */
  @Column('text') source: string;
  @Column('timestamptz') publishedAt: Date;
}

/** A building block of a framework: what it is about, what it is read by, and what to talk about. */
@BoardTable('building_block')
@RefersTo(() => Framework, 'frameworkId')
@Unique(['boardId', 'frameworkId', 'key'])
@Unique(['boardId', 'frameworkId', 'position'])
@Check('ck_building_block_layer', `"layer" in ('fundament', 'leervermogen', 'leercultuur')`)
export class BuildingBlock {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') frameworkId: string;
  @Column('text') layer: Layer;
  /** From the foundation up, and in a layer from left to right. */
  @Column('smallint') position: number;
  @Column('text') key: string;
  @Column('text') nameNl: string;
  @Column('text') nameEn: string;
  @Column('text') aboutNl: string;
  @Column('text') aboutEn: string;
  @Column('jsonb') indicators: readonly ReadBy[];
  @Column('jsonb') questions: readonly Words[];
}
