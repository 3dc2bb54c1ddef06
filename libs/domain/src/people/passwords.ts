import { hash, verify } from '@node-rs/argon2';

/** argon2id with the parameters of OWASP's password storage cheat sheet (19 MiB, 2 passes). */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Of a password that was thrown away, with the same parameters. Not made here: the first to ask would wait for it. */
const DECOY = '$argon2id$v=19$m=19456,t=2,p=1$ZDP5yRJbwKiP6FlJ7WmxHg$KJYHaEQy4U60YrhAmSeP76/kBuszEufkO7kQRzvQO8Y';

/** The same characters can be typed as different code points; NIST SP 800-63B asks for one form before hashing. */
const oneForm = (password: string): string => password.normalize('NFKC');

export const hashPassword = (password: string): Promise<string> => hash(oneForm(password), PARAMETERS);

/**
 * Whether a password is right. Where there is no account, or none with a password, a decoy is checked, so that the
 * answer takes as long and tells nothing about who has one.
 */
export async function passwordIsRight(passwordHash: string | null | undefined, password: string): Promise<boolean> {
  const right = await verify(passwordHash ?? DECOY, oneForm(password));
  return right && typeof passwordHash === 'string';
}
