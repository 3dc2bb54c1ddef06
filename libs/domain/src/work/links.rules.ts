import type { Violation } from '@app/platform';

/** What is wrong with a link that others open: on the way nobody may read along, or put something else in its place. */
export const linkViolations = (pointer: string, url: string | null): Violation[] =>
  url === null || url.toLowerCase().startsWith('https://') ? [] : [{ pointer, code: 'https_expected' }];
