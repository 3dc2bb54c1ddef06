import type { RuleTerms } from './entitlement-rules.rules.js';

export const ENTITLEMENT_TEMPLATES = ['cao_po', 'cao_vo'] as const;
export type EntitlementTemplateCode = (typeof ENTITLEMENT_TEMPLATES)[number];

export type TemplateRule = Omit<RuleTerms, 'schoolId' | 'fromOn' | 'untilOn'>;

/** A full year of 1,659 hours (CAO PO and CAO VO) in weeks of 40 hours; an assumption, see ADR 22. */
const FULL_YEAR = 41_475;
const HOUR = 60;
const EURO = 100;

const po = {
  agreement: 'CAO PO',
  sourceTitle: 'CAO PO, artikel 9.3 lid 2; uitleg van de PO-Raad',
  sourceUrl: 'https://www.poraad.nl/ledenondersteuning/helpdesk/cao/professionalisering-algemeen',
} as const;

const vo = {
  agreement: 'CAO VO',
  sourceTitle: 'CAO VO, hoofdstuk over deskundigheidsbevordering; uitleg van Voion',
  sourceUrl:
    'https://www.voion.nl/programmalijnen/loopbaan-en-professionalisering/financieringsmiddelen-voor-professionalisering/algemene-financieringsmiddelen/cao-voortgezet-onderwijs',
} as const;

/**
 * Not carried over: the agreements let somebody save up in consultation with the employer, which is no rule for all.
 * Learning that was assigned uses nothing up: by both agreements it comes beside these hours.
 */
const time = {
  unit: 'minutes',
  proRata: true,
  carryOverYears: 0,
  counts: ['self_chosen', 'team'],
} satisfies Partial<TemplateRule>;
const money = {
  unit: 'cents',
  per: 'school_year',
  weekThousandths: null,
  proRata: true,
  carryOverYears: 0,
  counts: [],
} satisfies Partial<TemplateRule>;

const byTheWeek = { per: 'working_week', amount: 2 * HOUR, weekThousandths: FULL_YEAR } as const;
const byTheYear = { per: 'school_year', weekThousandths: null } as const;

/**
 * What the collective agreements give teachers and support staff, for a board to take over and keep up to date. School
 * leaders have arrangements of their own, and stand in none of them.
 */
export const entitlementTemplates: Readonly<Record<EntitlementTemplateCode, readonly TemplateRule[]>> = {
  cao_po: [
    { ...po, ...time, ...byTheWeek, functionGroup: 'teacher' },
    { ...po, ...time, ...byTheWeek, functionGroup: 'support' },
    { ...po, ...money, amount: 500 * EURO, functionGroup: 'teacher' },
    { ...po, ...money, amount: 500 * EURO, functionGroup: 'support' },
  ],
  cao_vo: [
    { ...vo, ...time, ...byTheYear, amount: 83 * HOUR, functionGroup: 'teacher' },
    { ...vo, ...time, ...byTheYear, amount: 40 * HOUR, functionGroup: 'support' },
    { ...vo, ...money, amount: 600 * EURO, functionGroup: 'teacher' },
    { ...vo, ...money, amount: 600 * EURO, functionGroup: 'support' },
  ],
};
