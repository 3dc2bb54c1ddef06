import { NotAllowed, NotFound } from '@app/platform';

/** What is not there for the sake of what it stands in is not there by its own name (`kind`). */
export const asIfNotThere =
  (kind: string) =>
  (error: unknown): never => {
    throw error instanceof NotFound || error instanceof NotAllowed ? new NotFound(kind) : error;
  };
