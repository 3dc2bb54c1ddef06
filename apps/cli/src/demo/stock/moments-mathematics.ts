import { moment, type StockMoment } from './stock-moment.js';

export const MATHEMATICS: readonly StockMoment[] = [
  moment(
    'lesson_observation',
    60,
    'Rekenles van {collega} bezocht: breuken op de getallenlijn',
    ['De getallenlijn laat zien dat een breuk een getal is. In mijn groep zijn het nog taartpunten.'],
    ['Breuken eerst op de getallenlijn zetten en dan pas rekenen.'],
  ),
  moment(
    'joint_lesson_preparation',
    60,
    'Met {collega} drie verhaaltjessommen uitgewerkt met een tekening',
    ['De tekening maken is de les. De som is de afronding.'],
    ['Leerlingen de som laten tekenen voordat ze mogen rekenen.'],
  ),
  moment(
    'e_learning',
    90,
    'E-learning: het drieslagmodel bij contextopgaven',
    ['Mijn leerlingen slaan het plannen over en gaan meteen rekenen.'],
    ['Laten opschrijven wat er gevraagd wordt voordat er een getal op papier komt.'],
  ),
  moment(
    'course',
    180,
    'Opleiding rekencoördinator, bijeenkomst {n}',
    [
      'Automatiseren vraagt elke dag vijf minuten, ook in groep 8.',
      'Een fout antwoord vertelt hoe een kind denkt, als je doorvraagt.',
      'De overstap van concreet naar formeel gaat in onze methode te snel.',
    ],
    ['Een rekengesprek voeren met twee leerlingen per week.', 'Elke les beginnen met vijf minuten automatiseren.'],
    { times: 8 },
  ),
  moment(
    'professional_reading',
    40,
    'Gelezen over hardnekkige misvattingen bij kommagetallen',
    ['“Langer is groter” zit bij een derde van mijn groep.'],
    ['Starten met drie kommagetallen en laten bewijzen welk het grootst is.'],
  ),
  moment(
    'own_lesson_recording',
    50,
    'Eigen rekeninstructie opgenomen: hoeveel leerlingen denken er mee?',
    ['Bij mijn beurtvragen doen steeds dezelfde zes kinderen mee.'],
    ['Wisbordjes bij elke vraag, zodat iedereen antwoord geeft.'],
  ),
  moment(
    'collegial_consultation',
    45,
    'Rekengesprekken geoefend met {collega}',
    ['Niet helpen is het moeilijkste.'],
    ['Alleen vragen: “hoe heb je dat gedaan?” en dan luisteren.'],
  ),
  moment(
    'blended_learning',
    120,
    'Blended training rekenen met modellen, deel {n}',
    ['Een strook, een verhoudingstabel en een getallenlijn zijn genoeg. Minder modellen, vaker gebruikt.'],
    ['In groep 5 tot en met 8 dezelfde verhoudingstabel gebruiken.'],
    { times: 3 },
  ),
  moment(
    'professional_reading',
    30,
    'Artikel over rekenen en taal',
    ['Bij de contextopgaven struikelen mijn leerlingen over woorden als “per” en “ten opzichte van”.'],
    ['Rekenwoorden aan de wand, met een tekening erbij.'],
  ),
  moment(
    'simulation',
    45,
    'Simulatie: instructie geven aan een digitale rekengroep',
    ['Ik ging door terwijl een deel van de groep nog niet mee was.'],
    ['Na de eerste opgave controleren wie het begrijpt en dan pas verder.'],
  ),
];

export const GIFTED: readonly StockMoment[] = [
  moment(
    'professional_reading',
    40,
    'Gelezen: compacten en verrijken zonder eilandjes',
    ['Verrijking is pas iets waard als ik er ook instructie bij geef.'],
    ['Twee keer per week tien minuten instructie voor de verrijkingsgroep.'],
  ),
  moment(
    'course',
    150,
    'Training begaafdheid in de klas, avond {n}',
    [
      'Een kind dat nooit hoeft te zwoegen, leert niet hoe dat moet.',
      'Hoge verwachtingen uit je in de vragen die je stelt.',
    ],
    ['Opdrachten kiezen waar ook mijn snelste leerlingen op vastlopen.'],
    { times: 4 },
  ),
  moment(
    'joint_lesson_preparation',
    60,
    'Met {collega} open opdrachten gemaakt die iedereen aan het denken zetten',
    ['Eén goede opdracht met ruimte naar boven is beter dan drie niveaus.'],
    ['Beginnen met de moeilijkste vraag voor de hele groep.'],
  ),
  moment(
    'collegial_consultation',
    45,
    'Besproken met {collega}: leerlingen die onderpresteren',
    ['Verveling en faalangst lijken van buiten op elkaar.'],
    ['Met één leerling afspreken waar het werk wél moeilijk genoeg is.'],
  ),
  moment('e_learning', 60, 'E-learning: denksleutels', [], ['Elke week één denksleutel bij het zaakvakthema.']),
  moment(
    'serious_game',
    50,
    'Strategisch denkspel getest voor de plusgroep',
    ['Na afloop praten over de aanpak is belangrijker dan winnen.'],
    ['Laten opschrijven welke zet achteraf de slimste was.'],
  ),
];

export const MOVEMENT: readonly StockMoment[] = [
  moment(
    'professional_reading',
    30,
    'Gelezen over bewegend leren: wat werkt en wat niet',
    ['Bewegen helpt vooral bij herhalen en automatiseren, niet bij nieuwe stof.'],
    ['De tafels oefenen met springen op het plein.'],
  ),
  moment(
    'course',
    120,
    'Workshop bewegende rekenlessen op het plein',
    ['Een goede les buiten heeft net zo goed een doel en een afsluiting.'],
    ['Elke woensdag een kwartier tafels op het plein.'],
  ),
  moment(
    'joint_lesson_preparation',
    45,
    'Met {collega} energizers uitgezocht die bij de lesstof passen',
    [],
    ['Na twintig minuten zitten een korte oefening met het begrip van de dag.'],
  ),
  moment(
    'lesson_observation',
    45,
    'Gymles van {collega} bijgewoond: samenwerken en reguleren',
    ['Kinderen die in de klas snel boos zijn, vonden hier woorden voor wat er gebeurde.'],
    ['De stopafspraak uit de gymzaal ook in de klas gebruiken.'],
  ),
  moment('virtual_reality', 40, 'VR-les motorisch leren uitgeprobeerd', [
    'Leuk om te ervaren, nog weinig om mee te nemen.',
  ]),
];
