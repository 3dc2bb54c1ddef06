import { Column, PrimaryColumn, Unique } from 'typeorm';
import { BoardTable, RefersTo } from '../work/board-table.js';
import { Method } from './method.entity.js';
import type { Template } from './template.js';

/** A method as it was published. The app can add one and never change it: cycles go by it. */
@BoardTable('method_version')
@RefersTo(() => Method, 'methodId')
@Unique(['boardId', 'methodId', 'number'])
export class MethodVersion {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') methodId: string;
  @Column('smallint') number: number;
  @Column('jsonb') template: Template;
  @Column('timestamptz') publishedAt: Date;
}
