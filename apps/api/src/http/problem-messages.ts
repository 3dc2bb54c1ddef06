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
  refresh_refused: { nl: 'Meld je opnieuw aan.', en: 'Sign in again.' },
  not_allowed: { nl: 'Dit mag je niet doen.', en: 'You may not do this.' },
  not_found: { nl: 'Dit bestaat niet.', en: 'This does not exist.' },
  exists_already: { nl: 'Dit bestaat al.', en: 'This exists already.' },
  unknown_reference: {
    nl: 'Het verzoek verwijst naar iets dat niet bestaat.',
    en: 'The request refers to something that does not exist.',
  },
  rule_broken: { nl: 'Het verzoek gaat tegen een regel in.', en: 'The request breaks a rule.' },
  text_not_storable: { nl: 'De tekst bevat een teken dat niet kan.', en: 'The text holds a character that cannot be.' },
  changed_meanwhile: {
    nl: 'Het is intussen door iemand gewijzigd. Lees het opnieuw en probeer het nog eens.',
    en: 'It was changed by someone meanwhile. Read it again and try once more.',
  },
  too_many_tries: {
    nl: 'Te veel pogingen. Probeer het over {retryAfterSeconds} seconden weer.',
    en: 'Too many tries. Try again in {retryAfterSeconds} seconds.',
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
  unknown_school: { nl: 'is geen school van dit bestuur', en: 'is no school of this board' },
  unknown_school_year: { nl: 'is geen schooljaar van dit bestuur', en: 'is no school year of this board' },
  unknown_pupil_group: { nl: 'is geen groep van dit bestuur', en: 'is no pupil group of this board' },
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
  goal_is_closed: { nl: 'dit doel is afgesloten', en: 'this goal is closed' },
  goal_step_not_possible: {
    nl: 'van ‘{from}’ kan een doel niet naar ‘{to}’',
    en: 'a goal cannot go from “{from}” to “{to}”',
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
