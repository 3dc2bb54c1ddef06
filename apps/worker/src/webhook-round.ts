import { SecretSeal, sendWebhooks, type UnitOfWork, type WebhookPost } from '@app/domain';
import { type Config, openOutgoing } from '@app/platform';

/** Shorter than a minute, in which the next round begins. */
const ROUND_MS = 40_000;
/** The turn of one endpoint in it. */
const TURN_MS = 5_000;

/** A round of webhooks; one at a time, so that slow consumers never take more than one of the worker's hands. */
export function webhookRound(config: Config): (unitOfWork: UnitOfWork) => Promise<void> {
  const post: Omit<WebhookPost, 'isOver'> = {
    outgoing: openOutgoing(config.outgoing),
    seal: new SecretSeal(config.pupilCodeSecret),
    publicUrl: config.publicUrl,
    chance: Math.random,
    beginTurn: () => {
      const end = performance.now() + TURN_MS;
      return () => performance.now() > end;
    },
  };
  let isBusy = false;
  return async (unitOfWork) => {
    if (isBusy) return;
    isBusy = true;
    const end = performance.now() + ROUND_MS;
    await sendWebhooks(unitOfWork, { ...post, isOver: () => performance.now() > end }).finally(() => {
      isBusy = false;
    });
  };
}
