import { describe, expect, it } from '@jest/globals';
import type { ReportDocument } from '../../document/report-document.js';
import type { Value } from '../../document/value.js';
import { PublishedFigures } from '../../privacy/published-figures.js';
import { Release } from '../../privacy/release.js';
import { missingWords } from '../../words/missing-words.js';
import { languages, wordsFor } from '../../words/words.js';
import { composeAccountability } from './accountability.compose.js';
import type { AccountabilityData } from './accountability.dataset.js';
import { account, learned, people, personAccount } from './accountability.fixture.js';
import { accountabilityWords } from './accountability.words.js';

const period = { from: '2025-08-01', until: '2026-08-01', name: '2025-2026' };
const head = { board: { id: 'b', name: 'Stichting Rivierenland' }, period };

/** The account as of a day, held against what was published before. */
const composed = (
  data: AccountabilityData,
  figures = new PublishedFigures([]),
  on = '2026-08-22T06:00:00.000Z',
): ReportDocument =>
  composeAccountability({ ...head, dataMoment: on }, data, new Release({ subjectId: data.id, ...period }, on, figures));

const figure = (document: ReportDocument, key: string): Value | undefined =>
  document.sections
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'figures' ? block.figures : [])))
    .find((one) => one.key === key)?.value;
const rows = (document: ReportDocument, key: string): readonly (readonly Value[])[] =>
  document.sections
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'table' && block.key === key ? [block] : [])))
    .flatMap((block) => block.rows);
const hours = (value: number): Value => ({ kind: 'hours', hours: value });
const euros = (value: number): Value => ({ kind: 'euros', euros: value });
const hidden = (reason: string): object => ({ kind: 'hidden', reason });

