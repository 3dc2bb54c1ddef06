import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Board, seedLearningForms, type StaffMember, type Theme } from '@app/domain';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';
import { heldUp } from '../support/held-up.js';
import { everyPage } from '../support/pages.js';

interface Imported {
  logged: number;
  loggedAlready: number;
  refusedRows: number;
  activities: { row: number; outcome: string; activityId: string | null }[];
  refused: { row: number; column: string | null; code: string; detail: string }[];
}

const HEAD = 'datum;vorm;titel;minuten';

describe('a file with what somebody learned', () => {
  let api: TestApi;
  let board: Board;
  let lezen: Theme;

  beforeAll(async () => {
    api = await startApi();
    board = await api.world.board();
    await api.unitOfWork.run({ boardId: board.id, system: true }, seedLearningForms);
    lezen = await api.world.theme(board, 'Lezen');
  });
  afterAll(() => api.close());

  const newcomer = async (): Promise<{ person: StaffMember; client: Client }> => {
    const person = await api.world.staffMember(board);
    return { person, client: await api.as(person) };
  };
  const post = (client: Client, csv: string, query = '') =>
    client.post(`/v1/activities/import${query}`).set('content-type', 'text/csv').send(csv);
  const send = async (client: Client, csv: string, query = ''): Promise<Imported> =>
    (await post(client, csv, query).expect(200)).body as Imported;
  const owned = (client: Client) =>
    everyPage<Record<string, unknown> & { id: string; title: string }>(client, '/v1/activities?limit=200');

  it('is logged, each row an activity of one’s own', async () => {
    const { client, person } = await newcomer();
    const csv = [
      '\uFEFFDatum;Vorm;Titel;Minuten;Reflectie;Uitproberen;Thema’s;Initiatief',
      '10-03-2026;Lesson study;Onderzoeksles;90;"Eerst schrappen.',
      'Dan samenvatten.";Morgen hardop;"lezen";opgedragen',
      '2026-03-09;e_learning;Module;45;;;;',
      '8-3-2026;own lesson recording;Les bekeken;30;;;;',
    ].join('\r\n');
    const form = csv.replace('own lesson recording', 'Reviewing');
    expect((await send(client, form, '?dryRun=true')).refused).toMatchObject([{ row: 4, column: 'Vorm' }]);
    const answer = await send(client, csv.replace('own lesson recording', 'Studiedag'));
    expect(answer).toMatchObject({ dryRun: false, rows: 3, logged: 3, loggedAlready: 0, refusedRows: 0, refused: [] });
    const rows = await owned(client);
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatchObject({
      id: answer.activities[0]?.activityId,
      ownerId: person.id,
      learningForm: 'lesson_study',
      title: 'Onderzoeksles',
      learnedOn: '2026-03-10',
      minutes: 90,
      reflection: 'Eerst schrappen.\nDan samenvatten.',
      tryOut: 'Morgen hardop',
      themeIds: [lezen.id],
      initiative: 'assigned',
      visibility: 'private',
      source: 'import',
    });
    expect(rows[2]).toMatchObject({ learningForm: 'study_day', learnedOn: '2026-03-08' });
  });

  it('tells beforehand what it would do, and does nothing', async () => {
    const { client } = await newcomer();
    const csv = `${HEAD}\n10-03-2026;course;Cursus;60\n11-03-2026;course;Cursus;veel\n`;
    const answer = await send(client, csv, '?dryRun=true');
    expect(answer).toMatchObject({ dryRun: true, rows: 2, logged: 1, refusedRows: 1 });
    expect(answer.activities).toEqual([
      {
        row: 2,
        outcome: 'logged',
        activityId: null,
        learningForm: 'course',
        title: 'Cursus',
        learnedOn: '2026-03-10',
        minutes: 60,
      },
    ]);
    expect(await owned(client)).toEqual([]);
    await post(client, csv, '?dryRun=maybe').expect(400);
  });

  it('names each row that it refuses, with column and reason, and logs the others', async () => {
    const { client } = await newcomer();
    const csv = [
      'Datum;Vorm;Titel;Minuten;Thema’s;Initiatief;Kosten',
      '10-03-2026;course;Goed;60;;;12',
      '13-03-2026;course;Morgen;60;;;',
      '',
      '30-02-2026;course;Geen dag;60;;;',
      '10-03-2026;Podcast;Geen vorm;60;Lezen;Rekenen;',
      '10-03-2026;course;;0;"Lezen;Rekenen";team;',
    ].join('\n');
    const answer = await send(client, csv);
    expect(answer).toMatchObject({ rows: 5, logged: 1, refusedRows: 4, columnsPassedOver: ['Kosten'] });
    expect(answer.refused.map(({ row, column, code }) => [row, column, code])).toEqual([
      [3, 'Datum', 'in_the_future'],
      [5, 'Datum', 'no_day_in_cell'],
      [6, 'Initiatief', 'no_initiative_in_cell'],
      [7, 'Titel', 'missing'],
      [7, 'Minuten', 'min'],
    ]);
    expect(answer.refused.map(({ detail }) => detail)).toEqual([
      'mag niet in de toekomst liggen',
      'is geen dag die bestaat; schrijf bijvoorbeeld 10-03-2026',
      'is geen soort initiatief; schrijf ‘zelf gekozen’, ‘met het team’ of ‘opgedragen’',
      'ontbreekt',
      'moet ten minste 1 zijn',
    ]);
    const named = await post(client, `${HEAD};themes\n10-03-2026;Podcast;x;1;Rekenen\n`).set('accept-language', 'en');
    expect((named.body as Imported).refused).toEqual([
      { row: 2, column: 'vorm', code: 'unknown_form_name', detail: '“Podcast” is no learning form of this board' },
      { row: 2, column: 'themes', code: 'unknown_theme_name', detail: '“Rekenen” is no theme of this board' },
    ]);
    expect(await owned(client)).toHaveLength(1);
  });

  it('that is sent again changes nothing, also where its owner corrected or removed something since', async () => {
    const { client } = await newcomer();
    const csv = `${HEAD}\n10-03-2026;course;a;60\n10-03-2026;course;b;60\n`;
    const first = await send(client, csv);
    const [a, b] = first.activities;
    await client.patch(`/v1/activities/${a?.activityId}`).set('if-match', '"1"').send({ title: 'anders' }).expect(200);
    await client.delete(`/v1/activities/${b?.activityId}`).set('if-match', '"1"').expect(204);
    for (const query of ['?dryRun=true', '']) {
      const again = await send(client, csv.replaceAll('course', 'Cursus of training'), query);
      expect(again).toMatchObject({ logged: 0, loggedAlready: 2, refusedRows: 0 });
      expect(again.activities.map(({ activityId }) => activityId)).toEqual([a?.activityId, b?.activityId]);
    }
    expect((await owned(client)).map(({ title }) => title)).toEqual(['anders']);
  });

  it('with two rows that are alike has two activities, and they stay two', async () => {
    const { client } = await newcomer();
    const row = '10-03-2026;course;Tweemaal;60\n';
    expect(await send(client, `${HEAD}\n${row}`)).toMatchObject({ logged: 1 });
    expect(await send(client, `${HEAD}\n${row}${row}`)).toMatchObject({ logged: 1, loggedAlready: 1 });
    expect(await send(client, `${HEAD}\n${row}${row}`)).toMatchObject({ logged: 0, loggedAlready: 2 });
    expect(await owned(client)).toHaveLength(2);
  });

  it('that comes twice at once is logged once', async () => {
    const { client, person } = await newcomer();
    const csv = `${HEAD}\n10-03-2026;course;a;60\n10-03-2026;course;b;60\n`;
    const twice = () => Promise.all([send(client, csv), send(client, csv)]);
    const { answers } = await heldUp(api, { table: 'staff_member', id: person.id }, 2, twice);
    expect((await answers).map(({ logged }) => logged).sort()).toEqual([0, 2]);
    expect(await owned(client)).toHaveLength(2);
  });

  it('of five thousand rows takes as many statements as one of two, and is no larger', async () => {
    const { client } = await newcomer();
    const rows = (count: number) =>
      `${HEAD};themes\n${Array.from({ length: count }, (_, at) => `10-03-2026;course;Nummer ${at};60;Lezen`).join('\n')}\n`;
    const few = await queriesOf(api, () => send(client, rows(2)));
    const many = await queriesOf(api, () => send(client, rows(5000)));
    // Begin, board, names, owner, earlier ones, references, activities, themes, ids, history, commit.
    expect([few.length, many.length]).toEqual([11, 11]);
    const { body } = await post(client, rows(5001)).expect(422);
    expect(body.errors).toMatchObject([{ code: 'too_many_rows' }]);
  });

  it.each([
    ['without a column that it needs', 'datum;vorm;titel\n', 'column_missing'],
    ['with a column under two names', 'datum;date;vorm;titel;minuten\n', 'column_twice'],
    ['that is no text', 'datum\0', 'not_text'],
    ['with a quote that does not end', `${HEAD}\n"x;y;z;1\n`, 'not_csv'],
  ])('%s is refused as a whole', async (_, csv, code) => {
    const { client } = await newcomer();
    const { body } = await post(client, csv).expect(422);
    expect(body.errors).toMatchObject([{ pointer: '', code, detail: expect.stringMatching(/ /) }]);
  });

  it('has to be a file', async () => {
    const { client } = await newcomer();
    const { body } = await client.post('/v1/activities/import').send({ rows: [] }).expect(422);
    expect(body.errors).toMatchObject([{ code: 'csv_expected' }]);
  });
});
