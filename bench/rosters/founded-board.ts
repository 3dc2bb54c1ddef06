import { foundBoard, openWork } from '@app/domain';
import { createLogger, newId, readConfig, systemClock } from '@app/platform';
import { entities } from '@app/reporting';
import type pg from 'pg';
import { PASSWORD } from '../filling/fill.js';
import { type Program, settingsOf } from '../programs.js';
import { tokenFrom } from '../sign-in.js';

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
  return tokenFrom(api, 'activate', { secret, password: PASSWORD });
}
