import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@app/platform';
import { type Client, startApi, THE_MOMENT, type TestApi } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';
import {
  choosePupil,
  designLesson,
  layOutLessonStudyTeam,
  type LessonStudyTeam,
  note,
} from '../support/lesson-study-team.js';

interface Seen {
  readonly id: string;
  readonly text: string;
  readonly authorName: string;
}
interface Sheet {
  readonly stages: readonly {
    readonly observed: readonly Seen[];
    readonly pupils: readonly { readonly casePupilId: string; readonly observed: readonly Seen[] }[];
  }[];
  readonly observed: readonly Seen[];
}

describe('what is seen in a research lesson', () => {
  let api: TestApi;
  let team: LessonStudyTeam;
  let asNoor: Client;
  let asSam: Client;
  let pupil: string;
  let path: string;
  let stage: string;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  const layOut = async (colleagues = 2): Promise<void> => {
    api.clock.set(THE_MOMENT);
    team = await layOutLessonStudyTeam(api, colleagues);
    [asNoor, asSam] = [team.asNoor, team.clients[0] as Client];
    pupil = (await choosePupil(team, 'A')).id;
    const lesson = await designLesson(team);
    path = lesson.path;
    stage = lesson.stageIds[1] ?? '';
  };
  beforeEach(() => layOut());

  const sheet = async (client = asNoor): Promise<Sheet> =>
    (await client.get(`${path}/sheet`).expect(200)).body as Sheet;
  const textsOf = ({ stages, observed }: Sheet): string[] =>
    [...observed, ...stages.flatMap((one) => [...one.observed, ...one.pupils.flatMap((cell) => cell.observed)])].map(
      ({ text }) => text,
    );
  const batch = (client: Client, items: readonly object[]) => client.post(`${path}/notes/batch`).send({ items });
  const outcomes = (body: { items: { outcome: string }[] }): string[] => body.items.map(({ outcome }) => outcome);

  it('by six observers who each write twenty notes, thirty of all of them at a time, is all there', async () => {
    await layOut(6);
    const waves = [0, 5, 10, 15].map((from) => [from, from + 1, from + 2, from + 3, from + 4]);
    for (const wave of waves) {
      const written = team.clients.flatMap((client, who) =>
        wave.map((count) => {
          const about = count % 2 === 0 ? { stageId: stage, casePupilId: pupil } : { minute: count };
          return note(client, path, { text: `${who} ziet ${count}`, ...about });
        }),
      );
      const answers = await Promise.all(written);
      expect(answers.map(({ status }) => status)).toEqual(written.map(() => 200));
    }
    const texts = textsOf(await sheet());
    expect(texts).toHaveLength(120);
    expect(new Set(texts).size).toBe(120);
    // Who has the cycle open can learn of each.
    const changes = await api.database.owner.query<{ number: number; item_id: string }[]>(
      `select number, item_id from live_change where topic_id = $1 and what = 'lesson_note' order by number`,
      [team.cycleId],
    );
    expect(new Set(changes.map(({ item_id }) => item_id)).size).toBe(120);
  }, 60_000);

  it('is written while the lesson is said to be taught: nothing is lost, and nobody waits in vain', async () => {
    await layOut(6);
    const present = team.colleagues.map(({ id }) => id);
    const written = team.clients.flatMap((client, who) =>
      Array.from({ length: 5 }, (_, count) => note(client, path, { text: `${who} ziet ${count}` })),
    );
    const taught = asNoor.post(`${path}/teach`).send({ taughtOn: '2026-03-12', presentIds: present });
    const answers = await Promise.all([...written, taught]);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(textsOf(await sheet())).toHaveLength(30);
  }, 60_000);

  it('stands where it was seen, with who saw it', async () => {
    await note(asSam, path, { stageId: stage, casePupilId: pupil, minute: 20, text: 'later' }).expect(200);
    await note(asNoor, path, { stageId: stage, casePupilId: pupil, minute: 10, text: 'eerder' }).expect(200);
    await note(asSam, path, { stageId: stage, text: 'van allen' }).expect(200);
    await note(asSam, path, { text: 'van het geheel' }).expect(200);
    const seen = await sheet(asSam);
    const row = seen.stages[1];
    const bySam = { text: 'later', authorName: expect.stringMatching(/^Sam /) };
    expect(row?.pupils[0]?.observed).toMatchObject([{ text: 'eerder' }, bySam]);
    expect(row?.observed).toMatchObject([{ text: 'van allen' }]);
    expect(seen.observed).toMatchObject([{ text: 'van het geheel' }]);
  });

  it('is there once, however often a device sends it', async () => {
    const id = newId();
    const sent = await Promise.all([1, 2, 3, 4].map(() => note(asSam, path, { text: 'een keer' }, id)));
    expect(sent.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(textsOf(await sheet())).toEqual(['een keer']);
    expect((await note(asSam, path, { text: 'iets anders' }, id).expect(409)).body.code).toBe('noted_otherwise');
    await note(asNoor, path, { text: 'een keer' }, id).expect(409);
    const history = `select from history_entry where event = 'research-lesson.noted' and changes->'noteIds' ? $1`;
    expect(await api.database.owner.query(history, [id])).toHaveLength(1);
  });

  it('without a network comes in all at once, again and again, and what is wrong with one is no matter of the others', async () => {
    const [one, two, three] = [newId(), newId(), newId()];
    const items = [
      { id: one, text: 'een', stageId: stage, casePupilId: pupil },
      { id: two, text: 'twee', stageId: newId() },
      { id: three, text: '' },
      { id: one, text: 'nog een keer een' },
      { id: 'geen id', text: 'vier' },
    ];
    const { body } = await batch(asSam, items).expect(200);
    expect(outcomes(body)).toEqual(['kept', 'refused', 'refused', 'refused', 'refused']);
    expect(body.items.map((item: { errors: { code: string }[] }) => item.errors.map(({ code }) => code))).toEqual([
      [],
      ['unknown_lesson_stage'],
      ['minLength'],
      ['note_twice'],
      ['isUuid'],
    ]);
    const again = [
      { id: one, text: 'een', stageId: stage, casePupilId: pupil },
      { id: two, text: 'twee', stageId: stage },
      { id: three, text: 'drie' },
    ];
    expect(outcomes((await batch(asSam, again).expect(200)).body)).toEqual(['kept_already', 'kept', 'kept']);
    expect(outcomes((await batch(asSam, [{ id: one, text: 'anders' }]).expect(200)).body)).toEqual(['kept_otherwise']);
    expect(outcomes((await batch(asNoor, [{ id: one, text: 'een' }]).expect(200)).body)).toEqual(['kept_otherwise']);
    expect(outcomes((await batch(asSam, [{ id: newId(), text: '' }]).expect(200)).body)).toEqual(['refused']);
    expect(textsOf(await sheet()).sort()).toEqual(['drie', 'een', 'twee']);
  });

  it('is corrected and taken back by who wrote it alone, also after the lesson', async () => {
    const { body: seen } = await note(asSam, path, { text: 'bij de verkeerde leerling', casePupilId: pupil }).expect(
      200,
    );
    const at = `${path}/notes/${seen.id}`;
    const change = (client: Client, version: number, values: object) =>
      client.patch(at).set('if-match', `"${version}"`).send(values);
    expect((await change(asNoor, 1, { text: 'x' }).expect(422)).body.code).toBe('note_of_a_colleague');
    await asNoor.delete(at).set('if-match', '"1"').expect(422);
    await asSam.patch(at).send({ text: 'x' }).expect(428);
    await asNoor.post(`${path}/teach`).send({ taughtOn: '2026-03-12', presentIds: [] }).expect(200);
    const { body: changed } = await change(asSam, 1, { casePupilId: null, stageId: stage }).expect(200);
    expect(changed).toMatchObject({ casePupilId: null, stageId: stage, text: 'bij de verkeerde leerling', version: 2 });
    await change(asSam, 1, { text: 'x' }).expect(412);
    await change(asSam, 2, { stageId: newId() }).expect(422);
    await asSam.delete(at).set('if-match', '"2"').expect(204);
    expect(textsOf(await sheet())).toEqual([]);
    await asSam.delete(at).set('if-match', '"2"').expect(404);
  });

  it('is not written before there is a lesson to see', async () => {
    const { path: later } = await designLesson(team, { plannedOn: '2026-03-19' });
    const { path: someday } = await designLesson(team, { plannedOn: null });
    for (const one of [later, someday]) {
      const { body } = await note(asSam, one, {}).expect(422);
      expect(body.errors).toMatchObject([{ code: 'lesson_is_to_come' }]);
    }
  });

  it('names pupils and stages of this cycle and lesson', async () => {
    const { stageIds } = await designLesson(team);
    const { body } = await note(asSam, path, { stageId: stageIds[0], casePupilId: newId() }).expect(422);
    expect(body.errors).toMatchObject([
      { pointer: '/stageId', code: 'unknown_lesson_stage' },
      { pointer: '/casePupilId', code: 'unknown_case_pupil' },
    ]);
  });

  it('has an end: three hundred notes of one person', async () => {
    const many = (count: number) => Array.from({ length: count }, () => ({ id: newId(), text: 'x' }));
    for (let sent = 0; sent < 3; sent += 1) await batch(asSam, many(100)).expect(200);
    expect((await batch(asSam, many(1)).expect(422)).body.errors).toMatchObject([{ code: 'too_many_notes' }]);
    await note(asNoor, path, {}).expect(200);
    await batch(asNoor, many(101)).expect(400);
  });

  it('takes as many queries for many as for one, to keep and to read', async () => {
    const keep = (count: number) =>
      queriesOf(api, () =>
        batch(
          asSam,
          Array.from({ length: count }, () => ({ id: newId(), text: 'x', stageId: stage, casePupilId: pupil })),
        ),
      );
    const few = await queriesOf(api, () => asNoor.get(`${path}/sheet`));
    const one = await keep(1);
    expect((await keep(80)).length).toBe(one.length);
    const full = await queriesOf(api, () => asNoor.get(`${path}/sheet`));
    expect(full.length).toBe(few.length);
    expect(full.length).toBeLessThanOrEqual(10);
    expect(textsOf(await sheet())).toHaveLength(81);
  });
});
