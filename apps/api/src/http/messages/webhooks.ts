import type { Messages } from './sentence.js';

/** Where other programs are told of reports. */
export const WEBHOOK_MESSAGES: Messages = {
  webhook_address_expected: {
    nl: 'moet een heel webadres zijn, zonder #-deel',
    en: 'has to be a whole web address, without a part after #',
  },
  webhook_https_expected: {
    nl: 'moet met https:// beginnen: onderweg mag niemand meelezen',
    en: 'has to begin with https://: on the way nobody may read along',
  },
  webhook_no_credentials: {
    nl: 'mag geen naam en wachtwoord bevatten: berichten worden ondertekend',
    en: 'may hold no name and password: messages are signed',
  },
  webhook_port_refused: {
    nl: 'gebruik poort 443, of een van 1024 en hoger',
    en: 'use port 443, or one from 1024 on',
  },
  webhook_host_refused: {
    nl: 'ligt niet op het openbare internet: hierheen wordt niets verstuurd',
    en: 'is not on the public internet: nothing is sent there',
  },
  too_many_webhook_endpoints: {
    nl: 'Je hebt er al {most}. Verwijder er eerst een.',
    en: 'You have {most} already. Remove one first.',
  },
  webhook_endpoint_disabled: {
    nl: 'Deze webhook staat uit. Zet hem eerst aan.',
    en: 'This webhook is disabled. Enable it first.',
  },
};
