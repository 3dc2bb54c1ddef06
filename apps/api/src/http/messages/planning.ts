import type { Messages } from './sentence.js';

/** What is still to come, and with whom: plans and invitations to take part. */
export const PLANNING_MESSAGES: Messages = {
  plan_in_the_past: {
    nl: 'mag niet in het verleden liggen; wat al gedaan is, leg je vast als activiteit',
    en: 'may not be in the past; what is done already is logged as an activity',
  },
  plan_too_far: { nl: 'mag niet na {until} liggen', en: 'may not be after {until}' },
  plan_skips_all: { nl: 'laat geen enkele dag van de reeks over', en: 'leaves no day at all' },
  plan_too_often: {
    nl: 'levert meer dan {limit} keer op; kies een eerdere einddatum of herhaal minder vaak',
    en: 'makes more than {limit} of them; choose an earlier end or a longer interval',
  },
  plan_is_closed: {
    nl: 'wat gedaan of geannuleerd is, kun je niet meer wijzigen of annuleren',
    en: 'what is done or cancelled cannot be changed or cancelled any more',
  },
  plan_is_cancelled: { nl: 'dit is geannuleerd', en: 'this was cancelled' },
  invited_too_many: {
    nl: 'bij één activiteit kun je ten hoogste {limit} collega’s uitnodigen',
    en: 'at most {limit} colleagues can be invited to one activity',
  },
  invitation_lapsed: { nl: 'deze uitnodiging is vervallen', en: 'this invitation has lapsed' },
  only_once_done: {
    nl: 'kan pas als het gedaan is; dit is nog gepland',
    en: 'can be said once it is done; this is still planned',
  },
  accepted_already: {
    nl: 'je hebt al ja gezegd; verwijder je eigen activiteit of annuleer je eigen planning',
    en: 'you accepted already; remove your own activity or cancel your own plan instead',
  },
  answered_already: {
    nl: 'deze uitnodiging is al beantwoord',
    en: 'this invitation was answered already',
  },
};
