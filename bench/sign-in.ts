import { PASSWORD, type Person } from './filling/fill.js';
import type { Program } from './programs.js';

/** Signs in as somebody of a filled database; answers what the API is to be asked with. */
export async function signIn(api: Program, { email }: Person): Promise<{ authorization: string }> {
  const answer = await fetch(`${api.url}/v1/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  if (!answer.ok) throw new Error(`${email} cannot sign in: ${answer.status} ${await answer.text()}`);
  return { authorization: `Bearer ${((await answer.json()) as { accessToken: string }).accessToken}` };
}
