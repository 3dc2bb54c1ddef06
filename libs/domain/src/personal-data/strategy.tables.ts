import { emptied, nameIn, nameOf, type PersonalTable, removed } from './personal-table.js';

/** What somebody said in consultations, and what they answered others there. */
export const strategyTables: readonly PersonalTable[] = [
  removed(
    [
      'consultation_reaction',
      'author_id',
      'wat je van ideeën van collega’s vond in raadplegingen',
      'what you thought of ideas of colleagues in consultations',
    ],
    {
      also: {
        consultation_title: `(select c.title from consultation_response r
          join consultation c on c.board_id = r.board_id and c.id = r.consultation_id
          where r.board_id = t.board_id and r.id = t.response_id)`,
      },
    },
  ),
  emptied(
    [
      'consultation_response',
      '(t.author_id = $2 or t.answered_by_id = $2)',
      'wat je in raadplegingen inbracht, en wat je anderen daar antwoordde',
      'what you said in consultations, and what you answered others there',
    ],
    {
      nl: 'Dat er iets werd ingebracht, zonder wie en zonder wat; en wat ermee gedaan is, want dat is van de school.',
      en: 'That something was said, without who and without what; and what was done with it, which is the school’s.',
    },
    {
      also: {
        consultation_title: nameIn('consultation', 'consultation_id', 'title'),
        author_name: nameOf('author_id'),
        answered_by_name: nameOf('answered_by_id'),
        // What a colleague said is theirs to tell.
        text: `case when t.author_id = $2 then t.text end`,
      },
      by: {
        statement: `update consultation_response t set author_id = null, text = null, version = t.version + 1
          from who where t.board_id = who.board and t.author_id = who.person`,
      },
    },
  ),
];
