import type { Staff } from './appoint-staff.js';
import type { DemoBoard } from './demo-board.js';
import type { Random } from './random.js';
import { type Calendar, momentOn } from './school-calendar.js';

/** The staff council's consent, of the whole board, to set pupils' growth beside what leerteams learn. */
export function agreeToPurpose(
  random: Random,
  { previous }: Calendar,
  { roleGrants }: Staff,
): DemoBoard['purposeConsents'][number] {
  const administrator = roleGrants.find(({ role }) => role === 'board_admin');
  if (!administrator) throw new Error('The demo board has no administrator.');
  const recordedAt = momentOn(previous.fromOn, 14);
  return {
    id: random.id(recordedAt),
    purpose: 'pupil_outcomes_and_learning',
    decidedOn: previous.fromOn,
    documentTitle: 'Instemming personeelsgeleding GMR: leren van het team naast groei van leerlingen',
    recordedBy: administrator.staffMemberId,
    recordedAt,
  };
}
