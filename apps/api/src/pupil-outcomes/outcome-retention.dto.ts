import type { ResultsRetention } from '@app/domain';
import { Whole } from '../http/fields.js';

const YEARS = 'For how many school years after the one that they are of results of pupils are kept.';

export class SetOutcomeRetention {
  @Whole({ min: 1, max: 7, example: 2, description: YEARS }) years!: number;
}

export class OutcomeRetentionView extends SetOutcomeRetention {
  @Whole({ example: 0, description: 'Results that become figures of groups, or go, in the coming night.' })
  due!: number;
}

export const toOutcomeRetentionView = ({ years, due }: ResultsRetention): OutcomeRetentionView => ({ years, due });
