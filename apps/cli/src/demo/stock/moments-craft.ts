import { moment, type StockMoment } from './stock-moment.js';

export const FORMATIVE: readonly StockMoment[] = [
  moment(
    'professional_reading',
    40,
    'Gelezen: formatief handelen in vijf strategieën',
    ['Het gaat niet om toetsen, maar om wat ik na de vraag doe.'],
    ['Na elke les bepalen wie morgen wat nodig heeft.'],
  ),
  moment(
    'lesson_observation',
    55,
    'Bij {collega} gekeken: wisbordjes en doorvragen',
    ['In tien seconden weet je wie het snapt. Daarna moet je er ook iets mee doen.'],
    ['Bij minder dan driekwart goed eerst opnieuw uitleggen.'],
  ),
  moment(
    'joint_lesson_preparation',
    60,
    'Met {collega} succescriteria opgesteld in kindertaal',
    ['Zodra leerlingen de criteria mee bedenken, gebruiken ze die ook.'],
    ['Met de klas een goed en een zwak voorbeeld vergelijken.'],
  ),
  moment(
    'own_lesson_recording',
    45,
    'Opname van mijn les: wanneer check ik of het begrepen is?',
    ['Ik vroeg vier keer “snappen jullie het?” en ging door bij het eerste ja.'],
    ['Die vraag vervangen door een opdracht van een halve minuut.'],
  ),
  moment(
    'blended_learning',
    120,
    'Leergang formatief handelen, blok {n}',
    [
      'Een leerdoel is iets anders dan een activiteit.',
      'Feedback werkt alleen als er tijd is om er iets mee te doen.',
      'Leerlingen kunnen elkaar goed helpen als de criteria helder zijn.',
    ],
    ['Tien minuten inroosteren om feedback te verwerken.', 'Lesdoel op het bord, en aan het eind terugkijken.'],
    { times: 5 },
  ),
  moment(
    'collegial_consultation',
    45,
    'Exit-kaartjes van twee groepen vergeleken met {collega}',
    ['We dachten dat de les goed ging. De kaartjes zeiden iets anders.'],
    ['Elke dinsdag een exit-kaartje bij rekenen.'],
  ),
  moment(
    'e_learning',
    60,
    'E-learning: goede vragen stellen',
    ['Een vraag zonder vingers levert van iedereen een antwoord op.'],
    ['Een week lang werken zonder vingers.'],
  ),
  moment(
    'virtual_reality',
    35,
    'VR-oefening: beurten verdelen in een volle klas',
    ['Ik keek vooral naar rechts.'],
    ['Beurtenstokjes gebruiken tot ik het gewend ben.'],
  ),
];

export const DIGITAL: readonly StockMoment[] = [
  moment(
    'e_learning',
    60,
    'E-learning: taalmodellen in de klas, kansen en grenzen',
    ['Handig voor het variëren van oefenopgaven. Nakijken blijft nodig.'],
    ['Drie versies van een leestekst laten maken en zelf de beste kiezen.'],
  ),
  moment(
    'course',
    120,
    'Workshop programmeren zonder computer',
    ['Een algoritme is een recept. Dat snappen ze in groep 4 ook.'],
    ['De route naar de gymzaal als programma laten schrijven.'],
  ),
  moment(
    'professional_reading',
    30,
    'Gelezen over mediawijsheid in groep 6 tot en met 8',
    ['Leerlingen weten meer dan ik dacht, maar praten er thuis niet over.'],
    ['Een week lang bijhouden welke apps ze gebruiken en dat samen bespreken.'],
  ),
  moment('e_learning', 45, 'Module privacy en informatiebeveiliging', [], [], { initiative: 'assigned' }),
  moment(
    'collegial_consultation',
    40,
    '{collega} liet zien hoe je oefensoftware instelt op het doel van de les',
    ['Minder sommen, maar wel de juiste.'],
    ['De software alleen gebruiken na de instructie, niet ervoor.'],
  ),
  moment(
    'virtual_reality',
    40,
    'VR-brillen uitgeprobeerd voor een les over de Romeinen',
    ['Het beeld blijft hangen, de kennis pas na het gesprek erover.'],
    ['Eerst het verhaal vertellen en dan pas de bril op.'],
  ),
];

/** What the employer asks of everybody, now and then. */
export const ASKED_OF_ALL: readonly StockMoment[] = [
  moment('course', 180, 'Herhaling bedrijfshulpverlening', [], [], { initiative: 'assigned' }),
  moment('e_learning', 45, 'Module meldcode huiselijk geweld', ['Twijfel is al genoeg om te overleggen.'], [], {
    initiative: 'assigned',
  }),
  moment('e_learning', 30, 'Instructie nieuwe leerlingadministratie', [], [], { initiative: 'assigned' }),
];
