import { LET_GO } from '../evidence/remove-evidence.js';
import { emptied, type PersonalTable, removed } from './personal-table.js';

const ofOwnActivity = `exists (select from activity a
  where a.board_id = t.board_id and a.id = t.activity_id and a.owner_id = $2)`;

/** Evidence and recordings: before the activities that they hang on. */
export const evidenceTables: readonly PersonalTable[] = [
  removed(['evidence', ofOwnActivity, 'bewijsstukken bij je activiteiten', 'evidence with your activities'], {
    also: {
      size: '(select f.size from stored_file f where f.board_id = t.board_id and f.id = t.file_id)',
      media_type: '(select f.media_type from stored_file f where f.board_id = t.board_id and f.id = t.file_id)',
    },
  }),
  emptied(
    ['stored_file', 'owner_id', 'je bestanden', 'your files'],
    {
      nl: 'Dat er een bestand was waarvan de inhoud nog gewist wordt; die regel gaat daarna ook weg.',
      en: 'That there was a file whose content is still being removed; then this row goes, too.',
    },
    {
      withheld: ['sha256'],
      by: {
        statement: `update stored_file t set ${LET_GO} from who
          where t.board_id = who.board and t.owner_id = who.person`,
      },
    },
  ),
  removed(['lesson_recording', ofOwnActivity, 'opnames van je lessen', 'recordings of your lessons'], {
    also: {
      pupil_group_name: '(select g.name from pupil_group g where g.board_id = t.board_id and g.id = t.pupil_group_id)',
    },
  }),
];
