/** Something of which no more is told than what it is called. */
export interface Named {
  readonly id: string;
  readonly name: string;
}
