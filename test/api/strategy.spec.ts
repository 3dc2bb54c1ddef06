import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Board, School } from '@app/domain';
import { startApi, type TestApi } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';
import { everyPage } from '../support/pages.js';
import { colleague, isHidden, list, patch, type Person, post, put, read, refusal, toldTo } from '../support/story.js';

const CLOSES = '2026-04-02';
const VISION = { kind: 'vision', title: 'Leren is van iedereen', text: 'Wij leren van elkaar, elke dag.' };
const GOAL = {
  kind: 'strategic_goal',
  title: 'Elk kind leest elke dag',
  text: 'Over drie jaar leest elk kind dagelijks.',
  why: 'Onze leerlingen lezen niet graag.',
  seenBy: 'Kinderen vertellen elkaar over boeken.',
  untilOn: '2029-08-01',
};

interface Document {
  readonly id: string;
  readonly version: number;
  readonly [field: string]: unknown;
}

describe('vision, strategic goals and policy', () => {
  let api: TestApi;
  let board: Board;
  let school: School;
  let sanne: Person;
  let noor: Person;
  let karim: Person;
  let bram: Person;
  let elsewhere: Person;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    on('2026-03-12');
    board = await api.world.board();
    school = await api.world.school(board);
    const person = async (name: string, where = school): Promise<Person> => colleague(api, board, where, name);
    const leader = await person('Sanne');
    await api.world.leads(leader.staff, school);
    sanne = { ...leader, as: await api.as(leader.staff) };
    [noor, karim] = [await person('Noor'), await person('Karim')];
    elsewhere = await person('Eva', await api.world.school(board));
    const admin = await api.world.boardAdmin(board);
    bram = { id: admin.id, staff: admin, as: await api.as(admin) };
  });

  const on = (day: string): void => api.clock.set(`${day}T09:00:00Z`);
  const begin = (by: Person, wish: object): Promise<Document> => post(by, 'strategy-documents', wish);
  const vision = (): Promise<Document> => begin(sanne, { ...VISION, schoolId: school.id });
  const at = (document: Document, rest = ''): string => `strategy-documents/${document.id}${rest}`;
  const now = (document: Document, by = sanne): Promise<Document> => read(by, at(document));
  const consult = async (document: Document, by = sanne): Promise<Document> =>
    post(by, at(document, '/consultations'), { closesOn: CLOSES }, (await now(document, by)).version);
  const say = (by: Person, round: Document, kind: string, text?: string): Promise<Document> =>
    post(by, `consultations/${round.id}/responses`, { kind, text });
  const answer = async (said: Document, outcome: string, words: string): Promise<Document> => {
    const { version } = await read<Document>(sanne, `consultation-responses/${said.id}`);
    return put(sanne, `consultation-responses/${said.id}/answer`, { outcome, answer: words }, version);
  };
  const adopt = async (document: Document, by = sanne, wish: object = { reviewOn: '2027-03-12' }): Promise<Document> =>
    post(by, at(document, '/adopt'), wish, (await now(document, by)).version);

  describe('from a draft to a vision that is looked at again', () => {
    it('is drafted, asked about, answered, adopted and reviewed', async () => {
      const draft = await vision();
      expect(draft).toMatchObject({ state: 'draft', title: VISION.title, adopted: null, number: null });
      await isHidden(noor, at(draft));

      const round = await consult(draft);
      expect(round).toMatchObject({ state: 'open', round: 1, number: 1, closesOn: CLOSES, responded: 0 });
      expect(await toldTo(noor)).toEqual(['consultation.opened']);
      expect(await read(noor, at(draft))).toMatchObject({ state: 'in_consultation', openConsultationId: round.id });

      const idea = await say(noor, round, 'idea', 'Noem ook de ouders.');
      await put(karim, `consultation-responses/${idea.id}/reaction`, { kind: 'support' });
      await put(karim, `consultation-responses/${idea.id}/reaction`, { kind: 'addition', text: 'En de buurt.' });
      const concern = await say(karim, round, 'concern', 'Elke dag is te veel gevraagd.');
      await say(noor, round, 'consent');
      expect(await read(noor, `consultation-responses/${idea.id}`)).toMatchObject({
        by: { id: noor.id },
        reactions: { support: 0, addition: 1, doubt: 0 },
      });
      expect(await list(noor, `consultation-responses/${idea.id}/reactions`)).toEqual([
        { by: { id: karim.id, name: 'Karim Bos' }, kind: 'addition', text: 'En de buurt.' },
      ]);

      on(CLOSES);
      expect(await read(karim, `consultations/${round.id}`)).toMatchObject({
        ...{ state: 'closed', responded: 2, ideas: 1, consents: 1, concerns: 1, unanswered: 2, ownWord: 'concern' },
      });
      await answer(idea, 'taken_over', 'De ouders staan er nu in.');
      await answer(concern, 'partly', 'Het is nu elke week.');
      const { version } = await now(draft);
      await patch(sanne, at(draft), { text: 'Wij leren van elkaar en van ouders, elke week.' }, version);
      const adopted = await adopt(draft);
      expect(adopted).toMatchObject({ state: 'adopted', number: 1, adoptedOn: CLOSES, draft: null });
      expect(await toldTo(karim)).toEqual(['consultation.adopted', 'consultation.opened']);
      expect(await read(karim, `consultation-responses/${concern.id}`)).toMatchObject({
        ...{ outcome: 'partly', answer: 'Het is nu elke week.', answeredBy: { id: sanne.id } },
      });
      expect(await read(elsewhere, at(draft))).toMatchObject({ adopted: { title: VISION.title }, draft: null });

      on('2027-03-11');
      const reviewed = { found: 'Zij klopt nog.', nextReviewOn: '2028-03-11' };
      await post(sanne, at(draft, '/review'), reviewed, adopted.version);
      expect(await now(draft, noor)).toMatchObject({ reviewedOn: '2027-03-11', reviewOn: '2028-03-11' });
      const [held] = await list<{ reviews: object[] }>(elsewhere, at(draft, '/versions'));
      expect(held).toMatchObject({ number: 1, reviews: [{ found: 'Zij klopt nog.' }] });
    });

    it('is succeeded by its next version, and what was adopted stays to be read', async () => {
      const document = await vision();
      await adopt(document);
      on('2027-09-01');
      const { version } = await now(document);
      const next = await patch<Document>(sanne, at(document), { title: 'Leren doen we samen' }, version);
      expect(next).toMatchObject({ draft: { title: 'Leren doen we samen', text: VISION.text } });
      expect(await read(noor, at(document))).toMatchObject({ title: VISION.title, draft: null });
      expect(await adopt(document, sanne, { reviewOn: '2028-09-01' })).toMatchObject({ number: 2 });
      const versions = await everyPage<{ number: number; title: string }>(
        sanne.as,
        `/v1/${at(document, '/versions')}?limit=1`,
      );
      expect(versions.map(({ number, title }) => [number, title])).toEqual([
        [2, 'Leren doen we samen'],
        [1, VISION.title],
      ]);
      await expect(
        api.database.app.query(`update strategy_version set title = 'Anders' where document_id = $1`, [document.id]),
      ).rejects.toThrow('permission denied');
    });

    it('enters what was adopted long ago as of that day, and nothing of a day to come', async () => {
      const document = await vision();
      const { version } = await now(document);
      const adoptOn = (adoptedOn: string, reviewOn = '2027-03-12') =>
        refusal(sanne, at(document, '/adopt'), { adoptedOn, reviewOn }, version);
      expect(await adoptOn('2026-03-13')).toHaveLength(1);
      expect(await adoptOn('2026-03-12', '2026-03-12')).toHaveLength(1);
      expect(await adoptOn('2026-03-12', '2031-03-12')).toHaveLength(1);
      const adopted = await adopt(document, sanne, { adoptedOn: '2023-09-01', reviewOn: '2026-09-01' });
      expect(adopted).toMatchObject({ adoptedOn: '2023-09-01' });
    });

    it('is ended, and then read and not changed', async () => {
      const document = await begin(sanne, { ...GOAL, schoolId: school.id });
      const { version } = await adopt(document);
      const ended = await post<Document>(sanne, at(document, '/end'), { why: 'Het doel is bereikt.' }, version);
      expect(ended).toMatchObject({ state: 'ended', endedOn: '2026-03-12', whyEnded: 'Het doel is bereikt.' });
      const refused = await sanne.as
        .patch(`/v1/${at(document)}`)
        .set('if-match', `"${ended.version}"`)
        .send({ title: 'Toch nog' })
        .expect(409);
      expect(refused.body.code).toBe('strategy_has_ended');
      expect((await list<Document>(noor, 'strategy-documents?choosable=true')).map(({ id }) => id)).toEqual([]);
    });
  });

  describe('a consultation', () => {
    it('is of those who work at the school, and not there for others', async () => {
      const document = await vision();
      const round = await consult(document);
      const idea = await say(noor, round, 'idea', 'Korter.');
      const places = [at(document), `consultations/${round.id}`, `consultation-responses/${idea.id}`];
      for (const other of [elsewhere, bram]) {
        await isHidden(other, ...places, `consultations/${round.id}/responses`);
        expect(await list(other, 'consultations')).toEqual([]);
        expect(await list(other, 'strategy-documents')).toEqual([]);
      }
      expect(await list(karim, 'consultations?state=open')).toMatchObject([{ id: round.id, ownWord: null }]);
      expect(await list(karim, at(document, '/consultations'))).toHaveLength(1);
    });

    it('is of everybody of the board where it is about what is the board’s', async () => {
      const document = await begin(bram, VISION);
      await isHidden(sanne, at(document));
      const round = await consult(document, bram);
      await say(elsewhere, round, 'consent', 'Mooi.');
      expect(await read(sanne, `consultations/${round.id}`)).toMatchObject({ schoolId: null, consents: 1 });
      expect(await toldTo(noor)).toEqual(['consultation.opened']);
    });

    it('takes so many ideas of each as can be answered', async () => {
      const round = await consult(await vision());
      for (let count = 0; count < 20; count += 1) await say(noor, round, 'idea', `Idee ${count}`);
      const one = { kind: 'idea', text: 'Nog een' };
      const more = await noor.as.post(`/v1/consultations/${round.id}/responses`).send(one);
      expect([more.status, more.body.code]).toEqual([409, 'too_many_ideas']);
      await say(karim, round, 'idea', 'Ook een');
      await say(noor, round, 'consent');
    });

    it('takes one word of each, which they can change or take back until it closes', async () => {
      const round = await consult(await vision());
      const word = await say(noor, round, 'consent');
      const twice = await noor.as
        .post(`/v1/consultations/${round.id}/responses`)
        .send({ kind: 'concern', text: 'Nee' });
      expect([twice.status, twice.body.code]).toEqual([409, 'word_given_already']);
      const place = `consultation-responses/${word.id}`;
      await noor.as.patch(`/v1/${place}`).set('if-match', '"1"').send({ kind: 'concern' }).expect(422);
      await noor.as.patch(`/v1/${place}`).set('if-match', '"1"').send({ kind: 'idea', text: 'Iets' }).expect(422);
      const changed = await patch<Document>(noor, place, { kind: 'concern', text: 'Toch niet.' }, 1);
      expect(changed).toMatchObject({ kind: 'concern', version: 2 });
      await karim.as.patch(`/v1/${place}`).set('if-match', '"2"').send({ text: 'Van mij' }).expect(403);
      await noor.as.delete(`/v1/${place}`).set('if-match', '"2"').expect(204);
      await say(noor, round, 'consent');
      on(CLOSES);
      const late = await noor.as
        .post(`/v1/consultations/${round.id}/responses`)
        .send({ kind: 'idea', text: 'Te laat' });
      expect([late.status, late.body.code]).toEqual([409, 'consultation_closed']);
    });

    it('loses with an idea that is taken back what colleagues said to it', async () => {
      const round = await consult(await vision());
      const idea = await say(noor, round, 'idea', 'Korter.');
      await put(karim, `consultation-responses/${idea.id}/reaction`, { kind: 'doubt', text: 'Is dat zo?' });
      await noor.as.delete(`/v1/consultation-responses/${idea.id}`).set('if-match', '"1"').expect(204);
      await isHidden(karim, `consultation-responses/${idea.id}/reactions`);
      expect(await list(karim, `consultations/${round.id}/responses`)).toEqual([]);
    });

    it('keeps what somebody said, and said before, out of the history', async () => {
      const round = await consult(await vision());
      const word = await say(noor, round, 'concern', 'Dit woord is geheim.');
      await patch(noor, `consultation-responses/${word.id}`, { kind: 'consent', text: null }, 1);
      const rows = await api.database.owner.query<{ changes: object }[]>(
        `select event, changes from history_entry where person_id = $1 and event like 'consultation-response%'`,
        [noor.id],
      );
      expect(rows.map(({ changes }) => changes)).toEqual([{ consultationId: round.id }, { consultationId: round.id }]);
    });

    it('asks for words where words are needed, and for reactions to ideas of others alone', async () => {
      const round = await consult(await vision());
      for (const kind of ['idea', 'concern'])
        expect(await refusal(noor, `consultations/${round.id}/responses`, { kind })).toHaveLength(1);
      const idea = await say(noor, round, 'idea', 'Korter.');
      const word = await say(karim, round, 'consent');
      const react = async (by: Person, said: Document, body: object): Promise<[number, string]> => {
        const answered = await by.as.put(`/v1/consultation-responses/${said.id}/reaction`).send(body);
        return [answered.status, answered.body.code as string];
      };
      expect(await react(noor, idea, { kind: 'support' })).toEqual([422, 'own_idea']);
      expect(await react(noor, word, { kind: 'support' })).toEqual([422, 'reactions_to_ideas_only']);
      expect(await react(karim, idea, { kind: 'doubt' })).toEqual([422, 'rule_broken']);
      expect(await react(karim, idea, { kind: 'doubt', text: 'Is dat zo?' })).toMatchObject([200]);
      const { body } = await karim.as.delete(`/v1/consultation-responses/${idea.id}/reaction`).expect(200);
      expect(body).toMatchObject({ reactions: { doubt: 0 }, ownReaction: null });
      await karim.as.delete(`/v1/consultation-responses/${idea.id}/reaction`).expect(200);
    });

    it('holds the text that people were asked about, and can be left open longer and never shorter', async () => {
      const document = await vision();
      const round = await consult(document);
      const { version } = await now(document);
      const changed = await sanne.as
        .patch(`/v1/${at(document)}`)
        .set('if-match', `"${version}"`)
        .send({ text: 'Iets anders.' });
      expect([changed.status, changed.body.code]).toEqual([409, 'draft_is_consulted']);
      const again = sanne.as.post(`/v1/${at(document, '/consultations')}`).set('if-match', `"${version}"`);
      expect((await again.send({ closesOn: CLOSES }).expect(409)).body.code).toBe('consultation_open_already');
      const move = (closesOn: string) =>
        sanne.as.patch(`/v1/consultations/${round.id}`).set('if-match', '"1"').send({ closesOn });
      await move('2026-03-26').expect(422);
      await move('2026-06-05').expect(422);
      expect((await move('2026-04-16').expect(200)).body).toMatchObject({ closesOn: '2026-04-16', version: 2 });
      on('2026-04-16');
      await patch(sanne, at(document), { text: 'Iets anders.' }, version);
      const second = await post<Document>(
        sanne,
        at(document, '/consultations'),
        { closesOn: '2026-04-30' },
        (await now(document)).version,
      );
      expect(second).toMatchObject({ round: 2, text: 'Iets anders.' });
      expect(await read(noor, `consultations/${round.id}`)).toMatchObject({ text: VISION.text });
    });

    it('comes before adoption, and so do its answers, of every round', async () => {
      const document = await vision();
      const round = await consult(document);
      const idea = await say(noor, round, 'idea', 'Korter.');
      const concern = await say(karim, round, 'concern', 'Te vaag.');
      const wish = { reviewOn: '2027-03-12' };
      const adopting = async (): Promise<string[]> =>
        refusal(sanne, at(document, '/adopt'), wish, (await now(document)).version);
      const early = await sanne.as
        .put(`/v1/consultation-responses/${idea.id}/answer`)
        .set('if-match', '"1"')
        .send({ outcome: 'not', answer: 'Nee.' });
      expect([early.status, early.body.code]).toEqual([409, 'answered_after_closing']);
      const where = `/v1/consultations/${round.id}`;
      expect(await adopting()).toEqual([
        `De raadpleging is open tot 2 april 2026: ${where}.`,
        expect.stringContaining(`1; zie ${where}/responses?answered=false`),
        expect.stringContaining(`1; zie ${where}/responses?answered=false`),
      ]);
      on(CLOSES);
      expect(await list(sanne, `consultations/${round.id}/responses?answered=false`)).toHaveLength(2);
      await answer(idea, 'not', 'We laten de tekst zo.');
      expect(await adopting()).toHaveLength(1);
      await answer(concern, 'taken_over', 'We werken het uit.');
      await answer(concern, 'partly', 'We werken het deels uit.');
      await adopt(document);
      const { version } = await read<Document>(sanne, `consultation-responses/${concern.id}`);
      const late = await sanne.as
        .put(`/v1/consultation-responses/${concern.id}/answer`)
        .set('if-match', `"${version}"`)
        .send({ outcome: 'not', answer: 'Toch niet.' });
      expect([late.status, late.body.code]).toEqual([409, 'consultation_settled']);
      await sanne.as
        .put(`/v1/consultation-responses/${idea.id}/answer`)
        .send({ outcome: 'not', answer: 'x' })
        .expect(428);
    });

    it('is dropped with its draft once all is answered: what was adopted goes on, and they are told', async () => {
      const document = await vision();
      const { version } = await adopt(document);
      await patch(sanne, at(document), { text: 'Alles wordt anders.' }, version);
      const round = await consult(document);
      const concern = await say(karim, round, 'concern', 'Het ging juist goed.');
      const drop = async (): Promise<number> => {
        const { version: seen } = await now(document);
        return (await sanne.as.delete(`/v1/${at(document, '/draft')}`).set('if-match', `"${seen}"`)).status;
      };
      expect(await drop()).toBe(422);
      on(CLOSES);
      await answer(concern, 'taken_over', 'We houden wat we hebben.');
      expect(await drop()).toBe(204);
      expect(await now(document)).toMatchObject({ state: 'adopted', draft: null, adopted: { text: VISION.text } });
      expect((await toldTo(karim))[0]).toBe('consultation.dropped');
    });
  });

  it('throws away a draft that nobody was asked about, without a trace but that it was', async () => {
    const document = await vision();
    await sanne.as
      .delete(`/v1/${at(document, '/draft')}`)
      .set('if-match', '"1"')
      .expect(204);
    await isHidden(sanne, at(document));
    await vision();
  });

  it('is drafted by the leader of the school, and the board’s by its administrator; by nobody for another', async () => {
    for (const [by, schoolId] of [
      [bram, school.id],
      [sanne, null],
      [sanne, elsewhere.id],
    ] as const) {
      const { status, body } = await by.as.post('/v1/strategy-documents').send({ ...VISION, schoolId });
      expect([status, body.errors[0].code]).toEqual([422, 'not_yours_to_draft']);
    }
    await noor.as
      .post('/v1/strategy-documents')
      .send({ ...VISION, schoolId: school.id })
      .expect(403);
    const document = await vision();
    await adopt(document);
    const { version } = await now(document);
    for (const other of [noor, bram])
      await other.as
        .patch(`/v1/${at(document)}`)
        .set('if-match', `"${version}"`)
        .send({ title: 'X' })
        .expect(403);
  });

  it('has one vision at a time a school, and says what belongs to a strategic goal alone', async () => {
    await vision();
    const { body } = await sanne.as
      .post('/v1/strategy-documents')
      .send({ ...VISION, schoolId: school.id })
      .expect(409);
    expect(body.code).toBe('vision_there_already');
    await begin(bram, VISION);
    const policy = { kind: 'policy', title: 'Opleidingsbeleid', text: 'Ieder kiest zelf.', schoolId: school.id };
    expect(await refusal(sanne, 'strategy-documents', { ...policy, why: 'Daarom' })).toHaveLength(1);
    await begin(sanne, policy);
    await begin(sanne, { ...policy, title: 'Nascholing' });
  });

  it('offers one’s own goals the strategic goals that hold, of the board and of one’s schools', async () => {
    const mine = await begin(sanne, { ...GOAL, schoolId: school.id });
    const past = await begin(sanne, { ...GOAL, title: 'Kort', untilOn: '2026-04-01', schoolId: school.id });
    const boards = await begin(bram, { ...GOAL, title: 'Van het bestuur' });
    await begin(sanne, { ...GOAL, title: 'Nog een concept', schoolId: school.id });
    await adopt(mine);
    await adopt(past);
    await adopt(boards, bram);
    on('2026-04-01');
    const offered = async (by: Person): Promise<string[]> =>
      (await list<Document>(by, 'strategy-documents?choosable=true')).map(({ id }) => id);
    expect(await offered(noor)).toEqual([mine.id, boards.id]);
    expect(await offered(elsewhere)).toEqual([boards.id]);
    expect(await list(elsewhere, `strategy-documents?schoolId=${school.id}`)).toHaveLength(2);
    expect(await list(elsewhere, `strategy-documents?ofBoard=true&kind=strategic_goal`)).toHaveLength(1);
    expect(await list(sanne, `strategy-documents?state=draft`)).toHaveLength(1);
  });

  it('is listed and read in a fixed number of queries', async () => {
    const round = await consult(await vision());
    for (const by of [noor, karim]) for (const text of ['Een', 'Twee']) await say(by, round, 'idea', text);
    for (let count = 0; count < 4; count += 1) await begin(sanne, { ...GOAL, schoolId: school.id });
    const counted = async (path: string): Promise<number> =>
      (await queriesOf(api, () => sanne.as.get(`/v1/${path}`).expect(200))).length;
    expect(await counted('strategy-documents')).toBeLessThanOrEqual(5);
    expect(await counted('consultations')).toBeLessThanOrEqual(5);
    expect(await counted(`consultations/${round.id}/responses`)).toBeLessThanOrEqual(8);
    const pages = await everyPage<Document>(sanne.as, '/v1/strategy-documents?limit=2');
    expect(pages).toHaveLength(5);
    expect(await everyPage(noor.as, `/v1/consultations/${round.id}/responses?limit=3`)).toHaveLength(4);
  });
});
