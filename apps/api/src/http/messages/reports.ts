import type { Messages } from './sentence.js';

/** Reports on a school: over which time they can be asked for. */
export const REPORT_MESSAGES: Messages = {
  whole_school_year: {
    nl: 'moet samenvallen met een schooljaar van het bestuur: verantwoording gaat over een heel schooljaar',
    en: 'has to be that of a school year of the board: account is given of a whole school year',
  },
  period_not_begun: { nl: 'ligt nog in de toekomst', en: 'is still to come' },
  period_not_ended: { nl: 'mag niet later zijn dan vandaag', en: 'may be no later than today' },
  no_school_month: {
    nl: 'noem een periode met ten minste één schoolmaand; juli en augustus tellen niet',
    en: 'name a period with at least one school month; July and August do not count',
  },
};
