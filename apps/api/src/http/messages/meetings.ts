import type { Messages } from './sentence.js';

/** Meetings of leerteams, and what is agreed on in them. */
export const MEETING_MESSAGES: Messages = {
  meeting_is_closed: {
    nl: 'Deze bijeenkomst is afgesloten of afgezegd; je kunt haar nog lezen.',
    en: 'This meeting was closed or called off; it can still be read.',
  },
  meeting_in_the_past: {
    nl: 'mag niet in het verleden liggen; wat al gehouden is, leg je vast als bijeenkomst',
    en: 'may not be in the past; what was held already is recorded as a meeting',
  },
  one_rhythm: {
    nl: 'noemt ofwel om de hoeveel weken, ofwel de hoeveelste van de maand',
    en: 'says either every how many weeks, or which of the month',
  },
  one_end: {
    nl: 'noemt ofwel tot wanneer, ofwel hoe vaak',
    en: 'says either until when, or how often',
  },
  unknown_agenda_item: {
    nl: 'staat niet op de agenda van deze bijeenkomst',
    en: 'is not on the agenda of this meeting',
  },
  agenda_is_full: {
    nl: 'op een agenda passen ten hoogste {limit} punten',
    en: 'an agenda has room for at most {limit} items',
  },
  minutes_of_absent: {
    nl: 'zijn er alleen van wie er was',
    en: 'are said only of who was there',
  },
  nobody_present: {
    nl: 'Zeg eerst wie erbij waren: zonder aanwezigen is er niets om vast te leggen.',
    en: 'Say first who were there: without anybody there is nothing to log.',
  },
  due_in_the_past: {
    nl: 'mag niet in het verleden liggen',
    en: 'may not be in the past',
  },
  reason_expected: {
    nl: 'zegt waarom de actie vervalt',
    en: 'says why the action is dropped',
  },
  reason_not_expected: {
    nl: 'hoort alleen bij een actie die vervalt',
    en: 'belongs only to an action that is dropped',
  },
  reached_and_let_go: {
    nl: 'kan niet samengaan met een dag waarop het doel bereikt is',
    en: 'cannot go with a day on which the goal was reached',
  },
  not_your_success: {
    nl: 'Alleen wie dit succes opschreef, of over wie het gaat, kan het weghalen.',
    en: 'Only who wrote this success down, or whom it is about, can take it away.',
  },
};
