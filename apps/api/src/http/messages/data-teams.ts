import type { Messages } from './sentence.js';

/** What data teams hold to: hypotheses, the data for them, verdicts and measures. */
export const DATA_TEAM_MESSAGES: Messages = {
  unknown_hypothesis: {
    nl: 'noemt een hypothese die niet bij deze cyclus hoort',
    en: 'names a hypothesis that is not of this cycle',
  },
  unknown_outcome_measure: {
    nl: 'is geen leeropbrengstmaat van dit bestuur',
    en: 'is no outcome measure of this board',
  },
  too_many_hypotheses: {
    nl: 'een cyclus heeft ten hoogste {limit} hypotheses',
    en: 'a cycle has at most {limit} hypotheses',
  },
  too_many_data_sources: {
    nl: 'een cyclus heeft ten hoogste {limit} databronnen',
    en: 'a cycle has at most {limit} data sources',
  },
  too_many_measures: {
    nl: 'een hypothese heeft ten hoogste {limit} maatregelen',
    en: 'a hypothesis has at most {limit} measures',
  },
  too_many_evaluations: {
    nl: 'een maatregel heeft ten hoogste {limit} evaluaties',
    en: 'a measure has at most {limit} evaluations',
  },
  hypothesis_in_use: {
    nl: 'Bij deze hypothese horen al databronnen of een oordeel; de hypothese blijft staan.',
    en: 'This hypothesis has data sources or a verdict already; it stays.',
  },
  verdict_stands: {
    nl: 'Over deze hypothese is al een oordeel gegeven. Heropen de hypothese eerst.',
    en: 'A verdict on this hypothesis was given already. Reopen it first.',
  },
  no_verdict: {
    nl: 'Over deze hypothese is nog geen oordeel gegeven.',
    en: 'No verdict on this hypothesis was given yet.',
  },
  no_usable_data: {
    nl: 'er is nog geen databron waarvan de kwaliteit bruikbaar is gevonden',
    en: 'there is no data source yet whose quality was found usable',
  },
  not_analysed: {
    nl: 'er is nog niet opgeschreven wat er in de data gevonden is',
    en: 'what was found in the data was not written down yet',
  },
  measures_under_way: {
    nl: 'Op dit oordeel rusten nog maatregelen. Rond die eerst af of laat ze vallen.',
    en: 'Measures still rest on this verdict. Finish or drop them first.',
  },
  verdict_rests_on_it: {
    nl: 'een oordeel rust alleen op deze databron; heropen de hypothese eerst',
    en: 'a verdict rests on this data source alone; reopen the hypothesis first',
  },
  data_not_collected: {
    nl: 'deze data zijn nog niet verzameld',
    en: 'these data were not collected yet',
  },
  data_collected: {
    nl: 'Deze data zijn al verzameld; de databron blijft staan.',
    en: 'These data were collected already; the data source stays.',
  },
  data_judged_already: {
    nl: 'de kwaliteit van deze data is al beoordeeld, dus ze zijn er',
    en: 'the quality of these data was judged already, so they are there',
  },
  usable_without_care: {
    nl: 'wat niet betrouwbaar, geldig en genoeg is, is hooguit met zorg te gebruiken',
    en: 'what is not reliable, valid and enough is to be used with care at most',
  },
  hypothesis_not_confirmed: {
    nl: 'een maatregel hoort bij een hypothese die bevestigd is',
    en: 'a measure is for a hypothesis that was confirmed',
  },
  measure_step_not_possible: {
    nl: 'deze stap kan nu niet met deze maatregel',
    en: 'this step cannot be taken with this measure now',
  },
  reason_missing: { nl: 'zeg waarom de maatregel vervalt', en: 'say why the measure is dropped' },
  reason_of_dropping_only: {
    nl: 'hoort alleen bij een maatregel die vervalt',
    en: 'belongs only to a measure that is dropped',
  },
  measure_not_carried_out: {
    nl: 'deze maatregel is nog niet begonnen of is vervallen',
    en: 'this measure was not begun yet, or was dropped',
  },
};
