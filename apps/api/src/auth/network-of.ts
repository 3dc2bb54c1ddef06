import { isIPv6 } from 'node:net';

/**
 * What tries from an address are counted by: an IPv4 address as it is, of an IPv6 address the first 64 bits. The rest
 * of those is its user's own to choose, as often as they like.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined || !isIPv6(address)) return mapped ?? address;
  const [head = '', tail] = address.split('%', 1).join('').split('::');
  const front = groupsOf(head);
  const back = tail === undefined ? [] : groupsOf(tail);
  const zeros = Array<number>(Math.max(0, 8 - front.length - back.length)).fill(0);
  const first = [...front, ...zeros, ...back].slice(0, 4);
  return `${first.map((group) => group.toString(16)).join(':')}::/64`;
}

const groupsOf = (text: string): number[] => (text === '' ? [] : text.split(':').map((group) => parseInt(group, 16)));
