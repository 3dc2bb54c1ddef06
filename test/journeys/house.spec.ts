import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Board, type LearningForm, type PupilGroup, removeExpired, type School, seedBoards } from '@app/domain';
import { makeReports, startHouseRuns } from '@app/reporting';
import { startApi, type TestApi } from '../support/api.js';
import { addScore, layOutMeasuredYear } from '../support/laid-out/impact.js';
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
} from '../support/story.js';

interface HouseSeen {
  readonly untilOn: string;
  readonly reportId: string;
  readonly layers: readonly { readonly blocks: readonly BlockSeen[] }[];
}

interface BlockSeen {
  readonly key: string;
  readonly state: string | null;
  readonly orMore: boolean;
  readonly indicators: readonly { key: string; valueText: string; n: string | null; ownThresholds: boolean }[];
}

/** The months of the school year, until the house of June. */
const AUTUMN = ['2025-09', '2025-10', '2025-11', '2025-12'];
const WINTER = ['2026-01', '2026-02'];
const SPRING = ['2026-03', '2026-04', '2026-05', '2026-06'];

describe('a school from an empty house to one that is lived in', () => {
  let api: TestApi;
  let board: Board;
  let school: School;
  let leader: Person;
  let administrator: Person;
  let staff: Person[];
  let form: LearningForm;
  let signal: string;
  let group: PupilGroup;
  let measureId: string;
  const expected: string[] = [];
  const teams: { id: string; members: Person[] }[] = [];

  beforeAll(async () => {
    api = await startApi();
    api.clock.set('2025-09-01T08:00:00Z');
    const { world } = api;
    board = await world.board('Stichting Rivierenland');
    await seedBoards(api.unitOfWork);
    school = await world.school(board, { name: 'De Regenboog' });
    const staffMember = await world.schoolLeader(board, school);
    leader = { id: staffMember.id, staff: staffMember, as: await api.as(staffMember) };
    const admin = await world.boardAdmin(board);
    administrator = { id: admin.id, staff: admin, as: await api.as(admin) };
    staff = [];
    for (const name of ['Noor', 'Sem', 'Fatima', 'Daan', 'Lotte', 'Youssef', 'Iris', 'Ties', 'Maud', 'Bram', 'Eva'])
      staff.push(await colleague(api, board, school, name));
    form = await world.learningForm(board, { code: 'onderzoeksles', nameNl: 'Onderzoeksles' });
  });
  afterAll(() => api.close());

  const place = () => `schools/${school.id}/house`;
  /** What the night of a day brings: houses that are due are made. */
  const night = async (moment: string): Promise<number> => {
    api.clock.set(moment);
    await startHouseRuns(api.unitOfWork);
    const due = await api.database.owner.query<{ id: string }[]>(
      `select id from report_run where board_id = $1 and state = 'queued' order by id`,
      [board.id],
    );
    for (const { id } of due) await makeReports(api.unitOfWork, { boardId: board.id, runId: id });
    return due.length;
  };
  const states = async (person: Person): Promise<Record<string, string | null>> => {
    const { layers } = await read<HouseSeen>(person, place());
    const blocks = layers.flatMap((layer) => layer.blocks);
    return Object.fromEntries(blocks.map(({ key, state, orMore }) => [key, orMore ? `${state}+` : state]));
  };
  /** What goes on all year: leerteams meet, which counts as learning for all who are there, and people learn by choice. */
  const learn = async (months: readonly string[]): Promise<void> => {
    for (const month of months) {
      for (const { id, members } of teams) {
        const meeting = { title: 'Samen kijken', heldOn: `${month}-16`, minutes: 60, learningForm: form.code };
        await post(members[0]!, `leerteams/${id}/meetings`, { ...meeting, attendeeIds: members.map((one) => one.id) });
      }
      for (const person of staff) {
        const own = { visibility: 'school' as const, learnedOn: `${month}-18`, minutes: 60, title: 'Zelf geoefend' };
        await api.world.activity(person.staff, form, own);
      }
    }
  };
  /** The leader opens a pulse, so many answer the same, and the night on which it is over settles it. */
  const holdPulse = async (asking: { closesOn: string; itemIds: readonly string[] }, answered: number) => {
    const { id } = await post(leader, `schools/${school.id}/pulses`, asking);
    const answers = { answers: asking.itemIds.map((itemId) => ({ itemId, step: 4 })) };
    for (const { as } of staff.slice(0, answered)) await as.post(`/v1/pulses/${id}/answers`).send(answers).expect(204);
    api.clock.set(`${asking.closesOn}T00:10:00Z`);
    await removeExpired(api.unitOfWork);
    return (await read<{ needs: object[] }>(staff[0]!, `pulses/${id}`)).needs;
  };
  /** A step of the signal, with the version that stands. */
  const step = async (person: Person, name: string, wish: object, id = signal) =>
    post(person, `signals/${id}/${name}`, wish, (await read(person, `signals/${id}`)).version);

  it('begins with no house, and is told how to get one', async () => {
    const { status, body } = await staff[0]!.as.get(`/v1/${place()}`).set('accept-language', 'nl');
    expect([status, body.code]).toEqual([404, 'no_house_yet']);
    expect(body.title).toContain('schoolleider');
  });

  it('finds ten rooms, none of them visible yet', async () => {
    expect(await night('2025-09-02T00:10:00Z')).toBe(1);
    expect(await night('2025-09-02T01:10:00Z')).toBe(0);
    const seen = await states(staff[0]!);
    expect(Object.keys(seen)).toHaveLength(10);
    expect(new Set(Object.values(seen))).toEqual(new Set(['not_yet_visible']));
    expect(await states(leader)).toEqual(seen);
  });

  it('forms two leerteams, which choose what they lead', async () => {
    api.clock.set('2025-09-03T13:00:00Z');
    for (const [name, members] of [
      ['Lezen', staff.slice(0, 6)],
      ['Rekenen', staff.slice(6)],
    ] as const) {
      const [founder, ...others] = members as [Person, ...Person[]];
      const charter = { name, kind: 'plg', question: `Wat werkt bij ${name.toLowerCase()}?` };
      teams.push({ id: await foundTeam(founder, charter, others), members: [...members] });
    }
    for (const { id, members } of teams)
      for (const member of members.slice(0, 3))
        await post(member, `leerteams/${id}/lead-turns`, { words: 'Filosoferen met kleuters' });
  });

  it('gets a vision that everybody was asked about', async () => {
    api.clock.set('2025-09-08T09:00:00Z');
    const text = { title: 'Ieder kind leest', text: 'Ieder kind leest elke dag.' };
    const { id } = await post(leader, 'strategy-documents', { kind: 'vision', schoolId: school.id, ...text });
    const at = `strategy-documents/${id}`;
    const versionNow = async () => (await read(leader, at)).version;
    await isHidden(staff[0]!, at);
    const round = await post(leader, `${at}/consultations`, { closesOn: '2025-09-29' }, await versionNow());
    const say = (person: Person, wish: object) => post(person, `consultations/${round.id}/responses`, wish);
    for (const person of staff.slice(0, 6)) await say(person, { kind: 'consent' });
    const idea = await say(staff[6]!, { kind: 'idea', text: 'Noem ook de ouders.' });
    const concern = await say(staff[7]!, { kind: 'concern', text: 'Elke dag is veel gevraagd.' });
    await put(staff[8]!, `consultation-responses/${idea.id}/reaction`, { kind: 'support' });

    api.clock.set('2025-10-01T09:00:00Z');
    const adoption = { reviewOn: '2027-10-01' };
    expect(await refusal(leader, `${at}/adopt`, adoption, await versionNow())).toHaveLength(2);
    for (const { id: said } of [idea, concern]) {
      const { version } = await read(leader, `consultation-responses/${said}`);
      const answered = { outcome: 'taken_over', answer: 'Dat staat er nu in.' };
      await put(leader, `consultation-responses/${said}/answer`, answered, version);
    }
    await patch(leader, at, { text: 'Ieder kind leest, op school en thuis.' }, await versionNow());
    expect(await post(leader, `${at}/adopt`, adoption, await versionNow())).toMatchObject({ state: 'adopted' });
  });

  it('says beforehand what it expects that pupils learn by it', async () => {
    api.clock.set('2025-10-06T09:00:00Z');
    const theme = await post(staff[0]!, 'themes', { name: 'Begrijpend lezen' });
    const year = await layOutMeasuredYear(api, { boardId: board.id });
    measureId = year.measureId;
    const moments = { firstMeasureId: measureId, firstMomentId: year.winterId, secondMomentId: year.summerId };
    group = await api.world.pupilGroup(school, await api.world.schoolYear(board));
    for (const { id, members } of teams) {
      const cycle = await CycleStory.begin(members[0]!, id, 'plg_inquiry', { title: 'Hardop denken' });
      const said = { cycleId: cycle.id, themeId: theme.id, pupilGroupIds: [group.id], ...moments };
      const words = { expectation: 'Wie hardop denkt, leert vragen te stellen.', expected: 'more_growth' };
      const declared = await post(members[0]!, 'impact-hypotheses', { ...said, ...words });
      expect(declared).toMatchObject({ state: 'declared', postHoc: false });
      expected.push(declared.id);
    }
  });

  it('saw in January what emerged in autumn', async () => {
    api.clock.set('2025-12-19T14:00:00Z');
    await learn(AUTUMN);
    expect(await night('2026-01-02T00:10:00Z')).toBe(1);
    expect(await states(staff[3]!)).toEqual({
      visie: 'habit',
      // In the first half of the twelve months there was no leerteam.
      leerstructuur: 'not_yet_visible',
      betrekken: 'habit',
      leervormen: 'habit',
      behoeften: 'not_yet_visible',
      onderzoekend_leren: 'not_yet_visible',
      // What they do by choice; nobody has set a goal.
      eigen_regie: 'emerging',
      // Fewer than five, which of twelve may be a quarter: it is not told that it is nobody.
      continu_ontwikkelen: null,
      // No team has looked back yet on how it works together.
      gespreid_leiderschap: 'emerging',
      leeropbrengsten: 'not_yet_visible',
    });
  });

  it('notices what hinders its pupils, and a leerteam takes it up', async () => {
    api.clock.set('2026-01-12T09:00:00Z');
    const noticed = { title: 'Onrust bij de start', noticed: 'De eerste tien minuten zijn geen les.' };
    signal = (await post(staff[9]!, `schools/${school.id}/signals`, noticed)).id;
    await step(staff[0]!, 'take-up', { leerteamId: teams[0]!.id });
    await step(staff[0]!, 'move', { to: 'trying' });
  });

  it('asks its staff what they need, once the staff council agreed', async () => {
    api.clock.set('2026-02-02T09:00:00Z');
    const items = (await list(leader, `schools/${school.id}/pulse-items`)).map(({ id }) => id);
    const asking = { closesOn: '2026-02-16', itemIds: items };
    const pulses = `schools/${school.id}/pulses`;
    expect((await leader.as.post(`/v1/${pulses}`).send(asking)).body.code).toBe('pulse_without_consent');
    const agreed = { purpose: 'pulse', decidedOn: '2026-01-20', documentTitle: 'Besluit PMR 20 januari' };
    await post(administrator, 'purpose-consents', { schoolId: school.id, ...agreed });
    await holdPulse(asking, 9);
  });

  it('shares what was learned, and a colleague uses it', async () => {
    api.clock.set('2026-02-26T09:00:00Z');
    await learn(WINTER);
    const [author, adopter] = [staff[0]!, staff[7]!];
    const [activity] = await list(author, 'activities');
    const learned = { title: 'Drie rondes lezen', learned: 'Bij de derde ronde praten kinderen mee.' };
    const insight = await post(author, `activities/${activity!.id}/insights`, { ...learned, visibility: 'school' });
    await post(adopter, `insights/${insight.id}/adoptions`, { did: 'Nu ook bij rekenverhalen.' });
  });

  it('saw in March what that made visible', async () => {
    expect(await night('2026-03-02T00:10:00Z')).toBe(1);
    expect(await states(staff[3]!)).toMatchObject({
      // Held once, by nine of twelve.
      behoeften: 'emerging',
      onderzoekend_leren: 'emerging',
      leeropbrengsten: 'not_yet_visible',
    });
  });

  it('looks back on how it works together', async () => {
    api.clock.set('2026-03-09T09:00:00Z');
    const { id, members } = teams[0]!;
    const review = await post(members[0]!, `leerteams/${id}/collaboration-reviews`, { closesOn: '2026-03-16' });
    const contrasts = ['traitOrGroup', 'fewOrAnyone', 'bornOrEveryone', 'agreementsOrAim', 'uniformityOrDiversity'];
    const answers = Object.fromEntries(contrasts.map((contrast) => [contrast, 4]));
    for (const { as } of members.slice(0, 5))
      await as.post(`/v1/collaboration-reviews/${review.id}/answers`).send(answers).expect(204);
    api.clock.set('2026-03-17T00:10:00Z');
    await removeExpired(api.unitOfWork);
    expect(await read(members[0]!, `collaboration-reviews/${review.id}`)).toMatchObject({ noResult: null });
  });

  it('mends what hindered its pupils, and makes sure', async () => {
    api.clock.set('2026-04-13T09:00:00Z');
    const check = { checkedOn: '2026-04-13', lookedAt: 'Drie lessen', found: 'mended', words: 'Het begint rustig.' };
    await post(staff[0]!, `signals/${signal}/checks`, check);
    await step(staff[0]!, 'move', { to: 'resolved' });
  });

  it('asks again, and hears from most', async () => {
    api.clock.set('2026-05-04T09:00:00Z');
    const items = (await list(leader, `schools/${school.id}/pulse-items`)).map(({ id }) => id);
    const [needs] = await holdPulse({ closesOn: '2026-05-18', itemIds: items }, 10);
    expect(needs).toMatchObject({ need: 'autonomy', mean: 4, bound: 'at_least' });
  });

  it('sets its own goals, inquires as far as its pupils, and shares what it learned', async () => {
    api.clock.set('2026-05-19T09:00:00Z');
    for (const person of staff)
      await post(person, 'goals', { title: 'Rijker praten over teksten', status: 'active', visibility: 'school' });
    for (const { id, members } of teams) {
      const [person] = members as [Person];
      const cycle = await CycleStory.begin(person, id, 'plg_inquiry', { title: 'Woordenschat' });
      for (const [kind, to] of [
        ['signal', 'question'],
        ['research_question', 'study'],
        ['study', 'try'],
        ['try_out', 'effect'],
        ['effect_on_pupils', 'secure'],
      ] as const) {
        await cycle.write(person, kind, 'Wat we zagen.');
        await cycle.go(person, to);
      }
      if (id === teams[0]!.id) continue;
      const learned = { title: 'Eerst voorspellen', learned: 'Wie voorspelt, rekent na.', visibility: 'school' };
      const insight = await post(person, `${cycle.path}/insights`, learned);
      await post(staff[1]!, `insights/${insight.id}/adoptions`, { openTo: 'readers' });
    }
    api.clock.set('2026-06-26T14:00:00Z');
    await learn(SPRING);
  });

  it('looks at what came of what it expected, and mends what else hindered its pupils', async () => {
    api.clock.set('2026-06-22T09:00:00Z');
    await addScore(api, group, { measureId, measuredOn: '2026-05-20' });
    const looked = { conclusion: 'Het verschil is klein.', alternatives: 'Er kwam ook een nieuwe methode.' };
    for (const [index, { members }] of teams.entries())
      expect(await post(members[1]!, `impact-hypotheses/${expected[index]}/evaluation`, looked)).toMatchObject({
        state: 'evaluated',
      });
    const noticed = { title: 'Geen rekenboeken thuis', noticed: 'Oefenen blijft op school.' };
    const { id } = await post(staff[9]!, `schools/${school.id}/signals`, noticed);
    await step(staff[6]!, 'take-up', { leerteamId: teams[1]!.id }, id);
    const check = { checkedOn: '2026-06-22', lookedAt: 'Een week', found: 'mended', words: 'Ieder heeft er een.' };
    await post(staff[6]!, `signals/${id}/checks`, check);
    await step(staff[6]!, 'move', { to: 'resolved' }, id);
  });

  it('lives in its house at the end of the year', async () => {
    expect(await night('2026-07-01T00:10:00Z')).toBe(1);
    expect(await states(staff[5]!)).toEqual({
      visie: 'habit',
      leerstructuur: 'habit',
      betrekken: 'habit',
      leervormen: 'habit',
      behoeften: 'habit',
      onderzoekend_leren: 'habit',
      eigen_regie: 'habit',
      continu_ontwikkelen: 'habit',
      gespreid_leiderschap: 'habit',
      // Of each leerteam, something that it expected beforehand and something that it mended.
      leeropbrengsten: 'habit',
    });
    // Through the summer it stands.
    expect(await night('2026-09-10T00:10:00Z')).toBe(0);
    expect(await night('2026-10-01T00:10:00Z')).toBe(1);
  });

  it('says how it knows, of how many, in the language of who reads, and draws it', async () => {
    const { layers } = await read<HouseSeen>(staff[5]!, `${place()}?until=2026-07-01&language=en`);
    const responded = layers.flatMap(({ blocks }) => blocks).find(({ key }) => key === 'betrekken')?.indicators[0];
    expect(responded).toMatchObject({ valueText: '≥\u00a065%', n: 'of 12 colleagues', ownThresholds: false });
    const drawing = await staff[5]!.as.get(`/v1/${place()}/drawing?until=2026-07-01`).expect(200);
    expect(drawing.headers['content-type']).toContain('image/svg+xml');
    const svg = (drawing.body as Buffer).toString('utf8');
    expect(svg).toContain('<title>Eigen regie: gewoonte</title>');
    expect(svg.match(/<g><title>/g)).toHaveLength(10);
    const { reportId } = await read<HouseSeen>(staff[5]!, place());
    await staff[5]!.as.get(`/v1/reports/${reportId}/html`).expect(200);
  });

  it('reads itself by thresholds of its own from then on', async () => {
    const own = { thresholds: [{ indicator: 'staff_responded', emerging: 0.5, habit: 0.8 }] };
    await staff[1]!.as.put(`/v1/${place()}/thresholds`).send(own).expect(403);
    await put(leader, `${place()}/thresholds`, own);
    await leader.as.put(`/v1/${place()}/thresholds`).send(own).expect(428);
    const wish = { report: 'house', subjectId: school.id, fromOn: '2025-07-01', untilOn: '2026-07-01' };
    await post(leader, 'reports', wish);
    await night('2026-10-02T00:10:00Z');
    const { layers } = await read<HouseSeen>(staff[1]!, `${place()}?until=2026-07-01`);
    const block = layers.flatMap(({ blocks }) => blocks).find(({ key }) => key === 'betrekken');
    expect(block).toMatchObject({ state: 'emerging', orMore: true, indicators: [{ ownThresholds: true }] });
  });

  it('is asked for by the first of a month, and says so', async () => {
    const { body } = await staff[1]!.as.get(`/v1/${place()}?until=2026-06-15`).expect(422);
    expect(body.errors).toMatchObject([{ pointer: '/until', code: 'whole_months' }]);
    await staff[1]!.as.get(`/v1/${place()}?until=2026-06-01`).expect(404);
  });

  it('is for those who work there', async () => {
    const { world } = api;
    const elsewhere = await api.as(await world.staffMember(board, await world.school(board)));
    const stranger = await api.as(await world.staffMember(await world.board()));
    await elsewhere.get(`/v1/${place()}`).expect(403);
    await stranger.get(`/v1/${place()}`).expect(404);
    await staff[0]!.as
      .post('/v1/reports')
      .send({ report: 'house', subjectId: school.id, fromOn: '2025-07-01', untilOn: '2026-07-01' })
      .expect(403);
  });
});
