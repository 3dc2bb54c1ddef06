import type { StaffMember } from '@app/domain';
import { makePersonalExport } from '@app/reporting';
import { unzipSync } from 'fflate';
import type { TestApi } from './api.js';

/** What somebody takes along of what is held on them: the rows of a table, and all of it as text. */
export async function takenAlong(
  api: TestApi,
  person: StaffMember,
): Promise<{ readonly rows: (table: string) => object[]; readonly all: string }> {
  const client = await api.as(person);
  const { body: asked } = await client.post('/v1/me/exports').expect(202);
  await makePersonalExport(api.unitOfWork, api.files, { boardId: person.boardId, exportId: asked.id as string });
  const { body } = await client
    .get(`/v1/me/exports/${asked.id}/zip`)
    .buffer(true)
    .parse((stream, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => done(null, Buffer.concat(chunks)));
    })
    .expect(200);
  const files = new Map(
    Object.entries(unzipSync(body as Buffer)).map(([name, bytes]) => [name, Buffer.from(bytes).toString()]),
  );
  return {
    rows: (table) => JSON.parse(files.get(`data/${table}.json`) ?? 'null') as object[],
    all: [...files.values()].join('\n'),
  };
}
