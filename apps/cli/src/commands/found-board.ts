import { Account, type BoardFoundation, foundBoard, type UnitOfWork } from '@app/domain';
import { newId, OperationalError } from '@app/platform';
import { isEmail } from 'class-validator';
import { parseArgs } from 'node:util';
import { withWork } from '../open-work.js';

const USAGE =
  'found-board --name "Stichting Rivierenland" --admin "Bram van den Berg" --email bram.vandenberg@voorbeeld.nl';

/** `found-board`: founds a board with its first administrator, and tells how they make their account. */
export async function run(args: string[]): Promise<void> {
  const foundation = foundationFrom(args);
  const { administrator } = foundation;
  await withWork(async (unitOfWork, { publicUrl }) => {
    await expectNoAccount(unitOfWork, administrator.email);
    const boardId = newId();
    const { secret, expiresAt } = await unitOfWork.run({ boardId, system: true }, (work) =>
      foundBoard(work, foundation),
    );
    console.log(`The board “${foundation.name}” stands. Its id is ${boardId}.

Its administrator ${administrator.givenName} ${administrator.familyName} makes an account with this secret, shown once,
until ${expiresAt.toISOString()}:

  ${secret}

with a password of twelve characters or more, by

  curl ${publicUrl}/v1/auth/activate -H 'content-type: application/json' \\
    -d '{"secret": "${secret}", "password": "…"}'

and signs in with ${administrator.email} from then on.`);
  });
}

function foundationFrom(args: string[]): BoardFoundation {
  const { name, admin, email } = optionsFrom(args);
  const [givenName = '', ...rest] = admin.split(/\s+/);
  if (rest.length === 0) throw new OperationalError('--admin takes a given name and a family name.');
  if (!isEmail(email)) throw new OperationalError('--email takes an e-mail address.');
  return { name, administrator: { givenName, familyName: rest.join(' '), email: email.toLowerCase() } };
}

function optionsFrom(args: string[]): Record<'name' | 'admin' | 'email', string> {
  const text = { type: 'string' } as const;
  const { values } = parse(() => parseArgs({ args, options: { name: text, admin: text, email: text } }));
  const option = (name: keyof typeof values): string => {
    const value = values[name]?.trim();
    if (!value) throw new OperationalError(`--${name} is missing; usage: ${USAGE}`);
    return value;
  };
  return { name: option('name'), admin: option('admin'), email: option('email') };
}

/** What Node says of a wrong option goes on about how it could be meant: its first sentence will do. */
function parse<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    const [first = ''] = (error as Error).message.split(/\.\s|\n/, 1);
    throw new OperationalError(`${first.replace(/\.$/, '')}; usage: ${USAGE}`);
  }
}

/** One address signs in to one board: a second account could not be made with it. */
async function expectNoAccount(unitOfWork: UnitOfWork, email: string): Promise<void> {
  if (await unitOfWork.readPresenting(email, (db) => db.existsBy(Account, { email })))
    throw new OperationalError('There is an account with this e-mail address already.');
}
