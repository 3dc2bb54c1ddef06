import type { Messages } from './sentence.js';

/** Time and money for learning: what gives it, and what is set against it. */
export const ENTITLEMENT_MESSAGES: Messages = {
  working_weeks_missing: {
    nl: 'noem bij een bedrag per werkweek hoeveel werkweken een schooljaar telt',
    en: 'with an amount by the working week, say how many working weeks a school year counts',
  },
  working_weeks_not_fitting: {
    nl: 'hoort alleen bij een bedrag per werkweek',
    en: 'goes with an amount by the working week only',
  },
  three_decimals: { nl: 'mag ten hoogste drie decimalen hebben', en: 'may have at most three decimals' },
  counts_nothing: {
    nl: 'noem ten minste één soort initiatief waarvan het leren meetelt',
    en: 'name at least one kind of initiative whose learning counts',
  },
  counts_not_fitting: {
    nl: 'hoort alleen bij tijd: geld is op zodra het is uitgegeven',
    en: 'goes with time only: money is used when it is spent',
  },
  overlaps_entitlement_rule: {
    nl: 'dan geldt voor dezelfde mensen al een regel: {agreement}. Beëindig die eerst',
    en: 'a rule holds for the same people then already: {agreement}. End that one first',
  },
  entitlement_rule_stands: {
    nl: 'Deze regel is al van kracht; beëindig hem en voeg de volgende toe.',
    en: 'This rule is in force already; end it and add the next one.',
  },
  no_school_year_today: {
    nl: 'vandaag valt in geen schooljaar van dit bestuur; noem een schooljaar',
    en: 'today is in no school year of this board; name a school year',
  },
};
