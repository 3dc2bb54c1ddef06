import { previous, running } from '../school-calendar.js';
import { moment } from './stock-moment.js';
import type { StockTeam } from './stock-team.js';

export const CITIZENSHIP_CIRCLE: StockTeam = {
  key: 'citizenship',
  kind: 'kenniskring',
  name: 'Kenniskring Burgerschap',
  question: 'Hoe maken we van burgerschap een oefenplaats in plaats van een lessenserie?',
  jointGoal: 'Elke groep oefent wekelijks met meepraten en meebeslissen.',
  theme: 'citizenship',
  foundedOn: previous('09-17'),
  members: [
    { who: 'Dewi Kusuma', role: 'coordinator', until: running('09-01') },
    { who: 'Dewi Kusuma', role: 'member', from: running('09-01') },
    { who: 'Maud Peeters', role: 'member', until: running('09-01') },
    { who: 'Maud Peeters', role: 'coordinator', from: running('09-01') },
    { who: 'Naomi Sarpong', role: 'member' },
    { who: 'Wouter Brinkman', role: 'member' },
    { who: 'Tjeerd Dijkhuis', role: 'member', until: previous('03-01') },
    { who: 'Zeynep Kaya', role: 'member' },
    { who: 'Roos Hendriks', role: 'member' },
    { who: 'Jeroen van Beek', role: 'member', from: previous('11-01') },
  ],
  rhythm: { weekday: 3, weeks: 6, minutes: 90 },
  form: 'kenniskring',
  meetings: {
    previous: [
      'Wat verstaan wij onder burgerschap? Twee scholen naast elkaar',
      'De wet en de vrijheid die zij laat',
      'Klassenraad: ervaringen van beide scholen',
      'Moeilijke gesprekken: oefenen met elkaar',
      'Wat leren kinderen van het plein?',
      'Leerlingen aan het woord: panel uit groep 6 tot en met 8',
      'Opbrengst van dit jaar en keuze voor het volgende',
    ],
    running: [
      'Start: wat gebeurt er al in alle groepen?',
      'Klassenraad in de onderbouw, kan dat?',
      'Verschil van mening als lesdoel',
      'Samen een doorgaande lijn schetsen',
    ],
  },
  always: ['Kennis delen: lessen die werkten', 'Casus uit de klas besproken'],
  together: [
    moment('professional_reading', 40, 'Artikel gelezen voor de kenniskring en samengevat'),
    moment(
      'lesson_observation',
      60,
      'Op elkaars school een klassenraad bezocht',
      ['Op de andere school zitten leerlingen zelf voor, vanaf groep 4.'],
      ['Een leerling laten voorzitten, met een kaartje als steun.'],
    ),
  ],
  took: [
    'De andere school doet minder en doet het vaker.',
    'Burgerschap zit bij ons in losse projecten. Dat beklijft niet.',
    'Leerlingen noemden het plein als de plek waar ze het meest leren.',
  ],
  tries: [
    'Na de pauze vijf minuten bespreken wat er op het plein gebeurde.',
    'Een stemming houden over iets wat er echt toe doet.',
    'De klassenraad laten voorbereiden door twee leerlingen.',
  ],
  focus: [],
};

export const CLIMATE_TEAM: StockTeam = {
  key: 'climate',
  kind: 'leerteam',
  name: 'Leerteam Klassenklimaat',
  question: 'Hoe houden we de rust van de gouden weken het hele jaar vast?',
  jointGoal: 'Na elke vakantie investeren alle groepen twee dagen in de groep.',
  theme: 'climate',
  foundedOn: previous('09-15'),
  members: [
    { who: 'Jeroen van Beek', role: 'coordinator' },
    { who: 'Karin Wiersma', role: 'facilitator' },
    { who: 'Esra Demir', role: 'member' },
    { who: 'Jayden Pinas', role: 'member' },
    { who: 'Daan Visscher', role: 'member', until: previous('01-15') },
    { who: 'Maud Peeters', role: 'member', from: previous('01-15') },
    { who: 'Zeynep Kaya', role: 'member', from: running('09-01') },
  ],
  rhythm: { weekday: 1, weeks: 4, minutes: 60 },
  form: 'plg',
  meetings: {
    previous: [
      'Gouden weken: wat zien we tot nu toe?',
      'Afspraken over overgangen en gangen',
      'Wat zien we na de herfstvakantie?',
      'Casus: een groep die om een leerling draait',
      'Observaties bij elkaar: waardering en correctie',
      'Leerlingen bevraagd: wanneer voel je je veilig?',
      'Executieve functies en gedrag: hetzelfde gesprek',
      'Wat werkt er op het plein?',
      'Overgang naar het nieuwe jaar voorbereid',
      'Wat houden we vast?',
    ],
    running: [
      'Gouden weken: wie doet wat?',
      'Stand na zes weken, per groep',
      'Observaties bij elkaar, tweede jaar',
      'Afspraken voor na de kerstvakantie',
    ],
  },
  always: ['Casus uit de klas', 'Stand van onze afspraken'],
  together: [
    moment(
      'lesson_observation',
      45,
      'Bij elkaar gekeken: waardering en correctie geteld',
      ['Ik corrigeerde twaalf keer en waardeerde vier keer. Dat had ik niet gedacht.'],
      ['Eerst benoemen wie het goed doet, dan pas corrigeren.'],
    ),
    moment('collegial_consultation', 45, 'Intervisie over één leerling', [
      'De goede momenten opschrijven veranderde mijn blik.',
    ]),
  ],
  took: [
    'We hebben dezelfde regels en gebruiken andere woorden.',
    'Leerlingen vinden de gang het onveiligst. Daar staat niemand van ons.',
    'Na de vakantie opnieuw beginnen voelde kinderachtig en werkte.',
  ],
  tries: [
    'Bij de deur staan, elke ochtend.',
    'In de gang dezelfde drie zinnen gebruiken.',
    'Twee dagen groepsvorming inplannen na de vakantie.',
  ],
  focus: [],
};
