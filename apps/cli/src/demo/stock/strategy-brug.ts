import type { StockDocument } from './stock-document.js';

/** What De Brug set for itself, and what it asks its staff about now. */
export const STRATEGY_BRUG: readonly StockDocument[] = [
  {
    kind: 'vision',
    adopted: {
      daysAgo: 120,
      title: 'Klein genoeg om elkaar te kennen',
      text: 'Op De Brug kent ieder kind alle leerkrachten, en iedere leerkracht alle kinderen. Daarom kunnen we vroeg zien wat een kind nodig heeft, en leren we van elkaars groepen alsof het onze eigen zijn.',
    },
    round: {
      consents: 3,
      said: [
        {
          who: 'Lisanne Kok',
          kind: 'idea',
          text: 'Noem dat we bij elkaar in de les kijken. Dat doen we, en daar zijn we trots op.',
          outcome: 'taken_over',
          answer: 'Overgenomen in de laatste zin: leren van elkaars groepen.',
          reactions: [{ who: 'Roos Hendriks', kind: 'support' }],
        },
        {
          who: 'Jayden Pinas',
          kind: 'concern',
          text: 'Onderwijsassistenten staan er niet in, en wij kennen juist alle groepen.',
          outcome: 'not',
          answer:
            'Met “leerkracht” bedoelden we iedereen die voor de groep staat. De zin blijft; in de schoolgids leggen we het uit.',
        },
      ],
    },
  },
  {
    kind: 'strategic_goal',
    adopted: {
      daysAgo: 90,
      title: 'De dag begint rustig',
      text: 'In elke groep is er een vaste start die leerlingen zelf kunnen doen. We spreken er één af en houden die een jaar vol.',
      why: 'In combinatiegroepen gaat nu per dag een kwartier verloren voordat iedereen werkt.',
      seenBy: 'Om kwart voor negen is elke groep aan het werk, ook met een invaller.',
    },
  },
  {
    kind: 'policy',
    adopted: {
      daysAgo: 90,
      title: 'Opleidingsbeleid De Brug',
      text: 'Iedereen is lid van één leerteam. Eens per blok neemt de directeur een groep over, zodat twee collega’s bij elkaar kunnen kijken.',
    },
  },
  {
    kind: 'strategic_goal',
    asksNow: {
      title: 'Ouders horen wat hun kind geleerd heeft, van hun kind',
      text: 'Twee keer per jaar vertelt ieder kind thuis en op school aan zijn ouders wat het geleerd heeft, aan de hand van eigen werk.',
      why: 'In gesprekken met ouders praten nu vooral wij.',
      seenBy: 'Bij het gesprek is het kind minstens de helft van de tijd aan het woord.',
      consents: 2,
      said: [
        {
          who: 'Esra Demir',
          kind: 'idea',
          text: 'Begin in groep 3 met één stuk werk dat het kind zelf kiest; alles laten zien is te veel.',
          reactions: [
            { who: 'Zeynep Kaya', kind: 'addition', text: 'Bij kleuters werkt een foto van de bouwhoek ook goed.' },
          ],
        },
      ],
    },
  },
];
