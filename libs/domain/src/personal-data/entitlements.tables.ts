import { ownTitleIn, type PersonalTable, removed } from './personal-table.js';

/** What the ledger of learning time holds on a person. An expense can hang on an activity. */
export const entitlementTables: readonly PersonalTable[] = [
  removed(['learning_expense', 'owner_id', 'wat je aan leren uitgaf', 'what you spent on learning'], {
    also: { activity_title: ownTitleIn('activity') },
  }),
];
