import type { StockDocument } from './stock-document.js';

/** What De Regenboog set for itself, and what it asks its staff about now. */
export const STRATEGY_REGENBOOG: readonly StockDocument[] = [
  {
    kind: 'vision',
    adopted: {
      daysAgo: 110,
      title: 'Samen nieuwsgierig',
      text: 'Op De Regenboog leert ieder kind lezen, denken en praten, in een groep waarin het ertoe doet wat je zegt. Wij leren zelf zoals we willen dat kinderen leren: met een vraag, met elkaar, en met de moed om iets te proberen dat nog niet af is.',
    },
    round: {
      consents: 17,
      said: [
        {
          who: 'Carlijn Vos',
          kind: 'idea',
          text: 'Zet erin dat kinderen ook van elkaar leren, en niet alleen van ons.',
          outcome: 'taken_over',
          answer: 'Overgenomen: daar komt “een groep waarin het ertoe doet wat je zegt” vandaan.',
          reactions: [{ who: 'Thomas Okafor', kind: 'support' }],
        },
        {
          who: 'Joost Aarts',
          kind: 'idea',
          text: 'Laat zien dat rekenen er net zo goed bij hoort als lezen.',
          outcome: 'partly',
          answer: '“Denken” staat er nu bij. De vakken zelf noemen we in de strategische doelen.',
          reactions: [
            { who: 'Iris van Leeuwen', kind: 'support' },
            { who: 'Tjeerd Dijkhuis', kind: 'doubt', text: 'Dan horen de andere vakken er ook in te staan.' },
          ],
        },
        {
          who: 'Gerard Kuipers',
          kind: 'concern',
          text: 'Het klinkt mooi, maar ik lees niet hoeveel tijd we ervoor krijgen. Zonder tijd wordt het er een taak bij.',
          outcome: 'partly',
          answer:
            'Terecht. Tijd hoort in het opleidingsbeleid, en staat daar nu in: om de week een vrije middag per team.',
        },
      ],
    },
  },
  {
    kind: 'strategic_goal',
    adopted: {
      daysAgo: 100,
      title: 'Leerlingen praten met elkaar over wat zij lezen',
      text: 'Elke groep leest elke week een rijke tekst en praat erover. Leerkrachten bereiden dat samen voor en kijken bij elkaar.',
      why: 'Onze leerlingen lezen technisch goed, maar zeggen weinig over wat een tekst met hen doet.',
      seenBy: 'Vanaf groep 4 reageren leerlingen in het wekelijkse gesprek op elkaar, ook de stille.',
    },
  },
  {
    kind: 'strategic_goal',
    adopted: {
      daysAgo: 100,
      title: 'Iedere leerling kan uitleggen hoe hij een som aanpakt',
      text: 'In elke rekenles is er een moment waarop leerlingen hun aanpak vergelijken, ook als het antwoord goed is.',
      why: 'In de hoge groepen gaat het fout bij opgaven waarin eerst iets bedacht moet worden.',
      seenBy: 'Leerlingen kunnen bij een contextopgave twee manieren noemen en er een kiezen.',
    },
  },
  {
    kind: 'policy',
    adopted: {
      daysAgo: 95,
      title: 'Opleidingsbeleid: tijd om te leren',
      text: 'Ieder leerteam heeft om de week een middag zonder andere vergadering. De helft van de uren voor professionele ontwikkeling kiest ieder zelf. Vervanging voor lesbezoek regelt de directie.',
    },
    asksNow: {
      title: 'Opleidingsbeleid: tijd om te leren',
      text: 'Ieder leerteam heeft om de week een middag zonder andere vergadering, en vult per blok één studiemiddag zelf in. De helft van de uren voor professionele ontwikkeling kiest ieder zelf. Vervanging voor lesbezoek regelt de directie.',
      consents: 4,
      said: [
        {
          who: 'Mirthe de Graaf',
          kind: 'idea',
          text: 'Laat twee leerteams zo’n studiemiddag samen doen, dan komen we ook bij de kleuters binnen.',
          reactions: [{ who: 'Fatma Aydın', kind: 'support' }],
        },
        {
          who: 'Ria Smeets',
          kind: 'concern',
          text: 'Op donderdagmiddag ben ik er niet. Kan de dag wisselen?',
        },
      ],
    },
  },
];
