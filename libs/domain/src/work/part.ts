/** Which part of a list: so many rows at most, after the one with this sort key, which ends in the row's id. */
export interface Part {
  readonly after?: readonly string[];
  readonly limit: number;
}
