import { v7 } from 'uuid';

/** A new identifier, UUIDv7: ordered by time, so that indexes grow at their end. */
export const newId = (): string => v7();
