import { v4, v7 } from 'uuid';

/** A new identifier, UUIDv7: ordered by time, so that indexes grow at their end. */
export const newId = (): string => v7();

/** One that tells no time, UUIDv4; the same, where it is made of the same bytes (16 or more). */
export const timelessId = (bytes?: Uint8Array): string => v4(bytes ? { random: Uint8Array.from(bytes) } : undefined);
