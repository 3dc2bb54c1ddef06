import type { Messages } from './sentence.js';

/** What the domain holds to: places and people, leerteams, activities, goals, reports, imports. */
export const LEARNING_MESSAGES: Messages = {
  period_has_ended: {
    nl: 'Deze periode is voorbij; de rapporten erover staan vast.',
    en: 'This period is over; the reports on it stand.',
  },
  whole_months: { nl: 'moet de eerste dag van een maand zijn', en: 'must be the first day of a month' },
  before_founding: {
    nl: 'mag niet voor de oprichting van het leerteam liggen',
    en: 'may not be before the leerteam was founded',
  },
  group_of_another_school: {
    nl: 'is geen groep van een school waar leden van het leerteam werken',
    en: 'is no group of a school where members of the leerteam work',
  },
  too_many_rows: { nl: 'het bestand heeft meer dan {limit} rijen', en: 'the file has more than {limit} rows' },
  package_refused: {
    nl: 'Van dit pakket is niets te gebruiken: {reasons}.',
    en: 'Nothing of this package can be used: {reasons}.',
  },
  unknown_learning_form: { nl: 'is geen leervorm van dit bestuur', en: 'is no learning form of this board' },
  unknown_theme: {
    nl: 'noemt een thema dat dit bestuur niet heeft',
    en: 'names a theme that this board does not have',
  },
  unknown_staff_member: {
    nl: 'noemt iemand die niet bij dit bestuur werkt',
    en: 'names somebody who does not work for this board',
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
  unknown_activity: { nl: 'is geen activiteit van jou', en: 'is no activity of yours' },
  unknown_goal: { nl: 'noemt een doel dat niet van jou is', en: 'names a goal that is not yours' },
  unknown_leerteam: { nl: 'is geen leerteam van dit bestuur', en: 'is no leerteam of this board' },
  not_a_member: { nl: 'is geen leerteam waarin je op die dag zit', en: 'is no leerteam that you are in on that day' },
  not_a_member_then: {
    nl: 'hoort op die dag niet bij het leerteam',
    en: 'does not belong to the leerteam on that day',
  },
  membership_over: {
    nl: 'dit lidmaatschap eindigt al op {until}; nodig iemand opnieuw uit',
    en: 'this membership ends on {until} already; invite them again',
  },
  period_too_short: {
    nl: 'moet ten minste vier weken na het begin liggen: cijfers over dagen zouden over een paar mensen gaan',
    en: 'must be at least four weeks after the beginning: figures of days would be about a few people',
  },
  member_already: { nl: 'hoort in die tijd al bij het leerteam', en: 'belongs to the leerteam already at that time' },
  last_coordinator: {
    nl: 'een leerteam houdt ten minste één coördinator',
    en: 'a leerteam keeps at least one coordinator',
  },
  ends_before_it_begins: { nl: 'moet na het begin liggen', en: 'must come after the beginning' },
  in_the_future: { nl: 'mag niet in de toekomst liggen', en: 'may not be in the future' },
  team_visibility_without_leerteam: {
    nl: 'kan alleen het leerteam (team) zijn als er een leerteam bij staat',
    en: 'can be the leerteam (team) only where a leerteam is given',
  },
  shared_with_nobody: {
    nl: 'noem ten minste één collega met wie je dit deelt (sharedWith)',
    en: 'name at least one colleague to share this with (sharedWith)',
  },
  shared_needs_visibility: {
    nl: 'met collega’s delen kan alleen als de zichtbaarheid gedeeld (shared) of ruimer is',
    en: 'sharing with colleagues needs the visibility “shared”, or a wider one',
  },
  shared_with_too_many: {
    nl: 'je kunt met ten hoogste {limit} collega’s bij naam delen; kies anders een ruimere zichtbaarheid',
    en: 'you can share by name with at most {limit} colleagues; choose a wider visibility otherwise',
  },
  goal_is_closed: { nl: 'dit doel is afgesloten', en: 'this goal is closed' },
  goal_step_not_possible: {
    nl: 'deze stap kan nu niet: het doel is {from}',
    en: 'this step cannot be taken now: the goal is {from}',
  },
  period_too_long: {
    nl: 'mag ten hoogste vijf jaar na het begin liggen',
    en: 'may be at most five years after the beginning',
  },
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
  date_outside_range: {
    nl: 'moet op of na {from} en voor {until} liggen',
    en: 'must be on or after {from} and before {until}',
  },
  day_too_early: { nl: 'mag niet voor {from} liggen', en: 'may not be before {from}' },
  day_too_late: { nl: 'mag niet na {until} liggen', en: 'may not be after {until}' },
};
