import type { StaffMember } from '@app/domain';
import { makePersonalExport } from '@app/reporting';
import type { TestApi } from '../api.js';
import { DAY, type LaidOut, type People } from './thing.js';

/** An export, an erasure of somebody who left, and a consent of the staff council. */
export async function layOutRights(
  api: TestApi,
  { owner, administrator }: People,
  left: StaffMember,
): Promise<LaidOut> {
  const [asOwner, asAdministrator] = [await api.as(owner), await api.as(administrator)];
  const { body: export_ } = await asOwner.post('/v1/me/exports').expect(202);
  await makePersonalExport(api.unitOfWork, api.files, { boardId: owner.boardId, exportId: export_.id as string });
  const { body: erasure } = await asAdministrator.post(`/v1/staff-members/${left.id}/erasure`).expect(202);
  const agreed = { purpose: 'pulse', decidedOn: DAY, documentTitle: 'Besluit PMR' };
  const { body: consent } = await asAdministrator.post('/v1/purpose-consents').send(agreed).expect(201);
  const things = {
    exports: { id: export_.id as string, seenWith: 'personal-export.read', owner: ['owner'] },
    erasures: { id: erasure.id as string, seenWith: 'erasure.read' },
    'purpose-consents': { id: consent.id as string, seenWith: 'purpose.read' },
  } as const;
  return { things };
}
