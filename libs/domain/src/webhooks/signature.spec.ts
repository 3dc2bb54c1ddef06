import { describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { newEndpointSecret, SecretSeal, signedHeaders } from './signature.js';

const BODY = '{"type":"report.made","data":{"title":"Ijsvrij – ’t Vogelnest"}}';

describe('a signature', () => {
  it('is that of the published example of Standard Webhooks', () => {
    const headers = signedHeaders(
      { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', at: new Date(1614265330 * 1000), body: '{"test": 2432232314}' },
      ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
    );
    expect(headers).toEqual({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });

  it('is believed by the library of Standard Webhooks, with either secret while both hold', () => {
    const [secret, previous] = [newEndpointSecret(), newEndpointSecret()];
    const headers = signedHeaders({ id: 'msg', at: new Date(), body: BODY }, [secret, previous]);
    for (const one of [secret, previous]) expect(new Webhook(one).verify(BODY, headers)).toEqual(JSON.parse(BODY));
    expect(() => new Webhook(newEndpointSecret()).verify(BODY, headers)).toThrow();
    expect(() => new Webhook(secret).verify(`${BODY} `, headers)).toThrow();
  });
});

describe('a sealed secret', () => {
  const seal = new SecretSeal('a secret of the installation, long enough');

  it('opens as it was, and holds nothing of it in sight', () => {
    const secret = newEndpointSecret();
    const sealed = seal.seal('endpoint', secret);
    expect(seal.open('endpoint', sealed)).toBe(secret);
    expect(sealed.toString('latin1')).not.toContain(secret.slice(6, 12));
    expect(seal.seal('endpoint', secret)).not.toEqual(sealed);
  });

  it('opens for no other endpoint, with no other key, and not when it was changed', () => {
    const sealed = seal.seal('endpoint', newEndpointSecret());
    expect(() => seal.open('another', sealed)).toThrow();
    expect(() => new SecretSeal('another secret of the installation').open('endpoint', sealed)).toThrow();
    sealed.writeUInt8(sealed.readUInt8(40) ^ 1, 40);
    expect(() => seal.open('endpoint', sealed)).toThrow();
  });
});
