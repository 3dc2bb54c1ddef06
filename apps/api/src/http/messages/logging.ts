import type { Messages } from './sentence.js';

/** How entries come in: many at once, from a file, as drafts; and what was removed. */
export const LOGGING_MESSAGES: Messages = {
  client_id_twice: {
    nl: 'staat al eerder in dit verzoek; geef elke activiteit een eigen kenmerk',
    en: 'stands in this request before; give each activity an id of its own',
  },
  column_twice: {
    nl: 'kolom ‘{column}’ staat twee keer in het bestand, misschien onder twee namen',
    en: 'column “{column}” is in the file twice, perhaps under two names',
  },
  unknown_form_name: {
    nl: '‘{name}’ is geen leervorm van dit bestuur',
    en: '“{name}” is no learning form of this board',
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
