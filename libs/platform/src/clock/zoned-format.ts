const formats = new Map<string, Intl.DateTimeFormat>();

/** Writes moments as clocks in a time zone show them. Kept: making one takes longer than all that it is asked for. */
export function zonedFormat(zone: string, timeStyle?: 'short'): Intl.DateTimeFormat {
  const key = `${zone} ${timeStyle}`;
  let format = formats.get(key);
  if (!format) {
    // The Swedish locale writes dates as ISO 8601 does.
    format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle });
    formats.set(key, format);
  }
  return format;
}
