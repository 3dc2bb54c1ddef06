import type { StaffMember } from '@app/domain';
import { makePersonalExport } from '@app/reporting';
import { unzipSync } from 'fflate';
import type { TestApi } from './api.js';

/** What somebody takes along of what is held on them. */
export interface TakenAlong {
  /** The rows of a table; none where the export does not hold it. */
  readonly rows: <Row extends object>(table: string) => Row[];
  /** All of it as text. */
  readonly all: string;
}

/** Asks for somebody's export, makes it, fetches it as they would, and unpacks it. */
export async function takenAlong(api: TestApi, person: StaffMember): Promise<TakenAlong> {
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
  const files = new Map(
    Object.entries(unzipSync(body as Buffer)).map(([name, bytes]) => [name, Buffer.from(bytes).toString()]),
  );
  return {
    rows: <Row extends object>(table: string) => JSON.parse(files.get(`data/${table}.json`) ?? '[]') as Row[],
    all: [...files.values()].join('\n'),
  };
}
