import type { Messages } from './sentence.js';

/** Inquiring together: methods, and the course of a cycle. */
export const INQUIRY_MESSAGES: Messages = {
  unknown_method_version: {
    nl: 'is geen methode die je kunt gebruiken',
    en: 'is no method that you can use',
  },
  cycle_ended: {
    nl: 'Deze cyclus is afgelopen: je kunt hem lezen, maar er niets meer in veranderen.',
    en: 'This cycle has ended: it can be read, but nothing in it can be changed any more.',
  },
  step_not_possible: {
    nl: 'Deze stap kan nu niet.',
    en: 'This step cannot be taken now.',
  },
  conclusion_not_possible: {
    nl: 'Deze cyclus kan nog niet worden afgerond.',
    en: 'This cycle cannot be concluded yet.',
  },
  no_way_there: {
    nl: 'is geen fase waar je vanuit de huidige fase naartoe kunt',
    en: 'is no phase that the present one leads to',
  },
  not_the_last_phase: {
    nl: 'afronden kan alleen in de laatste fase; eerder stoppen kan wel',
    en: 'a cycle is concluded in its last phase; it can be stopped before',
  },
  artefact_missing: {
    nl: 'nog nodig: {nl} ({missing})',
    en: 'still missing: {en} ({missing} more)',
  },
  artefact_needed: {
    nl: 'de fase ‘{nl}’ is afgerond en rust hierop; ga eerst daarnaar terug',
    en: 'the phase “{en}” is finished and rests on this; go back to it first',
  },
  method_not_sound: {
    nl: 'Met dit concept kan nog geen cyclus worden doorlopen.',
    en: 'No cycle can go by this draft yet.',
  },
  no_phases: { nl: 'heeft ten minste één fase nodig', en: 'needs at least one phase' },
  phase_key_twice: { nl: 'is al de sleutel van een eerdere fase', en: 'is the key of an earlier phase already' },
  unknown_phase: { nl: 'is geen fase van deze methode', en: 'is no phase of this method' },
  leads_no_further: { nl: 'moet een latere fase noemen', en: 'must name a later phase' },
  leads_not_back: { nl: 'moet een eerdere fase noemen', en: 'must name an earlier phase' },
  phase_not_reached: {
    nl: 'is een fase waar geen andere naartoe leidt',
    en: 'is a phase that no other leads to',
  },
  unknown_artefact_kind: {
    nl: 'is geen soort opbrengst die Leerspoor kent',
    en: 'is no kind of artefact that Leerspoor knows',
  },
  artefact_kind_twice: {
    nl: 'staat al bij wat deze fase vraagt',
    en: 'is among what this phase asks for already',
  },
  dutch_missing: { nl: 'moet in het Nederlands iets zeggen', en: 'must say something in Dutch' },
};
