import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, startApi, type TestApi } from '../support/api.js';

describe('a body', () => {
  let api: TestApi;
  let me: Client;

  beforeAll(async () => {
    api = await startApi();
    me = await api.as(await api.world.staffMember(await api.world.board()));
  });
  afterAll(() => api.close());

  const signIn = (body: string, type = 'application/json') =>
    api.with().post('/v1/auth/sign-in').set('content-type', type).send(body);

  it('of very many fields is refused at once, and keeps nobody else waiting', async () => {
    const fields = Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`field${index}`, 1]));
    const before = performance.now();
    const { status, body } = await signIn(JSON.stringify(fields));
    expect({ status, code: body.errors[0].code }).toEqual({ status: 400, code: 'too_complex' });
    expect(performance.now() - before).toBeLessThan(1_000);
  });

  it.each([
    ['arrays in arrays', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['objects in objects', '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000)],
    ['a name of every object', '{"toString": "x", "email": "a@b.nl", "password": "x"}'],
  ])('with %s is refused, not failed on', async (_, text) => {
    await signIn(text).expect(400);
    await me
      .post('/v1/themes')
      .set('content-type', 'application/json')
      .set('idempotency-key', 'deep')
      .send(text)
      .expect(400);
  });

  it.each(['\\u0000', '\\ud800'])('with text that no database keeps (%s) is refused', async (half) => {
    const { body } = await me
      .post('/v1/themes')
      .set('content-type', 'application/json')
      .send(`{"name":"a${half}b"}`)
      .expect(400);
    expect(body.errors[0].code).toBe('text_not_whole');
  });

  it('of a kind that the operation does not read is refused', async () => {
    await signIn('email=a&password=b', 'application/x-www-form-urlencoded').expect(415);
    await signIn('a,b', 'text/csv').expect(415);
    await signIn('PK', 'application/zip').expect(415);
    await signIn('<a/>', 'application/xml').expect(415);
  });

  it('of emoji and accents is taken as it is', async () => {
    const { body } = await me.post('/v1/themes').send({ name: 'Café 🎉 👩‍🏫' }).expect(201);
    expect(body.name).toBe('Café 🎉 👩‍🏫');
  });

  it('goes with an address that is one, and a problem tells where it is not', async () => {
    const { headers } = await me.get('/v1/activities/%E0%A4%A').expect(400);
    expect(headers['content-type']).toContain('application/problem+json');
  });
});
