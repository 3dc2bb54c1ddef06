import { foundBoard, openWork } from '@app/domain';
import { createLogger, newId, readConfig, systemClock } from '@app/platform';
import { entities } from '@app/reporting';
import type pg from 'pg';
import { type Program, settingsOf } from '../programs.js';

interface Urls {
  readonly ownerUrl: string;
  readonly appUrl: string;
}

/** Empties a database and founds a board in it; answers with the token of its administrator, who signed in. */
export async function foundAnew(urls: Urls, owner: pg.Client, api: Program): Promise<string> {
  await owner.query('truncate board cascade');
  const config = readConfig(settingsOf(urls));
  const logger = createLogger('bench', 'warn');
  const work = await openWork({ config, entities, program: 'bench', clock: systemClock, logger });
  const administrator = { givenName: 'Bram', familyName: 'van den Berg', email: 'bram@voorbeeld.nl' };
  const { secret } = await work.unitOfWork
    .run({ boardId: newId(), system: true }, (founding) =>
      foundBoard(founding, { name: 'Rivierenland', administrator }),
    )
    .finally(() => work.close());
  const answer = await fetch(`${api.url}/v1/auth/activate`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ secret, password: 'een bank vol vragen' }),
  });
  if (!answer.ok) throw new Error(`The administrator could not sign in: ${await answer.text()}`);
  return ((await answer.json()) as { accessToken: string }).accessToken;
}
