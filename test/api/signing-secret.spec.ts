import { describe, expect, it } from '@jest/globals';
import { newId } from '@app/platform';
import { JwtService } from '@nestjs/jwt';
import { startApi, type TestApi } from '../support/api.js';

const OLD = 'the secret that signed until today, long enough';
const YOUNG = 'the secret that signs from today on, long enough';

describe('the secret that signs access tokens', () => {
  // Nobody of these is in a database: whether one may ask for learning forms stands in the token alone.
  const sign = (api: TestApi): Promise<string> =>
    api.app
      .get(JwtService, { strict: false })
      .signAsync({ sub: newId(), board: newId(), roles: ['teacher'], leads: [] });
  /** Starts the API with these settings, for as long as it takes. */
  const during = async <T>(
    settings: Readonly<Record<string, string>>,
    what: (api: TestApi) => Promise<T>,
  ): Promise<T> => {
    const api = await startApi({ environment: settings });
    return what(api).finally(() => api.close());
  };
  const statusOf = async (api: TestApi, token: string): Promise<number> =>
    (await api.with(token).get('/v1/learning-forms')).status;

  it('is replaced without anybody noticing, while the one before it is known', async () => {
    const before = await during({ ACCESS_TOKEN_SECRET: OLD }, sign);
    const after = await during({ ACCESS_TOKEN_SECRET: YOUNG, ACCESS_TOKEN_SECRET_PREVIOUS: OLD }, async (api) => {
      const token = await sign(api);
      expect([await statusOf(api, before), await statusOf(api, token)]).toEqual([200, 200]);
      return token;
    });
    await during({ ACCESS_TOKEN_SECRET: YOUNG }, async (api) => {
      expect([await statusOf(api, before), await statusOf(api, after)]).toEqual([401, 200]);
    });
  });
});
