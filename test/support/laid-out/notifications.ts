import { notify } from '@app/domain';
import type { TestApi } from '../api.js';
import { mailTokenFor } from '../mail.js';
import type { LaidOut, People } from './thing.js';

/** Something that the owner was told of, how they want to be mailed, and the foot of a mail to them. */
export async function layOutNotifications(api: TestApi, { owner }: People, goalId: string): Promise<LaidOut> {
  const system = { boardId: owner.boardId, system: true } as const;
  await api.unitOfWork.run(system, async (work) => {
    work.bookkeeping();
    await notify(work, { kind: 'goal.shared', to: [owner.id], subjectId: goalId });
  });
  const asOwner = await api.as(owner);
  const { body: told } = await asOwner.get('/v1/me/notices?limit=1').expect(200);
  const noticeId = (told as { items: { id: string }[] }).items[0]?.id ?? '';
  await asOwner.put('/v1/me/mail-preferences').send({ digest: 'daily' }).expect(200);
  return {
    things: { notices: { id: noticeId, seenWith: 'notice.read', owner: ['owner'] } },
    nested: { token: mailTokenFor(owner) },
    fields: { noticeId },
  };
}
