/** Text, of which no bytes say what it is for. */
export const PLAIN_TEXT = 'text/plain';

/**
 * The media type of bytes, by what is in them. What has no mark of its own and reads as text is plain text; of anything
 * else nothing is known.
 */
export async function sniffType(bytes: Buffer): Promise<string | undefined> {
  const { fileTypeFromBuffer } = await import('file-type');
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (found) return found.mime;
  return isText(bytes) ? PLAIN_TEXT : undefined;
}

/** What browsers and viewers would run or draw if they took the text for more than text. */
const MARKUP = /<(?:!doctype|html|head|body|script|svg|iframe|object|embed|\?xml|\?php)\b|<!--/i;
/** How far a browser looks that guesses a type, and somewhat further. */
const LOOKED_AT = 4_096;
// What is searched for is exactly what text does not hold.
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\x00-\x08\x0b\x0e-\x1f\x7f]/;

function isText(bytes: Buffer): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.length > 0 && !CONTROLS.test(text) && !text.startsWith('#!') && !MARKUP.test(text.slice(0, LOOKED_AT));
  } catch {
    return false;
  }
}
