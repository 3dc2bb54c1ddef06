import type { DemoBoard } from './demo-board.js';
import { type Places, YEARS } from './lay-out-places.js';
import type { Random } from './random.js';
import { type Calendar, momentOn } from './school-calendar.js';
import type { Player, SchoolKey } from './stock/cast.js';
import { BRUG } from './stock/cast-brug.js';
import { HORIZON } from './stock/cast-horizon.js';
import { REGENBOOG } from './stock/cast-regenboog.js';
import { MAIL_DOMAIN } from './stock/places.js';

const CAST = [...REGENBOOG, ...BRUG, ...HORIZON];

/** Sets up schools and people, and works at none of the schools. */
export const ADMINISTRATOR = 'Linda Verbruggen';

/** Who sit in the staff council of the school where they work. */
const COUNCIL = ['Fleur Hoekstra', 'Wouter Brinkman', 'Karin Wiersma', 'Hanneke Prins'];

/** Somebody of the cast, as the board knows them. */
export interface Person {
  readonly id: string;
  readonly givenName: string;
  readonly player: Player;
  readonly schools: readonly SchoolKey[];
  readonly fromOn: string;
  readonly untilOn: string | null;
}

export interface Staff extends Pick<DemoBoard, 'staffMembers' | 'appointments' | 'roleGrants' | 'teachingAssignments'> {
  readonly people: readonly Person[];
  readonly named: (name: string) => Person;
}

export const worksOn = ({ fromOn, untilOn }: Pick<Person, 'fromOn' | 'untilOn'>, on: string): boolean =>
  fromOn <= on && (untilOn === null || on < untilOn);

export const teachesKindergarten = ({ player }: Pick<Person, 'player'>): boolean =>
  player.groups?.some((group) => group?.startsWith('Groep 1/2')) ?? false;

/** Staff with their appointments, roles and the pupil groups that they teach. */
export function appointStaff(random: Random, calendar: Calendar, places: Places): Staff {
  const id = () => random.id(momentOn(calendar.previous.fromOn, 9));
  const people = CAST.map((player): Person => {
    const since = `${calendar.previous.fromOn.slice(0, 4)}-08-01`;
    return {
      id: id(),
      givenName: givenName(player.name),
      player,
      schools: Object.keys(player.fte) as SchoolKey[],
      fromOn: player.from ? calendar.on(player.from) : earlier(since, random.whole(1, 17)),
      untilOn: player.until ? calendar.on(player.until) : null,
    };
  });
  const administratorId = id();
  return {
    people,
    named: (name) => {
      const found = people.find(({ player }) => player.name === name);
      if (!found) throw new Error(`Nobody on the demo board is called ${name}.`);
      return found;
    },
    staffMembers: [
      ...people.map((person) => staffMember(person.id, person.player.name, person.untilOn)),
      staffMember(administratorId, ADMINISTRATOR, null),
    ],
    appointments: people.flatMap(({ id: staffMemberId, player, schools, fromOn, untilOn }) =>
      schools.map((school) => ({
        id: id(),
        staffMemberId,
        schoolId: places.schoolIds[school],
        functionGroup: player.functionGroup,
        fte: player.fte[school] ?? null,
        fromOn,
        untilOn,
      })),
    ),
    roleGrants: roles(people, administratorId, calendar, places, id),
    teachingAssignments: people.flatMap((person) => assignments(person, calendar, places, id)),
  };
}

const givenName = (name: string): string => name.slice(0, name.indexOf(' '));

const earlier = (on: string, years: number): string => `${Number(on.slice(0, 4)) - years}${on.slice(4)}`;

/** `Fatma Aydın` writes from `fatma.aydin@voorbeeld.example`. */
export function addressOf(name: string): string {
  // Taking the accents off leaves the Turkish dotless i as it is.
  const plain = name
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll('ı', 'i')
    .toLowerCase();
  return `${plain.replace(' ', '.').replaceAll(' ', '')}@${MAIL_DOMAIN}`;
}

const staffMember = (id: string, name: string, leftOn: string | null) => ({
  id,
  givenName: givenName(name),
  familyName: name.slice(name.indexOf(' ') + 1),
  email: addressOf(name),
  leftOn,
});

/** A leader of each school, the board's administrator, and two for each staff council. */
function roles(
  people: readonly Person[],
  administratorId: string,
  calendar: Calendar,
  places: Places,
  id: () => string,
) {
  const leaders = people.filter(({ player }) => player.functionGroup === 'leader');
  return [
    ...leaders.flatMap(({ id: staffMemberId, schools, fromOn }) =>
      schools.map((school) => {
        const schoolId = places.schoolIds[school];
        return { id: id(), staffMemberId, role: 'school_leader' as const, schoolId, fromOn };
      }),
    ),
    {
      id: id(),
      staffMemberId: administratorId,
      role: 'board_admin' as const,
      fromOn: calendar.previous.fromOn,
    },
    ...people
      .filter(({ player }) => COUNCIL.includes(player.name))
      .flatMap(({ id: staffMemberId, schools }) =>
        schools.slice(0, 1).map((school) => ({
          ...{ id: id(), staffMemberId, role: 'staff_council' as const },
          ...{ schoolId: places.schoolIds[school], fromOn: calendar.previous.fromOn },
        })),
      ),
  ];
}

function assignments(person: Person, calendar: Calendar, places: Places, id: () => string) {
  const { player, schools, fromOn } = person;
  return YEARS.flatMap((year, index) => {
    const [school] = schools;
    const group = player.groups?.[index];
    if (!school || !group) return [];
    const pupilGroupId = places.groupId(school, year, group);
    if (pupilGroupId === undefined) throw new Error(`The demo board has no ${group} in the ${year} year.`);
    const begins = calendar[year].fromOn;
    return [
      {
        id: id(),
        pupilGroupId,
        staffMemberId: person.id,
        fromOn: begins < fromOn ? fromOn : begins,
        untilOn: year === 'previous' ? calendar.previous.untilOn : null,
      },
    ];
  });
}
