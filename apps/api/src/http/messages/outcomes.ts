import type { Messages } from './sentence.js';

/** What pupils learn: measures, measuring moments, results, and sums of groups. */
export const OUTCOME_MESSAGES: Messages = {
  highest_below_lowest: { nl: 'moet hoger zijn dan de laagste score', en: 'must be above the lowest score' },
  measure_exists: {
    nl: 'Deze maat is er al: dezelfde toets, versie, vakgebied en schaal.',
    en: 'This measure is there already: the same test, version, subject and scale.',
  },
  measure_in_use: {
    nl: 'Toets, versie, vakgebied en schaal liggen vast zodra er scores, groepscijfers of verwachtingen bij horen. Maak een nieuwe maat.',
    en: 'Test, version, subject and scale stand once there are scores, figures of groups or expectations. Make a new measure.',
  },
  scores_left_out: {
    nl: 'laat scores of gemiddelden buiten die er al zijn ({count})',
    en: 'leaves out scores or means that are there already ({count})',
  },
  unknown_measuring_moment: {
    nl: 'is geen meetmoment van dit bestuur',
    en: 'is no measuring moment of this board',
  },
  moment_exists: {
    nl: 'Er is al een meetmoment met deze naam.',
    en: 'There is a measuring moment of this name already.',
  },
  moment_in_use: {
    nl: 'Op dit meetmoment rusten verwachtingen of groepscijfers: de dagen liggen vast en het blijft staan. De naam mag wel veranderen.',
    en: 'Expectations or figures of groups rest on this measuring moment: its days stand, and so does it. Its name can change.',
  },
  moment_too_long: {
    nl: 'een meetmoment duurt ten hoogste {limit} dagen; maak er zo nodig twee',
    en: 'a measuring moment is {limit} days long at most; make two where that is needed',
  },
  score_columns_expected: {
    nl: 'noem kolommen met elk een datum (score), of een kolom met scores en een met data (scoreColumn en dateColumn)',
    en: 'name columns with a date each (score), or a column with scores and one with dates (scoreColumn and dateColumn)',
  },
  column_for_two: {
    nl: 'noemt een kolom die ook voor iets anders genoemd is',
    en: 'names a column that is named for something else as well',
  },
  groups_look_like_pupils: {
    nl: 'de groepen die erbij zouden komen, hebben bijna allemaal één leerling. Zijn de kolommen verwisseld? Er is niets opgeslagen',
    en: 'nearly all groups that would be founded have one pupil. Are the columns mixed up? Nothing was kept',
  },
  results_not_kept: {
    nl: 'van dit schooljaar worden geen resultaten van leerlingen meer bewaard (bewaartermijn: {years} schooljaren)',
    en: 'no results of pupils are kept of this school year any longer (kept for {years} school years)',
  },
  not_a_score: { nl: 'in kolom ‘{column}’ staat geen score', en: 'there is no score in column “{column}”' },
  score_ambiguous: {
    nl: 'het getal in kolom ‘{column}’ kan een duizendtal zijn of drie decimalen hebben; zeg met decimalMark wat het is',
    en: 'the number in column “{column}” may be thousands or have three decimals; say which with decimalMark',
  },
  not_a_day: {
    nl: 'in kolom ‘{column}’ staat geen dag die bestaat; schrijf 2026-01-20 of 20-01-2026',
    en: 'there is no day that exists in column “{column}”; write 2026-01-20 or 20-01-2026',
  },
  not_a_grade: {
    nl: 'in kolom ‘{column}’ staat geen leerjaar van 1 tot en met 8; laat het leeg voor een combinatiegroep',
    en: 'there is no grade from 1 to 8 in column “{column}”; leave it empty for a combined group',
  },
  unknown_group_name: {
    nl: 'de groep op deze regel is er niet in deze school en dit schooljaar; met foundGroups=true komt hij erbij',
    en: 'the group on this row is not there in this school and school year; with foundGroups=true it is founded',
  },
  test_outside_school_year: {
    nl: 'de dag van de toets, {day}, ligt niet in dit schooljaar (van {from} tot {until})',
    en: 'the day of the test, {day}, is not in this school year (from {from} to {until})',
  },
  group_name_shared: {
    nl: 'er zijn meer groepen met deze naam in deze school en dit schooljaar',
    en: 'there is more than one group of this name in this school and school year',
  },
  score_out_of_range: {
    nl: 'de score valt buiten de schaal ({lowest} tot en met {highest})',
    en: 'the score is off the scale ({lowest} to {highest})',
  },
  score_below_scale: {
    nl: 'de score valt buiten de schaal (ten minste {lowest})',
    en: 'the score is off the scale (at least {lowest})',
  },
  score_above_scale: {
    nl: 'de score valt buiten de schaal (ten hoogste {highest})',
    en: 'the score is off the scale (at most {highest})',
  },
  pupil_twice: {
    nl: 'deze leerling staat voor {day} al eerder in het bestand',
    en: 'this pupil stands in the file before, for {day}',
  },
  pupil_in_two_groups: {
    nl: 'deze leerling staat voor {day} al eerder in het bestand, in een andere groep',
    en: 'this pupil stands in the file before for {day}, in another group',
  },
  pupil_at_other_school: {
    nl: 'op een andere school van het bestuur heeft een leerling met dit kenmerk op deze dag al een score; gebruik kenmerken die per school verschillen',
    en: 'at another school of the board a pupil of this key has a score on this day already; use keys that differ between schools',
  },
  result_withdrawn: {
    nl: 'dit resultaat van {day} is ingetrokken; met restore=true komt het terug',
    en: 'this result of {day} was withdrawn; with restore=true it comes back',
  },
  withdrawal_of_what: {
    nl: 'noem leerlingen (pupilKeys), of een groep met een maat en een meetmoment',
    en: 'name pupils (pupilKeys), or a group with a measure and a measuring moment',
  },
  aggregate_twice: {
    nl: 'deze groep en dit meetmoment staan al eerder in het verzoek',
    en: 'this group and measuring moment are in the request before',
  },
  moment_of_other_year: {
    nl: 'valt niet in het schooljaar van deze groep',
    en: 'is not in the school year of this group',
  },
  spread_not_possible: {
    nl: 'kan niet zo groot zijn: met dit gemiddelde en deze schaal ten hoogste {most}',
    en: 'cannot be so large: with this mean and this scale {most} at most',
  },
  aggregate_of_results: {
    nl: 'dit cijfer komt uit resultaten van leerlingen die niet meer bewaard worden; haal het eerst weg als het niet klopt',
    en: 'this figure came of results of pupils that are not kept any longer; remove it first if it is wrong',
  },
};
