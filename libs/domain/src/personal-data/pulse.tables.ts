import { type PersonalTable, removed } from './personal-table.js';

/** Who is asked in a pulse that is open. Once it is over nothing is left of it; what they answered is nobody's at once. */
export const pulseTables: readonly PersonalTable[] = [
  removed(
    [
      'pulse_person',
      'staff_member_id',
      'voor welke peiling die nu openstaat je gevraagd bent, en of je meedeed; nooit wat je antwoordde',
      'for which pulse that is open now you are asked, and whether you took part; never what you answered',
    ],
    {
      also: {
        school_name: `(select s.name from pulse p join school s on s.board_id = p.board_id and s.id = p.school_id
          where p.board_id = t.board_id and p.id = t.pulse_id)`,
        closes_on: `(select p.closes_on from pulse p where p.board_id = t.board_id and p.id = t.pulse_id)`,
      },
    },
  ),
];
