import { LET_GO } from '../evidence/remove-evidence.js';
import { emptied, nameIn, ofOwn, type PersonalTable, removed } from './personal-table.js';

/** Evidence and recordings: before the activities that they hang on. */
export const evidenceTables: readonly PersonalTable[] = [
  removed(['evidence', ofOwn('activity'), 'bewijsstukken bij je activiteiten', 'evidence with your activities'], {
    also: {
      size: nameIn('stored_file', 'file_id', 'size'),
      media_type: nameIn('stored_file', 'file_id', 'media_type'),
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
  removed(['lesson_recording', ofOwn('activity'), 'opnames van je lessen', 'recordings of your lessons'], {
    also: { pupil_group_name: nameIn('pupil_group', 'pupil_group_id') },
  }),
];
