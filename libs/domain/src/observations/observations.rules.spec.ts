import { describe, expect, it } from '@jest/globals';
import { OBSERVATION_STATUSES } from './observation.entity.js';
import { relationTo, sheetsOpenTo, stepViolations, writingViolations } from './observations.rules.js';

const TODAY = '2026-03-12';
const facts = { lessonOn: '2026-03-10', talkOn: '2026-03-11', revisitedOn: TODAY, accepted: 1, today: TODAY };
const codes = (violations: readonly { code: string }[]): string[] => violations.map(({ code }) => code);

describe('the course of an observation', () => {
  it('goes from prepared to revisited one step at a time, or is cancelled before it was talked about', () => {
    const steps = OBSERVATION_STATUSES.map((from) => [
      from,
      OBSERVATION_STATUSES.filter((to) => stepViolations(from, to, facts).length === 0),
    ]);
    expect(Object.fromEntries(steps)).toEqual({
      prepared: ['observed', 'cancelled'],
      observed: ['discussed', 'cancelled'],
      discussed: ['revisited'],
      revisited: [],
      cancelled: [],
    });
  });

  it('says what is missing', () => {
    const step = (...[from, to, values]: [...Parameters<typeof stepViolations>]) =>
      codes(stepViolations(from, to, { ...facts, ...values }));
    const other = (values: Partial<typeof facts>) => ({ ...facts, ...values });
    expect(step('prepared', 'discussed', facts)).toEqual(['observation_step_not_possible']);
    expect(step('prepared', 'observed', other({ lessonOn: '2026-03-13' }))).toEqual(['lesson_is_to_come']);
    expect(step('observed', 'discussed', other({ accepted: 0 }))).toEqual(['no_observer_accepted']);
    expect(step('observed', 'discussed', other({ talkOn: '2026-03-09' }))).toEqual(['day_too_early']);
    expect(step('observed', 'discussed', other({ talkOn: '2026-03-13' }))).toEqual(['in_the_future']);
    expect(step('discussed', 'revisited', other({ revisitedOn: '2026-03-10' }))).toEqual(['day_too_early']);
  });

  it('takes what was seen between the lesson and the conversation', () => {
    const write = (status: (typeof OBSERVATION_STATUSES)[number], lessonOn: string) =>
      codes(writingViolations({ status, lessonOn }, TODAY));
    expect(write('prepared', TODAY)).toEqual([]);
    expect(write('observed', TODAY)).toEqual([]);
    expect(write('prepared', '2026-03-13')).toEqual(['lesson_is_to_come']);
    for (const status of ['discussed', 'revisited', 'cancelled'] as const)
      expect(write(status, TODAY)).toEqual(['observation_is_closed']);
  });

  it('is a colleague’s business as long as they were asked or accepted', () => {
    const of = (answer: Parameters<typeof relationTo>[2], status: (typeof OBSERVATION_STATUSES)[number] = 'prepared') =>
      relationTo({ ownerId: 'noor', status }, 'sam', answer);
    expect([of('invited'), of('accepted'), of('declined'), of(undefined)]).toEqual([
      'invited',
      'observer',
      undefined,
      undefined,
    ]);
    expect([of('invited', 'discussed'), of('accepted', 'discussed')]).toEqual([undefined, 'observer']);
    expect(relationTo({ ownerId: 'sam', status: 'cancelled' }, 'sam', undefined)).toBe('owner');
  });
});

describe('who sees which sheet', () => {
  const handedInAt = new Date('2026-03-10T12:00:00Z');
  const sheet = (authorId: string, at: Date | null = handedInAt) => ({ authorId, handedInAt: at });
  const seen = (reader: string, status: 'observed' | 'discussed', ...sheets: ReturnType<typeof sheet>[]) =>
    sheetsOpenTo(reader, { ownerId: 'noor', status }, sheets).map(({ authorId }) => authorId);

  it('opens the other side’s to who handed in their own', () => {
    const all = [sheet('noor'), sheet('sam'), sheet('emma')];
    expect(seen('noor', 'observed', ...all)).toEqual(['noor', 'sam', 'emma']);
    expect(seen('sam', 'observed', ...all)).toEqual(['noor', 'sam']);
    expect(seen('sam', 'observed', sheet('noor'), sheet('sam', null))).toEqual(['sam']);
    expect(seen('noor', 'observed', sheet('sam'))).toEqual([]);
  });

  it('opens to the teacher what was handed in once it was talked about, and never a draft', () => {
    expect(seen('noor', 'discussed', sheet('sam'), sheet('emma', null))).toEqual(['sam']);
    expect(seen('emma', 'discussed', sheet('noor'), sheet('sam'))).toEqual([]);
  });
});
