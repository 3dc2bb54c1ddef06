import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedBoard } from '@app/domain';
import { startApi, type TestApi } from '../support/api.js';
import {
  colleague,
  CycleStory,
  foundTeam,
  isHidden,
  list,
  patch,
  type Person,
  post,
  put,
  read,
  refusal,
  type Seen,
  toldTo,
} from '../support/story.js';

const HOME = 'Onze leerlingen lezen thuis te weinig.';
const BOOKS = 'Er zijn te weinig boeken die leerlingen zelf kiezen.';

interface Hypothesis extends Seen {
  readonly verdict: { readonly given: string } | null;
  readonly measures: readonly Seen[];
}

/** A data team finds out that what everybody thought was not it, and does something about what it was. */
describe('one whole data team', () => {
  let api: TestApi;
  let noor: Person;
  let sam: Person;
  let emma: Person;
  let leader: Person;
  let team: string;
  let cycle: CycleStory;
  let home: Seen;
  let books: Seen;
  let measure: Seen;

  beforeAll(async () => {
    api = await startApi();
    const board = await api.world.board();
    await api.unitOfWork.run({ boardId: board.id, system: true }, seedBoard);
    const school = await api.world.school(board);
    [noor, sam, emma, leader] = [
      await colleague(api, board, school, 'Noor'),
      await colleague(api, board, school, 'Sam'),
      await colleague(api, board, school, 'Emma'),
      await colleague(api, board, school, 'Sanne'),
    ];
    await api.world.leads(leader.staff, school);
  });
  afterAll(() => api.close());

  const on = (day: string): void => api.clock.set(`${day}T09:00:00Z`);
  const putForward = (person: Person, statement: string): Promise<Seen> =>
    post(person, `${cycle.path}/hypotheses`, {
      kind: 'testable',
      statement,
      because: 'Dat horen we in gesprekken met leerlingen.',
      about: 'Groep 5 en 6.',
    });
  /** Somebody says which data are to be looked at, and collects them. */
  const collect = async (person: Person, hypothesis: Seen, what: string, on: string): Promise<Seen> => {
    const wish = { what, origin: 'Vragenlijst in de klas', hypothesisIds: [hypothesis.id], collectorId: person.id };
    const source = await post(person, `${cycle.path}/data-sources`, wish);
    return patch(person, `data-sources/${source.id}`, { collectedOn: on }, source.version);
  };
  const trust = (person: Person, { id, version }: Seen, quality: string): Promise<Seen> => {
    const because = quality === 'usable' ? 'Bijna iedereen vulde hem in.' : 'Alleen groep 5 deed mee.';
    const sound = { reliable: true, valid: true, enough: quality === 'usable' };
    return put(person, `data-sources/${id}/quality`, { ...sound, quality, because }, version);
  };
  const analyse = async (person: Person, { id }: Seen, analysis: string): Promise<void> => {
    const { version } = await read(person, `hypotheses/${id}`);
    await put(person, `hypotheses/${id}/analysis`, { analysis }, version);
  };
  const judge = (person: Person, { id }: Seen, given: string): Promise<Hypothesis> =>
    post(person, `hypotheses/${id}/verdict`, { given, because: 'Dat zeggen de data.' });
  const evaluate = (person: Person, outcome: string): Promise<Seen> =>
    post(person, `measures/${measure.id}/evaluations`, {
      outcome,
      asIntended: 'In vier van de vijf groepen.',
      pupilsLearning: 'Meer leerlingen lezen een boek uit.',
    });

  const conclusionRefused = async (): Promise<string[]> => {
    const { version } = await cycle.seen(noor);
    return refusal(noor, `${cycle.path}/conclude`, { lesson: 'Boeken kiezen werkt.' }, version);
  };

  it('begins with a problem, described so that it can be measured', async () => {
    on('2026-01-12');
    const charter = { kind: 'data_team', name: 'Datateam lezen', question: 'Waarom loopt lezen in groep 6 terug?' };
    team = await foundTeam(noor, charter, [sam, emma]);
    cycle = await CycleStory.begin(noor, team, 'data_team', { title: 'Lezen in groep 6' });
    expect(await cycle.missing(noor, 'hypotheses')).toEqual(['Nog nodig: probleemomschrijving (1).']);
    await cycle.write(noor, 'problem_statement', 'Van 82 % naar 71 % op of boven niveau; we willen 80 %.');
    await cycle.go(noor, 'hypotheses');
  });

  it('names a cause that everybody believes in, and looks for data', async () => {
    expect(await cycle.missing(sam, 'data_collection')).toEqual(['Nog nodig: hypothese zonder oordeel (1).']);
    home = await putForward(sam, HOME);
    await cycle.go(sam, 'data_collection');
    expect(await cycle.missing(sam, 'data_quality')).toEqual([
      'Nog nodig: hypothese met databron (1).',
      'Nog nodig: verzamelde databron (1).',
    ]);
  });

  it('gives no verdict on data that nobody looked at', async () => {
    on('2026-01-26');
    const source = await collect(emma, home, 'Hoe vaak leerlingen thuis lezen', '2026-01-23');
    await cycle.go(emma, 'data_quality');
    expect(await cycle.missing(emma, 'analysis')).toEqual(['Nog nodig: beoordeelde databron (1).']);
    const wish = { given: 'confirmed', because: 'Dat weten we toch?' };
    expect(await refusal(sam, `hypotheses/${home.id}/verdict`, wish)).toHaveLength(2);
    await trust(sam, source, 'usable');
    await cycle.go(sam, 'analysis');
    expect(await refusal(sam, `hypotheses/${home.id}/verdict`, wish)).toHaveLength(1);
  });

  it('rejects it: those who read at home do no better', async () => {
    on('2026-02-02');
    expect(await cycle.missing(noor, 'interpretation')).toEqual([
      'Nog nodig: analyse (1).',
      'Nog nodig: hypothese met oordeel (1).',
    ]);
    await cycle.write(noor, 'analysis', 'Wie thuis leest en wie niet, verschillen twee punten.');
    await analyse(noor, home, 'Van de 48 lezen er 31 weinig; hun groei is dezelfde.');
    expect((await judge(noor, home, 'rejected')).verdict).toMatchObject({ given: 'rejected' });
    expect(await toldTo(sam)).toContain('hypothesis.judged');
    await cycle.go(noor, 'interpretation');
    const wish = { what: 'Ouderavond', dueOn: '2026-04-01', memberIds: [sam.id] };
    expect(await refusal(sam, `hypotheses/${home.id}/measures`, wish)).toHaveLength(1);
  });

  it('is led back to the hypotheses, and to nowhere else', async () => {
    on('2026-02-05');
    await cycle.write(emma, 'interpretation', 'Thuis lezen verklaart het verschil niet.');
    expect(await cycle.missing(emma, 'measures')).toEqual(['Nog nodig: bevestigde hypothese (1).']);
    await cycle.go(emma, 'hypotheses', 'De hypothese is verworpen.');
    expect(await cycle.seen(noor)).toMatchObject({ phase: 'hypotheses', round: 2 });
    expect(await cycle.missing(emma, 'data_collection')).toEqual(['Nog nodig: hypothese zonder oordeel (1).']);
  });

  it('goes through the second round on new work: what was done for the rejected cause counts no more', async () => {
    on('2026-02-09');
    books = await putForward(emma, BOOKS);
    await cycle.go(emma, 'data_collection');
    expect(await cycle.missing(emma, 'data_quality')).toEqual([
      'Nog nodig: hypothese met databron (1).',
      'Nog nodig: verzamelde databron (1).',
    ]);
    on('2026-03-02');
    const first = await collect(emma, books, 'Wat er in de boekenkast staat', '2026-02-27');
    await cycle.go(emma, 'data_quality');
    expect(await cycle.missing(emma, 'analysis')).toEqual(['Nog nodig: beoordeelde databron (1).']);
    await trust(emma, first, 'not_usable');
    await cycle.go(emma, 'analysis');
    await analyse(emma, books, 'In groep 6 staan 40 boeken, waarvan 11 van na 2015.');
    expect(await cycle.missing(noor, 'interpretation')).toEqual(['Nog nodig: hypothese met oordeel (1).']);
  });

  it('goes back for better data, since these cannot be trusted, and then confirms it', async () => {
    const wish = { given: 'confirmed', because: 'Het is duidelijk.' };
    expect(await refusal(noor, `hypotheses/${books.id}/verdict`, wish)).toHaveLength(1);
    await cycle.go(noor, 'data_collection', 'De telling was van één groep.');
    on('2026-03-16');
    const better = await collect(sam, books, 'Wat leerlingen in alle groepen kiezen', '2026-03-13');
    await trust(noor, better, 'usable');
    for (const to of ['data_quality', 'analysis']) await cycle.go(sam, to);
    expect((await judge(sam, books, 'confirmed')).verdict).toMatchObject({ given: 'confirmed' });
    for (const to of ['interpretation', 'measures']) await cycle.go(sam, to);
  });

  it('does something about it, and each who carries it out is told', async () => {
    expect(await cycle.missing(noor, 'evaluation')).toEqual(['Nog nodig: maatregel (1).']);
    const wish = { what: 'Elke groep kiest zelf twintig boeken', dueOn: '2026-05-01', memberIds: [sam.id, emma.id] };
    measure = await post(noor, `hypotheses/${books.id}/measures`, wish);
    for (const person of [sam, emma]) expect(await toldTo(person)).toContain('measure.given');
    await cycle.go(noor, 'evaluation');
    expect(await refusal(sam, `hypotheses/${books.id}/reopen`, { because: 'Toch niet?' })).toEqual([]);
    measure = await put(sam, `measures/${measure.id}/status`, { status: 'running' }, measure.version);
  });

  it('looks at what came of it: too early at first, and that is no answer yet', async () => {
    on('2026-04-13');
    await evaluate(emma, 'too_early');
    await cycle.write(emma, 'evaluation', 'De boeken staan er; het effect is nog niet te zien.');
    expect(await conclusionRefused()).toEqual(['Nog nodig: geëvalueerde maatregel (1).']);
    on('2026-06-15');
    const { version } = await evaluate(emma, 'worked');
    await put(sam, `measures/${measure.id}/status`, { status: 'done' }, version);
  });

  it('ends with what it learned, and both causes stand to be read, with what was found', async () => {
    const ended = await cycle.conclude(noor, 'Boeken kiezen werkt; thuis lezen was het niet.');
    expect(ended).toMatchObject({ outcome: 'concluded', endedOn: '2026-06-15', round: 3 });
    const { hypotheses } = await read<{ hypotheses: Hypothesis[] }>(emma, `${cycle.path}/hypotheses`);
    expect(hypotheses).toMatchObject([
      { statement: HOME, verdict: { given: 'rejected' }, measures: [] },
      { statement: BOOKS, verdict: { given: 'confirmed' }, measures: [{ status: 'done' }] },
    ]);
    const reasons = (await list<{ reason: string | null }>(emma, `${cycle.path}/steps?limit=50`)).map(
      ({ reason }) => reason,
    );
    expect(reasons.filter(Boolean)).toEqual(['De hypothese is verworpen.', 'De telling was van één groep.']);
    for (const person of [sam, emma]) expect(await toldTo(person)).toContain('cycle.concluded');
  });

  it('is its members’ alone: its leader reads none of it', async () => {
    await isHidden(
      leader,
      cycle.path,
      `${cycle.path}/hypotheses`,
      `${cycle.path}/artefacts`,
      `hypotheses/${books.id}`,
      `measures/${measure.id}`,
      `leerteams/${team}/cycles`,
    );
  });
});
