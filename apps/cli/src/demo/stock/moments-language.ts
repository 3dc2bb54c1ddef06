import { moment, type StockMoment } from './stock-moment.js';

export const READING: readonly StockMoment[] = [
  moment(
    'professional_reading',
    45,
    'Gelezen: rijke teksten kiezen voor de zaakvakken',
    ['Een tekst mag best te moeilijk zijn, als we hem maar samen lezen.'],
    ['Bij het volgende zaakvakthema een krantenartikel lezen in plaats van de werkboektekst.'],
  ),
  moment(
    'lesson_observation',
    60,
    'Bij {collega} gekeken: in gesprek over een tekst',
    [
      'De vraag “waarom zegt de schrijver dit zo?” leverde meer op dan alle werkbladvragen bij elkaar.',
      'Stille kinderen praten mee als ze eerst in tweetallen mogen overleggen.',
    ],
    ['Na elke alinea eerst een minuut in tweetallen laten overleggen.'],
  ),
  moment(
    'own_lesson_recording',
    50,
    'Mijn les hardop denkend voorlezen opgenomen en teruggekeken',
    ['Ik stel een vraag en geef binnen twee tellen zelf het antwoord.'],
    ['Na elke vraag in stilte tot vijf tellen.'],
  ),
  moment(
    'joint_lesson_preparation',
    60,
    'Met {collega} een lessenreeks bij één rijke tekst gemaakt',
    ['Samen kwamen we op één doel uit in plaats van op zes strategieën.'],
    ['De tekst drie dagen achter elkaar gebruiken: lezen, bespreken, erover schrijven.'],
  ),
  moment(
    'e_learning',
    90,
    'E-learning: modelen van leesstrategieën',
    ['Strategieën zijn een middel. Ik deed ze als doel.'],
    ['Hardop voordoen waar ik zelf even vastloop in de tekst.'],
  ),
  moment(
    'course',
    150,
    'Leergang leescoördinator, bijeenkomst {n}',
    [
      'Kennis van de wereld bepaalt voor een groot deel of je een tekst begrijpt.',
      'Leesmotivatie zakt het hardst tussen groep 5 en 7. Daar ligt ons werk.',
      'Vrij lezen werkt pas als kinderen ook over boeken praten.',
    ],
    [
      'Elke vrijdag tien minuten boekpraatjes door leerlingen zelf.',
      'Een leesgesprek van vijf minuten per kind plannen.',
    ],
    { times: 6 },
  ),
  moment(
    'collegial_consultation',
    45,
    'Intervisie over leerlingen die technisch goed lezen en weinig begrijpen',
    ['Bij drie van mijn leerlingen zit het in de woordenschat, niet in de leesstrategie.'],
    ['Vooraf vijf sleutelwoorden bespreken bij de tekst van deze week.'],
  ),
  moment(
    'professional_reading',
    30,
    'Artikel over schrijven bij het lezen',
    ['Eén zin over de kern laten schrijven dwingt tot echt begrijpen.'],
    ['Als afsluiting: de tekst in één zin van hooguit vijftien woorden.'],
  ),
  moment(
    'serious_game',
    40,
    'Leesgame voor leerkrachten gespeeld: kies de juiste vervolgvraag',
    ['Ik kies snel voor een vraag waarvan het antwoord letterlijk in de tekst staat.'],
    [],
  ),
];

