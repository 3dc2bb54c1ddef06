export type ScaleName = 'small' | 'board' | 'national';

/** How much there is in a database: schools, in boards of at most sixty, with five school years behind them. */
export interface Scale {
  readonly name: ScaleName;
  readonly schools: number;
  readonly staff: number;
  readonly activities: number;
}

const scale = (name: ScaleName, schools: number): Scale => ({
  name,
  schools,
  // Of primary education in the Netherlands: 150,000 members of staff at 6,600 schools.
  staff: Math.round((schools * 150_000) / 6_600),
  activities: Math.round((schools * 10_000_000) / 6_600),
});

export const SCALES: Readonly<Record<ScaleName, Scale>> = {
  small: scale('small', 1),
  board: scale('board', 60),
  national: scale('national', 6_600),
};
