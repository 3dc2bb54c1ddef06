import { hash, verify } from '@node-rs/argon2';

/** argon2id with the parameters of OWASP's password storage cheat sheet (19 MiB, 2 passes). */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The same characters can be typed as different code points; NIST SP 800-63B asks for one form before hashing. */
const oneForm = (password: string): string => password.normalize('NFKC');

export const hashPassword = (password: string): Promise<string> => hash(oneForm(password), PARAMETERS);

let decoy: Promise<string> | undefined;

/**
 * Whether a password is right. Where there is no account a decoy is checked, so that the answer takes as long and tells
 * nothing about who has one.
 */
export async function passwordIsRight(passwordHash: string | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword('no account has this one');
  const right = await verify(passwordHash ?? (await decoy), oneForm(password));
  return right && passwordHash !== undefined;
}
