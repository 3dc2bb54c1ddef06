import type { ReportHead } from '../../definition.js';
import type { ReportDocument } from '../../document/report-document.js';
import type { Value } from '../../document/value.js';
import { eachOnce } from '../../privacy/figure.js';
import type { Release } from '../../privacy/release.js';
import { ofStaff } from '../../privacy/suppression.js';
import { count, figures, section, sentences, word } from '../document-parts.js';
import { learners, peopleOf } from '../learners.js';
import type { AttentionData, PersonInReach } from './attention.dataset.js';

export const ATTENTION_TEMPLATE = 2;

/**
 * How many have no leerteam, no goal and no learning moment: three numbers, of five people at least on either side, no
 * names and no parts. Who has none is never worked out by itself: it is the rest of who has, which the report of the
 * school may show too, so that the two cannot be subtracted.
 */
export function composeAttention(head: ReportHead, data: AttentionData, release: Release): ReportDocument {
  const { id, name, staff } = data;
  release.about(eachOnce(staff));
  const without = (quantity: string, has: (one: PersonInReach) => boolean): Value =>
    restOf(learners(release, quantity, peopleOf(data.people.filter(has)), staff));
  return {
    report: 'attention',
    templateVersion: ATTENTION_TEMPLATE,
    ...head,
    subject: { id, name },
    sections: [
      ...section(
        'reach',
        figures(
          ['figure.staff', ofStaff(staff.length, count(staff.length))],
          ['figure.withoutLeerteam', without('in-leerteam', ({ inLeerteam }) => inLeerteam)],
          ['figure.withoutGoal', without('with-goal', ({ withGoal }) => withGoal)],
          ['figure.withoutLearning', without('learners', ({ learned }) => learned)],
        ),
        sentences({ key: 'reach.private' }),
      ),
      ...section(
        'conversation',
        sentences({ key: 'conversation.offer' }, { key: 'conversation.room' }, { key: 'conversation.ask' }),
      ),
      ...section('reading', sentences({ key: 'reading.few' }, { key: 'reading.noNames' })),
    ],
  };
}

/** How many are not part of a share, as far as it tells: fewer than five is all that “at least” leaves. */
function restOf(part: Value): Value {
  if (part.kind !== 'share' || part.of === undefined) return part;
  const asOf = part.asOf === undefined ? {} : { asOf: part.asOf };
  if (part.atLeast) return { ...word('few'), ...asOf };
  return { ...count(part.of - Math.round(part.value * part.of)), ...asOf };
}
