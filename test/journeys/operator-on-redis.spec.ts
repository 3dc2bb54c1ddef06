import { describe, it } from '@jest/globals';
import { startApi } from '../support/api.js';
import { aFailedJobIsDoneAgain, OPERATOR_PASSWORD } from '../support/operator-story.js';
import { hasRedis, startRedis } from '../support/redis-server.js';

describe('the page of operators', () => {
  (hasRedis() ? it : it.skip)('shows a queue on Redis, and does again what failed', async () => {
    const redis = await startRedis();
    try {
      const api = await startApi({ environment: { OPERATOR_PASSWORD, REDIS_URL: redis.url } });
      await aFailedJobIsDoneAgain(api, await api.listen(), redis.url).finally(() => api.close());
    } finally {
      await redis.stop();
    }
  });
});
