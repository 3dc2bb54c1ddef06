/** What is asked for in a search box, in both languages that people write in; to be matched with `wordsSql`. */
export const askedWordsSql = (text: string): string =>
  `(${['dutch', 'english'].map((language) => `websearch_to_tsquery('pg_catalog.${language}', ${text})`).join(' || ')})`;

/** The words of a text, in both languages. */
export const wordsSql = (text: string): string =>
  `(${['dutch', 'english'].map((language) => `to_tsvector('pg_catalog.${language}', ${text})`).join(' || ')})`;