export const LANGUAGE: readonly StockMoment[] = [
  moment(
    'professional_reading',
    40,
    'Gelezen over woordenschat bij taalzwakke kleuters',
    ['Een woord moet zeven keer terugkomen voordat het blijft hangen.'],
    ['Acht woorden per thema, en die elke dag laten terugkomen in de kring en de hoeken.'],
  ),
  moment(
    'lesson_observation',
    45,
    'Bij {collega} gekeken in de kleine kring',
    ['Met vier kinderen krijgt iedereen drie keer zoveel spreektijd.'],
    ['Elke ochtend een kleine kring met de kinderen die in de grote kring stil zijn.'],
  ),
  moment(
    'e_learning',
    75,
    'E-learning: interactief voorlezen in drie rondes',
    ['De tweede keer voorlezen is voor taalzwakke kinderen de belangrijkste.'],
    ['Hetzelfde prentenboek drie keer lezen, elke keer met een andere vraag.'],
  ),
  moment(
    'own_lesson_recording',
    45,
    'Opname teruggekeken: wie is er in mijn kring aan het woord?',
    ['Ik was zelf ruim de helft van de tijd aan het woord.'],
    ['Mijn vraag stellen, wachten en een kind laten doorvragen.'],
  ),
  moment(
    'collegial_consultation',
    45,
    'Met {collega} gespard over meertalige kinderen',
    ['De thuistaal mag mee de klas in. Dat helpt, het zit niet in de weg.'],
    ['Kinderen het themawoord in hun eigen taal laten noemen en ernaast hangen.'],
  ),
  moment(
    'course',
    150,
    'Training gespreksvaardigheid bij jonge kinderen, dagdeel {n}',
    [
      'Een open vraag is nog geen denkvraag.',
      'Reageren op wat een kind bedoelt werkt beter dan verbeteren wat het zegt.',
    ],
    ['Elke dag met één kind een gesprek van vijf beurten.'],
    { times: 3 },
  ),
  moment(
    'joint_lesson_preparation',
    50,
    'Met {collega} het thema Water voorbereid: woorden, boeken en hoeken',
    ['We hadden te veel woorden. Minder en vaker werkt beter.'],
    ['De woordkaarten in de huishoek hangen op ooghoogte van de kinderen.'],
  ),
  moment(
    'professional_reading',
    30,
    'Artikel over verteltafels en naspelen',
    ['Naspelen laat zien of een verhaal begrepen is.'],
    ['Na het voorlezen de verteltafel openen voor twee kinderen die moeilijk uit hun woorden komen.'],
  ),
];

export const WRITING: readonly StockMoment[] = [
  moment(
    'professional_reading',
    35,
    'Gelezen: spelling aanleren met minder regels en meer oefening',
    ['Elke dag kort oefenen levert meer op dan één lange les.'],
    ['Elke ochtend vijf woorden op wisbordjes, meteen nakijken.'],
  ),
  moment(
    'lesson_observation',
    50,
    'Schrijfles van {collega} bijgewoond',
    ['De leerlingen herschreven één alinea in plaats van de hele tekst. Dat hielden ze vol.'],
    ['Feedback geven op één punt en de rest laten liggen.'],
  ),
  moment(
    'e_learning',
    60,
    'E-learning: feedback op teksten van leerlingen',
    ['Ik verbeter vooral spelfouten, terwijl de opbouw het probleem is.'],
    ['Eerst als lezer reageren: wat snap ik nog niet?'],
  ),
  moment(
    'joint_lesson_preparation',
    45,
    'Met {collega} voorbeeldteksten verzameld voor het instructief schrijven',
    [],
    ['Twee voorbeelden naast elkaar leggen en laten vertellen welke beter werkt.'],
  ),
  moment(
    'own_lesson_recording',
    40,
    'Instructie werkwoordspelling opgenomen en teruggekeken',
    ['Mijn uitleg duurde achttien minuten. De helft was genoeg geweest.'],
    ['Na acht minuten iedereen aan het werk, en een tweede ronde voor wie dat nodig heeft.'],
  ),
  moment(
    'professional_reading',
    30,
    'Artikel over schrijven vanuit een echt doel',
    ['Een brief die echt verstuurd wordt, wordt beter geschreven.'],
    ['De klas laten schrijven aan de gemeente over het kruispunt bij school.'],
  ),
  moment(
    'collegial_consultation',
    40,
    'Dictees van de parallelgroepen naast elkaar gelegd',
    ['Beide groepen vallen uit op dezelfde twee categorieën.'],
    ['Die twee categorieën vier weken lang dagelijks laten terugkomen.'],
    { initiative: 'team' },
  ),
];
