import { nameOf, type PersonalTable, removed } from './personal-table.js';

/** Of what somebody was told, and how they want to be told. */
export const notificationTables: readonly PersonalTable[] = [
  removed(
    [
      'notice',
      '(t.recipient_id = $2 or t.caused_by_id = $2)',
      'waarover je bericht kreeg, en waarover anderen door jou bericht kregen',
      'what you were told of, and what others were told of because of you',
    ],
    {
      withheld: ['read_at'],
      also: {
        recipient_name: nameOf('recipient_id'),
        caused_by_name: nameOf('caused_by_id'),
        // Whether a colleague read it is theirs to tell.
        read_at: `case when t.recipient_id = $2 then t.read_at end`,
      },
    },
  ),
  removed(['mail_delivery', 'recipient_id', 'wanneer je mail kreeg', 'when you were mailed']),
  removed(['mail_preference', 'staff_member_id', 'hoe je gemaild wilt worden', 'how you want to be mailed']),
  removed([
    'refused_address',
    'staff_member_id',
    'dat mail aan je adres geweigerd is',
    'that mail to your address was refused',
  ]),
];
