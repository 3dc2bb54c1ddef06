import { describe, expect, it } from '@jest/globals';
import type { HouseBlock, HouseRoom } from '../document/house-block.js';
import type { Block, ReportDocument } from '../document/report-document.js';
import type { Value } from '../document/value.js';
import { count, figures, sentences, time } from '../definitions/document-parts.js';
import { type PeopleOfBoth, withBefore, withoutBefore } from './with-before.js';

const document = (report: string, key: string, ...blocks: Block[]): ReportDocument => ({
  report,
  templateVersion: 3,
  board: { id: 'b', name: 'Bestuur' },
  subject: { id: 's', name: 'Noor' },
  period: { from: '2026-02-01', until: '2026-08-01', name: null },
  dataMoment: '2026-08-02T06:00:00.000Z',
  sections: [{ key, blocks }],
});
const earlier = (report: string, key: string, ...blocks: Block[]) => ({
  reportId: 'earlier',
  document: { ...document(report, key, ...blocks), templateVersion: 2, period: before, dataMoment },
});
const before = { from: '2025-08-01', until: '2026-02-01', name: 'Eerste helft' };
const dataMoment = '2026-02-02T06:00:00.000Z';

const nobody: PeopleOfBoth = { group: undefined, of: () => undefined };
const six = new Set(['a', 'b', 'c', 'd', 'e', 'f']);
const unchanged: PeopleOfBoth = { group: { now: six, before: six }, of: () => ({ now: six, before: six }) };
const hours = (amount: number): Value => ({ kind: 'hours', hours: amount });
const beforeOf = (of: ReportDocument): Record<string, Value | undefined> =>
  Object.fromEntries(
    of.sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.type === 'figures' ? block.figures : []))
      .map((figure) => [figure.key, figure.before]),
  );

describe('a document with what it was before', () => {
  it('says beside which report it stands, and hides nothing of a teacher’s own', () => {
    const now = document('teacher', 'overview', figures(['figure.time', time(90)], ['figure.moments', count(3)]));
    const was = earlier('teacher', 'overview', figures(['figure.time', time(60)], ['figure.moments', count(1)]));
    const beside = withBefore(now, was, nobody);
    expect(beside.comparedWith).toEqual({ reportId: 'earlier', period: before, dataMoment });
    expect(beforeOf(beside)).toEqual({ 'figure.time': time(60), 'figure.moments': count(1) });
    expect(withoutBefore(beside)).toEqual(now);
  });

  it('stays as it is where no figure can be compared', () => {
    const now = document('teacher', 'overview', figures(['figure.time', time(90)]));
    expect(withBefore(now, earlier('teacher', 'overview', sentences({ key: 'overview.nothing' })), nobody)).toBe(now);
    expect(withBefore(now, earlier('teacher', 'other', figures(['figure.time', time(9)])), nobody)).toBe(now);
  });

  it('compares nothing of which nobody decided who is behind it, nor what stands there more than once', () => {
    const gain = figures(['figure.gain', count(3)], ['figure.meetings', count(3)], ['figure.meetings', count(4)]);
    const now = document('leerteam', 'overview', gain);
    expect(withBefore(now, earlier('leerteam', 'overview', gain), unchanged)).toBe(now);
  });

  it('compares nothing of which it was not kept who was behind it', () => {
    const now = document('school', 'participation', figures(['figure.hours', hours(90)], ['figure.staff', count(12)]));
    const was = earlier('school', 'participation', figures(['figure.hours', hours(80)], ['figure.staff', count(11)]));
    expect(beforeOf(withBefore(now, was, nobody))).toEqual({ 'figure.hours': undefined, 'figure.staff': count(11) });
    expect(beforeOf(withBefore(now, was, unchanged))['figure.hours']).toEqual(hours(80));
    const joined = { ...unchanged, group: { now: new Set([...six, 'g']), before: six } };
    const hidden = { kind: 'hidden', reason: 'group_hardly_changed' };
    expect(beforeOf(withBefore(now, was, joined))['figure.hours']).toEqual(hidden);
  });

  it('does not tell what is left where one of what it is worked out from is hidden', () => {
    const balance = (carried: Value): Block =>
      figures(
        ['time.entitled', hours(90)],
        ['time.carriedOver', carried],
        ['time.used', hours(50)],
        ['time.left', hours(60)],
      );
    const now = document('accountability', 'time', balance(hours(20)));
    const shown = withBefore(now, earlier('accountability', 'time', balance(hours(20))), unchanged);
    expect(beforeOf(shown)['time.left']).toEqual(hours(60));
    const was = earlier('accountability', 'time', balance({ kind: 'hidden', reason: 'tells_of_few' }));
    expect(beforeOf(withBefore(now, was, unchanged))).toMatchObject({
      'time.used': hours(50),
      'time.left': { kind: 'hidden', reason: 'protects_another_figure' },
    });
  });

  it('says in which state a room was, where both states are told', () => {
    const room = (key: string, state: HouseRoom['state'], more?: { orMore: true }) =>
      ({ key, state, ...more, indicators: [], questions: [] }) as unknown as HouseRoom;
    const house = (rooms: HouseRoom[], code = 'ontwikkelhuis') =>
      ({ type: 'house', key: 'house', framework: { code }, rooms }) as unknown as HouseBlock;
    const now = document(
      'house',
      'house',
      house([room('visie', 'habit'), room('regie', null), room('leren', 'habit')]),
    );
    const was = house([room('visie', 'emerging', { orMore: true }), room('regie', 'habit'), room('leren', null)]);
    const beside = withBefore(now, earlier('house', 'house', was), nobody);
    const rooms = beside.sections[0]?.blocks[0]?.type === 'house' ? beside.sections[0].blocks[0].rooms : [];
    expect(rooms.map((one) => one.before)).toEqual([{ state: 'emerging', orMore: true }, undefined, undefined]);
    expect(withoutBefore(beside)).toEqual(now);
    expect(withBefore(now, earlier('house', 'house', house([...was.rooms], 'another model')), nobody)).toBe(now);
  });
});
