/**
 * The same data with all its texts cleaned. Texts are people's own, and control characters and half characters are
 * legal in none of HTML, SVG and XMP, and of no use in CSV.
 */
export function withCleanTexts<T>(part: T): T {
  if (typeof part === 'string') {
    return part.replace(/[^\P{Control}\n\t]/gu, '').replace(/\p{Surrogate}|[\uFFFE\uFFFF]/gu, '\uFFFD') as T;
  }
  if (typeof part !== 'object' || part === null) return part;
  if (Array.isArray(part)) return part.map(withCleanTexts) as T;
  return Object.fromEntries(Object.entries(part).map(([key, member]) => [key, withCleanTexts(member)])) as T;
}
