import type { Messages } from './sentence.js';

/** Signals of what hinders pupils’ learning. */
export const SIGNAL_MESSAGES: Messages = {
  too_few_to_be_anonymous: {
    nl: 'Anoniem kan op een school waar {limit} mensen werken, of meer: met minder weet iedereen van wie het is.',
    en: 'Anonymously takes a school of {limit} people or more: with fewer everybody knows whose it is.',
  },
  signal_joined: {
    nl: 'Dit signaal is met een ander samengevoegd: het gaat daar verder.',
    en: 'This signal was joined to another: it goes on there.',
  },
  signal_not_joined: {
    nl: 'Dit signaal is met geen ander samengevoegd.',
    en: 'This signal is not joined to another.',
  },
  signal_not_taken_up: {
    nl: 'Dit signaal heeft nog niemand in handen: pak het eerst op.',
    en: 'Nobody has this signal in hand: take it up first.',
  },
  signal_taken_up: {
    nl: 'Dit signaal is al opgepakt. Wie het heeft, kan het terugleggen of overdragen.',
    en: 'This signal was taken up already. Who has it can put it back or hand it over.',
  },
  signal_ended: {
    nl: 'Dit signaal is afgerond; heropen het als het terug is.',
    en: 'This signal has ended; reopen it if it is back.',
  },
  signal_not_ended: { nl: 'Dit signaal staat nog open.', en: 'This signal is still open.' },
  signal_in_other_hands: {
    nl: 'Een ander heeft dit signaal in handen: vraag die om het samen te voegen.',
    en: 'Others have this signal in hand: ask them to join it.',
  },
  leerteam_expected: {
    nl: 'noem een leerteam waar je in zit; zonder leerteam kan alleen wie de school leidt het oppakken',
    en: 'name a leerteam that you are in; without one only whoever leads the school can take it up',
  },
  leerteam_not_at_school: {
    nl: 'in dit leerteam zit niemand die aan deze school werkt',
    en: 'nobody in this leerteam works at this school',
  },
  has_it_already: { nl: 'heeft dit signaal al in handen', en: 'has this signal in hand already' },
  no_such_step: { nl: 'kan niet vanuit de stand van nu', en: 'cannot be reached from where it stands' },
  acceptance_needs_reason: {
    nl: 'zeg waarom jullie ermee leven',
    en: 'say why you live with it',
  },
  check_expected: {
    nl: 'kan pas als iemand heeft nagegaan of het verholpen is',
    en: 'takes that somebody looked whether it was mended',
  },
  not_mended_yet: {
    nl: 'kan niet: bij de laatste keer nagaan was het niet verholpen',
    en: 'cannot be: the last look found that it was not mended',
  },
  next_not_expected: {
    nl: 'hoort er alleen bij als het niet verholpen is',
    en: 'goes only with what was not mended',
  },
  joined_to_itself: { nl: 'is dit signaal zelf', en: 'is this signal itself' },
  signal_of_other_school: { nl: 'is van een andere school', en: 'is of another school' },
  joined_elsewhere: {
    nl: 'is zelf met een ander samengevoegd; kies dat signaal',
    en: 'was joined to another itself; choose that one',
  },
  join_ended: {
    nl: 'kan alleen als beide signalen nog openstaan',
    en: 'takes two signals that are both still open',
  },
  unknown_signal: { nl: 'is geen signaal dat je kunt zien', en: 'is no signal that you can see' },
  does_not_see_signal: {
    nl: 'is niemand die dit signaal kan zien',
    en: 'is nobody who can see this signal',
  },
  too_many_actions: {
    nl: 'Een signaal heeft ten hoogste {limit} acties.',
    en: 'A signal has {limit} actions at most.',
  },
};
