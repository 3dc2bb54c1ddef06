import type { NoticeGroup } from './notice-kinds.js';

/** By mail: as it happens, gathered in the digest, or not. In the API everything is there always. */
export const MAIL_CHOICES = ['at_once', 'digest', 'none'] as const;
export type MailChoice = (typeof MAIL_CHOICES)[number];

/** When the digest comes: each day, or on Mondays. */
export const MAIL_RHYTHMS = ['daily', 'weekly'] as const;
export type MailRhythm = (typeof MAIL_RHYTHMS)[number];

export type MailChoices = Readonly<Record<NoticeGroup, MailChoice>>;

/** Of who said nothing: what waits for an answer, or is about today, at once. */
export const USUAL_CHOICES: MailChoices = {
  leerteams: 'digest',
  meetings: 'at_once',
  actions: 'digest',
  cycles: 'digest',
  insights: 'digest',
  invitations: 'at_once',
  habits: 'digest',
  house: 'digest',
  reports: 'at_once',
  signals: 'digest',
};
export const USUAL_RHYTHM: MailRhythm = 'daily';

/** What holds for somebody who chose some of it. */
export const choicesOf = (chosen: Partial<MailChoices>): MailChoices => ({ ...USUAL_CHOICES, ...chosen });

/** The choices after one click on “no more of this” in a mail: of its group, or of all that comes in the digest. */
export function choicesWithout(scope: NoticeGroup | 'digest', chosen: Partial<MailChoices>): Partial<MailChoices> {
  const stopped = (Object.entries(choicesOf(chosen)) as [NoticeGroup, MailChoice][])
    .filter(([group, choice]) => (scope === 'digest' ? choice === 'digest' : group === scope))
    .map(([group]) => [group, 'none' as const]);
  return { ...chosen, ...(Object.fromEntries(stopped) as Partial<MailChoices>) };
}
