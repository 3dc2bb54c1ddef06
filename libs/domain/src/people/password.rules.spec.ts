import { describe, expect, it } from '@jest/globals';
import { FREQUENT_PASSWORDS } from './frequent-passwords.js';
import { brokenPasswordRule, PASSWORD_LENGTH } from './password.rules.js';

const EMAIL = 'noor.dewit@voorbeeld.nl';

describe('a new password', () => {
  it('may be a sentence, without any capital, digit or sign', () => {
    expect(brokenPasswordRule('de kat slaapt op de radiator', EMAIL)).toBeUndefined();
  });

  it.each(['welkom123456', 'Password1234', 'correct horse battery staple', 'ＷＡＣＨＴＷＯＯＲＤ１２３'])(
    'is not one of the most common: %s',
    (password) => expect(brokenPasswordRule(password, EMAIL)).toBe('password_common'),
  );

  it.each(['aaaaaaaaaaaaaaaa', 'abababababababab', '34567890123456', 'zyxwvutsrqponm', 'qwertyuiopasdf'])(
    'is no run along the keys: %s',
    (password) => expect(brokenPasswordRule(password, EMAIL)).toBe('password_common'),
  );

  it('does not hold the name in the address', () => {
    expect(brokenPasswordRule('Noor.deWit is de beste', EMAIL)).toBe('password_holds_address');
    expect(brokenPasswordRule('N o o r.dewit is de beste', EMAIL)).toBe('password_holds_address');
  });

  it('may hold a name of three letters, which stands in many words', () => {
    expect(brokenPasswordRule('sneeuw in januari smelt', 'jan@voorbeeld.nl')).toBeUndefined();
  });
});

describe('the list of common passwords', () => {
  it('holds each as it is compared: long enough, in lower case, without white space', () => {
    for (const password of FREQUENT_PASSWORDS) {
      expect(password).toBe(password.toLowerCase());
      expect(password.length).toBeGreaterThanOrEqual(PASSWORD_LENGTH.min);
    }
  });
});
