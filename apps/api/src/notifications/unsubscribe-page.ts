import type { Language } from '@app/access';
import type { MailScope } from '@app/domain';

const GROUPS: Readonly<Record<MailScope, Readonly<Record<Language, string>>>> = {
  leerteams: { nl: 'over leerteams', en: 'about leerteams' },
  meetings: { nl: 'over bijeenkomsten', en: 'about meetings' },
  actions: { nl: 'over acties', en: 'about actions' },
  cycles: { nl: 'over onderzoekscycli', en: 'about inquiry cycles' },
  insights: { nl: 'over inzichten', en: 'about insights' },
  invitations: { nl: 'over uitnodigingen en wat collega’s met je delen', en: 'about invitations and what is shared' },
  habits: { nl: 'over leergewoonten', en: 'about learning habits' },
  house: {
    nl: 'over visie, raadplegingen en andere zaken van de hele school',
    en: 'about vision, consultations and other matters of the whole school',
  },
  reports: { nl: 'over rapporten', en: 'about reports' },
  signals: { nl: 'over signalen', en: 'about signals' },
  digest: { nl: 'met het overzicht', en: 'with the overview' },
};

const WORDS = {
  nl: {
    title: 'Afmelden voor mail van Leerspoor',
    ask: (what: string) => `Wil je geen mail meer ${what}? In Leerspoor zelf blijf je alles zien.`,
    button: 'Meld mij af',
    done: (what: string) => `Je krijgt geen mail meer ${what}. In Leerspoor zelf kun je dit weer aanzetten.`,
  },
  en: {
    title: 'Unsubscribe from mail of Leerspoor',
    ask: (what: string) => `No more mail ${what}? In Leerspoor itself you still see everything.`,
    button: 'Unsubscribe me',
    done: (what: string) => `You get no more mail ${what}. In Leerspoor itself you can switch it on again.`,
  },
} as const;

/** It may send its own form, to where it came from, and nothing else. */
export const PAGE_POLICY = "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** Asks whether somebody wants no more mail of this. To read it changes nothing: mail programs open links by themselves. */
export const askPage = (language: Language, scope: MailScope): string =>
  page(
    language,
    `<p>${WORDS[language].ask(GROUPS[scope][language])}</p>
<form method="post"><button name="List-Unsubscribe" value="One-Click">${WORDS[language].button}</button></form>`,
  );

export const donePage = (language: Language, scope: MailScope): string =>
  page(language, `<p role="status">${WORDS[language].done(GROUPS[scope][language])}</p>`);

/** Every word on it is ours. */
const page = (language: Language, content: string): string => `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${WORDS[language].title}</title></head>
<body><main><h1>${WORDS[language].title}</h1>
${content}
</main></body>
</html>
`;
