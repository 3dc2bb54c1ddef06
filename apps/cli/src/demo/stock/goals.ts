import type { ThemeKey } from './themes.js';

/** A goal that somebody could set, with what they write down on the way. */
export interface StockGoal {
  readonly theme: ThemeKey;
  /** Nothing for kindergarten. */
  readonly older?: boolean;
  readonly title: string;
  readonly reason: string;
  readonly signs: readonly string[];
  /** How it goes, from the first weeks on; the last is what one says when it was achieved. */
  readonly notes: readonly [string, string, string];
}

/** What one says when letting go of a goal. */
export const LET_GO: readonly string[] = [
  'Door de wisseling van groep past dit doel niet meer bij wat mijn leerlingen nodig hebben.',
  'Ik merk dat ik te veel tegelijk wilde. Deze laat ik los, de andere houd ik.',
  'Het team pakt dit nu samen op, dus als eigen doel is het niet meer nodig.',
];

export const GOALS: readonly StockGoal[] = [
  {
    theme: 'reading',
    title: 'Ik voer elke week een gesprek over een rijke tekst waarin leerlingen op elkaar reageren',
    reason: 'Mijn leerlingen beantwoorden vragen wel, maar praten niet over wat een tekst met ze doet.',
    signs: ['Leerlingen stellen elkaar vragen over de tekst', 'Ik ben minder dan de helft van de tijd aan het woord'],
    notes: [
      'De eerste gesprekken liepen via mij. Ik oefen nu met zwijgen.',
      'In tweetallen voorbereiden helpt: nu doet driekwart van de groep mee.',
      'Het wekelijkse gesprek is een vast moment geworden en de leerlingen vragen erom.',
    ],
  },
  {
    theme: 'reading',
    title: 'Ik kies teksten bij de zaakvakken die de moeite waard zijn',
    reason: 'De teksten in de werkboeken zijn kort en vlak.',
    signs: ['Bij elk zaakvakthema ligt een rijke tekst klaar'],
    notes: [
      'Een eerste verzameling gemaakt met de bibliotheek.',
      'Voor vier thema’s liggen er nu teksten. Het voorbereiden kost nog veel tijd.',
      'Alle thema’s van dit jaar zijn voorzien, en de parallelgroep gebruikt ze ook.',
    ],
  },
  {
    theme: 'language',
    title: 'Taalzwakke kleuters krijgen elke dag een gesprek van minstens vijf beurten met mij',
    reason: 'In de grote kring hoor ik steeds dezelfde kinderen.',
    signs: ['Ieder kind van de lijst heeft elke dag een echt gesprek', 'Kinderen beginnen zelf een gesprek'],
    notes: [
      'Met een lijstje op mijn bureau lukt het drie dagen per week.',
      'De kleine kring is nu elke ochtend. Twee kinderen beginnen uit zichzelf te vertellen.',
      'Het gaat vanzelf. Ik heb het lijstje niet meer nodig.',
    ],
  },
  {
    theme: 'language',
    title: 'Ik werk met acht themawoorden die de hele dag terugkomen',
    reason: 'We boden veel woorden aan en er bleef weinig hangen.',
    signs: ['Kinderen gebruiken de woorden in hun spel'],
    notes: [
      'Minder woorden kiezen voelt onwennig, maar geeft rust.',
      'In de huishoek hoor ik de woorden terug.',
      'Aan het eind van het thema gebruikte bijna iedereen zes van de acht woorden.',
    ],
  },
  {
    theme: 'mathematics',
    title: 'Mijn leerlingen tekenen een contextopgave voordat ze gaan rekenen',
    reason: 'Ze pakken twee getallen uit de opgave en doen er iets mee.',
    signs: ['In de schriften staan tekeningen bij de opgaven', 'Leerlingen kunnen vertellen wat er gevraagd wordt'],
    notes: [
      'De sterke rekenaars vinden het onzin. Dat gesprek moet ik nog voeren.',
      'Bij de helft van de leerlingen zie ik nu een schets of een strook.',
      'Tekenen is gewoon geworden, ook bij de sterke rekenaars.',
    ],
  },
  {
    theme: 'mathematics',
    title: 'Elke rekenles begint met vijf minuten automatiseren',
    reason: 'De tafels zakken weg na de vakanties.',
    signs: ['De oefening staat elke dag op het rooster', 'Leerlingen houden hun eigen vooruitgang bij'],
    notes: [
      'Vier van de vijf dagen gelukt. Op maandag schiet het erbij in.',
      'De leerlingen houden een grafiekje bij en vragen erom.',
      'Een vaste gewoonte, ook bij mijn duo-partner.',
    ],
  },
  {
    theme: 'executive',
    older: true,
    title: 'De klas begint binnen twee minuten na de instructie zelfstandig te werken',
    reason: 'We verliezen veel tijd aan op gang komen.',
    signs: ['De timer staat gemiddeld onder de twee minuten'],
    notes: [
      'Begonnen met één vaste routine. Nu nog vier minuten.',
      'Met de stappen op het bord zitten we op drie minuten.',
      'Twee minuten gehaald, ook als er een invaller staat.',
    ],
  },
  {
    theme: 'climate',
    title: 'Ik waardeer vaker wat goed gaat dan dat ik corrigeer',
    reason: 'Bij een bezoek telde een collega veertien correcties in één les.',
    signs: ['In een observatie drie keer zoveel waardering als correctie'],
    notes: [
      'Ik merk nu elke correctie. Dat is confronterend.',
      'De verhouding is omgekeerd, behalve op vrijdagmiddag.',
      'Opnieuw laten tellen: het klopt, en de groep is rustiger.',
    ],
  },
  {
    theme: 'climate',
    title: 'Na elke vakantie investeer ik twee dagen in de groep',
    reason: 'De gouden weken zijn na de herfst uitgewerkt.',
    signs: ['In de weekplanning staan de dagen vast'],
    notes: [
      'Na de herfstvakantie gedaan, met de spelen van het team.',
      'Na de kerstvakantie merkte ik dat de groep er zelf om vroeg.',
      'Het staat in onze jaarplanning, voor alle groepen.',
    ],
  },
  {
    theme: 'citizenship',
    older: true,
    title: 'Mijn klas houdt elke twee weken een klassenraad die de leerlingen zelf leiden',
    reason: 'Meebeslissen moeten ze kunnen oefenen.',
    signs: ['Een leerling zit voor', 'Besluiten worden ook uitgevoerd'],
    notes: [
      'De eerste twee heb ik zelf voorgezeten.',
      'Twee leerlingen bereiden de agenda voor. Besluiten nemen is nog lastig.',
      'De raad besliste over het pleinrooster en het werkt.',
    ],
  },
  {
    theme: 'formative',
    title: 'Ik weet aan het eind van elke les wie morgen nog iets nodig heeft',
    reason: 'Ik ging af op het gevoel dat de les goed liep.',
    signs: ['Elke les eindigt met een korte check', 'Mijn planning van morgen verandert erdoor'],
    notes: [
      'Exit-kaartjes bij rekenen. Nakijken kost nog te veel tijd.',
      'Wisbordjes aan het eind werken sneller. Ik stel nu drie keer per week iets bij.',
      'Het is een reflex geworden, bij rekenen en bij taal.',
    ],
  },
  {
    theme: 'formative',
    title: 'Leerlingen geven elkaar bruikbare feedback met succescriteria',
    reason: 'Feedback van mij komt vaak te laat.',
    signs: ['Leerlingen verwijzen naar de criteria', 'Werk wordt echt herzien'],
    notes: [
      'De criteria waren van mij, niet van hen. Opnieuw begonnen met voorbeelden.',
      'Ze gebruiken de criteria bij schrijven. Bij andere vakken nog niet.',
      'In de laatste schrijfronde herzag iedereen ten minste één alinea.',
    ],
  },
  {
    theme: 'gifted',
    title: 'De verrijkingsgroep krijgt twee keer per week instructie van mij',
    reason: 'Ze kregen werk mee, maar geen les.',
    signs: ['Twee vaste momenten in het rooster'],
    notes: [
      'Eén moment per week lukt. Het tweede sneuvelt nog.',
      'Sinds ik de rest laat werken aan herhaling lukt het twee keer.',
      'Ook de invaller hield het vol.',
    ],
  },
  {
    theme: 'parents',
    older: true,
    title: 'Leerlingen voeren het rapportgesprek mee',
    reason: 'We praatten over kinderen in plaats van met ze.',
    signs: ['Elke leerling vertelt zelf over een doel'],
    notes: [
      'Proef gedaan met zes leerlingen. Voorbereiden is nodig.',
      'In februari deed de helft van de klas het zelf.',
      'Alle gesprekken waren driehoeksgesprekken. Ouders waren enthousiast.',
    ],
  },
  {
    theme: 'play',
    title: 'Ik speel elke dag tien minuten mee zonder vragen te stellen',
    reason: 'Mijn vragen leggen het spel stil.',
    signs: ['Het spel gaat door als ik erbij kom'],
    notes: [
      'Kijken zonder iets te zeggen is moeilijk.',
      'Ik beschrijf nu wat ik zie. Het spel duurt langer.',
      'Kinderen nodigen mij uit in plaats van dat ze stoppen.',
    ],
  },
  {
    theme: 'digital',
    title: 'Oefensoftware zet ik alleen in bij het doel van de les',
    reason: 'Leerlingen maakten losse sommen zonder verband.',
    signs: ['De taken staan vooraf klaar bij het lesdoel'],
    notes: [
      'Klaarzetten kost tien minuten per dag.',
      'Met een collega verdeeld, dat scheelt de helft.',
      'De losse taken zijn verdwenen.',
    ],
  },
  {
    theme: 'writing',
    title: 'Mijn leerlingen herschrijven elke tekst ten minste één keer',
    reason: 'Een tekst was klaar als hij af was, niet als hij goed was.',
    signs: ['In de schrijfmap zitten twee versies'],
    notes: [
      'Herschrijven werd overschrijven. Ik geef nu op één punt feedback.',
      'Met één aandachtspunt verbeteren ze echt iets.',
      'Ze vragen zelf: mag ik er nog één keer naar kijken?',
    ],
  },
  {
    theme: 'movement',
    title: 'Twee keer per week oefenen we automatisch rekenen in beweging',
    reason: 'Stilzitten en herhalen gaan bij mijn groepen slecht samen.',
    signs: ['Het staat in de weekplanning van vier groepen'],
    notes: [
      'Twee groepen doen mee. Het plein is nog een gevecht.',
      'Vier groepen, met een vast kwartier op woensdag.',
      'De leerkrachten doen het nu zonder mij.',
    ],
  },
];
