/** What people are told of the programs that they connected. Held to its form where all kinds are listed. */
export const WEBHOOK_NOTICES = {
  'webhook.disabled': {
    group: 'reports',
    subject: 'webhook_endpoint',
    nl: [
      'Naar “{title}” wordt niets meer verstuurd: er kwam niets meer aan. Kijk de webhook na en zet hem weer aan',
      'Een webhook is uitgezet, omdat er niets meer aankwam',
    ],
    en: [
      'Nothing is sent to “{title}” any more: nothing arrived. Look at the webhook and enable it again',
      'A webhook was disabled, as nothing arrived any more',
    ],
  },
} as const;
