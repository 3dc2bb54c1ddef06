import { describe, expect, it } from '@jest/globals';
import { refusalOf } from './refusal.js';

const said = (command: string, response: string) =>
  refusalOf({ code: 'EENVELOPE', command, response, responseCode: Number(response.slice(0, 3)) }).outcome;

describe('what a mail server refuses', () => {
  it.each([
    ['550 5.1.1 No such user', 'address_refused'],
    ['550-5.1.10 Recipient not found', 'address_refused'],
    ['550 5.2.1 Mailbox disabled', 'address_refused'],
    ['550 No such user here', 'address_refused'],
    ['553 Mailbox name not allowed', 'address_refused'],
    // Of us, or of the moment: no fault of the address.
    ['550 5.7.1 Relaying denied', 'refused'],
    ['550 5.1.8 Sender address rejected', 'refused'],
    ['552 5.2.2 Mailbox full', 'refused'],
    ['554 Blocked', 'refused'],
    ['450 4.2.0 Greylisted', 'later'],
    ['421 4.3.2 Shutting down', 'unreachable'],
  ])('of a recipient: %s', (response, outcome) => expect(said('RCPT TO', response)).toBe(outcome));

  it('of a message is about that message', () => {
    expect(said('DATA', '554 5.7.1 Looks like spam')).toBe('refused');
    expect(said('DATA', '550 5.1.1 Looks like an address')).toBe('refused');
    expect(said('DATA', '452 4.3.1 Disk full')).toBe('later');
  });

  it('of everybody, or without a word, is about the server', () => {
    expect(said('AUTH PLAIN', '535 5.7.8 Wrong password')).toBe('unreachable');
    expect(said('MAIL FROM', '550 5.7.1 Not you')).toBe('unreachable');
    expect(refusalOf({ code: 'ECONNECTION', command: 'CONN' }).outcome).toBe('unreachable');
    expect(refusalOf({}).outcome).toBe('unreachable');
  });

  it('of an address that cannot be said to it is about that mail', () => {
    expect(refusalOf({ code: 'EENVELOPE', command: 'API' }).outcome).toBe('refused');
  });

  it('is told in codes, without what the server repeats', () => {
    const response = '550 5.1.1 <sanne@voorbeeld.example> is not here';
    const { reason } = refusalOf({ code: 'EENVELOPE', command: 'RCPT TO', response, responseCode: 550 });
    expect(reason).toBe('EENVELOPE RCPT TO 550 5.1.1');
  });
});
