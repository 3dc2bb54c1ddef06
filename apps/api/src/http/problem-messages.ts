import type { Language } from '@app/access';
import type { ErrorParameters } from '@app/platform';

type Sentence = Readonly<Record<Language, string>>;

/** What every code means, for people. `{name}` is filled in. */
const MESSAGES: Readonly<Record<string, Sentence>> = {
  // Whole requests
  invalid_request: { nl: 'Het verzoek klopt niet.', en: 'The request is not valid.' },
  not_signed_in: { nl: 'Je bent niet aangemeld.', en: 'You are not signed in.' },
  sign_in_failed: {
    nl: 'E-mailadres en wachtwoord horen niet bij elkaar.',
    en: 'E-mail address and password do not belong together.',
  },
  invitation_refused: {
    nl: 'Deze uitnodiging is niet (meer) geldig. Vraag een nieuwe.',
    en: 'This invitation is not valid (any more). Ask for a new one.',
  },
  address_has_account: {
    nl: 'Met dit e-mailadres is al een account gemaakt.',
    en: 'There is an account with this e-mail address already.',
  },
  has_account: {
    nl: 'Deze medewerker heeft al een account.',
    en: 'This member of staff has an account already.',
  },
  email_missing: {
    nl: 'Vul eerst het e-mailadres van deze medewerker in.',
    en: 'Fill in the e-mail address of this member of staff first.',
  },
  has_left: { nl: 'Deze medewerker is uit dienst.', en: 'This member of staff has left.' },
  machine_client_ended: {
    nl: 'Deze koppeling is beëindigd. Maak een nieuwe.',
    en: 'This machine client was ended. Make a new one.',
  },
  two_keys_already: {
    nl: 'Deze koppeling heeft al twee geldige sleutels. Beëindig eerst de oude.',
    en: 'This machine client has two valid keys already. End the old one first.',
  },
  delivered_otherwise: {
    nl: 'Onder deze deliveryId is al iets anders afgeleverd.',
    en: 'Something else was delivered under this deliveryId already.',
  },
  works_here: {
    nl: 'Deze medewerker werkt hier nog; alleen zelf kan iemand dan om wissen vragen.',
    en: 'This member of staff works here; only they themselves can ask to be erased.',
  },
  erasure_asked_already: {
    nl: 'Hier is al om gevraagd.',
    en: 'This was asked for already.',
  },
  consent_withdrawn_already: {
    nl: 'Deze instemming is al ingetrokken.',
    en: 'This consent was withdrawn already.',
  },
  period_has_ended: {
    nl: 'Deze periode is voorbij; de rapporten erover staan vast.',
    en: 'This period is over; the reports on it stand.',
  },
  sign_on_required: {
    nl: 'Bij dit bestuur meld je je aan met het account van je school.',
    en: 'At this board you sign in with the account of your school.',
  },
  sign_on_not_trusted: {
    nl: 'Dit aanmelden is niet te vertrouwen of duurde te lang. Begin opnieuw.',
    en: 'This sign-on cannot be trusted, or took too long. Begin again.',
  },
  sign_on_cancelled: {
    nl: 'Het aanmelden is bij je school afgebroken. Begin opnieuw als je verder wilt.',
    en: 'The sign-on was stopped at your school. Begin again if you want to go on.',
  },
  sign_on_unreachable: {
    nl: 'Het aanmelden van je school geeft geen goed antwoord. Probeer het straks weer.',
    en: 'The sign-on of your school gives no good answer. Try again in a while.',
  },
  sign_on_not_staff: {
    nl: 'Leerspoor is voor medewerkers; volgens je school ben je dat niet.',
    en: 'Leerspoor is for staff; your school says that you are not.',
  },
  sign_on_school_unknown: {
    nl: 'De school waarvan je komt is hier niet bekend. Vraag het de beheerder van je bestuur.',
    en: 'The school that you come from is not known here. Ask the administrator of your board.',
  },
  sign_on_not_known: {
    nl: 'Je bent hier nog niet bekend. Vraag het de beheerder van je bestuur.',
    en: 'You are not known here yet. Ask the administrator of your board.',
  },
  sign_on_linked_otherwise: {
    nl: 'Je bent hier al bekend met een ander account van je school. Meld je daarmee aan.',
    en: 'You are known here with another account of your school. Sign on with that one.',
  },
  sign_on_account_unproven: {
    nl: 'Je hebt hier al een account met een wachtwoord, en je school bevestigt het adres daarvan niet. Meld je aan met je wachtwoord.',
    en: 'You have an account with a password here, and your school does not confirm its address. Sign in with your password.',
  },
  sign_on_not_active: {
    nl: 'Je werkt volgens onze gegevens niet meer bij dit bestuur.',
    en: 'As far as we know you no longer work for this board.',
  },
  sign_on_code_refused: {
    nl: 'Deze code is niet (meer) geldig. Meld je opnieuw aan.',
    en: 'This code is not valid (any more). Sign in again.',
  },
  refresh_refused: { nl: 'Meld je opnieuw aan.', en: 'Sign in again.' },
  not_allowed: { nl: 'Dit mag je niet doen.', en: 'You may not do this.' },
  not_found: { nl: 'Dit bestaat niet.', en: 'This does not exist.' },
  exists_already: { nl: 'Dit bestaat al.', en: 'This exists already.' },
  unknown_reference: {
    nl: 'Het verzoek verwijst naar iets dat niet bestaat.',
    en: 'The request refers to something that does not exist.',
  },
  rule_broken: { nl: 'Het verzoek gaat tegen een regel in.', en: 'The request breaks a rule.' },
  too_complex: { nl: 'is groter of dieper dan hier kan', en: 'is larger or deeper than can be here' },
  whole_months: { nl: 'moet de eerste dag van een maand zijn', en: 'must be the first day of a month' },
  text_not_whole: { nl: 'bevat een half teken', en: 'holds half a character' },
  before_founding: {
    nl: 'mag niet voor de oprichting van het leerteam liggen',
    en: 'may not be before the leerteam was founded',
  },
  group_of_another_school: {
    nl: 'is geen groep van een school waar leden van het leerteam werken',
    en: 'is no group of a school where members of the leerteam work',
  },
  too_many_rows: { nl: 'het bestand heeft meer dan {limit} rijen', en: 'the file has more than {limit} rows' },
  value_too_long: {
    nl: 'kolom ‘{column}’ is langer dan {limit} tekens',
    en: 'column “{column}” is longer than {limit} characters',
  },
  package_refused: {
    nl: 'Van dit pakket is niets te gebruiken: {reasons}.',
    en: 'Nothing of this package can be used: {reasons}.',
  },
  text_not_storable: { nl: 'De tekst bevat een teken dat niet kan.', en: 'The text holds a character that cannot be.' },
  changed_meanwhile: {
    nl: 'Het is intussen door iemand gewijzigd. Lees het opnieuw en probeer het nog eens.',
    en: 'It was changed by someone meanwhile. Read it again and try once more.',
  },
  too_many_tries: {
    nl: 'Te veel pogingen. Probeer het over {retryAfterSeconds} seconden weer.',
    en: 'Too many tries. Try again in {retryAfterSeconds} seconds.',
  },
  too_many_requests: {
    nl: 'Te veel verzoeken achter elkaar. Probeer het over {retryAfterSeconds} seconden weer.',
    en: 'Too many requests in a row. Try again in {retryAfterSeconds} seconds.',
  },
  idempotency_key_reused: {
    nl: 'Deze Idempotency-Key is al gebruikt voor een ander verzoek.',
    en: 'This Idempotency-Key was used for another request.',
  },
  answered_once: {
    nl: 'Dit verzoek is al uitgevoerd; het antwoord bevatte een geheim en wordt niet herhaald.',
    en: 'This request was done already; its answer held a secret and is not repeated.',
  },
  http_400: { nl: 'Het verzoek kan niet worden gelezen.', en: 'The request cannot be read.' },
  http_404: { nl: 'Dit adres bestaat niet.', en: 'There is nothing at this address.' },
  http_405: { nl: 'Deze methode kan hier niet.', en: 'This method cannot be used here.' },
  http_413: { nl: 'Het verzoek is te groot.', en: 'The request is too large.' },
  http_415: { nl: 'Dit soort inhoud wordt hier niet gelezen.', en: 'This kind of content is not read here.' },
  http_429: { nl: 'Te veel verzoeken. Wacht even.', en: 'Too many requests. Wait a moment.' },
  http_500: { nl: 'Er ging bij ons iets mis.', en: 'Something went wrong on our side.' },
  http_503: { nl: 'Even niet beschikbaar.', en: 'Not available for the moment.' },

  // Fields: the form of a value
  whitelistValidation: { nl: 'dit veld bestaat hier niet', en: 'this field does not exist here' },
  isUuid: { nl: 'moet een id (UUID) zijn', en: 'must be an id (UUID)' },
  isString: { nl: 'moet tekst zijn', en: 'must be text' },
  minLength: { nl: 'moet ten minste {limit1} teken(s) hebben', en: 'must have at least {limit1} character(s)' },
  maxLength: { nl: 'mag ten hoogste {limit1} tekens hebben', en: 'may have at most {limit1} characters' },
  isInt: { nl: 'moet een heel getal zijn', en: 'must be a whole number' },
  isNumber: { nl: 'moet een getal zijn', en: 'must be a number' },
  min: { nl: 'moet ten minste {limit1} zijn', en: 'must be at least {limit1}' },
  max: { nl: 'mag ten hoogste {limit1} zijn', en: 'may be at most {limit1}' },
  isBoolean: { nl: 'moet true of false zijn', en: 'must be true or false' },
  isIn: { nl: 'moet een van deze zijn: {limit1}', en: 'must be one of: {limit1}' },
  isIso8601: { nl: 'moet een datum zijn die bestaat (JJJJ-MM-DD)', en: 'must be a date that exists (YYYY-MM-DD)' },
  matches: { nl: 'heeft niet de juiste vorm', en: 'does not have the right form' },
  isEmail: { nl: 'moet een e-mailadres zijn', en: 'must be an e-mail address' },
  isUrl: {
    nl: 'moet een adres zijn dat met http of https begint',
    en: 'must be an address that begins with http or https',
  },
  isArray: { nl: 'moet een lijst zijn', en: 'must be a list' },
  arrayMinSize: { nl: 'moet ten minste {limit1} onderde(e)l(en) hebben', en: 'must have at least {limit1} item(s)' },
  arrayMaxSize: { nl: 'mag ten hoogste {limit1} onderdelen hebben', en: 'may have at most {limit1} items' },
  arrayUnique: { nl: 'mag niets dubbel hebben', en: 'may not hold anything twice' },
  isObject: { nl: 'moet een object zijn', en: 'must be an object' },
  nestedValidation: { nl: 'moet een object zijn', en: 'must be an object' },
  unknownValue: { nl: 'moet een object zijn', en: 'must be an object' },
  idempotency_key: {
    nl: 'Idempotency-Key moet 1 tot 200 zichtbare tekens hebben',
    en: 'Idempotency-Key must have 1 to 200 visible characters',
  },
  if_match_missing: {
    nl: 'Geef met If-Match de ETag mee van wat je gelezen hebt.',
    en: 'Give the ETag of what you read with If-Match.',
  },
  cursor: { nl: 'is niet door deze lijst gegeven', en: 'was not given by this list' },

  // Fields: rules of the domain
  unknown_learning_form: { nl: 'is geen leervorm van dit bestuur', en: 'is no learning form of this board' },
  unknown_theme: { nl: 'is geen thema van dit bestuur', en: 'is no theme of this board' },
  unknown_staff_member: { nl: 'is geen medewerker van dit bestuur', en: 'is no member of staff of this board' },
  source_id_or_email: {
    nl: 'noem de medewerker met sourceId of met email, een van de twee',
    en: 'name the member of staff by sourceId or by email, one of the two',
  },
  unknown_school: { nl: 'is geen school van dit bestuur', en: 'is no school of this board' },
  unknown_school_year: { nl: 'is geen schooljaar van dit bestuur', en: 'is no school year of this board' },
  unknown_pupil_group: { nl: 'is geen groep van dit bestuur', en: 'is no pupil group of this board' },
  unknown_time_zone: {
    nl: 'is geen tijdzone; een tijdzone heet bijvoorbeeld Europe/Amsterdam',
    en: 'is no time zone; a time zone is called Europe/Amsterdam, for example',
  },
  overlaps_school_year: { nl: 'overlapt met schooljaar {name}', en: 'overlaps school year {name}' },
  teaches_already: { nl: 'geeft in die tijd al les aan deze groep', en: 'teaches this group already at that time' },
  appointed_already: {
    nl: 'heeft in die tijd al deze aanstelling',
    en: 'has this appointment already at that time',
  },
  granted_already: { nl: 'heeft in die tijd deze rol al', en: 'has this role already at that time' },
  school_missing: { nl: 'noem de school die geleid wordt', en: 'name the school that is led' },
  school_not_fitting: {
    nl: 'hoort niet bij deze rol: die geldt voor het hele bestuur',
    en: 'does not go with this role, which is for the whole board',
  },
  last_administrator: {
    nl: 'een bestuur houdt ten minste één beheerder die zich kan aanmelden',
    en: 'a board keeps at least one administrator who can sign in',
  },
  somebody_else_has_to: {
    nl: 'dit kan niemand zichzelf geven; vraag het een andere beheerder',
    en: 'nobody can give themselves this; ask another administrator',
  },
  name_differs: { nl: 'is niet je eigen achternaam', en: 'is not your own family name' },
  password_wrong: { nl: 'klopt niet', en: 'is not right' },
  password_common: {
    nl: 'is een van de wachtwoorden die als eerste geprobeerd worden',
    en: 'is one of the passwords that are tried first',
  },
  password_holds_address: {
    nl: 'mag de naam uit je e-mailadres niet bevatten',
    en: 'may not hold the name from your e-mail address',
  },
  return_not_allowed: {
    nl: 'is geen adres waarnaar hier teruggekeerd mag worden',
    en: 'is no address to which one may return from here',
  },
  challenge_missing: {
    nl: 'hoort bij returnTo: geef beide of geen van beide',
    en: 'goes with returnTo: give both or neither',
  },
  unknown_goal: { nl: 'is geen doel van jou', en: 'is no goal of yours' },
  unknown_leerteam: { nl: 'is geen leerteam van dit bestuur', en: 'is no leerteam of this board' },
  not_a_member: { nl: 'is geen leerteam waarin je op die dag zit', en: 'is no leerteam that you are in on that day' },
  not_a_member_then: {
    nl: 'hoort op die dag niet bij het leerteam',
    en: 'does not belong to the leerteam on that day',
  },
  member_already: { nl: 'hoort in die tijd al bij het leerteam', en: 'belongs to the leerteam already at that time' },
  last_coordinator: {
    nl: 'een leerteam houdt ten minste één coördinator',
    en: 'a leerteam keeps at least one coordinator',
  },
  ends_before_it_begins: { nl: 'moet na het begin liggen', en: 'must come after the beginning' },
  in_the_future: { nl: 'mag niet in de toekomst liggen', en: 'may not be in the future' },
  team_visibility_without_leerteam: {
    nl: 'kan alleen ‘team’ zijn als er een leerteam bij staat',
    en: 'can be “team” only where a leerteam is given',
  },
  shared_with_nobody: {
    nl: 'noem bij ‘shared’ ten minste één collega in sharedWith',
    en: 'with “shared”, name at least one colleague in sharedWith',
  },
  shared_needs_visibility: {
    nl: 'met collega’s delen kan bij zichtbaarheid ‘shared’ of ruimer',
    en: 'sharing with colleagues goes with visibility “shared” or wider',
  },
  shared_with_too_many: {
    nl: 'bij naam delen kan met ten hoogste {limit} collega’s; kies anders een ruimere zichtbaarheid',
    en: 'sharing by name goes with at most {limit} colleagues; choose a wider visibility otherwise',
  },
  goal_is_closed: { nl: 'dit doel is afgesloten', en: 'this goal is closed' },
  goal_step_not_possible: {
    nl: 'van ‘{from}’ kan een doel niet naar ‘{to}’',
    en: 'a goal cannot go from “{from}” to “{to}”',
  },
  period_too_long: {
    nl: 'mag ten hoogste vijf jaar na het begin liggen',
    en: 'may be at most five years after the beginning',
  },
  highest_below_lowest: { nl: 'moet hoger zijn dan de laagste score', en: 'must be above the lowest score' },
  zip_expected: {
    nl: 'stuur een zip-bestand, met content-type application/zip',
    en: 'send a zip file, with content type application/zip',
  },
  csv_expected: {
    nl: 'stuur een CSV-bestand, met content-type text/csv',
    en: 'send a CSV file, with content type text/csv',
  },
  not_text: { nl: 'het bestand is geen tekst', en: 'the file is no text' },
  not_csv: {
    nl: 'het bestand is bij regel {line} niet als CSV te lezen',
    en: 'the file cannot be read as CSV at line {line}',
  },
  column_missing: { nl: 'het bestand heeft geen kolom ‘{column}’', en: 'the file has no column “{column}”' },
  value_missing: { nl: 'kolom ‘{column}’ is leeg', en: 'column “{column}” is empty' },
  not_a_score: { nl: 'in kolom ‘{column}’ staat geen score', en: 'there is no score in column “{column}”' },
  unknown_group_name: {
    nl: 'er is geen groep ‘{name}’ in deze school en dit schooljaar',
    en: 'there is no group “{name}” in this school and school year',
  },
  score_out_of_range: {
    nl: 'de score valt buiten de schaal ({lowest} tot en met {highest})',
    en: 'the score is off the scale ({lowest} to {highest})',
  },
  pupil_twice: {
    nl: 'deze leerling staat voor dit moment al eerder in het bestand',
    en: 'this pupil stands in the file before, for the same moment',
  },
  date_outside_range: { nl: 'moet binnen {from} tot {until} liggen', en: 'must be within {from} to {until}' },
};

/** The message of a code in a language; a code without one says itself. */
export function say(language: Language, code: string, parameters: ErrorParameters): string {
  const sentence = MESSAGES[code]?.[language] ?? code;
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(parameters[name] ?? whole));
}

/** Whether a code can be said; the tests ask it of every code there is. */
export const canSay = (code: string): boolean => code in MESSAGES;
