import { ADMINISTRATOR, addressOf } from './appoint-staff.js';

/** Every account on the demo board has this password; there is no demo board in production. */
export const DEMO_PASSWORD = 'leerspoor-demo';

/** The demo board is the same everywhere on the same day. */
export const DEMO_SEED = 'leerspoor';

/** Whom of the demo board a newcomer is shown, with the role in English and Dutch. */
export const DEMO_ACCOUNTS = {
  teacher: account('Carlijn Vos', 'teacher', 'leraar'),
  coordinator: account('Youssef Benali', 'team coordinator', 'coördinator van een leerteam'),
  leader: account('Ingrid Terpstra', 'school leader', 'schoolleider'),
  administrator: account(ADMINISTRATOR, 'board administrator', 'bestuursbeheerder'),
} as const;

function account(name: string, role: string, dutch: string) {
  return { name, role, dutch, email: addressOf(name) };
}
