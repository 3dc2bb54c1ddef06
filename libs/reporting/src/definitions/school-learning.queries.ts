import { fingerprintSumSql } from '@app/domain';
import { formNamesSql } from './form-names.js';
import { ACTIVITY_COUNTS, GOAL_COUNTS, STAFF } from './school-facts.js';

/* What the people of schools learned, and which goals they had. Parameters: $1 board, $2 schools, $3 from, $4 until. */

/** What one person learned in one form, on one initiative, in one month. */
export interface Learned {
  readonly person: string;
  /** Its code. */
  readonly form: string;
  readonly nl: string;
  readonly en: string;
  readonly initiative: string;
  readonly month: string;
  readonly minutes: number;
  readonly fingerprint: number;
}

export interface GoalsOfPerson {
  readonly person: string;
  readonly origin: string;
  readonly goals: number;
  readonly fingerprint: number;
}

/** What they learned: facts of what is not private. Content is not read here. */
export const LEARNED = `
  with ${STAFF}
  select s.school_id as subject, a.owner_id as person, f.code as form, ${formNamesSql('f', '$4')}, a.initiative,
         to_char(a.learned_on, 'YYYY-MM') as month, sum(a.minutes) as minutes,
         ${fingerprintSumSql(`a.id || ':' || a.minutes`)} as fingerprint
    from staff s
    join activity a on a.board_id = $1 and a.owner_id = s.staff_member_id and ${ACTIVITY_COUNTS}
    join learning_form f on f.board_id = $1 and f.id = a.learning_form_id
   group by 1, 2, f.id, a.initiative, 7 order by 1, f.code, a.initiative, 7, 2`;

/** Their goals that were active at some day of the period. */
export const GOALS = `
  with ${STAFF}
  select s.school_id as subject, g.owner_id as person, g.origin, count(*) as goals,
         ${fingerprintSumSql(`g.id::text`)} as fingerprint
    from staff s
    join goal g on g.board_id = $1 and g.owner_id = s.staff_member_id and ${GOAL_COUNTS}
   group by 1, 2, 3 order by 1, 3, 2`;
