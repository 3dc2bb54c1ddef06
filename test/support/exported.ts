import type { StaffMember } from '@app/domain';
import { makePersonalExport } from '@app/reporting';
import { unzipSync } from 'fflate';
import type { TestApi } from './api.js';

/** What somebody takes along of all that is held on them: the files of their export, by name. */
export async function exportedBy(api: TestApi, person: StaffMember): Promise<ReadonlyMap<string, string>> {
  const client = await api.as(person);
  const { body: asked } = await client.post('/v1/me/exports').expect(202);
  const exportId = asked.id as string;
  await makePersonalExport(api.unitOfWork, api.files, { boardId: person.boardId, exportId });
  const { body } = await client
    .get(`/v1/me/exports/${exportId}/zip`)
    .buffer(true)
    .parse((stream, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => done(null, Buffer.concat(chunks)));
    })
    .expect(200);
  const files = Object.entries(unzipSync(body as Buffer));
  return new Map(files.map(([name, bytes]) => [name, Buffer.from(bytes).toString()]));
}