describe('the account of a school year', () => {
  it('adds up what five people may use and used, in whole hours and whole euros', () => {
    const document = composed(account(people(5)));
    expect(figure(document, 'figure.staff')).toEqual({ kind: 'count', value: 5 });
    expect(figure(document, 'time.entitled')).toEqual(hours(330));
    expect(figure(document, 'time.used')).toEqual(hours(75));
    expect(figure(document, 'time.left')).toEqual(hours(255));
    expect(figure(document, 'time.carriedOver')).toBeUndefined();
    expect(figure(document, 'money.entitled')).toEqual(euros(2000));
    expect(figure(document, 'money.used')).toEqual(euros(628));
    expect(figure(document, 'money.left')).toEqual(euros(1372));
    expect(rows(document, 'time.initiatives')).toEqual([
      [{ kind: 'word', key: 'initiative.self_chosen' }, hours(50)],
      [{ kind: 'word', key: 'initiative.team' }, hours(25)],
    ]);
  });

  it('says nothing in numbers of four people', () => {
    const document = composed(account(people(4)));
    for (const key of ['figure.staff', 'figure.hours', 'time.entitled', 'time.used', 'time.left', 'money.entitled'])
      expect(figure(document, key)).toEqual(hidden('fewer_than_5_staff'));
    for (const key of ['money.used', 'money.left']) expect(figure(document, key)).toMatchObject({ kind: 'hidden' });
    const numbers = JSON.stringify(document.sections.filter(({ key }) => key !== 'rules')).match(/"(hours|euros)":\d/g);
    expect(numbers).toBeNull();
  });

  it('hides what is nearly all of one person, in time and in money', () => {
    const [most, ...others] = people(6);
    const big = personAccount(most!.person, 0, {
      learned: [learned('self_chosen', 600 * 60, 100)],
      spent: { cents: 900_000, fingerprint: 300 },
    });
    const little = others.map((one, index) => ({
      ...one,
      learned: [learned('self_chosen', 60, 101 + index)],
      spent: { cents: 500, fingerprint: 301 + index },
    }));
    const document = composed(account([big, ...little]));
    for (const key of ['figure.hours', 'time.used', 'money.used'])
      expect(figure(document, key)).toEqual(hidden('tells_of_few'));
    // What is left is what is hidden, worked out.
    for (const key of ['time.left', 'money.left']) expect(figure(document, key)).toEqual(hidden('tells_of_few'));
    expect(figure(document, 'time.entitled')).toEqual(hours(396));
  });

  it('hides what was used where its difference from the hours of learning is of one: the leader without a rule', () => {
    const withoutRule = personAccount('leader-0', 50, {
      functionGroup: 'leader',
      minutes: { entitled: 0, carriedOver: 0 },
      learned: [learned('self_chosen', 30 * 60, 150, 0)],
    });
    const document = composed(account([...people(8), withoutRule]));
    expect(figure(document, 'figure.hours')).toEqual(hours(150));
    expect(figure(document, 'time.used')).toEqual(hidden('protects_another_figure'));
    expect(figure(document, 'time.left')).toEqual(hidden('protects_another_figure'));
    expect(figure(document, 'time.entitled')).toEqual(hours(528));
    // And where there are five of them it is told.
    const five = people(5, { learned: [learned('self_chosen', 600, 150, 0)] }, 'leader').map((one, index) => ({
      ...one,
      learned: [learned('self_chosen', 600, 400 + index, 0)],
    }));
    expect(figure(composed(account([...people(8), ...five])), 'time.used')).toEqual(hours(120));
  });

  it('counts what was assigned as learning, and not as used', () => {
    const all = people(6).map((one, index) => ({
      ...one,
      learned: [...one.learned, learned('assigned', 4 * 60, 500 + index, 0)],
    }));
    const document = composed(account(all));
    expect(figure(document, 'figure.hours')).toEqual(hours(114));
    expect(figure(document, 'time.used')).toEqual(hours(90));
    expect(rows(document, 'time.initiatives').at(-1)).toEqual([
      { kind: 'word', key: 'initiative.assigned' },
      hours(24),
    ]);
  });

  it('says what was kept of earlier years where a rule lets it be, and that it is nothing where it is nobody’s', () => {
    const keeps = new Set(['minutes', 'cents'] as const);
    const saved = people(6, { minutes: { entitled: 3_960, carriedOver: 600 } });
    const document = composed(account(saved, { keeps }));
    expect(figure(document, 'time.carriedOver')).toEqual(hours(60));
    expect(figure(document, 'time.left')).toEqual(hours(396 + 60 - 90));
    expect(figure(document, 'money.carriedOver')).toEqual(euros(0));
    const few = [...people(2, { minutes: { entitled: 3_960, carriedOver: 600 } }), ...people(5, {}, 'support')];
    const hiding = composed(account(few, { keeps }));
    expect(figure(hiding, 'time.carriedOver')).toEqual(hidden('fewer_than_5_staff'));
    expect(figure(hiding, 'time.left')).toEqual(hidden('fewer_than_5_staff'));
  });

  it('goes below zero where more was spent than there was', () => {
    const document = composed(account(people(5, { cents: { entitled: 10_000, carriedOver: 0 } })));
    expect(figure(document, 'money.left')).toEqual(euros(500 - 628));
  });

  it('has no balance where no rule held, and says so', () => {
    const none = account(people(5, { minutes: { entitled: 0, carriedOver: 0 } }), { rules: [] });
    const document = composed(none);
    expect(figure(document, 'time.entitled')).toBeUndefined();
    expect(JSON.stringify(document)).toContain('money.noRule');
  });

  it('has its rules by what they are of and for whom, however they were written down', () => {
    const { rules } = account(people(5));
    const mixed = rules.flatMap((rule) =>
      (['leader', 'support', 'teacher'] as const).map((functionGroup) => ({ ...rule, functionGroup })),
    );
    const document = composed(account(people(5), { rules: mixed.toReversed() }));
    const groups = ['teacher', 'support', 'leader'];
    expect(rows(document, 'rules.table').map(([, of, right]) => [of, right?.kind])).toEqual(
      ['time', 'euros'].flatMap((kind) => groups.map((one) => [{ kind: 'word', key: `function.${one}` }, kind])),
    );
  });

  it('tells function groups apart where each and the rest are of five', () => {
    const two = composed(account([...people(8), ...people(6, {}, 'support')]));
    expect(rows(two, 'groups.table').map((row) => row.slice(0, 4))).toEqual([
      [{ kind: 'word', key: 'function.teacher' }, { kind: 'count', value: 8 }, hours(528), hours(120)],
      [{ kind: 'word', key: 'function.support' }, { kind: 'count', value: 6 }, hours(396), hours(90)],
    ]);
    const withOne = composed(account([...people(8), ...people(1, {}, 'leader')]));
    const [teachers, leaders] = rows(withOne, 'groups.table');
    expect(teachers?.slice(2)).toEqual(Array(4).fill(hidden('protects_another_figure')));
    expect(leaders?.slice(1)).toEqual(Array(5).fill(hidden('fewer_than_5_staff')));
  });

  it('says the same again after one more entry of one colleague, or one more colleague, and something new after five', () => {
    const figures = new PublishedFigures([]);
    const all = people(9);
    const before = composed(account(all), figures);
    const more = (count: number) =>
      all.map((one, index) =>
        index < count
          ? {
              ...one,
              learned: [learned('self_chosen', 20 * 60, 900 + index), ...one.learned.slice(1)],
              spent: { cents: 20_000, fingerprint: 800 + index },
              minutes: { entitled: 83 * 60, carriedOver: 0 },
            }
          : one,
      );
    const keys = [
      'figure.hours',
      'time.entitled',
      'time.used',
      'time.left',
      'money.entitled',
      'money.used',
      'money.left',
    ];
    const later = composed(account(more(1)), figures, '2026-09-01T06:00:00.000Z');
    for (const key of keys)
      expect(figure(later, key)).toEqual({ ...figure(before, key), asOf: '2026-08-22T06:00:00.000Z' });
    const joined = composed(account([...all, personAccount('new', 77)]), figures, '2026-09-02T06:00:00.000Z');
    for (const key of keys)
      expect(figure(joined, key)).toEqual({ ...figure(before, key), asOf: '2026-08-22T06:00:00.000Z' });
    const five = composed(account(more(5)), figures, '2026-09-03T06:00:00.000Z');
    expect(figure(five, 'time.used')).toEqual(hours(185));
    expect(figure(five, 'time.entitled')).toEqual(hours(5 * 83 + 4 * 66));
    expect(figure(five, 'time.left')).toEqual(hours(5 * 83 + 4 * 66 - 185));
  });

  it('holds nobody’s id, and has all its words in both languages', () => {
    for (const data of [
      account([...people(8), ...people(6, {}, 'support'), ...people(1, {}, 'leader')]),
      account([], { rules: [] }),
      account(people(5), { keeps: new Set(['minutes', 'cents'] as const) }),
    ]) {
      const document = composed(data, new PublishedFigures([]), '2026-03-12T06:00:00.000Z');
      for (const { person } of data.people) expect(JSON.stringify(document)).not.toContain(person);
      for (const language of languages)
        expect(missingWords(document, wordsFor(language, accountabilityWords))).toEqual([]);
    }
  });
});
