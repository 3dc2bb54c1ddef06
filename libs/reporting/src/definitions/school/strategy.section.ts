import type { Section } from '../../document/report-document.js';
import type { Value } from '../../document/value.js';
import { eachOnce, partsOf } from '../../privacy/figure.js';
import type { Release } from '../../privacy/release.js';
import { numberOfStaff } from '../../privacy/suppression.js';
import { section, sentences, table, text, word } from '../document-parts.js';
import { peopleOf } from '../learners.js';
import { goalsOf } from '../participation/told-participation.js';
import type { SchoolData, StrategicGoal } from './school.dataset.js';

/** Each strategic goal, and how many goals of how many people their owners linked to it. */
export function strategy({ strategicGoals, staff }: SchoolData, release: Release): Section[] {
  if (strategicGoals.length === 0) return [];
  return section(
    'strategy',
    table(
      'strategy.table',
      ['column.strategicGoal', 'column.of', 'column.people', 'column.goals'],
      strategicGoals.map((one) => rowOf(one, staff.length, release)),
    ),
    sentences({ key: 'strategy.chosen' }),
  );
}

function rowOf({ id, title, isOfBoard, linked }: StrategicGoal, staff: number, release: Release): Value[] {
  const people = peopleOf(linked);
  const behind = { unit: 'learners', quantity: `strategic/${id}`, parts: eachOnce(people) } as const;
  const many = release.publish(behind, numberOfStaff(people.size, staff));
  const goals = partsOf(linked, (one) => ({ ...one, amount: one.goals }));
  const told = release.publish({ unit: 'goals', quantity: `goals/strategic/${id}`, parts: goals }, goalsOf(goals));
  return [text(title), word(isOfBoard ? 'of.board' : 'of.school'), many, told];
}
