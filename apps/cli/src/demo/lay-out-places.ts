import type { DemoBoard } from './demo-board.js';
import type { Random } from './random.js';
import { type Calendar, momentOn } from './school-calendar.js';
import type { SchoolKey } from './stock/cast.js';
import { BOARD_NAME, COHORTS, type Cohort, PERIODS, SCHOOLS } from './stock/places.js';

type Year = 'previous' | 'running';
export const YEARS = ['previous', 'running'] as const;

/** A pupil, who never gets a name: by key, with what is needed to make up scores. */
export interface Pupil {
  readonly key: string;
  /** How far from the average, in standard deviations. */
  readonly ability: number;
  readonly school: SchoolKey;
  readonly places: Partial<Record<Year, { readonly group: string; readonly grade: number }>>;
}

export interface Places extends Pick<
  DemoBoard,
  'board' | 'schools' | 'schoolYears' | 'reportingPeriods' | 'pupilGroups' | 'pupilGroupMembers'
> {
  readonly schoolIds: Readonly<Record<SchoolKey, string>>;
  readonly pupils: readonly Pupil[];
  /** The id of a group by school, year and name, where there is such a group. */
  readonly groupId: (school: SchoolKey, year: Year, name: string) => string | undefined;
}

/** Board, schools, school years, reporting periods, pupil groups and the pupils in them. */
export function layOutPlaces(random: Random, calendar: Calendar): Places {
  const id = () => random.id(momentOn(calendar.previous.fromOn, 8));
  const board = { id: id(), name: BOARD_NAME };
  const schoolIds = { regenboog: id(), brug: id(), horizon: id() };
  const yearIds = { previous: id(), running: id() };
  const pupils = COHORTS.flatMap((cohort, index) => enrol(random, cohort, index));
  const groups = foundGroups(pupils).map((group) => ({ ...group, id: id() }));
  const groupId: Places['groupId'] = (school, year, name) =>
    groups.find((group) => group.school === school && group.year === year && group.name === name)?.id;
  return {
    board,
    schoolIds,
    pupils,
    groupId,
    schools: (['regenboog', 'brug', 'horizon'] as const).map((key) => ({
      id: schoolIds[key],
      ...SCHOOLS[key],
      timeZone: 'Europe/Amsterdam',
      // Whose holidays the demo board's calendar comes closest to.
      holidayRegion: 'midden' as const,
    })),
    schoolYears: YEARS.map((year) => ({ id: yearIds[year], ...calendar[year] })),
    reportingPeriods: YEARS.flatMap((year) =>
      PERIODS.map(({ school, kind, name, from, until }) => ({
        id: id(),
        schoolId: schoolIds[school],
        name: `${name} ${calendar[year].name}`,
        kind,
        fromOn: calendar.on({ year, day: from }),
        untilOn: until === 'end' ? calendar[year].untilOn : calendar.on({ year, day: until }),
      })),
    ),
    pupilGroups: groups.map(({ school, year, name, ...group }) => ({
      ...group,
      name,
      schoolId: schoolIds[school],
      schoolYearId: yearIds[year],
    })),
    pupilGroupMembers: pupils.flatMap(({ key, school, places }) =>
      YEARS.flatMap((year) => {
        const pupilGroupId = groupId(school, year, places[year]?.group ?? '');
        if (pupilGroupId === undefined) return [];
        const { fromOn, untilOn } = calendar[year];
        return [{ pupilGroupId, pupil: key, fromOn, untilOn }];
      }),
    ),
  };
}

/** The pupils of a cohort, dealt out over its groups. */
function enrol(random: Random, { school, size, grade, groups }: Cohort, index: number): Pupil[] {
  return Array.from({ length: size }, (_, seat) => {
    const [before, now] = groups.map((names) => names[seat % names.length]);
    return {
      key: `leerling-${String(index + 1).padStart(2, '0')}${String(seat + 1).padStart(2, '0')}`,
      ability: random.normal(0, 1),
      school,
      places: {
        ...(before ? { previous: { group: before, grade } } : {}),
        ...(now ? { running: { group: now, grade: grade + 1 } } : {}),
      },
    };
  });
}

/** The groups that there are pupils in. A group of more than one grade has none of its own. */
function foundGroups(pupils: readonly Pupil[]) {
  const found = new Map<string, { school: SchoolKey; year: Year; name: string; grade: number | null }>();
  for (const { school, places } of pupils)
    for (const year of YEARS) {
      const place = places[year];
      if (!place) continue;
      const grade = place.group.includes('/') ? null : place.grade;
      found.set(`${school} ${year} ${place.group}`, { school, year, name: place.group, grade });
    }
  return [...found.values()].toSorted((one, other) => (one.name < other.name ? -1 : 1));
}
