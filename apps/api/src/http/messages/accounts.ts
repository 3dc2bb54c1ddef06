import type { Messages } from './sentence.js';

/** Who somebody is: signing in and on, accounts, roles, systems of the board, rights of the person. */
export const ACCOUNT_MESSAGES: Messages = {
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
    nl: 'Dit is al gevraagd.',
    en: 'This was asked for already.',
  },
  consent_withdrawn_already: {
    nl: 'Deze instemming is al ingetrokken.',
    en: 'This consent was withdrawn already.',
  },
  sign_on_required: {
    nl: 'Bij dit bestuur meld je je aan met het account van je school.',
    en: 'At this board you sign in with the account of your school.',
  },
  sign_on_not_trusted: {
    nl: 'Het aanmelden is niet gelukt of duurde te lang. Probeer het opnieuw.',
    en: 'The sign-on did not succeed, or took too long. Try again.',
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
    nl: 'De school waarvan je komt is hier niet bekend. Vraag het aan de beheerder van je bestuur.',
    en: 'The school that you come from is not known here. Ask the administrator of your board.',
  },
  sign_on_not_known: {
    nl: 'Je bent hier nog niet bekend. Vraag het aan de beheerder van je bestuur.',
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
  source_id_or_email: {
    nl: 'noem de medewerker met sourceId of met email, een van de twee',
    en: 'name the member of staff by sourceId or by email, one of the two',
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
    nl: 'dit kan niemand zichzelf geven; vraag het aan een andere beheerder',
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
};
