/** What people are told of the reports that they had made for a whole school or board. Held to its form where all kinds are listed. */
export const REPORT_NOTICES = {
  'report-run.done': {
    group: 'reports',
    subject: 'report_run',
    nl: ['De rapporten die je liet maken zijn klaar: {title}', 'De rapporten die je liet maken zijn klaar'],
    en: ['The reports that you had made are ready: {title}', 'The reports that you had made are ready'],
  },
  'report-run.failed': {
    group: 'reports',
    subject: 'report_run',
    nl: [
      'Niet alles van de rapporten die je liet maken is gelukt: {title}',
      'Niet alles van de rapporten die je liet maken is gelukt',
    ],
    en: [
      'Not all of the reports that you had made could be made: {title}',
      'Not all of the reports that you had made could be made',
    ],
  },
} as const;
