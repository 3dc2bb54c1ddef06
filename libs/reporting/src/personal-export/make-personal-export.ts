import {
  Board,
  notify,
  type PersonalTable,
  StaffMember,
  type SystemActor,
  type UnitOfWork,
  type Work,
} from '@app/domain';
import { fileKey, FileMissing, type FileStore } from '@app/platform';
import { buffer } from 'node:stream/consumers';
import { personalTables } from '../personal-tables.js';
import { packArchive } from './archive.js';
import type { Archived, ArchivedFile, ArchivedTable } from './archived.js';
import { PersonalExport } from './personal-export.entity.js';

type SystemWork = Work<SystemActor>;

interface ExportId {
  readonly boardId: string;
  readonly exportId: string;
}

/**
 * Makes an export: reads one snapshot of the database, packs it, and stores it. Killed anywhere it leaves nothing half;
 * done twice it does nothing the second time.
 */
export async function makePersonalExport(
  unitOfWork: UnitOfWork,
  store: FileStore,
  { boardId, exportId }: ExportId,
): Promise<void> {
  const actor: SystemActor = { boardId, system: true };
  const begun = await unitOfWork.run(actor, async (work) => {
    const row = await lock(work, exportId);
    if (!row || row.state === 'done') return undefined;
    await work.db.update(PersonalExport, { boardId, id: exportId }, { state: 'running', startedAt: work.now });
    return row;
  });
  if (!begun) return;
  const { files, ...held } = await unitOfWork.read(actor, (work) => readHeld(work, begun.staffMemberId));
  const zip = Buffer.from(packArchive({ ...held, files: await fetchFiles(store, boardId, files) }));
  await unitOfWork.run(actor, async (work) => {
    const row = await lock(work, exportId);
    // Another worker made it meanwhile, or the person was erased.
    if (!row || row.state === 'done') return;
    const done = { state: 'done' as const, finishedAt: work.now, failure: null, zip };
    await work.db.update(PersonalExport, { boardId, id: exportId }, done);
    const subject = { subjectType: 'personal_export', subjectId: exportId, personId: row.staffMemberId };
    work.record({ event: 'personal-export.made', ...subject });
    await notify(work, {
      kind: 'personal-export.ready',
      to: [row.staffMemberId],
      subjectId: exportId,
      occasion: 'made',
    });
  });
}

/** Says that an export could not be made, so that who waits for it knows. */
export async function failPersonalExport(unitOfWork: UnitOfWork, { boardId, exportId }: ExportId): Promise<void> {
  await unitOfWork.run({ boardId, system: true }, async (work) => {
    const row = await lock(work, exportId);
    if (!row || row.state === 'done') return;
    const failed = { state: 'failed' as const, failure: 'not_made', finishedAt: work.now };
    await work.db.update(PersonalExport, { boardId, id: exportId }, failed);
  });
}

function lock(work: SystemWork, id: string): Promise<Pick<PersonalExport, 'state' | 'staffMemberId'> | null> {
  work.bookkeeping();
  return work.db.findOne(PersonalExport, {
    select: { id: true, state: true, staffMemberId: true },
    where: { boardId: work.actor.boardId, id },
    lock: { mode: 'pessimistic_write' },
  });
}

/** As much as a row of the database holds well, and a worker in memory. */
const MOST_BYTES = 100_000_000;

interface HeldFile extends Omit<ArchivedFile, 'bytes'> {
  readonly fileId: string;
}

/** The bytes of files, the oldest first, as far as there is room; the others are named in the archive. */
async function fetchFiles(store: FileStore, boardId: string, files: readonly HeldFile[]): Promise<ArchivedFile[]> {
  const fetched: ArchivedFile[] = [];
  let room = MOST_BYTES;
  for (const { fileId, ...file } of files) {
    const bytes = file.size <= room ? await fetchBytes(store, fileKey(boardId, fileId)) : undefined;
    room -= bytes?.length ?? 0;
    fetched.push({ ...file, bytes });
  }
  return fetched;
}

/** None where the file was taken away after the snapshot was read. */
const fetchBytes = async (store: FileStore, key: string): Promise<Uint8Array | undefined> =>
  store.get(key).then(buffer, (error: unknown) => {
    if (error instanceof FileMissing) return undefined;
    throw error;
  });

async function readHeld(work: SystemWork, personId: string): Promise<Omit<Archived, 'files'> & { files: HeldFile[] }> {
  const { boardId } = work.actor;
  const person = await work.db.findOneByOrFail(StaffMember, { boardId, id: personId });
  const board = await work.db.findOneByOrFail(Board, { id: boardId });
  const tables: ArchivedTable[] = [];
  for (const one of personalTables) tables.push({ ...one, found: await readRows(work, one, personId) });
  const reports = await work.db.query<Archived['reports']>(
    `select id, from_on as "fromOn", until_on as "untilOn", document
       from report where board_id = $1 and report = 'teacher' and subject_id = $2 order by id`,
    [boardId, personId],
  );
  const files = await work.db.query<HeldFile[]>(
    `select e.id as "evidenceId", e.name, f.size, f.id as "fileId"
       from evidence e join stored_file f on f.board_id = e.board_id and f.id = e.file_id
      where e.board_id = $1 and f.owner_id = $2 order by e.id`,
    [boardId, personId],
  );
  const name = `${person.givenName} ${person.familyName}`;
  return { name, board: board.name, at: work.now, timeZone: board.timeZone, tables, reports, files };
}

/** The person's rows of a table, whole but for what is withheld, oldest first where ids tell. */
async function readRows(
  { db, actor }: SystemWork,
  { table, rows, withheld, also }: PersonalTable,
  personId: string,
): Promise<Record<string, unknown>[]> {
  const extra = Object.entries(also).map(([name, expression]) => `'${name}', ${expression}`);
  const found = await db.query<{ row: Record<string, unknown> }[]>(
    `select (to_jsonb(t) - $3::text[]) || jsonb_build_object(${extra.join(', ')}) as row
       from ${table} t where t.board_id = $1 and ${rows}
      order by to_jsonb(t)->>'id', to_jsonb(t)::text`,
    [actor.boardId, personId, ['board_id', ...withheld]],
  );
  return found.map(({ row }) => row);
}
