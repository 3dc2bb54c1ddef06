import { sendMail, type UnitOfWork } from '@app/domain';
import { type Config, openMailer } from '@app/platform';

/** Shorter than a minute, in which the next round begins. */
const ROUND_MS = 45_000;

/**
 * One round of mail: a connection of its own to the mail server, closed at its end. There is one at a time, whatever the
 * mail server makes it wait for, so that mail never takes more than one of the worker's hands.
 */
export function mailRound(config: Config): ((unitOfWork: UnitOfWork) => Promise<void>) | undefined {
  const { mail, pupilCodeSecret: secret, publicUrl, appUrl } = config;
  if (!mail) return undefined;
  let isBusy = false;
  return async (unitOfWork) => {
    if (isBusy) return;
    isBusy = true;
    const end = performance.now() + ROUND_MS;
    try {
      const mailer = await openMailer(mail);
      await sendMail(unitOfWork, {
        mailer,
        secret,
        publicUrl,
        appUrl,
        isOver: () => performance.now() > end,
      }).finally(() => mailer.close());
    } finally {
      isBusy = false;
    }
  };
}
