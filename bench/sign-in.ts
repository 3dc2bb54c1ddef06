import { PASSWORD, type Person } from './filling/fill.js';
import type { Program } from './programs.js';

/** Signs in as somebody of a filled database; answers what the API is to be asked with. */
export async function signIn(api: Program, { email }: Person): Promise<{ authorization: string }> {
  return { authorization: `Bearer ${await tokenFrom(api, 'sign-in', { email, password: PASSWORD })}` };
}

/** The token that somebody is given for what they present. */
export async function tokenFrom({ url }: Program, how: 'activate' | 'sign-in', presented: object): Promise<string> {
  const answer = await fetch(`${url}/v1/auth/${how}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(presented),
  });
  if (!answer.ok) throw new Error(`${how} with ${JSON.stringify(presented)}: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { accessToken: string }).accessToken;
}
