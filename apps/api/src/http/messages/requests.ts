import type { Messages } from './sentence.js';

/** Requests as such: what can be wrong with any of them, and the form of a value. */
export const REQUEST_MESSAGES: Messages = {
  invalid_request: { nl: 'Het verzoek klopt niet.', en: 'The request is not valid.' },
  not_signed_in: { nl: 'Je bent niet aangemeld.', en: 'You are not signed in.' },
  not_allowed: { nl: 'Dit mag je niet doen.', en: 'You may not do this.' },
  not_found: { nl: 'Dit bestaat niet.', en: 'This does not exist.' },
  exists_already: { nl: 'Dit bestaat al.', en: 'This exists already.' },
  unknown_reference: {
    nl: 'Het verzoek verwijst naar iets dat niet bestaat.',
    en: 'The request refers to something that does not exist.',
  },
  rule_broken: { nl: 'Het verzoek gaat tegen een regel in.', en: 'The request breaks a rule.' },
  too_complex: {
    nl: 'het verzoek is te groot of te diep genest',
    en: 'the request is too large, or nested too deeply',
  },
  text_not_whole: {
    nl: 'het verzoek bevat een teken dat niet compleet is',
    en: 'the request holds a character that is not complete',
  },
  value_too_long: {
    nl: 'kolom ‘{column}’ is langer dan {limit} tekens',
    en: 'column “{column}” is longer than {limit} characters',
  },
  text_not_storable: {
    nl: 'De tekst bevat een teken dat niet kan worden bewaard.',
    en: 'The text holds a character that cannot be kept.',
  },
  changed_meanwhile: {
    nl: 'Dit is intussen gewijzigd. Bekijk het opnieuw en probeer het nog eens.',
    en: 'This was changed meanwhile. Look at it again and try once more.',
  },
  too_many_tries: {
    nl: 'Te veel pogingen. Probeer het over {retryAfter} weer.',
    en: 'Too many tries. Try again in {retryAfter}.',
  },
  too_many_requests: {
    nl: 'Te veel verzoeken achter elkaar. Probeer het over {retryAfter} weer.',
    en: 'Too many requests in a row. Try again in {retryAfter}.',
  },
  too_busy: {
    nl: 'Het is nu te druk. Er is niets gedaan; probeer het over enkele seconden weer.',
    en: 'It is too busy now. Nothing was done; try again in a few seconds.',
  },
  too_many_streams: {
    nl: 'Je volgt al te veel tegelijk. Sluit er eerst een af.',
    en: 'You follow too much at once already. Close something first.',
  },
  idempotency_key_reused: {
    nl: 'Deze Idempotency-Key is al gebruikt voor een ander verzoek.',
    en: 'This Idempotency-Key was used for another request.',
  },
  answered_once: {
    nl: 'Dit verzoek is al uitgevoerd; het antwoord bevatte een geheim en wordt niet herhaald.',
    en: 'This request was done already; its answer held a secret and is not repeated.',
  },
  http_400: {
    nl: 'Het verzoek kan niet worden gelezen. Bij Content-Type: application/json hoort geldige JSON, en niet niets.',
    en: 'The request cannot be read. With Content-Type: application/json goes valid JSON, and not nothing.',
  },
  http_404: { nl: 'Dit adres bestaat niet.', en: 'There is nothing at this address.' },
  http_405: { nl: 'Deze methode kan hier niet.', en: 'This method cannot be used here.' },
  http_413: { nl: 'Wat je stuurt, is te groot.', en: 'What you send is too large.' },
  http_415: {
    nl: 'Dit soort bestand of inhoud (Content-Type) kan hier niet.',
    en: 'This kind of file or content (Content-Type) cannot be used here.',
  },
  http_429: { nl: 'Te veel verzoeken. Wacht even.', en: 'Too many requests. Wait a moment.' },
  http_500: { nl: 'Er ging bij ons iets mis.', en: 'Something went wrong on our side.' },
  http_503: { nl: 'Even niet beschikbaar.', en: 'Not available for the moment.' },
  whitelistValidation: { nl: 'dit veld bestaat hier niet', en: 'this field does not exist here' },
  missing: { nl: 'ontbreekt', en: 'is missing' },
  isUuid: { nl: 'moet een id (UUID) zijn', en: 'must be an id (UUID)' },
  isString: { nl: 'moet tekst zijn', en: 'must be text' },
  minLength: { nl: 'moet ten minste {limit1} tekens hebben', en: 'must have at least {limit1} characters' },
  empty: { nl: 'mag niet leeg zijn', en: 'may not be empty' },
  maxLength: { nl: 'mag ten hoogste {limit1} tekens hebben', en: 'may have at most {limit1} characters' },
  isInt: { nl: 'moet een heel getal zijn', en: 'must be a whole number' },
  isNumber: { nl: 'moet een getal zijn', en: 'must be a number' },
  min: { nl: 'moet ten minste {limit1} zijn', en: 'must be at least {limit1}' },
  max: { nl: 'mag ten hoogste {limit1} zijn', en: 'may be at most {limit1}' },
  isBoolean: { nl: 'moet waar (true) of onwaar (false) zijn', en: 'must be true or false' },
  isIn: { nl: 'moet een van deze zijn: {limit1}', en: 'must be one of: {limit1}' },
  isIso8601: { nl: 'moet een datum zijn die bestaat (JJJJ-MM-DD)', en: 'must be a date that exists (YYYY-MM-DD)' },
  matches: { nl: 'heeft niet de juiste vorm', en: 'does not have the right form' },
  isLike: {
    nl: 'heeft niet de juiste vorm; zo wel: {limit1}',
    en: 'does not have the right form; this has: {limit1}',
  },
  isEmail: { nl: 'moet een e-mailadres zijn', en: 'must be an e-mail address' },
  isUrl: {
    nl: 'moet een adres zijn dat met http of https begint',
    en: 'must be an address that begins with http or https',
  },
  https_expected: { nl: 'moet met https:// beginnen', en: 'must begin with https://' },
  isArray: { nl: 'moet een lijst zijn', en: 'must be a list' },
  arrayMinSize: { nl: 'moet ten minste {limit1} onderdelen hebben', en: 'must have at least {limit1} items' },
  arrayMaxSize: { nl: 'mag ten hoogste {limit1} onderdelen hebben', en: 'may have at most {limit1} items' },
  arrayUnique: { nl: 'mag niets dubbel bevatten', en: 'may not hold anything twice' },
  isObject: { nl: 'hier hoort een object te staan', en: 'an object belongs here' },
  nestedValidation: { nl: 'hier hoort een object te staan', en: 'an object belongs here' },
  unknownValue: { nl: 'hier hoort een object te staan', en: 'an object belongs here' },
  idempotency_key: {
    nl: 'de Idempotency-Key moet 1 tot en met 200 zichtbare tekens hebben',
    en: 'Idempotency-Key must have 1 to 200 visible characters',
  },
  if_match_missing: {
    nl: 'Geef met If-Match de ETag mee van wat je gelezen hebt.',
    en: 'Give the ETag of what you read with If-Match.',
  },
  isClockTime: { nl: 'moet een tijd zijn, zoals 15:30', en: 'must be a time, such as 15:30' },
  cursor: { nl: 'komt niet uit deze lijst', en: 'was not given by this list' },
};
