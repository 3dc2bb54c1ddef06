import { previous } from '../school-calendar.js';
import { moment } from './stock-moment.js';
import type { StockTeam } from './stock-team.js';

export const DATA_TEAM: StockTeam = {
  key: 'data',
  kind: 'data_team',
  name: 'Datateam Rekenen',
  question: 'Waardoor blijven breuken en verhoudingen in groep 7 achter bij de andere rekendomeinen?',
  jointGoal: 'In groep 7 gebruikt iedere leerling een strook of verhoudingstabel bij contextopgaven.',
  theme: 'mathematics',
  foundedOn: previous('09-08'),
  members: [
    { who: 'Joost Aarts', role: 'coordinator' },
    { who: 'Samira El Khattabi', role: 'facilitator' },
    { who: 'Ravi Ramdin', role: 'member' },
    { who: 'Tjeerd Dijkhuis', role: 'member' },
    { who: 'Iris van Leeuwen', role: 'member' },
    { who: 'Ingrid Terpstra', role: 'member', until: previous('02-01') },
  ],
  rhythm: { weekday: 1, weeks: 3, minutes: 60 },
  form: 'plg',
  meetings: {
    previous: [
      'Het probleem onder woorden: waar blijven leerlingen achter?',
      'Hypothesen: waar kan het aan liggen?',
      'Welke gegevens hebben we nodig, en welke hebben we al?',
      'Foutenanalyse van twee toetsen verdeeld en gedaan',
      'Hoe betrouwbaar is wat we hebben?',
      'Eerste hypothese verworpen: aan de tijd op het rooster ligt het niet',
      'Nieuwe hypothese: leerlingen missen een model om op te rekenen',
      'Rekengesprekken met twaalf leerlingen geanalyseerd',
      'Conclusie: van vier modellen naar één strook',
      'Maatregel: verhoudingstabel in alle groepen gelijk',
      'Lessen bij de maatregel verdeeld',
      'Tussenstand: zien we de strook terug in de schriften?',
      'Foutenanalyse, tweede ronde',
      'Eindtoetsen: wat is er veranderd en wat weten we niet?',
      'Evaluatie van de maatregel en overdracht',
    ],
    running: [
      'Houdt groep 8 de afspraken van vorig jaar vast?',
      'Nieuw probleem: kommagetallen in groep 6 en 7',
      'Hypothesen over kommagetallen',
      'Gegevens verzamelen: rekengesprekken',
      'Wat laten de rekengesprekken zien?',
    ],
  },
  always: ['Analyse van leerlingwerk', 'Tussenstand van de maatregel', 'Werksessie: vervolg van de analyse'],
  together: [
    moment(
      'collegial_consultation',
      45,
      'Samen schriften geanalyseerd op gebruik van de strook',
      ['De strook staat er, maar wordt pas na het antwoord getekend.'],
      ['De strook beoordelen en niet het antwoord.'],
    ),
    moment(
      'joint_lesson_preparation',
      60,
      'Samen een instructieles verhoudingen ontworpen',
      ['Dezelfde tabel in elke groep maakt de overgang voor leerlingen kleiner.'],
      ['Beginnen met recepten voor vier personen.'],
    ),
    moment('lesson_observation', 60, 'Bij elkaar gekeken tijdens de les verhoudingen', [
      'De leerkracht die het minst uitlegde, kreeg het meeste denkwerk te zien.',
    ]),
  ],
  took: [
    'We waren zeker van onze eerste hypothese, en ze klopte niet.',
    'Twaalf rekengesprekken zeiden meer dan de toets.',
    'Gegevens verzamelen is minder werk als je eerst weet welke vraag je hebt.',
    'Dezelfde fout komt in groep 5, 6, 7 en 8 terug.',
  ],
  tries: [
    'Bij elke contextopgave eerst een strook laten tekenen.',
    'Elke week met twee leerlingen een rekengesprek.',
    'Alleen de verhoudingstabel gebruiken, geen trucjes.',
  ],
  focus: [{ school: 'regenboog', groups: ['Groep 7A', 'Groep 7B'] }],
};
