import { describe, expect, it } from '@jest/globals';
import { networkOf } from './network-of.js';

describe('the network that tries are counted by', () => {
  it('is the address itself for IPv4, also where it comes as IPv6', () => {
    expect(networkOf('192.0.2.7')).toBe('192.0.2.7');
    expect(networkOf('::ffff:192.0.2.7')).toBe('192.0.2.7');
  });

  it('is the same for all addresses that one IPv6 user can choose from', () => {
    const network = networkOf('2001:db8:1:2:aaaa:bbbb:cccc:dddd');
    expect(networkOf('2001:0DB8:0001:0002::1')).toBe(network);
    expect(networkOf('2001:db8:1:2::')).toBe(network);
    expect(networkOf('2001:db8:1:3::1')).not.toBe(network);
  });

  it('fills in the zeros that are left out', () => {
    expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0::/64');
    expect(networkOf('::1')).toBe('0:0:0:0::/64');
    expect(networkOf('fe80::1:2:3:4%eth0')).toBe('fe80:0:0:0::/64');
  });
});
