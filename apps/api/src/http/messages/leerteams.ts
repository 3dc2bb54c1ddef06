import type { Messages } from './sentence.js';

/** Belonging to a leerteam, coordinating it, closing it. */
export const LEERTEAM_MESSAGES: Messages = {
  leerteam_closed: {
    nl: 'Dit leerteam is afgesloten: het is er om in te lezen.',
    en: 'This leerteam was closed: it is there to be read.',
  },
  leerteam_open: { nl: 'Dit leerteam is niet afgesloten.', en: 'This leerteam was not closed.' },
  too_late_to_reopen: {
    nl: 'Een leerteam kan tot dertig dagen na het afsluiten worden heropend.',
    en: 'A leerteam can be reopened until thirty days after it was closed.',
  },
  admission_over: {
    nl: 'Deze uitnodiging of aanmelding is al beantwoord of vervallen.',
    en: 'This invitation or request was answered already, or has lapsed.',
  },
  member_then_already: {
    nl: 'Deze collega hoort in die tijd al bij het leerteam.',
    en: 'This colleague belongs to the leerteam already at that time.',
  },
  request_waits: {
    nl: 'noemt iemand die zelf al vroeg om mee te doen; beantwoord die aanmelding',
    en: 'names somebody who asked to join already; answer that request',
  },
  declined_lately: {
    nl: 'noemt iemand die minder dan {limit} dagen geleden nee zei; die kan zich nog wel zelf aanmelden',
    en: 'names somebody who said no less than {limit} days ago; they can still ask to join themselves',
  },
  belongs_already: { nl: 'Je hoort al bij dit leerteam.', en: 'You belong to this leerteam already.' },
  asked_already: {
    nl: 'Je hebt je al aangemeld bij dit leerteam; er is nog geen antwoord.',
    en: 'You asked to join this leerteam already; there is no answer yet.',
  },
  invitation_waits: {
    nl: 'Dit leerteam heeft je al uitgenodigd; neem die uitnodiging aan.',
    en: 'This leerteam invited you already; accept that invitation.',
  },
  request_declined_lately: {
    nl: 'Je aanmelding is minder dan {limit} dagen geleden afgewezen; het leerteam kan je nog wel uitnodigen.',
    en: 'Your request was declined less than {limit} days ago; the leerteam can still invite you.',
  },
  role_already: { nl: 'is de rol die deze collega al heeft', en: 'is the role that this colleague has already' },
  hand_over_to_self: { nl: 'moet een ander zijn dan jijzelf', en: 'must be somebody else than yourself' },
  no_coordinator_then: {
    nl: 'moet een dag zijn waarop je het leerteam coördineert',
    en: 'must be a day on which you coordinate the leerteam',
  },
  has_a_coordinator: {
    nl: 'Dit leerteam heeft een coördinator, die het kan overdragen.',
    en: 'This leerteam has a coordinator, who can hand it over.',
  },
  no_meeting_of_team: { nl: 'is geen bijeenkomst van dit leerteam', en: 'is no meeting of this leerteam' },
  no_cycle_of_team: { nl: 'is geen cyclus van dit leerteam', en: 'is no cycle of this leerteam' },
  no_group_of_team: {
    nl: 'is geen groep waar de vraag van het leerteam over gaat',
    en: 'is no group that the leerteam’s question is about',
  },
};
