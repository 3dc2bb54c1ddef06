/** What the reading team has in hand: its last meeting, the next one, and what hangs on its board. */
export const TEAM_WORK = {
  team: 'reading',
  coordinator: 'Youssef Benali',
  /** On the agenda of the last meeting; what stayed open stands on the next one too. */
  last: [
    {
      title: 'Filmpje van Eline: wie praat er tegen wie?',
      purpose: 'discuss',
      minutes: 30,
      by: 'Eline Schouten',
      isOpen: false,
    },
    {
      title: 'Welke teksten lezen we na de vakantie?',
      purpose: 'decide',
      minutes: 20,
      by: 'Peter Jansma',
      isOpen: false,
    },
    { title: 'Hoe betrekken we stille leerlingen?', purpose: 'discuss', minutes: 20, by: 'Carlijn Vos', isOpen: true },
  ],
  next: [
    { title: 'Wat zagen we bij elkaar in de les?', purpose: 'discuss', minutes: 30, by: 'Samira El Khattabi' },
    { title: 'Kijkwijzer: passen we het vierde punt aan?', purpose: 'decide', minutes: 15, by: 'Youssef Benali' },
  ],
  notes: [
    { who: 'Samira El Khattabi', item: 0, text: 'Zeven van de tien beurten gingen van leerling naar leerling.' },
    {
      who: 'Peter Jansma',
      item: 1,
      text: 'Groep 5 wil weer een verhaal over een reis; groep 6 liever iets over dieren.',
    },
    { who: 'Carlijn Vos', item: 2, text: 'Hier kwamen we niet meer aan toe.' },
  ],
  decisions: [
    {
      item: 1,
      who: 'Youssef Benali',
      text: 'Groep 5 en 6 lezen de komende weken dezelfde tekst.',
      reason: 'Dan kunnen we bij elkaar kijken en het werk van leerlingen naast elkaar leggen.',
      decidedBy: 'consent',
    },
  ],
  /** Due so many school days from now. */
  actions: [
    { who: 'Carlijn Vos', due: 6, text: 'Drie vragen maken die stille leerlingen op papier kunnen beantwoorden' },
    { who: 'Samira El Khattabi', due: 3, text: 'Kijkafspraken maken met Eline en Peter' },
    { who: 'Peter Jansma', due: -2, text: 'De tekst voor groep 5 en 6 kopiëren' },
    { who: 'Eline Schouten', due: -4, text: 'Filmpje van het leesgesprek klaarzetten', ended: 'done' },
    {
      who: 'Youssef Benali',
      due: -3,
      text: 'Bibliotheek vragen om een boekenkist',
      ended: 'dropped',
      reason: 'De bibliotheek heeft er dit jaar geen meer.',
    },
  ],
  goals: [
    { who: 'Carlijn Vos', text: 'In elke les zegt iedere leerling minstens één keer iets over de tekst', due: 15 },
    { who: 'Youssef Benali', text: 'Wij wachten vijf tellen voordat we zelf iets zeggen', due: -5, isReached: true },
  ],
  successes: [
    { who: 'Eline Schouten', text: 'Groep 6 praatte tien minuten door zonder dat ik iets zei.', daysAgo: 3 },
    { who: null, text: 'Alle vier de groepen hadden deze week een gesprek over de tekst.', daysAgo: 5 },
  ],
  /** Who led the last meetings, the latest first. */
  led: ['Eline Schouten', 'Peter Jansma', 'Youssef Benali'],
} as const;
