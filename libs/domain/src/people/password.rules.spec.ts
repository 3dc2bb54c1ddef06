import { describe, expect, it } from '@jest/globals';
import { brokenPasswordRule, PASSWORD_LENGTH } from './password.rules.js';

const NOOR = { email: 'noor.dewit@voorbeeld.nl', names: ['Noor', 'de Wit', 'De Regenboog', 'Stichting Rivierenland'] };
const broken = (password: string, owner = NOOR): Promise<string | undefined> => brokenPasswordRule(password, owner);

describe('a new password', () => {
  it.each(['de kat slaapt op de radiator', 'drie kleine kleutertjes', 'een café vol leerkrachten'])(
    'may be a sentence, without any capital, digit or sign: %s',
    async (password) => expect(await broken(password)).toBeUndefined(),
  );

  it.each([
    'welkom123456',
    'Password1234',
    'correct horse battery staple',
    'ＷＡＣＨＴＷＯＯＲＤ１２３',
    'P@ssw0rd1234',
  ])('is not one of the most common: %s', async (password) => expect(await broken(password)).toBe('password_common'));

  it.each(['Welkom2026!!!', 'Amsterdam2025!', 'Zomer2026zomer', 'Basisschool1!', 'meester juf 123', 'groep7groep8'])(
    'is not made of a common word with a year, digits or signs: %s',
    async (password) => expect(await broken(password)).toBe('password_common'),
  );

  it.each(['aaaaaaaaaaaaaaaa', 'abababababababab', '34567890123456', 'zyxwvutsrqponm', 'qwertyuiopasdf'])(
    'is no run along the keys: %s',
    async (password) => expect(await broken(password)).toBe('password_common'),
  );

  it('does not hold the name in the address', async () => {
    expect(await broken('Noor.deWit is de beste')).toBe('password_holds_address');
    expect(await broken('N o o r.dewit is de beste')).toBe('password_holds_address');
  });

  it('is not made of the name of the person, their school or their board', async () => {
    const somebodyElse = { email: 'a@voorbeeld.nl', names: [] };
    for (const password of ['Rivierenland1!', 'Stichting12#', 'noordewit/99']) {
      expect(await broken(password)).toBe('password_common');
      expect([password, await broken(password, somebodyElse)]).toEqual([password, undefined]);
    }
  });

  it('may hold a name of three letters, which stands in many words', async () => {
    expect(await broken('sneeuw in januari smelt', { email: 'jan@voorbeeld.nl', names: [] })).toBeUndefined();
  });

  it('is judged in no time, however long and however odd', async () => {
    await broken('the lists are loaded now');
    for (const part of ['a', 'ab1@', 'password1', '4@8({[</369&#!1/|0$5+7%2/', '1'.repeat(100) + '2']) {
      const before = performance.now();
      await broken(part.repeat(200).slice(0, PASSWORD_LENGTH.max));
      expect(performance.now() - before).toBeLessThan(1_000);
    }
  });
});
