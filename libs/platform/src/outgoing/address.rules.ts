import ipaddr from 'ipaddr.js';

/** All of IPv6 that is given out to be reached from anywhere (RFC 4291). */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an IP address is of the public internet: none of this machine, of a private network, of a cloud's metadata, and
 * none that stands for such a one in other clothes (mapped, translated and tunnelled addresses). What it does not know it
 * refuses.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(GLOBAL_UNICAST);
}

/** Whether an IP address is of this very machine. */
const isLoopbackAddress = (address: string): boolean =>
  ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback';

/** To whom the program may send what others asked for, beside the public internet. */
export interface OutgoingRules {
  /** Hosts of an internal network, as they stand in addresses, to which https goes whatever address they have. */
  readonly internalHosts: readonly string[];
  /** For development: this machine, also without TLS. */
  readonly loopback: boolean;
}

/** What is wrong with an address to send to, as far as can be told before it is looked up. */
export type AddressProblem = 'address_expected' | 'https_expected' | 'no_credentials' | 'port_refused' | 'host_refused';

/** Of the ports below, those of other services: mail, shells, databases of long ago. */
const FIRST_FREE_PORT = 1024;

/**
 * What is wrong with an address that somebody gave to send to. Whether a name leads to a public address is found out at
 * each connection, for it can change.
 */
export function addressProblem(address: string, rules: OutgoingRules): AddressProblem | undefined {
  if (!URL.canParse(address)) return 'address_expected';
  const url = new URL(address);
  if (url.hash || !url.hostname) return 'address_expected';
  if (url.username || url.password) return 'no_credentials';
  const host = hostOf(url);
  const isHere = host === 'localhost' || isLoopbackAddress(host);
  const isOpen = rules.loopback && isHere;
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isOpen)) return 'https_expected';
  if (!isOpen && url.port !== '' && Number(url.port) < FIRST_FREE_PORT) return 'port_refused';
  if (ipaddr.isValid(host) && !mayReach(host, host, rules)) return 'host_refused';
  return isHere && !isOpen && !rules.internalHosts.includes(host) ? 'host_refused' : undefined;
}

/** Whether to connect to an IP address that a host's name led to. */
export const mayReach = (host: string, address: string, { internalHosts, loopback }: OutgoingRules): boolean =>
  isPublicAddress(address) || internalHosts.includes(host) || (loopback && isLoopbackAddress(address));

/** The host of an address, as it is looked up: in lower case, without the brackets and the last dot. */
export const hostOf = ({ hostname }: URL): string => hostname.toLowerCase().replace(/^\[|\]$|\.$/g, '');
