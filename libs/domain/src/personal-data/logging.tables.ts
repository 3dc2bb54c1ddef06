import { type PersonalTable, removed } from './personal-table.js';

/** What is held of how a person's entries come in; before the activities that they became. */
export const loggingTables: readonly PersonalTable[] = [
  removed([
    'activity_draft',
    'owner_id',
    'activiteiten die je aan het opschrijven bent',
    'activities that you are writing down',
  ]),
  removed(
    [
      'logged_entry',
      'owner_id',
      'onder welk kenmerk je activiteiten binnenkwamen',
      'the ids under which your activities came in',
    ],
    { by: 'function', withheld: ['content_hash'] },
  ),
];
