import type { StockObservation } from './stock-observation.js';

export const OBSERVATIONS: readonly StockObservation[] = [
  {
    ...{ who: 'Carlijn Vos', inDays: -14, startsAt: '10:30', minutes: 50, title: 'Leesgesprek over een rijke tekst' },
    focusQuestion: 'Wie krijgt bij mij de beurt, en wat doe ik met het antwoord?',
    lookFor: 'Teken de beurten in een plattegrond van de klas. Mijn woorden hoef je niet op te schrijven.',
    agreements: 'Youssef zit achterin en doet niet mee. Nabespreken direct na schooltijd.',
    withGuide: true,
    observers: {
      'Youssef Benali': {
        answer: 'accepted',
        notes: {
          2: 'De vraag staat op het bord. Bijna iedereen leest de eerste alinea voor zichzelf.',
          9: 'Zes beurten, vijf daarvan naar de twee voorste tafels.',
          14: 'Stilte van acht tellen na “waarom zou ze dat doen?”. Dan drie vingers achterin.',
          21: 'Een leerling reageert op een ander zonder dat jij ertussen komt.',
          33: 'Je herhaalt het antwoord. De leerling die wilde reageren laat zijn vinger zakken.',
          46: 'Iedereen schrijft één zin. Vier leerlingen kijken eerst bij elkaar.',
        },
        sheet: {
          points: [4, 3, 2, 4, 3, 2, 2],
          remarks: {
            3: 'Twee keer, allebei in het tweede deel.',
            5: 'In het begin kort, na een kwartier steeds langer.',
          },
          inOwnWords: [
            'De beurten verschuiven naar achteren zodra jij gaat zitten.',
            'Wat zou er gebeuren als je het antwoord niet herhaalt?',
          ],
        },
      },
      'Eline Schouten': { answer: 'declined' },
    },
    ownSheet: {
      points: [4, 2, 1, 4, 2, 3, 3],
      remarks: { 3: 'Ik heb ze niet gehoord.', 5: 'Ik vond mezelf gehaast.' },
      inOwnWords: [
        'Ik dacht dat ik de beurten goed verdeelde.',
        'Waarom herhaal ik elk antwoord, ook als het goed te verstaan was?',
      ],
    },
    pupils: { number: 19, means: { 1: 3.5, 2: 2.8, 3: 2.1, 4: 3.6, 5: 2.9, 6: 2.4 } },
    talk: {
      minutes: 30,
      notes:
        'De plattegrond liet zien dat de beurten vooraan bleven tot Carlijn ging zitten. Leerlingen stelden meer vragen dan zij zelf hoorde.',
      nextTry: 'Een antwoord niet herhalen, en na mijn vraag gaan zitten.',
    },
  },
  {
    ...{ who: 'Carlijn Vos', inDays: 5, startsAt: '10:30', minutes: 50, title: 'Leesgesprek, tweede keer kijken' },
    focusQuestion: 'Wat doen leerlingen met elkaars antwoord als ik het niet herhaal?',
    lookFor: 'Tel hoe vaak een leerling op een leerling reageert.',
    agreements: 'Thomas kijkt naar de linkerhelft van de klas, Iris naar de rechterhelft.',
    ...{ withGuide: true, follows: true },
    observers: { 'Thomas Okafor': { answer: 'accepted' }, 'Iris van Leeuwen': { answer: 'invited' } },
  },
  {
    ...{ who: 'Thomas Okafor', inDays: 8, startsAt: '13:15', minutes: 40, title: 'Op gang komen na de middagpauze' },
    focusQuestion: 'Wat helpt deze groep om binnen vijf minuten aan het werk te zijn?',
    withGuide: true,
    observers: { 'Carlijn Vos': { answer: 'invited' }, 'Youssef Benali': { answer: 'accepted' } },
  },
  {
    ...{ who: 'Lisanne Kok', inDays: -40, startsAt: '09:00', minutes: 45, title: 'Contextopgaven in groep 5/6' },
    focusQuestion: 'Hoe lang blijven leerlingen zelf nadenken voordat ze hulp vragen?',
    observers: {
      'Roos Hendriks': {
        answer: 'accepted',
        notes: {
          6: 'Eerste vinger na veertig tellen. Jij wijst naar het stappenblad.',
          18: 'Tweetal bij het raam legt elkaar de som uit, met een tekening.',
        },
      },
    },
    talk: {
      minutes: 25,
      notes: 'Wie tekent, vraagt later om hulp.',
      nextTry: 'De eerste drie minuten geen vragen beantwoorden en iedereen laten tekenen.',
    },
    revisited: {
      daysAgo: 15,
      notes: 'Drie weken gedaan. De vragen gaan nu over de som en niet meer over wat ze moeten doen.',
    },
  },
];
