import { Column } from 'typeorm';

/** What a vision, a strategic goal or a policy says: the same in its draft, before those consulted, and as adopted. */
export abstract class StrategyText {
  @Column('text') title: string;
  @Column('text') text: string;
  /** Of a strategic goal: why it is set, */
  @Column('text', { nullable: true }) why: string | null;
  /** by what one will see that it is reached, */
  @Column('text', { nullable: true }) seenBy: string | null;
  /** and the first day on which it is pursued no more. */
  @Column('date', { nullable: true }) untilOn: string | null;
}
