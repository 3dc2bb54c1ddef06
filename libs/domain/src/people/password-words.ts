/**
 * Words that passwords at Dutch schools are made of, beside those on the shipped lists, which are English: the most
 * frequent on leaked lists, and what is near at hand in a classroom. The most chosen first.
 */
export const DUTCH_PASSWORD_WORDS: readonly string[] = `
  welkom wachtwoord geheim hallo school basisschool leerkracht juffrouw juf meester onderwijs leerling leerlingen klas
  groep docent leraar directeur directie bestuur rapport leerspoor leerteam teamleider intern begeleider kleuter kleuters
  lokaal speelplaats schoolplein magister parnassys somtoday basispoort snappet gynzy kennisnet ouderavond studiedag
  zomervakantie kerstvakantie herfstvakantie meivakantie vakantie zomer winter lente voorjaar herfst kerst pasen
  sinterklaas koningsdag januari februari maart april mei juni juli augustus september oktober november december
  maandag dinsdag woensdag donderdag vrijdag zaterdag zondag vandaag morgen gisteren nederland holland amsterdam
  rotterdam utrecht denhaag eindhoven groningen tilburg almere breda nijmegen apeldoorn arnhem haarlem enschede
  amersfoort zwolle leiden maastricht dordrecht deventer leeuwarden friesland brabant limburg zeeland gelderland
  feyenoord ajax ikhouvanjou ikhouvan houvan liefde liefste schatje lieverd knuffel prinses vlinder bloem bloemen
  zonnetje zonneschijn regenboog vuurtoren kameleon klimop mijn jouw onze inloggen toegang beheer beheerder
  computer laptop telefoon printer internet welkomthuis correcthorsebatterystaple verander veranderen tijdelijk
  nieuw oud mooi lekker chocola koffie fiets fietsen voetbal hockey korfbal hond poes konijn paard dolfijn
  nul een twee drie vier vijf zes zeven acht negen tien
`
  .split(/\s+/)
  .filter(Boolean);
