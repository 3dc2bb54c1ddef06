import type { Language } from '@app/access';
import type { NoticeCode, RefusalCode, Remark } from './refusals.js';

type Sentence = Readonly<Record<Language, string>>;

/** What each remark on a package means, for the person who imports it. */
const MESSAGES: Readonly<Record<RefusalCode | NoticeCode, Sentence>> = {
  unreadable_zip: { nl: 'het bestand is niet als zip te lezen', en: 'the file cannot be read as a zip' },
  too_many_entries: { nl: 'de zip bevat meer dan {limit} bestanden', en: 'the zip holds more than {limit} files' },
  too_large: { nl: 'uitgepakt is het meer dan {limit} bytes', en: 'unpacked it is more than {limit} bytes' },
  several_packages: { nl: 'er zitten meer pakketten in', en: 'there are several packages in it' },
  file_twice: { nl: 'dit bestand komt twee keer voor', en: 'this file is there twice' },
  not_utf8: { nl: 'het bestand is geen UTF-8', en: 'the file is no UTF-8' },
  malformed_csv: { nl: 'het bestand is niet als CSV te lezen', en: 'the file cannot be read as CSV' },
  file_missing: { nl: 'dit bestand ontbreekt', en: 'this file is missing' },
  file_not_in_manifest: { nl: 'het manifest noemt dit bestand niet', en: 'the manifest does not name this file' },
  file_needed: { nl: 'zonder dit bestand kan het niet', en: 'it cannot be done without this file' },
  empty_file: { nl: 'het bestand is leeg', en: 'the file is empty' },
  missing_column: { nl: 'kolom ‘{field}’ ontbreekt', en: 'column “{field}” is missing' },
  column_twice: { nl: 'kolom ‘{field}’ komt twee keer voor', en: 'column “{field}” is there twice' },
  unsupported_version: { nl: 'alleen OneRoster 1.2 wordt gelezen', en: 'only OneRoster 1.2 is read' },
  unknown_processing_mode: { nl: 'het manifest zegt iets onbekends', en: 'the manifest says something unknown' },
  delta_not_supported: {
    nl: 'een pakket met alleen wijzigingen (delta) wordt niet gelezen',
    en: 'a package of changes only (delta) is not read',
  },
  wrong_number_of_columns: {
    nl: 'de rij heeft {found} cellen in plaats van {expected}',
    en: 'the row has {found} cells instead of {expected}',
  },
  missing_value: { nl: '‘{field}’ is leeg', en: '“{field}” is empty' },
  invalid_value: { nl: '‘{field}’ heeft een waarde die niet kan', en: '“{field}” has a value that cannot be' },
  invalid_date: { nl: '‘{field}’ is geen datum', en: '“{field}” is no date' },
  too_long: { nl: '‘{field}’ is langer dan {limit} tekens', en: '“{field}” is longer than {limit} characters' },
  end_before_start: { nl: '‘{end}’ ligt voor ‘{begin}’', en: '“{end}” comes before “{begin}”' },
  sourced_id_twice: { nl: 'hetzelfde sourcedId staat al in rij {row}', en: 'the same sourcedId stands in row {row}' },
  unknown_org: { nl: 'verwijst naar een organisatie die er niet is', en: 'refers to an org that is not there' },
  unknown_session: { nl: 'verwijst naar een periode die er niet is', en: 'refers to a session that is not there' },
  unknown_user: { nl: 'verwijst naar een persoon die er niet is', en: 'refers to a user that is not there' },
  unknown_class: { nl: 'verwijst naar een groep die er niet is', en: 'refers to a class that is not there' },
  depends_on_refused: {
    nl: '‘{field}’ verwijst naar een rij van {file} die is geweigerd',
    en: '“{field}” refers to a row of {file} that was refused',
  },
  not_a_school: { nl: '‘{field}’ is geen school', en: '“{field}” is no school' },
  no_school_year: { nl: '‘{field}’ hoort bij geen schooljaar', en: '“{field}” belongs to no school year' },
  several_school_years: { nl: '‘{field}’ hoort bij meer schooljaren', en: '“{field}” belongs to several school years' },
  outside_school_year: {
    nl: '‘{begin}’ en ‘{end}’ liggen buiten het schooljaar van de groep',
    en: '“{begin}” and “{end}” are outside the school year of the class',
  },
  other_school: { nl: '‘{field}’ is niet de school van de groep', en: '“{field}” is not the school of the class' },
  not_staff: { nl: '‘{field}’ is geen medewerker', en: '“{field}” is no member of staff' },
  not_a_pupil: { nl: '‘{field}’ is geen leerling', en: '“{field}” is no pupil' },
  shared_email: { nl: 'meer mensen hebben dit e-mailadres', en: 'several people have this e-mail address' },
  email_in_use: {
    nl: 'dit e-mailadres is van een andere medewerker van het bestuur',
    en: 'this e-mail address is another staff member’s of the board',
  },
  school_code_in_use: { nl: 'deze code is van een andere school van het bestuur', en: 'this code is another school’s' },
  school_year_overlaps: { nl: 'het schooljaar valt over een ander heen', en: 'the school year overlaps another' },
  school_year_too_long: {
    nl: 'een schooljaar duurt ten hoogste {limit} dagen',
    en: 'a school year lasts {limit} days at most',
  },
  group_name_in_use: {
    nl: 'een groep die met de hand is ingevoerd heet in dit jaar al zo',
    en: 'a group that was entered by hand has this name in this year',
  },
  unknown_line_item: {
    nl: '‘{field}’ verwijst naar een toets die er niet is',
    en: '“{field}” refers to a line item that is not there',
  },
  not_a_number: { nl: '‘{field}’ is geen getal', en: '“{field}” is no number' },
  off_the_scale: {
    nl: 'de score valt buiten de schaal van de maat',
    en: 'the score is off the scale of the measure',
  },
  scored_outside_school_year: {
    nl: '‘{field}’ ligt buiten de schooljaren van deze groep',
    en: '“{field}” is outside the school years of this class',
  },
  scored_twice: {
    nl: 'deze leerling heeft op deze maat en dag al een ander resultaat',
    en: 'this pupil has another result on this measure and day already',
  },
  withdrawn_by_hand: {
    nl: 'dit resultaat is met de hand ingetrokken en komt niet door een import terug',
    en: 'this result was withdrawn by hand, and does not come back by an import',
  },
  not_kept: {
    nl: 'van het schooljaar van deze groep worden geen resultaten van leerlingen meer bewaard',
    en: 'of the school year of this class no pupils’ results are kept any longer',
  },
  endings_held_back: {
    nl: 'deze rij is geweigerd; wat ermee te maken heeft, blijft daarom staan',
    en: 'this row was refused; what it may be about is therefore left as it is',
  },
  administrator_stays: {
    nl: 'wie het bestuur beheert, vertrekt niet door een import',
    en: 'who administers the board does not leave by an import',
  },
  left_stays: {
    nl: 'wie is vertrokken, komt niet door een import terug; dat gebeurt met de hand',
    en: 'who has left does not come back by an import; that is done by hand',
  },
  erased_stays: {
    nl: 'van wie hier gewist is, komt niets terug door een import',
    en: 'of who was erased here nothing comes back by an import',
  },
  board_role_by_hand: {
    nl: 'een rol over het hele bestuur wordt met de hand gegeven, niet door een import',
    en: 'a role over the whole board is given by hand, not by an import',
  },
  role_not_used: { nl: 'deze rol zegt Leerspoor niets', en: 'this role means nothing to Leerspoor' },
  no_school: { nl: 'deze rol hoort bij geen school', en: 'this role belongs to no school' },
  no_role: { nl: 'deze persoon heeft geen rol en gaat niet mee', en: 'this user has no role and is left out' },
  shared_school_code: {
    nl: 'meer scholen hebben deze code; ze wordt niet overgenomen',
    en: 'several schools have this code; it is not taken over',
  },
  enrollment_role_not_used: {
    nl: 'deze inschrijving zegt Leerspoor niets',
    en: 'this enrollment means nothing to Leerspoor',
  },
};

/** A remark in words, without its place. */
export function sayRemark({ code, params }: Remark<RefusalCode | NoticeCode>, language: Language): string {
  return MESSAGES[code][language].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
