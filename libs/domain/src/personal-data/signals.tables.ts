import { emptied, kept, nameIn, nameOf, type PersonalTable, removed } from './personal-table.js';

const signal = { signal_title: nameIn('signal', 'signal_id', 'title') };

const OF_THE_SCHOOL = {
  nl: 'Wat je aan een signaal deed of erbij schreef, zonder je naam: het is van de school.',
  en: 'What you did about a signal or wrote beside it, without your name: it is the school’s.',
};

/** Signals under one’s name, and what one did about those of others. Of anonymous ones nobody knows whose they are. */
export const signalTables: readonly PersonalTable[] = [
  removed(
    [
      'signal_support',
      'staff_member_id',
      'signalen van collega’s die jij ook merkt',
      'signals of colleagues that you notice too',
    ],
    { also: signal },
  ),
  kept(
    ['signal_step', 'staff_member_id', 'stappen die je met signalen zette', 'steps that you took with signals'],
    OF_THE_SCHOOL,
    {
      also: signal,
    },
  ),
  kept(
    ['signal_check', 'author_id', 'hoe je naging of iets verholpen was', 'how you looked whether something was mended'],
    OF_THE_SCHOOL,
    { also: signal },
  ),
  kept(
    [
      'signal_action',
      '(t.author_id = $2 or t.owner_id = $2)',
      'acties op signalen die je opschreef of op je nam',
      'actions on signals that you wrote down or took on',
    ],
    OF_THE_SCHOOL,
    { also: { ...signal, author_name: nameOf('author_id'), owner_name: nameOf('owner_id') } },
  ),
  emptied(
    [
      'signal',
      '(t.author_id = $2 or t.reworded_by_id = $2)',
      'signalen die je onder je naam gaf, of anders verwoordde; een anoniem signaal staat bij niemand',
      'signals that you gave under your name, or put otherwise; an anonymous one stands with nobody',
    ],
    {
      nl: 'Signalen die al door iemand opgepakt of gedeeld zijn, zonder je naam: ze zijn van de school.',
      en: 'Signals that somebody took up or shares already, without your name: they are the school’s.',
    },
    {
      also: { school_name: nameIn('school', 'school_id') },
      // What nobody else had to do with yet is theirs alone.
      by: {
        statement: `delete from signal t using who where t.board_id = who.board and t.author_id = who.person
          and t.state = 'noticed' and t.joined_to_id is null
          and not exists (select from signal_step p where p.board_id = t.board_id and t.id in (p.signal_id, p.other_id))
          and not exists (select from signal_support h where h.board_id = t.board_id and h.signal_id = t.id)`,
      },
    },
  ),
];
