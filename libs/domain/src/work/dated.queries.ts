/** The condition that a dated row, under this alias, holds a day: from the one on, and until before the other. */
export const heldOnSql = (dated: string, day: string): string =>
  `${dated}.from_on <= ${day} and (${dated}.until_on is null or ${dated}.until_on > ${day})`;
