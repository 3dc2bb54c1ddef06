import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Activity,
  type Board,
  type LearningForm,
  removeExpired,
  removeFiles,
  type StaffMember,
} from '@app/domain';
import { fileKey } from '@app/platform';
import { strToU8, zipSync } from 'fflate';
import { mkdtempSync, readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, startApi, type TestApi, THE_MOMENT } from '../support/api.js';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n');
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const MP4 = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypisom\0\0\0\0isomiso2')]);
const EICAR = Buffer.from('X5O!P%@AP[4\\PZX54(P^)7CC)7}$' + 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*');

/** A scanner as an operator would configure one: it knows one sign, and what it does not understand it fails on. */
const SCANNER = `
let read = '';
process.stdin.on('data', (part) => (read += part.toString('latin1')));
process.stdin.on('end', () => {
  if (read.includes('HANG')) return setTimeout(() => {}, 60_000);
  process.exit(read.includes('EICAR-STANDARD') ? 1 : read.includes('FAIL') ? 2 : 0);
});`;

describe('evidence', () => {
  let api: TestApi;
  let board: Board;
  let form: LearningForm;
  let noor: StaffMember;
  let asNoor: Client;
  let asSam: Client;
  let activity: Activity;

  beforeAll(async () => {
    const scanner = join(mkdtempSync(join(tmpdir(), 'leerspoor-scanner-')), 'scan.cjs');
    await writeFile(scanner, SCANNER);
    const scan = { EVIDENCE_SCAN_COMMAND: `${process.execPath} ${scanner}`, EVIDENCE_SCAN_SECONDS: '3' };
    api = await startApi({ environment: { ...scan, EVIDENCE_FILE_MB: '1', EVIDENCE_PERSON_MB: '3' } });
    board = await api.world.board();
    const school = await api.world.school(board);
    form = await api.world.learningForm(board);
    noor = await api.world.staffMember(board, school);
    asNoor = await api.as(noor);
    asSam = await api.as(await api.world.staffMember(board, school));
    activity = await shared();
  });
  afterAll(() => api.close());

  const shared = (): Promise<Activity> => api.world.activity(noor, form, { visibility: 'school' });
  const send = (bytes: Buffer, name: string, type: string, { client = asNoor, to = activity, key = '' } = {}) => {
    const request = client.post(`/v1/activities/${to.id}/evidence/files`).query({ name }).set('content-type', type);
    return (key ? request.set('idempotency-key', key) : request).send(bytes);
  };
  const refusal = async (bytes: Buffer, name: string, type: string): Promise<string> => {
    const { body } = await send(bytes, name, type).expect(422);
    return (body.errors?.[0]?.code ?? body.code) as string;
  };
  const filesOnDisk = (): string[] => {
    const boards = readdirSync(api.filesFolder);
    return boards.includes(board.id) ? readdirSync(join(api.filesFolder, board.id)) : [];
  };
  const rows = (): Promise<{ id: string; state: string }[]> =>
    api.database.owner.query(`select id, state from stored_file where board_id = $1 order by id`, [board.id]);

  it('is a file that a teacher sends, and fetches again to the byte, to be saved', async () => {
    const { body } = await send(PDF, 'Één certificaat.pdf', 'application/pdf').expect(201);
    expect(body).toMatchObject({
      kind: 'file',
      name: 'Één certificaat.pdf',
      mediaType: 'application/pdf',
      size: PDF.length,
    });
    const { headers, body: bytes } = await asNoor
      .get(body.content as string)
      .buffer(true)
      .expect(200);
    expect(Buffer.from(bytes as Buffer).equals(PDF)).toBe(true);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(PDF.length),
      'content-disposition': `attachment; filename="Een certificaat.pdf"; filename*=UTF-8''%C3%89%C3%A9n%20certificaat.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-store',
    });
  });

  it('is a link', async () => {
    const link = { url: 'https://voorbeeld.nl/les', title: 'Lesplan' };
    const { body } = await asNoor.post(`/v1/activities/${activity.id}/evidence/links`).send(link).expect(201);
    expect(body).toMatchObject({ kind: 'link', ...link, content: null });
    const { body: list } = await asNoor.get(`/v1/activities/${activity.id}/evidence?limit=1`).expect(200);
    expect(list.items).toHaveLength(1);
    const { body: rest } = await asNoor.get(`/v1/activities/${activity.id}/evidence?after=${list.next}`).expect(200);
    expect(rest.items).toContainEqual(body);
    await asNoor.get(`/v1/evidence/${body.id}/content`).expect(404);
  });

  it('opens with its activity, which its owner can see; changing it is the owner’s', async () => {
    const own = await shared();
    const { body } = await send(PNG, 'bord.png', 'image/png', { to: own }).expect(201);
    await asSam.get(`/v1/activities/${own.id}/evidence`).expect(200);
    await asSam.get(body.content as string).expect(200);
    await asSam.delete(`/v1/evidence/${body.id}`).expect(403);
    await send(PNG, 'bord.png', 'image/png', { client: asSam, to: own }).expect(403);
    const { body: openings } = await asNoor.get(`/v1/activities/${own.id}/openings`).expect(200);
    expect(openings.items).toMatchObject([{ times: 2 }]);
    const closed = await api.world.activity(noor, form);
    const { body: hidden } = await send(PNG, 'bord.png', 'image/png', { to: closed }).expect(201);
    await asSam.get(hidden.content as string).expect(404);
    await asSam.get(`/v1/activities/${closed.id}/evidence`).expect(404);
    await send(PNG, 'bord.png', 'image/png', { client: asSam, to: closed }).expect(404);
  });

  it('is what it is by its bytes, whatever it is called', async () => {
    const kept = await Promise.all([
      send(PNG, '../../etc/\u202Egnp.exe', 'application/octet-stream', { to: await shared() }),
      send(Buffer.from('a;b\n1;2\n'), 'scores.csv', 'text/csv', { to: await shared() }),
      send(Buffer.from('# Les\n'), 'les.md', 'application/octet-stream', { to: await shared() }),
    ]);
    expect(kept.map(({ body }) => [body.mediaType, body.name])).toEqual([
      ['image/png', 'gnp.exe.png'],
      ['text/csv', 'scores.csv'],
      ['text/markdown', 'les.md'],
    ]);
  });

  it.each([
    ['video_not_stored', MP4, 'les.mp4', 'video/mp4'],
    ['video_not_stored', MP4, 'les.mp4', 'application/octet-stream'],
    ['file_not_as_declared', PNG, 'x.pdf', 'application/pdf'],
    ['file_kind_not_taken', Buffer.from(zipSync({ 'a.txt': strToU8('a') })), 'x.docx', 'application/octet-stream'],
    ['file_kind_not_taken', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'x.txt', 'text/plain'],
    ['file_kind_not_taken', Buffer.from(' \n<!DOCTYPE html><script>1</script>'), 'x.txt', 'text/plain'],
    ['file_kind_not_taken', Buffer.from('#!/bin/sh\n'), 'x.txt', 'text/plain'],
    ['file_kind_not_taken', Buffer.from([0x4d, 0x5a, 0x90, 0x00]), 'x.exe', 'application/octet-stream'],
    ['file_kind_not_taken', Buffer.from([0x43, 0xe9, 0x21]), 'x.txt', 'text/plain'],
    ['file_too_large', Buffer.concat([PDF, Buffer.alloc(1_000_000)]), 'x.pdf', 'application/pdf'],
    ['file_infected', EICAR, 'x.txt', 'text/plain'],
  ])('is refused as %s, and nothing of it stays', async (code, bytes, name, type) => {
    const before = filesOnDisk();
    expect(await refusal(bytes, name, type)).toBe(code);
    expect(filesOnDisk()).toEqual(before);
    await removeFiles(api.unitOfWork, api.files);
    expect((await rows()).filter(({ state }) => state !== 'kept')).toEqual([]);
  });

  it.each(['FAIL', 'HANG'])('is not kept where the scanner does not answer (%s)', async (word) => {
    const before = filesOnDisk();
    const { body } = await send(Buffer.from(word), 'x.txt', 'text/plain').expect(503);
    expect(body.code).toBe('scan_not_done');
    expect(filesOnDisk()).toEqual(before);
  });

  it('is kept once: by its key, and by its bytes and name', async () => {
    const own = await shared();
    const first = await send(PDF, 'een.pdf', 'application/pdf', { to: own, key: 'een' }).expect(201);
    const again = await send(PDF, 'een.pdf', 'application/pdf', { to: own, key: 'een' }).expect(201);
    const same = await send(PDF, 'een.pdf', 'application/pdf', { to: own }).expect(201);
    expect([again.body, same.body]).toEqual([first.body, first.body]);
    await send(PNG, 'een.pdf', 'image/png', { to: own, key: 'een' }).expect(422);
    const both = await Promise.all([1, 2].map(() => send(PNG, 'twee.png', 'image/png', { to: own, key: 'twee' })));
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    expect(both[0]?.body).toEqual(both[1]?.body);
    await removeFiles(api.unitOfWork, api.files);
    const { body } = await asNoor.get(`/v1/activities/${own.id}/evidence`).expect(200);
    expect(body.items).toHaveLength(2);
    const kept = await rows();
    expect(kept.every(({ state }) => state === 'kept')).toBe(true);
    expect(filesOnDisk().sort()).toEqual(kept.map(({ id }) => id));
  });

  it('has an end: in number with an activity, and in bytes of a person', async () => {
    const full = await shared();
    const link = { url: 'https://voorbeeld.nl/les' };
    for (let count = 0; count < 20; count += 1)
      await asNoor.post(`/v1/activities/${full.id}/evidence/links`).send(link).expect(201);
    const { body } = await asNoor.post(`/v1/activities/${full.id}/evidence/links`).send(link).expect(422);
    expect(body.errors[0].code).toBe('too_much_evidence');
    const large = (fill: string) => Buffer.alloc(900_000, fill);
    const answers = [];
    for (const fill of ['a', 'b', 'c', 'd'])
      answers.push((await send(large(fill), `${fill}.txt`, 'text/plain', { to: await shared() })).body);
    expect(answers.at(-1).errors[0].code).toBe('files_full');
  });

  it('is gone when its owner takes it away, and its bytes when a worker was there', async () => {
    const other = await api.world.staffMember(board);
    const as = await api.as(other);
    const own = await api.world.activity(other, form);
    const { body } = await send(PNG, 'bord.png', 'image/png', { client: as, to: own }).expect(201);
    const [before] = [filesOnDisk().length];
    await as.delete(`/v1/evidence/${body.id}`).expect(204);
    await as.get(body.content as string).expect(404);
    await as.delete(`/v1/evidence/${body.id}`).expect(404);
    const broken = { ...api.files, remove: () => Promise.reject(new Error('the disk is away')) };
    await expect(removeFiles(api.unitOfWork, broken)).rejects.toThrow('1 files were not removed');
    for (let twice = 0; twice < 2; twice += 1) await removeFiles(api.unitOfWork, api.files);
    expect(filesOnDisk()).toHaveLength(before - 1);
    const { body: history } = await as.get('/v1/me/history?subjectType=activity').expect(200);
    expect(history.items.map(({ event }: { event: string }) => event)).toEqual([
      'activity.evidence-removed',
      'activity.evidence-added',
    ]);
  });

  it('goes with an activity that was removed, thirty days later', async () => {
    const other = await api.world.staffMember(board);
    const as = await api.as(other);
    const own = await api.world.activity(other, form);
    await send(PNG, 'bord.png', 'image/png', { client: as, to: own }).expect(201);
    await as.delete(`/v1/activities/${own.id}`).set('if-match', '"1"').expect(204);
    const count = async (): Promise<number> =>
      (await api.database.owner.query(`select from evidence where activity_id = $1`, [own.id])).length;
    await removeExpired(api.unitOfWork);
    expect(await count()).toBe(1);
    api.clock.set('2026-04-13T09:00:00Z');
    const before = filesOnDisk().length;
    for (let twice = 0; twice < 2; twice += 1) {
      await removeExpired(api.unitOfWork);
      await removeFiles(api.unitOfWork, api.files);
    }
    api.clock.set(THE_MOMENT);
    expect(await count()).toBe(0);
    expect(filesOnDisk()).toHaveLength(before - 1);
  });

  it('that never arrived whole is swept after a day, with its bytes', async () => {
    const id = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d0f';
    await api.database.owner.query(
      `insert into stored_file values ($1, $2, $3, 'arriving', 'text/plain', 3, '\\x00', $4)`,
      [id, board.id, noor.id, THE_MOMENT],
    );
    await writeFile(join(api.filesFolder, fileKey(board.id, id)), 'abc');
    await removeFiles(api.unitOfWork, api.files);
    expect(filesOnDisk()).toContain(id);
    api.clock.set('2026-03-13T09:00:01Z');
    await removeFiles(api.unitOfWork, api.files);
    api.clock.set(THE_MOMENT);
    expect(filesOnDisk()).not.toContain(id);
    expect((await rows()).map((row) => row.id)).not.toContain(id);
  });

  it('is not handed out whole where its bytes were changed', async () => {
    const own = await api.world.activity(await api.world.staffMember(board), form);
    const as = await api.as({ ...noor, id: own.ownerId });
    const { body } = await send(PNG, 'bord.png', 'image/png', { client: as, to: own }).expect(201);
    const [{ id }] = await api.database.owner.query(`select file_id as id from evidence where id = $1`, [body.id]);
    await writeFile(join(api.filesFolder, fileKey(board.id, id as string)), Buffer.alloc(PNG.length));
    await as.get(body.content as string).expect(500);
  });
});
