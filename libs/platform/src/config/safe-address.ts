/** Addresses of this very machine, where nobody can listen in between. */
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

export const isLoopback = (address: URL): boolean => LOOPBACK.test(address.hostname);

/** An https address without a name and password in it; http for this machine alone, and not in production. */
export function isSafeAddress(address: string, production: boolean): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.username || url.password) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url) && !production);
}
