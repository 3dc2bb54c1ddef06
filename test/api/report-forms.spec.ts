import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeReports } from '@app/reporting';
import readSheets from 'read-excel-file/node';
import type { Response } from 'supertest';
import { type Client, startApi, type TestApi } from '../support/api.js';

/** What supertest leaves as it came. */
const whole = (answer: Response, done: (error: Error | null, body: Buffer) => void): void => {
  const parts: Buffer[] = [];
  const stream = answer as unknown as NodeJS.ReadableStream;
  stream.on('data', (part: Buffer) => parts.push(part));
  stream.on('end', () => done(null, Buffer.concat(parts)));
};

describe('the forms of a report', () => {
  let api: TestApi;
  let asNoor: Client;
  let id: string;

  beforeAll(async () => {
    api = await startApi();
    const board = await api.world.board();
    const noor = await api.world.staffMember(board, await api.world.school(board));
    asNoor = await api.as(noor);
    const wish = { report: 'teacher', subjectId: noor.id, fromOn: '2025-08-01', untilOn: '2026-02-01' };
    const { body: run } = await asNoor.post('/v1/reports').send(wish).expect(202);
    await makeReports(api.unitOfWork, { boardId: board.id, runId: run.id as string });
    const { body: done } = await asNoor.get(`/v1/report-runs/${run.id}`).expect(200);
    id = done.reports[0] as string;
  });
  afterAll(() => api.close());

  it('as a workbook opens in a reader of workbooks, in the language that is asked for', async () => {
    const { body, headers } = await asNoor
      .get(`/v1/reports/${id}/xlsx?language=en`)
      .buffer(true)
      .parse(whole as never)
      .expect(200);
    expect(headers['content-type']).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    expect(headers['content-disposition']).toBe('inline; filename="leerspoor-teacher-2025-08-01-2026-02-01.xlsx"');
    const sheets = await readSheets(body as Buffer);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(expect.arrayContaining(['About this report', 'What is hidden']));
  });

  it('as data names its schema, which everybody can read and keep', async () => {
    const { headers } = await asNoor.get(`/v1/reports/${id}/json`).expect(200);
    const [, address = ''] = /^<([^>]+)>; rel="describedby"$/.exec(headers['link'] as string) ?? [];
    const schema = await api.with().get(address).expect(200);
    expect(schema.headers['content-type']).toBe('application/schema+json; charset=utf-8');
    expect(schema.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(JSON.parse(schema.text)).toMatchObject({ properties: { report: { const: 'teacher' } } });
    const { body } = await api.with().get('/v1/report-schemas').expect(200);
    expect(body.items).toContainEqual(expect.objectContaining({ report: 'teacher', address }));
  });

  it('of a version that never was has no schema', async () => {
    for (const path of ['teacher/0', 'teacher/999', 'teacher/1e1', 'nobody/1'])
      await api.with().get(`/v1/report-schemas/${path}`).expect(404);
  });
});
