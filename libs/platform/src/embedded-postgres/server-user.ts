import { execFileSync } from 'node:child_process';
import { existsSync, openSync, statSync } from 'node:fs';

/** The account that the server runs under; `undefined` is whoever started us. */
export type ServerUser = { readonly uid: number; readonly gid: number } | undefined;

/**
 * PostgreSQL refuses to run as root. Started by root, the server runs as the owner of the data that is there, or as
 * `nobody` for new data.
 */
export function serverUserFor(cluster: string): ServerUser {
  if (process.getuid?.() !== 0) return undefined;
  const owner = existsSync(cluster) ? statSync(cluster) : undefined;
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return { uid: idOfNobody('-u'), gid: idOfNobody('-g') };
}

function idOfNobody(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
}

/**
 * Opens files for a child process that may not be allowed to reach them by their path, such as `nobody` in a folder
 * that only root can enter: it gets them as inherited descriptors 3, 4, … and opens `/proc/self/fd/N`, which asks no
 * permission of the folders above.
 */
export function handOver(paths: readonly string[], user: ServerUser): { seenAs: string[]; descriptors: number[] } {
  if (!user || !existsSync('/proc/self/fd')) return { seenAs: [...paths], descriptors: [] };
  return {
    seenAs: paths.map((_, index) => `/proc/self/fd/${index + 3}`),
    descriptors: paths.map((path) => openSync(path, 'r')),
  };
}
