import type { Messages } from './sentence.js';

/** Vision, strategic goals and policy, and what the staff is asked about them. */
export const STRATEGY_MESSAGES: Messages = {
  not_yours_to_draft: {
    nl: 'je leidt deze school niet; wat van het bestuur is, stelt de bestuursbeheerder op',
    en: 'you do not lead this school; what is the board’s, its administrator drafts',
  },
  vision_there_already: {
    nl: 'Er is al een visie: stel daarvan de volgende versie op.',
    en: 'There is a vision already: draft the next version of that.',
  },
  of_a_strategic_goal_only: { nl: 'hoort alleen bij een strategisch doel', en: 'goes with a strategic goal only' },
  strategic_goal_is_past: {
    nl: 'de einddatum van dit strategische doel is voorbij; kies eerst een latere',
    en: 'the last day of this strategic goal has passed; choose a later one first',
  },
  strategy_has_ended: {
    nl: 'Dit is beëindigd: het is te lezen en verandert niet meer.',
    en: 'This has ended: it can be read and changes no more.',
  },
  draft_is_consulted: {
    nl: 'Collega’s worden nu naar deze tekst gevraagd; pas hem aan als de raadpleging gesloten is.',
    en: 'Colleagues are being asked about this text; change it once the consultation is closed.',
  },
  strategy_draft_missing: {
    nl: 'Er is geen concept; stel er eerst een op.',
    en: 'There is no draft; write one first.',
  },
  not_adopted_yet: { nl: 'Dit is nog niet vastgesteld.', en: 'This was not adopted yet.' },
  not_to_be_decided_yet: {
    nl: 'Hierover kan nog niet besloten worden: wie iets inbracht, hoort eerst wat ermee gedaan is.',
    en: 'This cannot be decided on yet: who said something is told first what was done with it.',
  },
  consultation_still_open: {
    nl: 'de raadpleging is open tot {until}: {where}',
    en: 'the consultation is open until {until}: {where}',
  },
  ideas_unanswered: {
    nl: 'ideeën waarvan nog niet gezegd is wat ermee gedaan is: {count}; zie {where}',
    en: 'ideas of which it was not said yet what was done with them: {count}; see {where}',
  },
  concerns_unanswered: {
    nl: 'bezwaren waarvan nog niet gezegd is wat ermee gedaan is: {count}; zie {where}',
    en: 'concerns of which it was not said yet what was done with them: {count}; see {where}',
  },
  consultation_open_already: {
    nl: 'Er is hierover al een raadpleging open.',
    en: 'There is a consultation about this open already.',
  },
  consultation_closed: { nl: 'Deze raadpleging is gesloten.', en: 'This consultation is closed.' },
  consultation_settled: {
    nl: 'Hierover is besloten: wat er met de inbreng gedaan is, staat vast.',
    en: 'This was decided on: what was done with what people said stands.',
  },
  too_many_ideas: {
    nl: 'Je bracht hier al {limit} ideeën in. Neem er een terug, of voeg iets toe aan een idee van een collega.',
    en: 'You brought {limit} ideas here already. Take one back, or add something to an idea of a colleague.',
  },
  word_given_already: {
    nl: 'Je hebt al gezegd of je instemt of bezwaar hebt; je kunt dat aanpassen.',
    en: 'You said already whether you consent or have a concern; you can change that.',
  },
  idea_needs_words: { nl: 'schrijf op wat je idee is', en: 'write down what your idea is' },
  concern_needs_reason: { nl: 'schrijf op waarom je bezwaar hebt', en: 'write down why you have a concern' },
  reaction_needs_words: { nl: 'schrijf op wat je bedoelt', en: 'write down what you mean' },
  idea_or_word: {
    nl: 'een idee blijft een idee; of je instemt of bezwaar hebt, zeg je apart',
    en: 'an idea stays an idea; whether you consent or have a concern you say apart from it',
  },
  reactions_to_ideas_only: {
    nl: 'Reageren kan op ideeën; of een collega instemt, is aan die collega.',
    en: 'One can react to ideas; whether a colleague consents is up to them.',
  },
  own_idea: { nl: 'Dit is je eigen idee; je kunt het aanpassen.', en: 'This is your own idea; you can change it.' },
  answered_after_closing: {
    nl: 'Wat ermee gedaan is, zeg je als de raadpleging gesloten is.',
    en: 'What was done with it you say once the consultation is closed.',
  },
  consent_asks_no_answer: {
    nl: 'Instemming vraagt geen antwoord; een idee of een bezwaar wel.',
    en: 'Consent asks for no answer; an idea or a concern does.',
  },
};
