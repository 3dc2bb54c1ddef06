import type { Staff } from './appoint-staff.js';
import type { DemoBoard } from './demo-board.js';
import type { Random } from './random.js';
import { type Calendar, momentOn } from './school-calendar.js';

const AGREED = [
  {
    purpose: 'pupil_outcomes_and_learning',
    documentTitle: 'Instemming personeelsgeleding GMR: leren van het team naast groei van leerlingen',
  },
  {
    purpose: 'pulse',
    documentTitle: 'Instemming personeelsgeleding GMR: anonieme peiling van wat collega’s nodig hebben',
  },
] as const;

/** The staff council's consent, of the whole board: to set pupils' growth beside what leerteams learn, and to the pulse. */
export function agreeToPurposes(
  random: Random,
  { previous }: Calendar,
  { roleGrants }: Staff,
): DemoBoard['purposeConsents'] {
  const administrator = roleGrants.find(({ role }) => role === 'board_admin');
  if (!administrator) throw new Error('The demo board has no administrator.');
  const recordedAt = momentOn(previous.fromOn, 14);
  return AGREED.map((agreed) => ({
    id: random.id(recordedAt),
    ...agreed,
    decidedOn: previous.fromOn,
    recordedBy: administrator.staffMemberId,
    recordedAt,
  }));
}
