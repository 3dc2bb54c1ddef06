import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { judgeTemplate } from '../template.rules.js';
import { BUILT_IN_METHODS } from './methods.js';

/** What was published of each: a text that changes is a newer edition, with a hash of its own. */
const EDITIONS: Readonly<Record<string, readonly [edition: number, hash: string]>> = {
  lesson_study: [2, 'b2589dc6ad518c01'],
  data_team: [2, '2053489227568af7'],
  plg_inquiry: [2, '738b74895ec107d8'],
  action_research: [2, 'e226f725b7764628'],
  board_session: [1, 'bdae9818aac656f2'],
  observation_with_feedback: [1, '5b289bddd30f1cab'],
  blended_trajectory: [1, 'e62a5f642f2b2954'],
};

describe.each(BUILT_IN_METHODS.map((method) => [method.code, method] as const))('the method %s', (code, method) => {
  const { content, name, edition } = method;

  it('is a sound template', () => {
    expect(judgeTemplate(content)).toEqual([]);
    const [first, ...rest] = content.phases;
    expect(first?.backTo).toEqual([]);
    for (const { next, backTo } of rest) expect(next.length + backTo.length).toBeGreaterThan(0);
  });

  it('says everything in both languages, with a purpose, questions and something to make in every phase', () => {
    const said: unknown[] = [name];
    JSON.stringify(content, (_, value: unknown) => {
      if (value !== null && typeof value === 'object' && 'nl' in value) said.push(value);
      return value;
    });
    for (const words of said as { nl: string; en?: string }[])
      expect([words.nl.length > 2 || words.nl, (words.en ?? '').length > 2 || words.nl]).toEqual([true, true]);
    for (const { questions, requires } of content.phases)
      expect([questions.length >= 2 && questions.length <= 3, requires.length > 0]).toEqual([true, true]);
  });

  it('stands as it was published', () => {
    const hash = createHash('sha256')
      .update(JSON.stringify([name, content]))
      .digest('hex')
      .slice(0, 16);
    expect([edition, hash]).toEqual(EDITIONS[code]);
  });
});
