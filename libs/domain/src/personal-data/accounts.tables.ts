import { type PersonalTable, removed } from './personal-table.js';

/** By what a person signs in, and when they did. */
export const accountTables: readonly PersonalTable[] = [
  removed(['account', 'staff_member_id', 'waarmee je je aanmeldt', 'what you sign in with'], {
    by: 'function',
    withheld: ['password_hash'],
  }),
  removed(
    ['linked_identity', 'staff_member_id', 'het account waarmee je je elders aanmeldt', 'the account you sign on with'],
    { by: 'function' },
  ),
  removed(
    [
      'sign_on_code',
      'staff_member_id',
      'aanmeldcodes die een minuut geldig zijn',
      'codes to sign on, valid for a minute',
    ],
    {
      withheld: ['code_hash'],
    },
  ),
  removed(['invitation', 'staff_member_id', 'uitnodigingen voor een account', 'invitations to make an account'], {
    withheld: ['secret_hash'],
  }),
  removed(['refresh_token', 'staff_member_id', 'wanneer je je aanmeldde', 'when you signed in'], {
    withheld: ['token_hash'],
  }),
  removed(['access_token', 'staff_member_id', 'tokens van je programma’s', 'tokens of your programs'], {
    by: 'function',
    withheld: ['token_hash'],
  }),
];
