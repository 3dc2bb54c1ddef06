import type { Client } from './api.js';

/** Follows `Link: rel="next"` to the end of a list; `between` is done after each page that has a next one. */
export async function everyPage<Row>(
  client: Client,
  firstPath: string,
  between: () => Promise<unknown> = () => Promise.resolve(),
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let path = firstPath; path;) {
    const { body, headers } = await client.get(path).expect(200);
    rows.push(...(body as { items: Row[] }).items);
    path = /<(.+)>; rel="next"/.exec((headers as Record<string, string>)['link'] ?? '')?.[1] ?? '';
    if (path) await between();
  }
  return rows;
}
