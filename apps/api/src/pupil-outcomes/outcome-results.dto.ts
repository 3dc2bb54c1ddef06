import { Day, Id, TextList, Whole } from '../http/fields.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';

/** Which results: those that all of this holds for. */
export class WithdrawResults {
  @TextList({
    optional: true,
    max: 1000,
    maxLength: 100,
    example: ['1001'],
    description: 'Keys of pupils, as the file has them. Left out: a group on a measure at a moment.',
  })
  pupilKeys?: string[];
  @Day({ optional: true, example: '2026-01-20', description: 'The day of the test; left out, all days.' })
  measuredOn?: string;
  @Id({ optional: true, example: ID, description: 'The measure; left out, all measures.' }) outcomeMeasureId?: string;
  @Id({ optional: true, example: ID, description: 'The group; left out, all groups.' }) pupilGroupId?: string;
  @Id({ optional: true, example: ID, description: 'The measuring moment; left out, whenever.' })
  measuringMomentId?: string;
}

export class WithdrawnView {
  @Whole({ example: 2, description: 'How many results were withdrawn.' }) withdrawn!: number;
}
