import type { Messages } from './sentence.js';

/** The making of reports for a school or a board. */
export const REPORT_RUN_MESSAGES: Messages = {
  of_a_board_only: {
    nl: 'het verslag van het bestuur wordt gemaakt voor het bestuur, niet voor een school',
    en: 'the report of the board is made for the board, not for a school',
  },
  run_over: {
    nl: 'Deze rapporten zijn al gemaakt, of het maken is mislukt: er valt niets meer te stoppen.',
    en: 'These reports have been made already, or could not be: there is nothing left to stop.',
  },
  nothing_failed: {
    nl: 'Hier is niets mislukt dat opnieuw gemaakt kan worden.',
    en: 'Nothing has failed here that could be made again.',
  },
  too_many_reports_waiting: {
    nl: 'Er wachten al {limit} rapporten die je aanvroeg; vraag er weer om als die klaar zijn.',
    en: '{limit} reports that you asked for wait already; ask again once those are done.',
  },
  too_many_runs_a_day: {
    nl: 'Dit liet je het afgelopen etmaal al {limit} keer maken; iedereen krijgt er bericht van.',
    en: 'You had this made {limit} times in the last 24 hours already; everybody is told of each.',
  },
};
