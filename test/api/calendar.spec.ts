import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Board, type LearningForm, Meeting, type School, type StaffMember } from '@app/domain';
import { newId } from '@app/platform';
import ICAL from 'ical.js';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';

/** What a calendar program makes of an event. */
interface Shown {
  readonly uid: string;
  readonly title: string;
  readonly text: string;
  readonly status: string;
  /** In UTC, by the rules of the zone that the calendar brings along; a day where it takes the whole day. */
  readonly from: string;
  readonly until: string;
  readonly sequence: number;
  readonly modified: string;
}

describe('the calendar of somebody', () => {
  const lines: string[] = [];
  let api: TestApi;
  let board: Board;
  let school: School;
  let form: LearningForm;
  let noor: StaffMember;
  let asNoor: Client;

  beforeAll(async () => {
    const log = { write: (line: string) => void lines.push(line) };
    api = await startApi({ environment: { LOG_LEVEL: 'trace' }, log });
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    const { world } = api;
    api.clock.set('2026-03-12T09:00:00Z');
    board = await world.board();
    school = await world.school(board);
    form = await world.learningForm(board, {
      code: 'lesson_study',
      nameNl: 'Lesson study',
      nameEn: 'Lesson study (en)',
    });
    noor = await world.staffMember(board, school, { givenName: 'Noor', familyName: 'de Wit' });
    asNoor = await api.as(noor);
  });

  const open = async (language = 'nl'): Promise<string> => {
    const { body } = await asNoor.post('/v1/me/calendar-feed').set('accept-language', language).expect(201);
    return new URL(body.url as string).pathname;
  };
  const plan = async (client: Client, values: object): Promise<string> => {
    const entry = { learningForm: form.code, title: 'Onderzoeksles', plannedOn: '2026-03-20', minutes: 60 };
    const sent = { ...entry, ...values };
    return (await client.post('/v1/planned-activities').send(sent).expect(201)).body.id as string;
  };
  const read = async (path: string): Promise<string> => (await api.with().get(path).expect(200)).text;
  const shown = async (path: string): Promise<Shown[]> => eventsIn(await read(path));

  it('has an address that is told once, replaced by a new one, and revoked at once', async () => {
    const feed = () => asNoor.get('/v1/me/calendar-feed').expect(200);
    expect((await feed()).body).toEqual({ open: false, openedAt: null, lastReadOn: null, language: null });
    const key = { 'idempotency-key': `feed-${board.id}` };
    const first = await asNoor.post('/v1/me/calendar-feed').set(key).expect(201);
    await asNoor.post('/v1/me/calendar-feed').set(key).expect(409);
    const path = new URL(first.body.url as string).pathname;
    expect((await feed()).body).toMatchObject({ open: true, openedAt: '2026-03-12T09:00:00.000Z', lastReadOn: null });
    expect(JSON.stringify((await feed()).body)).not.toContain('lsc_');
    await read(path);
    expect((await feed()).body.lastReadOn).toBe('2026-03-12');
    const second = await open();
    await api.with().get(path).expect(404);
    await read(second);
    await asNoor.delete('/v1/me/calendar-feed').expect(204);
    await asNoor.delete('/v1/me/calendar-feed').expect(204);
    await api.with().get(second).expect(404);
    const kept = await api.database.owner.query(`select event from history_entry where subject_type = 'calendar_feed'`);
    expect(kept).toHaveLength(3);
  });

  it('is there for nobody who guesses, and not any more once its owner left', async () => {
    const path = await open();
    for (const wrong of [
      path.replace(/.{4}\.ics$/, 'AAAA.ics'),
      path.replace('lsc_', 'lsp_'),
      path.replace(/lsc_.{32}/, `lsc_${'0'.repeat(32)}`),
      '/v1/calendars/x.ics',
      `/v1/calendars/${'x'.repeat(100)}.ics`,
    ])
      await api.with().get(wrong).expect(404);
    await api.database.owner.query(`update staff_member set left_on = '2026-03-12' where id = $1`, [noor.id]);
    await api.with().get(path).expect(404);
  });

  it('is kept by the program that reads it for as long as nothing changes', async () => {
    const path = await open();
    const id = await plan(asNoor, {});
    const { headers, text } = await api.with().get(path).expect(200);
    expect(headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, no-cache',
      'referrer-policy': 'no-referrer',
    });
    const tag = headers['etag'] as string;
    api.clock.set('2026-03-13T09:00:00Z');
    const same = await api.with().get(path).set('if-none-match', `"other", W/${tag}`).expect(304);
    expect(same.text).toBe('');
    expect(await read(path)).toBe(text);
    asNoor = await api.as(noor);
    await asNoor.patch(`/v1/planned-activities/${id}`).set('if-match', '"1"').send({ title: 'Anders' }).expect(200);
    await api.with().get(path).set('if-none-match', tag).expect(200);
  });

  it('has the address in no line of the log', async () => {
    const path = await open();
    await read(path);
    await asNoor.delete('/v1/me/calendar-feed').expect(204);
    await api.with().get(path).expect(404);
    expect(lines.join('')).toContain('/v1/calendars/:secret.ics');
    expect(lines.join('')).not.toContain('lsc_');
  });

  it('shows a time as the clock does, before and after it changes, by the rules that it brings along', async () => {
    const path = await open();
    for (const plannedOn of ['2026-03-27', '2026-03-30', '2026-10-23', '2026-10-26'])
      await plan(asNoor, { plannedOn, startsAt: '15:30', minutes: 90 });
    expect((await shown(path)).map(({ from, until }) => [from, until])).toEqual([
      ['2026-03-27T14:30:00Z', '2026-03-27T16:00:00Z'],
      ['2026-03-30T13:30:00Z', '2026-03-30T15:00:00Z'],
      ['2026-10-23T13:30:00Z', '2026-10-23T15:00:00Z'],
      ['2026-10-26T14:30:00Z', '2026-10-26T16:00:00Z'],
    ]);
  });

  it('is right in the very nights in which the clock changes', async () => {
    const path = await open();
    for (const [plannedOn, startsAt] of [
      ['2026-03-29', '01:30'],
      ['2026-03-29', '02:30'],
      ['2026-10-25', '01:30'],
      ['2026-10-25', '02:30'],
      ['2026-10-25', '03:30'],
    ])
      await plan(asNoor, { plannedOn, startsAt, minutes: 45 });
    expect((await shown(path)).map(({ from, until }) => `${from} ${until}`).toSorted()).toEqual([
      '2026-03-29T00:30:00Z 2026-03-29T01:15:00Z',
      // There is no 02:30 that night: it is counted from before, at 03:30 on the clock.
      '2026-03-29T01:30:00Z 2026-03-29T02:15:00Z',
      '2026-10-24T23:30:00Z 2026-10-25T00:15:00Z',
      // Of the two times that it is 02:30, the first.
      '2026-10-25T00:30:00Z 2026-10-25T01:15:00Z',
      '2026-10-25T02:30:00Z 2026-10-25T03:15:00Z',
    ]);
  });

  it('takes the whole day where there is no time, and says form and leerteam', async () => {
    const team = await api.world.leerteam(board, { name: 'PLG lezen' });
    await api.world.membership(team, noor);
    const path = await open('en');
    await plan(asNoor, { leerteamId: team.id, note: 'Alleen voor mij' });
    const [event] = await shown(path);
    expect(event).toMatchObject({ from: '2026-03-20', until: '2026-03-21', text: 'Lesson study (en) · PLG lezen' });
    expect(await read(path)).not.toContain('Alleen voor mij');
  });

  it('escapes and folds what people write, and lets nothing in beside it', async () => {
    const path = await open();
    const title = `Lezen; schrijven, rekenen \\ ${'é😀'.repeat(40)}`;
    await plan(asNoor, { title });
    await plan(asNoor, { title: 'Regel\r\nEND:VEVENT\r\nBEGIN:VEVENT\nX', plannedOn: '2026-03-21' });
    const events = await shown(path);
    expect(events.map((event) => event.title)).toEqual([title, 'Regel END:VEVENT BEGIN:VEVENT X']);
    for (const line of (await read(path)).split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it('tells what changed: the same event, a higher number, and that it is off', async () => {
    const path = await open();
    const id = await plan(asNoor, {});
    expect(await shown(path)).toMatchObject([
      { uid: id, status: 'CONFIRMED', sequence: 0, modified: '2026-03-12T09:00:00Z' },
    ]);
    api.clock.set('2026-03-12T09:05:00Z');
    const at = `/v1/planned-activities/${id}`;
    await asNoor.patch(at).set('if-match', '"1"').send({ startsAt: '16:00' }).expect(200);
    expect(await shown(path)).toMatchObject([
      { uid: id, sequence: 1, modified: '2026-03-12T09:05:00Z', from: '2026-03-20T15:00:00Z' },
    ]);
    await asNoor.delete(at).set('if-match', '"2"').expect(204);
    expect(await shown(path)).toMatchObject([{ uid: id, status: 'CANCELLED', sequence: 2 }]);
    api.clock.set('2026-04-20T09:00:00Z');
    expect(await shown(path)).toEqual([]);
  });

  it('keeps what was done for ninety days, and what is open until it is done', async () => {
    const path = await open();
    const done = await plan(asNoor, { plannedOn: '2026-03-12', title: 'Gedaan' });
    await plan(asNoor, { plannedOn: '2026-03-13', title: 'Blijft staan' });
    await asNoor.post(`/v1/planned-activities/${done}/done`).send({ reflection: 'Niet voor de agenda' }).expect(201);
    expect((await shown(path)).map(({ title }) => title)).toEqual(['Gedaan', 'Blijft staan']);
    expect(await read(path)).not.toContain('Niet voor de agenda');
    api.clock.set('2026-06-11T09:00:00Z');
    expect((await shown(path)).map(({ title }) => title)).toEqual(['Blijft staan']);
  });

  it('has lessons that colleagues look at: of one’s own, and those that one was asked to look at', async () => {
    const path = await open();
    const asSam = await api.as(await api.world.staffMember(board, school, { givenName: 'Sam', familyName: 'Bos' }));
    const lesson = { title: 'Breuken', focusQuestion: 'Wie krijgt de beurt?', lessonOn: '2026-03-17', minutes: 50 };
    const own = { ...lesson, title: 'Leesgesprek', lessonOn: '2026-03-16', startsAt: '10:30' };
    await asNoor.post('/v1/observations').send(own).expect(201);
    const asked = { ...lesson, observerIds: [noor.id] };
    const { body: sams } = await asSam.post('/v1/observations').send(asked).expect(201);
    const text = await read(path);
    expect(text).not.toContain('beurt');
    expect(eventsIn(text)).toMatchObject([
      { title: 'Leesgesprek', status: 'CONFIRMED', from: '2026-03-16T09:30:00Z' },
      { title: 'Breuken', status: 'TENTATIVE', text: expect.stringContaining('Sam Bos') },
    ]);
    await asNoor.post(`/v1/observations/${sams.id}/accept`).expect(204);
    expect((await shown(path))[1]).toMatchObject({ title: 'Breuken', status: 'CONFIRMED' });
    await asSam.post(`/v1/observations/${sams.id}/cancel`).expect(200);
    expect((await shown(path))[1]).toMatchObject({ title: 'Breuken', status: 'CANCELLED' });
  });

  it('has invitations as tentative until they are answered, and meetings of one’s leerteams', async () => {
    const path = await open();
    const asSam = await api.as(await api.world.staffMember(board, school, { givenName: 'Sam', familyName: 'Bos' }));
    const id = await plan(asSam, { title: 'Samen voorbereiden', startsAt: '15:30' });
    await asSam
      .post(`/v1/planned-activities/${id}/participants`)
      .send({ staffMemberIds: [noor.id] })
      .expect(204);
    const [tentative] = await shown(path);
    expect(tentative).toMatchObject({ status: 'TENTATIVE', text: 'Uitnodiging van Sam Bos · Lesson study' });
    await asNoor.post(`/v1/participations/${tentative?.uid}/accept`).expect(200);
    expect(await shown(path)).toMatchObject([{ status: 'CONFIRMED', title: 'Samen voorbereiden' }]);
    const [mine, theirs] = [await api.world.leerteam(board, { name: 'PLG lezen' }), await api.world.leerteam(board)];
    await api.world.membership(mine, noor);
    for (const team of [mine, theirs])
      await api.database.owner.manager.insert(Meeting, {
        id: newId(),
        boardId: board.id,
        leerteamId: team.id,
        title: `Overleg ${team.name}`,
        heldOn: '2026-03-05',
        minutes: 60,
        notes: 'Wat er besproken is',
        version: 1,
      });
    const [meeting] = await shown(path);
    expect(meeting).toMatchObject({ title: 'Overleg PLG lezen', from: '2026-03-05', text: 'PLG lezen' });
    expect(await shown(path)).toHaveLength(2);
    expect(await read(path)).not.toContain('besproken');
    const queries = await queriesOf(api, () => read(path));
    expect(queries.length).toBeLessThanOrEqual(7);
  });

  it('has meetings that one’s leerteams plan; one that was held takes the place of what was planned', async () => {
    const path = await open();
    const team = await api.world.leerteam(board, { name: 'PLG rekenen' });
    await api.world.membership(team, noor);
    const plans = `/v1/leerteams/${team.id}/planned-meetings`;
    const wanted = { title: 'Breuken', plannedOn: '2026-03-12', startsAt: '15:30', minutes: 60 };
    const id = (await asNoor.post(plans).send(wanted).expect(201)).body.meetings[0].id as string;
    const [planned] = (await shown(path)).filter(({ uid }) => uid === id);
    expect(planned).toMatchObject({ title: 'Breuken', from: '2026-03-12T14:30:00Z', status: 'CONFIRMED' });
    await asNoor.put(`/v1/meetings/${id}/presences/${noor.id}`).send({ presence: 'present' }).expect(200);
    await asNoor.post(`/v1/meetings/${id}/close`).send({ minutes: 90, learningForm: form.code }).expect(200);
    const held = (await shown(path)).filter(({ uid }) => uid === id);
    expect(held).toMatchObject([{ from: '2026-03-12T14:30:00Z', until: '2026-03-12T16:00:00Z' }]);
    expect(held[0]?.sequence).toBeGreaterThan(planned?.sequence ?? 99);
    const other = (
      await asNoor
        .post(plans)
        .send({ ...wanted, plannedOn: '2026-03-19' })
        .expect(201)
    ).body.meetings[0];
    await asNoor.post(`/v1/meetings/${other.id}/cancel`).expect(200);
    const [off] = (await shown(path)).filter(({ uid }) => uid === other.id);
    expect(off).toMatchObject({ status: 'CANCELLED', from: '2026-03-19T14:30:00Z' });
  });
});

function eventsIn(text: string): Shown[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const value = (name: string): string => String(component.getFirstPropertyValue(name));
    return {
      uid: event.uid,
      title: event.summary,
      text: event.description,
      status: value('status'),
      from: inUtc(event.startDate),
      until: inUtc(event.endDate),
      sequence: event.sequence,
      modified: value('last-modified'),
    };
  });
}

const inUtc = (time: ICAL.Time): string =>
  time.isDate ? time.toString() : time.convertToZone(ICAL.Timezone.utcTimezone).toString();
