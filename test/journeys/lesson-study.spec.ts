import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedBoard } from '@app/domain';
import { newId } from '@app/platform';
import { startApi, type TestApi } from '../support/api.js';
import { type EventStream, openStream } from '../support/event-stream.js';
import {
  colleague,
  CycleStory,
  foundTeam,
  isHidden,
  list,
  type Person,
  post,
  put,
  read,
  type Seen,
  toldTo,
} from '../support/story.js';

const FIRST_LESSON = '2026-03-17';
const SECOND_LESSON = '2026-03-24';
const SECRET = 'A legt het uit met een taart, en dat staat nergens anders.';

/** Four colleagues find out how their pupils learn to compare fractions, in one lesson study from beginning to end. */
describe('one whole lesson study', () => {
  let api: TestApi;
  let noor: Person;
  let sam: Person;
  let emma: Person;
  let omar: Person;
  /** Works at another school of the board. */
  let lin: Person;
  let team: string;
  let cycle: CycleStory;
  let stream: EventStream;
  let pupils: readonly string[];
  let lesson: string;
  let stages: readonly string[];
  let revised: string;

  beforeAll(async () => {
    api = await startApi();
    const board = await api.world.board();
    await api.unitOfWork.run({ boardId: board.id, system: true }, seedBoard);
    const [school, other] = [await api.world.school(board), await api.world.school(board)];
    [noor, sam, emma, omar] = [
      await colleague(api, board, school, 'Noor'),
      await colleague(api, board, school, 'Sam'),
      await colleague(api, board, school, 'Emma'),
      await colleague(api, board, school, 'Omar'),
    ];
    lin = await colleague(api, board, other, 'Lin');
  });
  afterAll(async () => {
    stream.close();
    await api.close();
  });

  const at = (day: string, time = '09:00'): void => api.clock.set(`${day}T${time}:00Z`);
  const predict = (person: Person, stage: number, pupil: number, text: string, of = stages): Promise<Seen> =>
    put(person, `lesson-stages/${of[stage]}/predictions/${pupils[pupil]}`, { text });
  const note = (person: Person, seen: object, of = lesson): Promise<Seen> =>
    put(person, `${of}/notes/${newId()}`, seen);
  const logged = (person: Person): Promise<Seen[]> => list(person, 'activities?learningForm=lesson_study');

  it('begins with Noor, who founds a team; each of the others joins by themselves', async () => {
    at('2026-03-02');
    const charter = {
      kind: 'lesson_study_team',
      name: 'Lesson study breuken',
      question: 'Hoe leren onze leerlingen breuken te vergelijken?',
      jointGoal: 'Elke leerling legt uit welke breuk meer is.',
    };
    team = await foundTeam(noor, charter, [sam, emma, omar]);
    expect(await list(omar, 'leerteams?mine=true')).toMatchObject([{ id: team, ...charter }]);
    expect(await toldTo(noor)).toEqual(Array(3).fill('leerteam.invitation-accepted'));
  });

  it('they begin a cycle with the method that is built in, and Emma has it open from then on', async () => {
    cycle = await CycleStory.begin(noor, team, 'lesson_study', { title: 'Breuken vergelijken' });
    expect(await toldTo(sam)).toContain('cycle.begun');
    const url = `${await api.listen()}/v1/${cycle.path}/changes`;
    stream = await openStream(url, { token: await api.tokenOf(emma.staff) });
    await stream.heard(1);
  });

  it('orients: goes on once there are a question and literature, and says until then what is missing', async () => {
    expect(await cycle.missing(noor, 'design')).toEqual([
      'Nog nodig: onderzoeksvraag (1).',
      'Nog nodig: literatuurbron (1).',
    ]);
    await cycle.write(noor, 'research_question', 'Wat helpt leerlingen om 3/4 en 2/3 te vergelijken?');
    expect(await cycle.missing(sam, 'design')).toEqual(['Nog nodig: literatuurbron (1).']);
    await cycle.write(sam, 'literature', 'Stroken maken het geheel zichtbaar, en taarten niet altijd.');
    await cycle.go(sam, 'design');
  });

  it('designs: three pupils by code, a lesson in stages, and what each thinks that they will see', async () => {
    at('2026-03-10');
    expect(await cycle.missing(emma, 'teach')).toEqual([
      'Nog nodig: onderzoeksles met lesfasen (1).',
      'Nog nodig: casusleerling (3).',
      'Nog nodig: voorspelling bij een casusleerling (1).',
    ]);
    const chosen: string[] = [];
    for (const [code, typicalOf] of [
      ['A', 'Wacht af tot een ander begint.'],
      ['B', 'Rekent snel, legt weinig uit.'],
      ['C', 'Tekent altijd eerst.'],
    ])
      chosen.push((await post(emma, `${cycle.path}/case-pupils`, { code, typicalOf })).id);
    pupils = chosen;
    const plan = {
      title: 'Breuken vergelijken met stroken',
      subject: 'rekenen',
      goal: 'Leerlingen leggen uit waarom 3/4 meer is dan 2/3.',
      minutes: 50,
    };
    const when = { plannedOn: FIRST_LESSON, startsAt: '10:30', teacherId: noor.id };
    lesson = `research-lessons/${(await post(sam, `${cycle.path}/research-lessons`, { ...plan, ...when })).id}`;
    const made: string[] = [];
    for (const name of ['Start', 'Zelf vouwen', 'Napraten'])
      made.push((await post(omar, `${lesson}/stages`, { name, minutes: 15 })).id);
    stages = made;
    for (const [index, observer] of [sam, emma, omar].entries())
      await put(noor, `${lesson}/observers/${observer.id}`, { casePupilIds: [pupils[index]] });
    expect(await toldTo(omar)).toContain('lesson.to-observe');
    await Promise.all([
      predict(sam, 1, 0, 'Vouwt in drieën.'),
      predict(emma, 1, 1, 'Is meteen klaar.'),
      predict(omar, 2, 2, 'Tekent een taart.'),
    ]);
    await cycle.go(noor, 'teach');
  });

  it('teaches: three write down at the same moment what they see, and no word is lost', async () => {
    at(FIRST_LESSON, '10:00');
    expect(await cycle.missing(noor, 'discuss')).toEqual([
      'Nog nodig: gegeven onderzoeksles (1).',
      'Nog nodig: observatie in een onderzoeksles (1).',
    ]);
    const written = [sam, emma, omar].flatMap((observer, index) =>
      Array.from({ length: 6 }, (_, minute) =>
        note(observer, { casePupilId: pupils[index], stageId: stages[1], minute, text: `Gezien ${index}.${minute}` }),
      ),
    );
    await Promise.all([...written, note(sam, { casePupilId: pupils[0], stageId: stages[2], text: SECRET })]);
    const compared = await read<{ pupils: { observed: object[]; stages: { observed: { text: string }[] }[] }[] }>(
      noor,
      `${lesson}/comparison`,
    );
    const texts = compared.pupils.flatMap((one) =>
      one.stages.flatMap(({ observed }) => observed.map(({ text }) => text)),
    );
    expect(new Set(texts).size).toBe(19);
    at(FIRST_LESSON, '12:00');
    await post(noor, `${lesson}/teach`, { taughtOn: FIRST_LESSON, presentIds: [sam.id, emma.id] });
  });

  it('has the lesson logged for who were there, and for nobody else', async () => {
    for (const person of [noor, sam, emma])
      expect(await logged(person)).toMatchObject([{ learnedOn: FIRST_LESSON, minutes: 50, leerteamId: team }]);
    expect(await logged(omar)).toEqual([]);
  });

  it('asks a pupil how it was, compares what was predicted and seen, and discusses it', async () => {
    const answers = [{ question: 'Wat hielp je?', answer: 'Dat ik zelf mocht vouwen.' }];
    await post(sam, `${lesson}/interviews`, { casePupilId: pupils[0], heldOn: FIRST_LESSON, answers });
    await cycle.go(emma, 'discuss');
    const finding = { match: 'otherwise', text: 'A kan meer dan we dachten, en wij legden te vroeg uit.' };
    await put(emma, `${lesson}/findings/${pupils[0]}`, finding);
    const { pupils: compared } = await read<{ pupils: object[] }>(noor, `${lesson}/comparison`);
    expect(compared).toMatchObject([
      { casePupil: { code: 'A' }, predictedStages: 1, seenStages: 1, finding, interviews: [{ answers }] },
      { casePupil: { code: 'B' }, predictedStages: 1, seenStages: 1, finding: null },
      { casePupil: { code: 'C' }, predictedStages: 1, seenStages: 0, finding: null },
    ]);
    expect(await cycle.missing(emma, 'revise')).toEqual(['Nog nodig: nabespreking (1).']);
    await cycle.write(emma, 'discussion', 'Wie zelf vouwde, kon het uitleggen.');
    await cycle.go(emma, 'revise');
  });

  it('makes a better lesson of it, which Emma teaches a week later', async () => {
    expect(await cycle.missing(noor, 'conclude')).toEqual([
      'Nog nodig: herziene onderzoeksles (1).',
      'Nog nodig: gegeven herziene onderzoeksles (1).',
    ]);
    const better = { whatChanged: 'Eerst zelf vouwen.', whyChanged: 'A kon het zonder uitleg.' };
    const again = { ...better, plannedOn: SECOND_LESSON, startsAt: '10:30', teacherId: emma.id };
    const second = await post<Seen & { stages: { id: string }[] }>(noor, `${lesson}/revisions`, again);
    revised = `research-lessons/${second.id}`;
    const order = [1, 0, 2].map((index) => second.stages[index]?.id as string);
    await put(sam, `${revised}/stage-order`, { stageIds: order }, second.version);
    await predict(omar, 0, 0, 'Vouwt meteen in vieren.', order);
    expect(await cycle.missing(noor, 'conclude')).toEqual(['Nog nodig: gegeven herziene onderzoeksles (1).']);
    at(SECOND_LESSON, '11:00');
    await Promise.all(
      [noor, sam, omar].map((person) => note(person, { stageId: order[0], text: 'Vouwt en legt uit.' }, revised)),
    );
    await post(emma, `${revised}/teach`, { taughtOn: SECOND_LESSON, presentIds: [noor.id, sam.id, omar.id] });
    expect(await logged(omar)).toMatchObject([{ learnedOn: SECOND_LESSON }]);
    expect(await logged(sam)).toMatchObject([{ learnedOn: SECOND_LESSON }, { learnedOn: FIRST_LESSON }]);
  });

  it('goes round once more, back to the lesson, since Sam wants to look at it again', async () => {
    await cycle.go(noor, 'conclude');
    await cycle.go(sam, 'revise', 'We hebben de tweede les nog niet naast de eerste gelegd.');
    expect(await cycle.seen(noor)).toMatchObject({ phase: 'revise', round: 2 });
    expect(await toldTo(omar)).toContain('cycle.moved');
    await cycle.write(sam, 'discussion', 'In de tweede les legde iedereen het uit, ook zonder taart.');
    await cycle.go(sam, 'conclude');
  });

  it('concludes with an answer, and an insight that a colleague at another school reads', async () => {
    const { version } = await cycle.seen(noor);
    const early = await noor.as
      .post(`/v1/${cycle.path}/conclude`)
      .set('if-match', `"${version}"`)
      .send({ lesson: 'x' });
    expect(early.body).toMatchObject({
      status: 422,
      errors: [{ code: 'artefact_missing' }, { code: 'artefact_missing' }],
    });
    await cycle.write(noor, 'conclusion', 'Zelf vouwen gaat voor uitleg.');
    const learned = { title: 'Laat leerlingen eerst zelf vouwen', learned: 'Dan leggen zij het elkaar uit.' };
    const insight = await post(sam, `${cycle.path}/insights`, { ...learned, visibility: 'team' });
    await isHidden(lin, `insights/${insight.id}`);
    const opened = await sam.as
      .patch(`/v1/insights/${insight.id}`)
      .set('if-match', `"${insight.version}"`)
      .send({ visibility: 'board' });
    expect(opened.status).toBe(200);
    expect(await list(lin, 'insights')).toMatchObject([{ id: insight.id, title: learned.title }]);
    expect(await read(lin, `insights/${insight.id}`)).toMatchObject({ ...learned, cycleId: null });
  });

  it('shows that colleague nothing else, whatever they ask for', async () => {
    await isHidden(
      lin,
      cycle.path,
      `${cycle.path}/artefacts`,
      `${cycle.path}/case-pupils`,
      `${cycle.path}/research-lessons`,
      `${cycle.path}/changes`,
      `leerteams/${team}/cycles`,
      ...['', '/sheet', '/comparison'].flatMap((part) => [`${lesson}${part}`, `${revised}${part}`]),
    );
    const everything = await Promise.all(
      ['insights', 'me/notices', 'cycles', 'activities', `leerteams/${team}`].map((path) => read(lin, path)),
    );
    expect(JSON.stringify(everything)).not.toMatch(/taart|Breuken vergelijken|stroken/);
  });

  it('is over with what was learned, and each saw all of it as it came', async () => {
    const ended = await cycle.conclude(noor, 'Eerst zelf vouwen, dan pas uitleggen.');
    expect(ended).toMatchObject({ outcome: 'concluded', endedOn: SECOND_LESSON, round: 2 });
    const late = await sam.as.post(`/v1/${cycle.path}/artefacts`).send({ kind: 'reflection', text: 'Nog iets.' });
    expect(late.body).toMatchObject({ status: 409, code: 'cycle_ended' });
    expect(await list(omar, `${cycle.path}/steps?limit=50`)).toMatchObject(
      ['orient', 'design', 'teach', 'discuss', 'revise', 'conclude', 'revise', 'conclude'].map((phase) => ({ phase })),
    );
    const heard = await stream.heard(58);
    const numbers = heard.map(({ id }) => Number(id));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    const whats = new Set(heard.slice(1).map(({ data }) => data['what']));
    const [texts, plans] = [
      ['artefact', 'case_pupil', 'cycle', 'insight'],
      ['lesson_stage', 'prediction'],
    ];
    const seen = ['lesson_finding', 'lesson_note', 'pupil_interview', 'research_lesson'];
    expect([...whats].toSorted()).toEqual([...texts, ...plans, ...seen].toSorted());
    expect(JSON.stringify(heard)).not.toMatch(/taart|vouw/);
  });
});
