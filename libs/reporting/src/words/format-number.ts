import type { Language } from './words.js';

const locales: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };
const formats = new Map<string, Intl.NumberFormat>();

/** "1.234,5" in Dutch, "1,234.5" in English; a true minus sign, because screen readers skip a hyphen. */
export function formatNumber(value: number, decimals: number, language: Language): string {
  return formatted(value, language, 'decimal', decimals);
}

/** A part of a whole, 0 to 1, as a whole percentage. */
export function formatShare(value: number, language: Language): string {
  return formatted(value, language, 'percent', 0);
}

function formatted(value: number, language: Language, style: 'decimal' | 'percent', decimals: number): string {
  const name = `${language} ${style} ${decimals}`;
  let format = formats.get(name);
  if (!format) {
    format = new Intl.NumberFormat(locales[language], {
      style,
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      // Without it, -0.04 with one decimal would read "-0,0".
      signDisplay: 'negative',
    });
    formats.set(name, format);
  }
  return format.format(value).replace('-', '−');
}
