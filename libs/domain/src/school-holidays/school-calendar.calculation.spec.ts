import { describe, expect, it } from '@jest/globals';
import { freeOf, holidaysOf, type OwnHoliday, type SchoolCalendar } from './school-calendar.calculation.js';

const span = (fromOn: string, untilOn: string) => ({ fromOn, untilOn });
const own = (fromOn: string, untilOn: string, values: Partial<OwnHoliday> = {}): OwnHoliday => ({
  id: fromOn,
  name: 'Studiedag',
  fromOn,
  untilOn,
  replaces: null,
  version: 1,
  ...values,
});
const midden = (...days: OwnHoliday[]): SchoolCalendar => ({ region: 'midden', own: days });
const zuid: SchoolCalendar = { region: 'zuid', own: [] };
const AUTUMN = span('2025-10-01', '2025-11-01');

describe('when a school is closed', () => {
  it('is in the holidays of its region, on public holidays and on its own days off', () => {
    const spring = holidaysOf(midden(own('2026-04-03', '2026-04-04')), span('2026-04-01', '2026-05-20'));
    expect(spring.map(({ fromOn, origin }) => [fromOn, origin])).toEqual([
      ['2026-04-03', 'school'],
      ['2026-04-06', 'public'],
      ['2026-04-25', 'region'],
      ['2026-04-27', 'public'],
      ['2026-05-14', 'public'],
    ]);
  });

  it('is told whole, also where it reaches over the end of what was asked', () => {
    const [christmas] = holidaysOf(midden(), span('2026-01-02', '2026-01-03'));
    expect(christmas).toEqual({
      origin: 'region',
      kind: 'christmas',
      fixed: true,
      fromOn: '2025-12-20',
      untilOn: '2026-01-05',
    });
  });

  it('is another week where its own dates replace those of the region, in that school year only', () => {
    const earlier = own('2025-10-11', '2025-10-20', { name: 'Herfstvakantie', replaces: 'autumn' });
    expect(freeOf([midden(earlier)], AUTUMN)).toEqual([span('2025-10-11', '2025-10-20')]);
    expect(freeOf([midden(earlier)], span('2026-10-01', '2026-11-01'))).toEqual([span('2026-10-17', '2026-10-26')]);
  });

  it('can be in two parts in place of one', () => {
    const parts = ['2025-10-13', '2025-10-20'].map((on) => own(on, on.replace(/3$|0$/, '5'), { replaces: 'autumn' }));
    expect(freeOf([midden(...parts)], AUTUMN)).toEqual([
      span('2025-10-13', '2025-10-15'),
      span('2025-10-20', '2025-10-25'),
    ]);
  });

  it('is for several schools when all of them are', () => {
    expect(freeOf([midden(), zuid], AUTUMN)).toEqual([span('2025-10-18', '2025-10-20')]);
    expect(freeOf([midden(own('2025-10-13', '2025-10-14')), zuid], AUTUMN)).toEqual([
      span('2025-10-13', '2025-10-14'),
      span('2025-10-18', '2025-10-20'),
    ]);
  });

  it('is on public holidays alone without a region, or without any school', () => {
    const expected = [span('2026-05-14', '2026-05-15'), span('2026-05-25', '2026-05-26')];
    expect(freeOf([{ region: null, own: [] }], span('2026-05-01', '2026-06-01'))).toEqual(expected);
    expect(freeOf([], span('2026-05-01', '2026-06-01'))).toEqual(expected);
  });
});
