import { moment, type StockMoment } from './stock-moment.js';

export const CLIMATE: readonly StockMoment[] = [
  moment(
    'lesson_observation',
    50,
    'Bij {collega} gekeken: rust bij de start van de dag',
    ['Een begroeting bij de deur kost drie minuten en scheelt de hele ochtend.'],
    ['Elke leerling bij de deur begroeten met naam.'],
  ),
  moment(
    'professional_reading',
    30,
    'Gelezen over de gouden weken',
    ['De eerste zes weken bepalen het jaar, maar na elke vakantie begin je een beetje opnieuw.'],
    ['Na elke vakantie twee dagen investeren in de groep.'],
  ),
  moment(
    'virtual_reality',
    45,
    'VR-training: een onrustige groep betreden',
    ['Mijn stem gaat omhoog als het rumoerig wordt. Dat maakt het erger.'],
    ['Stil gaan staan en wachten in plaats van er overheen praten.'],
  ),
  moment(
    'simulation',
    45,
    'Simulatie: escalatie voorkomen',
    ['Een keuze geven haalt de angel eruit.'],
    ['Twee opties aanbieden, en weglopen om ruimte te geven.'],
  ),
  moment(
    'collegial_consultation',
    60,
    'Intervisie: een leerling die de groep op sleeptouw neemt',
    ['Ik zag alleen wat misging. Collega’s vroegen naar de momenten dat het wel lukt.'],
    ['Een week lang opschrijven wanneer het goed gaat.'],
  ),
  moment(
    'e_learning',
    60,
    'E-learning: groepsdynamiek in de bovenbouw',
    ['De stille middengroep bepaalt de norm, niet de luidste drie.'],
    ['Vaker en zichtbaarder waarderen wat de meerderheid goed doet.'],
  ),
  moment(
    'course',
    150,
    'Training traumasensitief lesgeven, dagdeel {n}',
    ['Gedrag is vaak een antwoord op stress.', 'Voorspelbaarheid is voor sommige kinderen een voorwaarde om te leren.'],
    ['De dagplanning op het bord, en wijzigingen vooraf vertellen.'],
    { times: 3 },
  ),
  moment(
    'own_lesson_recording',
    40,
    'Een klassengesprek opgenomen en teruggeluisterd',
    ['Kinderen praten via mij. Ze reageren bijna niet op elkaar.'],
    ['Leerlingen elkaar de beurt laten geven.'],
  ),
  moment(
    'joint_lesson_preparation',
    40,
    'Met {collega} de groepsvorming na de vakantie voorbereid',
    [],
    ['Elke dag één samenwerkopdracht in een wisselend tweetal.'],
  ),
];

export const CITIZENSHIP: readonly StockMoment[] = [
  moment(
    'professional_reading',
    35,
    'Gelezen over burgerschap als oefenplaats',
    ['Democratie leer je door te doen: laat kinderen echt iets beslissen.'],
    ['De klas laten beslissen over de inrichting van de leeshoek, met een stemming.'],
  ),
  moment(
    'lesson_observation',
    50,
    'Klassenraad bij {collega} bijgewoond',
    ['De leerlingen leidden het gesprek zelf. De leerkracht zat in de kring.'],
    ['Elke twee weken een klassenraad met een leerling als voorzitter.'],
  ),
  moment(
    'joint_lesson_preparation',
    60,
    'Met {collega} lessen over verschil van mening voorbereid',
    ['Een stelling moet dicht bij de kinderen liggen. Dan durven ze.'],
    ['Eerst een standpunt laten innemen dat niet je eigen standpunt is.'],
  ),
  moment(
    'e_learning',
    60,
    'E-learning: moeilijke gesprekken in de klas',
    ['Ik hoef geen antwoord te hebben. Ik moet het gesprek veilig houden.'],
    ['Eerst gespreksregels met de groep afspreken en dan pas het onderwerp noemen.'],
  ),
  moment(
    'serious_game',
    45,
    'Democratiespel getest voor groep 7 en 8',
    ['Het spel is leuk, de nabespreking maakt er burgerschap van.'],
    ['Een half uur nabespreken inplannen.'],
  ),
  moment(
    'collegial_consultation',
    45,
    'Met {collega} besproken: als er in de klas iets kwetsends gezegd wordt',
    ['Meteen begrenzen en later uitleggen werkt beter dan andersom.'],
    ['Een vaste zin afspreken die we allebei gebruiken.'],
  ),
  moment(
    'other',
    120,
    'Bezoek aan het gemeentehuis voorbereid en verkend',
    [],
    ['Leerlingen vooraf vragen laten bedenken voor het raadslid.'],
  ),
];

export const PARENTS: readonly StockMoment[] = [
  moment(
    'simulation',
    45,
    'Simulatie: slecht nieuws brengen in een oudergesprek',
    ['Ik draaide eromheen. De boodschap mag eerst, de uitleg komt daarna.'],
    ['In de eerste minuut zeggen waar het gesprek over gaat.'],
  ),
  moment(
    'collegial_consultation',
    45,
    'Oudergesprek nabesproken met {collega}',
    ['Ouders vertelden meer toen ik met hun verhaal begon in plaats van met de toetsen.'],
    ['Beginnen met de vraag: hoe kijkt uw kind zelf naar school?'],
  ),
  moment(
    'professional_reading',
    30,
    'Gelezen over driehoeksgesprekken met de leerling erbij',
    ['Voorbereiden met de leerling is de helft van het werk.'],
    ['Leerlingen zelf laten vertellen waar ze trots op zijn.'],
  ),
  moment(
    'e_learning',
    60,
    'E-learning: samenwerken met ouders die het Nederlands leren',
    ['Korte zinnen, een foto en een voorbeeld zeggen meer dan een brief.'],
    ['Het themawoord van de week met een foto naar ouders sturen.'],
  ),
  moment(
    'course',
    120,
    'Workshop oudergesprekken: eerst luisteren',
    [],
    ['In het eerste gesprek alleen luisteren en nog niets over resultaten zeggen.'],
  ),
];
