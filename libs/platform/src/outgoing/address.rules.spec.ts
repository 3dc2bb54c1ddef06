import { describe, expect, it } from '@jest/globals';
import { addressProblem, isPublicAddress, mayReach, type OutgoingRules } from './address.rules.js';

const STRICT: OutgoingRules = { internalHosts: [], loopback: false };

describe('an address of the public internet', () => {
  it.each(['8.8.8.8', '145.100.1.1', '2606:4700:4700::1111', '2a00:1450:400e::200e'])('is %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ['this machine', '127.0.0.1'],
    ['this machine', '127.255.0.3'],
    ['this machine', '::1'],
    ['this machine, mapped', '::ffff:127.0.0.1'],
    ['this network', '0.0.0.0'],
    ['this network', '::'],
    ['a private network', '10.0.0.1'],
    ['a private network', '172.16.4.4'],
    ['a private network', '192.168.1.1'],
    ['a private network, mapped', '::ffff:10.0.0.1'],
    ['a private network, translated', '64:ff9b::a00:1'],
    ['a private network, tunnelled', '2002:a00:1::1'],
    ['a private network, in the old form', '::10.0.0.1'],
    ['a link, as of the metadata of a cloud', '169.254.169.254'],
    ['the metadata of a cloud, mapped', '::ffff:169.254.169.254'],
    ['a link', 'fe80::1'],
    ['a unique local one', 'fd00:ec2::254'],
    ['a site of long ago', 'fec0::1'],
    ['behind a provider', '100.64.0.1'],
    ['for documents', '192.0.2.1'],
    ['for documents', '2001:db8::1'],
    ['for measuring', '198.18.0.1'],
    ['for many', '224.0.0.1'],
    ['for many', 'ff02::1'],
    ['for all', '255.255.255.255'],
    ['kept for later', '240.0.0.1'],
    ['not given out', '4000::1'],
    ['no address', 'example.org'],
    ['no address', ''],
  ])('is not %s: %s', (_, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('an address to send to', () => {
  it.each([
    'https://school.example/hooks',
    'https://school.example:8443/hooks?of=leerspoor',
    'https://145.100.1.1/hooks',
  ])('can be %s', (address) => {
    expect(addressProblem(address, STRICT)).toBeUndefined();
  });

  it.each([
    ['no address', 'address_expected'],
    ['https://school.example/#part', 'address_expected'],
    ['http://school.example/', 'https_expected'],
    ['ftp://school.example/', 'https_expected'],
    ['file:///etc/passwd', 'address_expected'],
    ['https://name:word@school.example/', 'no_credentials'],
    ['https://school.example:22/', 'port_refused'],
    ['https://localhost/', 'host_refused'],
    ['https://localhost./', 'host_refused'],
    ['https://127.0.0.1/', 'host_refused'],
    // Numbers in other clothes are the same address.
    ['https://2130706433/', 'host_refused'],
    ['https://0x7f.1/', 'host_refused'],
    ['https://[::1]/', 'host_refused'],
    ['https://[::ffff:10.0.0.1]/', 'host_refused'],
    ['https://169.254.169.254/latest/meta-data', 'host_refused'],
    ['https://10.1.2.3:8443/', 'host_refused'],
  ])('cannot be %s: %s', (address, problem) => {
    expect(addressProblem(address, STRICT)).toBe(problem);
  });

  it('can be of this machine, without TLS, where the switch for development says so', () => {
    const rules = { ...STRICT, loopback: true };
    for (const host of ['127.0.0.1', 'localhost', '[::1]'])
      expect(addressProblem(`http://${host}:4000/`, rules)).toBeUndefined();
    expect(addressProblem('http://school.example/', rules)).toBe('https_expected');
    expect(addressProblem('https://10.0.0.1/', rules)).toBe('host_refused');
  });

  it('can be an internal host that is listed, with TLS', () => {
    const rules = { ...STRICT, internalHosts: ['las.intern', '10.0.0.9'] };
    expect(addressProblem('https://las.intern/', rules)).toBeUndefined();
    expect(addressProblem('https://10.0.0.9/', rules)).toBeUndefined();
    expect(addressProblem('http://las.intern/', rules)).toBe('https_expected');
    expect(addressProblem('https://10.0.0.8/', rules)).toBe('host_refused');
    expect(mayReach('las.intern', '10.0.0.9', rules)).toBe(true);
    expect(mayReach('las.intern.evil.example', '10.0.0.9', rules)).toBe(false);
  });
});
