import { emptied, kept, nameIn, nameOf, type PersonalTable } from './personal-table.js';

/** The condition that `t` is of a growth conversation that the person is one of the two of. */
const OF_THE_TWO = `exists (select from growth_conversation c
  where c.board_id = t.board_id and c.id = t.conversation_id and $2 in (c.colleague_id, c.leader_id))`;

const conversation = {
  school_name: `(select o.name from growth_conversation c join school o on o.board_id = c.board_id and o.id = c.school_id
    where c.board_id = t.board_id and c.id = t.conversation_id)`,
  held_on: nameIn('growth_conversation', 'conversation_id', 'held_on'),
};

const OF_THE_COLLEAGUE = {
  nl: 'Wat jullie afspraken in gesprekken die je als leidinggevende voerde: dat is ook van je collega.',
  en: 'What you agreed on in conversations that you held as a leader: it is your colleague’s too.',
};

/** What is said in a growth conversation is of the two of them; it goes when the colleague whom it is about is erased. */
export const conversationTables: readonly PersonalTable[] = [
  emptied(
    [
      'conversation_draft',
      OF_THE_TWO,
      'verslagen van ontwikkelgesprekken waar jullie nog aan schrijven',
      'notes of growth conversations that you are still writing',
    ],
    OF_THE_COLLEAGUE,
    {
      also: conversation,
      by: {
        statement: `delete from conversation_draft t using who, growth_conversation c
          where t.board_id = who.board and c.board_id = t.board_id and c.id = t.conversation_id
            and c.colleague_id = who.person`,
      },
    },
  ),
  emptied(
    [
      'conversation_note',
      OF_THE_TWO,
      'wat je in ontwikkelgesprekken samen vastlegde',
      'what you agreed on in growth conversations',
    ],
    OF_THE_COLLEAGUE,
    { also: conversation, by: 'function' },
  ),
  kept(
    [
      'growth_conversation',
      '(t.colleague_id = $2 or t.leader_id = $2)',
      'je ontwikkelgesprekken: met wie, en wanneer',
      'your growth conversations: with whom, and when',
    ],
    {
      nl: 'Dat er op een dag een ontwikkelgesprek was, zonder je naam.',
      en: 'That there was a growth conversation on a day, without your name.',
    },
    {
      also: {
        school_name: nameIn('school', 'school_id'),
        colleague_name: nameOf('colleague_id'),
        leader_name: nameOf('leader_id'),
      },
    },
  ),
];
