import { formNameSql } from '../learning-forms/learning-forms.queries.js';
import { nameIn, namesOfShare, ofOwn, type PersonalTable, removed } from './personal-table.js';

/** As the form was called then. */
const formWhenLogged = `(select ${formNameSql('f', 'nl', 't.logged_at')}
  from learning_form f where f.board_id = t.board_id and f.id = t.learning_form_id)`;

/** Activities with what they are tied to; after all else that hangs on them. */
export const activityTables: readonly PersonalTable[] = [
  removed(['activity_theme', ofOwn('activity'), 'thema’s van je activiteiten', 'themes of your activities'], {
    also: { theme_name: nameIn('theme', 'theme_id') },
  }),
  removed(['activity_goal', ofOwn('activity'), 'doelen bij je activiteiten', 'goals of your activities']),
  removed(
    [
      'activity_share',
      `(t.staff_member_id = $2 or ${ofOwn('activity')})`,
      'met wie je activiteiten deelde, en wie ze met jou deelde',
      'with whom you shared activities, and who shared theirs with you',
    ],
    { also: namesOfShare('activity') },
  ),
  removed(
    ['learning_delivery', ofOwn('activity'), 'wat systemen voor je afleverden', 'what systems delivered for you'],
    {
      by: 'function',
      withheld: ['content_hash'],
      also: { delivered_by: nameIn('machine_client', 'machine_client_id') },
    },
  ),
  removed(
    ['activity', 'owner_id', 'je activiteiten, met wat je erover schreef', 'your activities and what you wrote'],
    {
      by: 'function',
      // Made of what is exported: to search in.
      withheld: ['title_words', 'own_words'],
      also: { leerteam_name: nameIn('leerteam', 'leerteam_id'), learning_form: formWhenLogged },
    },
  ),
];
