/**
 * A day as ISO 8601 has it, where it was written so or as people in the Netherlands do: `10-3-2026`. Whatever else stands
 * in the cell stays as it is; whether there is such a day is not looked at.
 */
export function dayInCell(text: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(text) ?? [];
  return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
}
