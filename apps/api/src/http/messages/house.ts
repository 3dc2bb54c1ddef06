import type { Messages } from './sentence.js';

/** The house, and by what a school reads it. */
export const HOUSE_MESSAGES: Messages = {
  no_house_yet: {
    nl: 'Van deze school is nog geen huis gemaakt, of niet over deze maanden. Na elke schoolmaand komt er vanzelf een; de schoolleider kan er nu al om vragen met een rapport ‘house’.',
    en: 'No house of this school was made yet, or not of these months. One is made by itself after each month of school; the school leader can ask for one now, as a report “house”.',
  },
  unknown_indicator: {
    nl: 'is geen indicator waarmee dit huis gelezen wordt',
    en: 'is no indicator that this house is read by',
  },
  indicator_twice: { nl: 'staat al eerder in de lijst', en: 'is in the list before' },
  threshold_not_used: {
    nl: 'moet leeg zijn: deze indicator zegt hier niets over',
    en: 'has to be empty: this indicator says nothing about that',
  },
  threshold_missing: { nl: 'moet een waarde hebben', en: 'has to have a value' },
  threshold_out_of_range: {
    nl: 'moet tussen {least} en {most} liggen, in stappen van {step}',
    en: 'has to be between {least} and {most}, in steps of {step}',
  },
  habit_before_emerging: {
    nl: 'kan niet eerder bereikt worden dan wat in opkomst is',
    en: 'cannot be reached before what is emerging',
  },
};
