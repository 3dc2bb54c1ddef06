import type { Messages } from './sentence.js';

/** DUO's register of school sites. */
export const SCHOOL_REGISTER_MESSAGES: Messages = {
  no_schools_named: {
    nl: 'noem de scholen van dit bestuur: een of meer BRIN-codes (code) of het nummer van het bevoegd gezag (boardNumber)',
    en: 'name the schools of this board: one or more BRIN codes (code), or the number of the board (boardNumber)',
  },
  no_site_code: {
    nl: 'de code van de instelling en die van de vestiging zijn samen geen vestigingscode, zoals 12AB00',
    en: 'the codes of the institution and of the site make no site code together, as 12AB00 is',
  },
  site_twice: { nl: 'deze vestiging staat al in rij {row}', en: 'this site stands in row {row} already' },
  unknown_holiday_region: {
    nl: 'de vakantieregio is niet noord, midden of zuid',
    en: 'the region for school holidays is not noord, midden or zuid',
  },
};
