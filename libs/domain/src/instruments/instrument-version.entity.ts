import { Column, PrimaryColumn, Unique } from 'typeorm';
import { BoardTable, RefersTo } from '../work/board-table.js';
import type { Guide } from './instrument-content.js';
import { Instrument } from './instrument.entity.js';

/** A viewing guide as it was published. The app can add one and never change it: answers refer to its items. */
@BoardTable('instrument_version')
@RefersTo(() => Instrument, 'instrumentId')
@Unique(['boardId', 'instrumentId', 'number'])
export class InstrumentVersion {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') instrumentId: string;
  @Column('smallint') number: number;
  @Column('jsonb') guide: Guide;
  @Column('timestamptz') publishedAt: Date;
}
