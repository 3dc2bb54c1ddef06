import type { Messages } from './sentence.js';

/** How entries come in: many at once, from a file, as drafts; and what was removed. */
export const LOGGING_MESSAGES: Messages = {
  client_id_twice: {
    nl: 'komt in dit verzoek al eerder voor; geef elke activiteit een eigen kenmerk',
    en: 'is in this request before; give each activity an id of its own',
  },
  column_twice: {
    nl: 'kolom ‘{column}’ staat twee keer in het bestand, misschien onder twee namen',
    en: 'column “{column}” is in the file twice, perhaps under two names',
  },
  unknown_form_name: {
    nl: '‘{name}’ is geen leervorm van dit bestuur',
    en: '“{name}” is no learning form of this board',
  },
  no_day_in_cell: {
    nl: 'is geen dag die bestaat; schrijf bijvoorbeeld 10-03-2026',
    en: 'is no day that exists; write 2026-03-10, for example',
  },
  no_minutes_in_cell: {
    nl: 'is geen aantal minuten; schrijf een heel getal, bijvoorbeeld 90',
    en: 'is no number of minutes; write a whole number, 90 for example',
  },
  no_initiative_in_cell: {
    nl: 'is geen soort initiatief; schrijf ‘zelf gekozen’, ‘met het team’ of ‘opgedragen’',
    en: 'is no kind of initiative; write “self chosen”, “with the team” or “assigned”',
  },
  unknown_theme_name: { nl: '‘{name}’ is geen thema van dit bestuur', en: '“{name}” is no theme of this board' },
  draft_not_complete: {
    nl: 'Dit kan nog geen activiteit worden. Het concept is bewaard.',
    en: 'This cannot become an activity yet. The draft is kept.',
  },
  draft_was_logged: {
    nl: 'Dit concept is al een activiteit geworden.',
    en: 'This draft has become an activity already.',
  },
  too_late_to_bring_back: {
    nl: 'Wat langer dan dertig dagen geleden is verwijderd, kan niet meer terug.',
    en: 'What was removed more than thirty days ago cannot be brought back.',
  },
};
