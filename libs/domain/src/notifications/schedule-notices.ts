/** What people are told of reports that are made at fixed moments. Held to its form where all kinds are listed. */
export const SCHEDULE_NOTICES = {
  'report.scheduled': {
    group: 'reports',
    subject: 'report',
    nl: [
      'Er is een rapport dat een collega op een vast moment laat maken: {title}',
      'Een collega laat op een vast moment een rapport maken, dat nu niet voor je openstaat',
    ],
    en: [
      'There is a report that a colleague has made by a schedule: {title}',
      'A colleague has a report made by a schedule that is not open to you now',
    ],
  },
  'report-schedule.ended': {
    group: 'reports',
    subject: 'report_schedule',
    nl: [
      'Over “{title}” wordt voor jou geen rapport meer gemaakt op vaste momenten: je kunt er niet meer om vragen',
      'Een rapport wordt voor jou niet meer gemaakt op vaste momenten: je kunt er niet meer om vragen',
    ],
    en: [
      'No report on “{title}” is made for you by a schedule any more: you cannot ask for it now',
      'A report is not made for you by a schedule any more: you cannot ask for it now',
    ],
  },
} as const;
