import type { Messages } from './sentence.js';

/** Reports that are made again and again. */
export const REPORT_SCHEDULE_MESSAGES: Messages = {
  no_cron: {
    nl: 'moet uit vijf delen bestaan (minuut, uur, dag, maand, weekdag), zoals “0 7 1 * *”, en een dag noemen die bestaat',
    en: 'has to have five parts (minute, hour, day, month, weekday), as “0 7 1 * *”, and to name a day that exists',
  },
  cron_missing: { nl: 'noem de vaste momenten, zoals “0 7 1 * *”', en: 'name the set times, as “0 7 1 * *”' },
  more_often_than_daily: {
    nl: 'mag hooguit één keer per dag aan de beurt zijn: noem één minuut en één uur',
    en: 'may be due once a day at most: name one minute and one hour',
  },
  whole_run_too_often: {
    nl: 'mag hooguit één keer per maand aan de beurt zijn: alle collega’s krijgen dan een rapport',
    en: 'may be due once a month at most: all colleagues get a report then',
  },
  whole_run_by_cron: {
    nl: 'moet “cron” zijn: aan het einde van elke rapportageperiode worden alle rapporten al vanzelf gemaakt',
    en: 'has to be “cron”: at the end of each reporting period all reports are made by themselves already',
  },
  whole_run_makes_all: {
    nl: 'moet leeg zijn: van een hele school of het hele bestuur worden alle rapporten gemaakt',
    en: 'has to be left out: of a whole school or the whole board all reports are made',
  },
  report_missing: { nl: 'noem welk rapport', en: 'name which report' },
  digest_of_own_learning: {
    nl: 'kan alleen “monthly” zijn voor het rapport over jezelf',
    en: 'can be “monthly” for the report on yourself alone',
  },
  account_of_school_year: {
    nl: 'moet “school_year_so_far” zijn: verantwoording gaat over een heel schooljaar',
    en: 'has to be “school_year_so_far”: account is given of a whole school year',
  },
  not_with_this_rhythm: { nl: 'hoort niet bij dit ritme', en: 'does not go with this rhythm' },
  periods_of_which_school: {
    nl: 'noem de school waarvan de rapportageperiodes gelden',
    en: 'name the school whose reporting periods count',
  },
  school_of_report: {
    nl: 'moet de school zijn waarover het rapport gaat',
    en: 'has to be the school that the report is about',
  },
  own_report_is_shared: {
    nl: 'moet leeg zijn: een rapport over jezelf deel je zelf met collega’s, nadat het gemaakt is',
    en: 'has to be empty: a report on yourself is shared by yourself with colleagues, after it was made',
  },
  too_many_schedules: {
    nl: 'Je hebt al {limit} vaste momenten; verwijder er eerst een.',
    en: 'You have {limit} schedules already; remove one first.',
  },
  schedule_has_ended: {
    nl: 'Het is beëindigd. Stel een nieuw in, als je weer om het rapport mag vragen.',
    en: 'It has ended. Set up another, once you may ask for the report again.',
  },
};
