import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { seedBoard } from '@app/domain';
import { startApi, type TestApi } from '../support/api.js';
import { MailServer } from '../support/mail.js';
import {
  colleague,
  foundTeam,
  isHidden,
  list,
  patch,
  type Person,
  post,
  put,
  read,
  type Seen,
  toldTo,
} from '../support/story.js';
import { GoingYear, hold, lookBack } from '../support/team-year.js';

interface Planned extends Seen {
  readonly plannedOn: string;
}
interface Suggestion {
  readonly person: { readonly id: string };
}
interface Review extends Seen {
  readonly comparedWithId: string | null;
  readonly contrasts: readonly { readonly mean: number | null; readonly difference: number | null }[];
}

/** Months go by in a test. */
jest.setTimeout(120_000);

/** Five colleagues of two schools, one in the north and one in the south, meet every three weeks, from September to July. */
describe('a kenniskring across two schools, over a school year', () => {
  let api: TestApi;
  let server: MailServer;
  let year: GoingYear;
  /** Noor and Sam work in the north, the others in the south; Olga is a colleague who is in no team. */
  let noor: Person;
  let sam: Person;
  let emma: Person;
  let lin: Person;
  let omar: Person;
  let olga: Person;
  let everybody: readonly Person[];
  let team: string;
  let meetings: readonly Planned[];
  let firstReview: string;
  /** What each spent in meetings, as they would write it down themselves. */
  const spent = new Map<Person, number[]>();

  beforeAll(async () => {
    api = await startApi();
    server = await MailServer.start();
    const board = await api.world.board();
    await api.unitOfWork.run({ boardId: board.id, system: true }, seedBoard);
    await api.world.schoolYear(board);
    await api.world.entitlementRule(board);
    const north = await api.world.school(board, { name: 'De Noordster', holidayRegion: 'noord' });
    const south = await api.world.school(board, { name: 'De Zuidwester', holidayRegion: 'zuid' });
    [noor, sam, olga] = [
      await colleague(api, board, north, 'Noor'),
      await colleague(api, board, north, 'Sam'),
      await colleague(api, board, north, 'Olga'),
    ];
    [emma, lin, omar] = [
      await colleague(api, board, south, 'Emma'),
      await colleague(api, board, south, 'Lin'),
      await colleague(api, board, south, 'Omar'),
    ];
    everybody = [noor, sam, emma, lin, omar];
    year = new GoingYear(api, server, '2025-09-01');
  });
  afterAll(async () => {
    await server.close();
    await api.close();
  });

  /** Holds a meeting on its day, and keeps what each spent. */
  const meet = async (
    { id, plannedOn }: Planned,
    there: readonly (Person | readonly [Person, number])[],
  ): Promise<void> => {
    await year.until(plannedOn);
    year.at('14:30');
    const attendance = new Map([...there].map((one) => (one instanceof Array ? one : ([one, undefined] as const))));
    expect(await hold(noor, id, attendance)).toMatchObject({ state: 'held', heldOn: plannedOn });
    for (const [person, minutes] of attendance) spent.set(person, [...(spent.get(person) ?? []), minutes ?? 60]);
  };
  const meetingOn = (day: string): Planned => {
    const found = meetings.find(({ plannedOn }) => plannedOn === day);
    if (!found) throw new Error(`There is no meeting on ${day}: ${meetings.map((one) => one.plannedOn).join(', ')}`);
    return found;
  };
  const agendaOf = (meeting: Planned): Promise<Seen[]> => list(sam, `meetings/${meeting.id}/agenda`);

  it('is founded by Noor, who invites three; Omar asks to belong himself', async () => {
    const charter = {
      kind: 'kenniskring',
      name: 'Kenniskring rijke teksten',
      question: 'Hoe praten leerlingen met elkaar over een tekst?',
      jointGoal: 'In elke groep elke week een gesprek over een tekst.',
    };
    team = await foundTeam(noor, charter, [sam, emma, lin]);
    const request = await post(omar, `leerteams/${team}/requests`, { word: 'Mag ik meedoen?' });
    expect((await toldTo(noor))[0]).toBe('leerteam.requested');
    await post(noor, `admissions/${request.id}/accept`, { word: 'Welkom!' });
    const { schools, memberships } = await read<{ schools: object[]; memberships: object[] }>(
      olga,
      `leerteams/${team}`,
    );
    expect(schools).toMatchObject([{ name: 'De Noordster' }, { name: 'De Zuidwester' }]);
    expect(memberships).toHaveLength(5);
  });

  it('plans every three school weeks, passing over what is holiday for all of them', async () => {
    const repeats = { everyWeeks: 3, untilOn: '2026-07-01' };
    const wish = { title: 'Kenniskring', plannedOn: '2025-09-16', startsAt: '15:30', minutes: 60, repeats };
    const series = await post<{ meetings: Planned[]; passedOver: object[]; onHolidayOfSome: string[] }>(
      sam,
      `leerteams/${team}/planned-meetings`,
      wish,
    );
    meetings = series.meetings;
    expect(meetings.map(({ plannedOn }) => plannedOn)).toEqual([
      ...['2025-09-16', '2025-10-07', '2025-10-28', '2025-11-18', '2025-12-09'],
      // Two weeks of Christmas are no school weeks; of the autumn and the spring holiday no week is everybody's.
      ...['2026-01-13', '2026-02-03', '2026-02-24', '2026-03-17', '2026-04-07'],
      ...['2026-05-05', '2026-05-26', '2026-06-16'],
    ]);
    expect(series.passedOver).toContainEqual({ fromOn: '2025-12-20', untilOn: '2026-01-05' });
    expect(series.passedOver).toContainEqual({ fromOn: '2026-04-25', untilOn: '2026-05-04' });
    expect(series.onHolidayOfSome).toEqual(['2026-02-24']);
  });

  it('has each say how they want to be told, and that they would like to lead some day', async () => {
    await put(lin, 'me/mail-preferences', { digest: 'weekly', choices: { meetings: 'digest', leerteams: 'digest' } });
    for (const person of [sam, emma, lin, omar]) {
      const line = { kind: 'interest', words: 'Een bijeenkomst leiden', wouldLead: true, visibility: 'team' };
      await put(person, 'me/expertise', { lines: [line] });
    }
  });

  it('meets for the first time: five write at once, and what is not handled goes to the next agenda', async () => {
    const first = meetingOn('2025-09-16');
    await post(noor, `leerteams/${team}/lead-turns`, { meetingId: first.id });
    const add = (person: Person, title: string): Promise<Seen> =>
      post(person, `meetings/${first.id}/agenda-items`, { title, purpose: 'discuss' });
    const talk = await add(noor, 'Wat is een rijk gesprek?');
    await add(emma, 'Welke boeken lezen we?');
    await year.until(first.plannedOn);
    expect(await toldTo(emma)).toContain('meeting.to-prepare');
    expect(await toldTo(sam)).toContain('meeting.tomorrow');
    await Promise.all(
      everybody.flatMap((person) =>
        [1, 2, 3].map((line) => post(person, `meetings/${first.id}/notes`, { text: `${line} van ${person.id}` })),
      ),
    );
    expect(await list(lin, `meetings/${first.id}/notes`)).toHaveLength(15);
    await patch(noor, `meetings/${first.id}/agenda-items/${talk.id}`, { state: 'handled' }, talk.version);
    await post(sam, `meetings/${first.id}/decisions`, { text: 'We lezen elke week voor.', decidedBy: 'consent' });
    for (const [owner, dueOn] of [
      [sam, '2025-09-30'],
      [emma, '2025-10-15'],
    ] as const)
      await post(noor, `leerteams/${team}/actions`, {
        text: 'Vraag een groep',
        ownerId: owner.id,
        dueOn,
        meetingId: first.id,
      });
    await meet(first, [noor, sam, emma, lin, [omar, 40]]);
    expect(await agendaOf(meetingOn('2025-10-07'))).toMatchObject([
      { title: 'Welke boeken lezen we?', broughtById: emma.id, timesCarried: 1, carriedFrom: { meetingId: first.id } },
    ]);
  });

  it('reminds of what was agreed on, and leaves people alone in their own holiday', async () => {
    await year.until('2025-09-30');
    expect(await toldTo(sam)).toContain('action.due-tomorrow');
    const [action] = await list(sam, 'me/team-actions?state=open');
    await patch(sam, `actions/${action?.id}`, { state: 'done' }, action?.version as number);
    await meet(meetingOn('2025-10-07'), [noor, sam, emma, omar]);
    // Emma's is due while school is out in the south; in the north it is not.
    await year.until('2025-10-20');
    expect(await toldTo(emma)).not.toContain('action.overdue');
    await year.until('2025-10-21');
    expect((await toldTo(emma))[0]).toBe('action.overdue');
    expect(await read(emma, `leerteams/${team}/board`)).toMatchObject({
      askedOfYou: { overdue: 1 },
      actions: { overdue: 1 },
    });
    expect(await toldTo(sam)).not.toContain('action.overdue');
  });

  it('is led by another each time: who did not yet, and would like to, is offered it', async () => {
    const led: string[] = [];
    for (const day of ['2025-10-28', '2025-11-18', '2025-12-09', '2026-01-13']) {
      const [next] = await list<Suggestion>(noor, `leerteams/${team}/lead-suggestions?for=meeting`);
      const leader = everybody.find(({ id }) => id === next?.person.id) as Person;
      const wish = { meetingId: meetingOn(day).id, leaderId: leader.id };
      const { id } = await post(noor, `leerteams/${team}/lead-turns`, wish);
      expect((await toldTo(leader))[0]).toBe('lead-turn.offered');
      await post(leader, `lead-turns/${id}/accept`);
      led.push(leader.id);
    }
    expect(led).toEqual([emma, lin, omar, sam].map(({ id }) => id));
    expect(await list(noor, `leerteams/${team}/lead-suggestions?for=meeting`)).toEqual([]);
  });

  it('looks at how it works together: four answer, and nobody can tell what', async () => {
    await meet(meetingOn('2025-10-28'), everybody);
    await meet(meetingOn('2025-11-18'), [noor, sam, [emma, 30], lin, omar]);
    firstReview = await lookBack(sam, team, '2025-12-02', [noor, sam, emma, lin], [2, 3, 3, 4]);
    await year.until('2025-12-02');
    expect(await read<Review>(omar, `collaboration-reviews/${firstReview}`)).toMatchObject({
      answered: 4,
      noResult: null,
      noComparison: 'first_review',
      contrasts: Array(5).fill({ mean: 3, difference: null }),
    });
    await isHidden(olga, `collaboration-reviews/${firstReview}`, `leerteams/${team}/leadership`);
  });

  it('keeps it up for four months, and that is a habit', async () => {
    await meet(meetingOn('2025-12-09'), everybody);
    const kept = { meetings: { state: 'habit', months: 4, sinceOn: '2025-09-16' } };
    expect(await read(lin, `leerteams/${team}/habits`)).toMatchObject(kept);
    expect(await list(sam, 'me/habits')).toMatchObject([{ learningForm: 'kenniskring', state: 'habit' }]);
    await isHidden(olga, `leerteams/${team}/habits`);
  });

  it('gets a gentle note in the last school week of a month in which it did not meet, and meets after all', async () => {
    await year.until('2026-01-08');
    await post(emma, `meetings/${meetingOn('2026-01-13').id}/cancel`);
    expect((await toldTo(sam))[0]).toBe('meeting.cancelled');
    await year.until('2026-01-26');
    expect(await toldTo(noor)).not.toContain('leerteam.rhythm-fading');
    await year.until('2026-01-27');
    expect(await toldTo(noor)).toContain('leerteam.rhythm-fading');
    expect(await toldTo(omar)).not.toContain('leerteam.rhythm-fading');
    const wish = { title: 'Kenniskring in het klein', plannedOn: '2026-01-29', minutes: 45 };
    const { meetings: extra } = await post<{ meetings: Planned[] }>(lin, `leerteams/${team}/planned-meetings`, wish);
    await meet(extra[0] as Planned, [
      [noor, 45],
      [lin, 45],
      [omar, 45],
    ]);
    await year.until('2026-02-02');
    expect((await toldTo(noor)).filter((kind) => kind === 'leerteam.rhythm-fading')).toHaveLength(1);
  });

  it('offers the lead again to Sam, whose meeting was called off, and then everybody led once', async () => {
    const [next, ...others] = await list<Suggestion>(emma, `leerteams/${team}/lead-suggestions?for=meeting`);
    expect([next?.person.id, others]).toEqual([sam.id, []]);
    await post(sam, `leerteams/${team}/lead-turns`, { meetingId: meetingOn('2026-02-03').id });
    await meet(meetingOn('2026-02-03'), everybody);
    const spread = { turns: 5, members: 5, effectiveLeaders: 5, perMember: 1 };
    expect(await read(omar, `leerteams/${team}/leadership`)).toMatchObject(spread);
  });

  it('moves a meeting that is in the holiday of two, and takes its agenda along', async () => {
    const inHoliday = meetingOn('2026-02-24');
    await post(omar, `meetings/${inHoliday.id}/agenda-items`, { title: 'Een gesprek opnemen', purpose: 'decide' });
    const moved = await patch<Planned>(
      noor,
      `meetings/${inHoliday.id}`,
      { plannedOn: '2026-03-03' },
      inHoliday.version,
    );
    expect((await toldTo(sam))[0]).toBe('meeting.moved');
    expect((await agendaOf(moved)).map(({ title }) => title)).toEqual([
      'Welke boeken lezen we?',
      'Een gesprek opnemen',
    ]);
    await meet(moved, everybody);
  });

  it('looks again in spring, and sees what became of it, beside its own earlier one alone', async () => {
    await meet(meetingOn('2026-03-17'), everybody);
    const second = await lookBack(emma, team, '2026-03-31', [noor, sam, emma, lin], [2, 3, 4, 4]);
    await year.until('2026-03-31');
    expect(await read<Review>(omar, `collaboration-reviews/${second}`)).toMatchObject({
      answered: 4,
      comparedWithId: firstReview,
      contrasts: Array(5).fill({ mean: 3.25, difference: 0.25 }),
    });
  });

  it('mails Lin once a week what the others hear at once, until she stops it with one click', async () => {
    const overviews = server.to(lin.staff).filter(({ subject }) => subject?.startsWith('Je overzicht van'));
    // Of the meeting of 16 September she hears on the Monday after it: with its day, since it is over by then.
    expect(overviews[0]?.subject).toBe('Je overzicht van 22 september 2025: 1 bericht');
    expect(overviews[0]?.text).toContain('- “Kenniskring” is op 16 september.');
    const mondays = ['22 september', '13 oktober', '27 oktober', '3 november', '24 november', '8 december'];
    mondays.push('15 december', '12 januari', '2 februari', '9 februari', '9 maart', '23 maart');
    expect(overviews.map(({ subject }) => /van (.+) 202/.exec(subject ?? '')?.[1])).toEqual(mondays);
    const [, atOnce] = server.to(sam.staff);
    expect(atOnce?.subject).toBe('“Kenniskring” is op 16 september');
    // One click, by her mail program, without signing in.
    const { line } = overviews.at(-1)?.headerLines.find(({ key }) => key === 'list-unsubscribe') as { line: string };
    const address = new URL(/<(.+)>/.exec(line.replace(/\s+/g, ''))?.[1] as string);
    await api.with().post(address.pathname).expect(200);
    await meet(meetingOn('2026-04-07'), [noor, sam]);
    await year.until('2026-04-20');
    expect(server.to(lin.staff).at(-1)?.subject).toBe(overviews.at(-1)?.subject);
  });

  it('is closed in June with what was learned: all of it for its members, a line for everybody', async () => {
    for (const day of ['2026-05-05', '2026-05-26', '2026-06-16']) await meet(meetingOn(day), everybody);
    await year.until('2026-06-23');
    const learned = 'Leerlingen praten door als wij onze mond houden.';
    await post(noor, `leerteams/${team}/close`, { learned, inShort: 'Zwijgen helpt.' });
    for (const person of [sam, emma, lin, omar]) {
      expect(await list(person, `leerteams/${team}/closings`)).toMatchObject([{ learned }]);
      expect((await toldTo(person))[0]).toBe('leerteam.closed');
    }
    expect(await read(olga, `leerteams/${team}`)).toMatchObject({ learnedInShort: 'Zwijgen helpt.' });
    await isHidden(olga, `leerteams/${team}/closings`, `leerteams/${team}/meetings`, `leerteams/${team}/board`);
    const late = await emma.as.post(`/v1/leerteams/${team}/team-goals`).send({ text: 'Nog iets' });
    expect(late.status).toBe(409);
  });

  it('adds up for each of them: every meeting once, with the time that they were there', async () => {
    const schoolYear = 'from=2025-08-01&until=2026-08-01';
    for (const person of everybody) {
      const minutes = spent.get(person) as number[];
      const all = minutes.reduce((sum, one) => sum + one, 0);
      const totals = await read<{ overall: object }>(person, `activities/totals?${schoolYear}`);
      expect(totals.overall).toMatchObject({ count: minutes.length, minutes: all });
      const records = await list<{ minutes: number }>(
        person,
        `activities?learningForm=kenniskring&limit=50&${schoolYear}`,
      );
      expect(records.map((one) => one.minutes).toReversed()).toEqual(minutes);
      expect(await read(person, 'me/learning-time')).toMatchObject({ time: { used: { counted: all } } });
    }
    expect(everybody.map((person) => spent.get(person)?.length)).toEqual([13, 12, 11, 11, 12]);
    expect(await list(olga, 'activities')).toEqual([]);
  });
});
