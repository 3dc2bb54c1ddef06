import { zipSync } from 'fflate';
import { createHash } from 'node:crypto';

/** How large a package is. */
export interface Roster {
  readonly users: number;
  /** Of every so many users one is on the staff; the others are pupils. */
  readonly usersPerStaff: number;
}

/** About as many staff as the schools of `scales.ts` have. */
const STAFF_PER_SCHOOL = 23;
const GROUPS_PER_SCHOOL = 10;
const [SCHOOL_YEAR, COURSE] = ['school year', 'course'].map(idOf) as [string, string];
const GIVEN_NAMES = ['Noor', 'Sam', 'Bram', 'Fatima', 'Joris', 'Yara', 'Daan', 'Emine', 'Lotte', 'Thijs', 'Zoë'];
const FAMILY_NAMES = ['de Wit', 'Bakker', 'van den Berg', 'Yılmaz', 'Jansen', 'Visser', 'El Amrani', 'Smit', 'Mulder'];

/**
 * A OneRoster 1.2 CSV package as pupil administrations write it: ids are GUIDs, every user has one role, every member
 * of staff teaches a group or leads the school, every pupil is in a group. The same for the same size.
 */
export function rosterPackage(roster: Roster): Buffer {
  const { users, usersPerStaff } = roster;
  const people = Array.from({ length: users }, (_, at) => personAt(at, usersPerStaff));
  const schools = Math.ceil(users / usersPerStaff / STAFF_PER_SCHOOL);
  const groups = Array.from({ length: schools * GROUPS_PER_SCHOOL }, (_, at) => at);
  const files: Record<string, Row[]> = {
    manifest: [
      ['propertyName', 'value'],
      ['manifest.version', '1.0'],
      ['oneroster.version', '1.2'],
      ...['orgs', 'academicSessions', 'users', 'roles', 'courses', 'classes', 'enrollments'].map((file) => [
        `file.${file}`,
        'bulk',
      ]),
    ],
    orgs: [
      row('sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId'),
      ...Array.from({ length: schools }, (_, at) => [schoolId(at), '', '', `School ${at}`, 'school', siteCode(at), '']),
    ],
    academicSessions: [
      row('sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear'),
      [SCHOOL_YEAR, '', '', '2025-2026', 'schoolYear', '2025-08-01', '2026-08-01', '', '2026'],
    ],
    users: [
      row(
        'sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,' +
          'email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,preferredGivenName,' +
          'preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns',
      ),
      ...people.map((person) => userRow(person)),
    ],
    roles: [
      row(
        'sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,' +
          'userProfileSourcedId',
      ),
      ...people.map(({ at, id, school, role }) => [
        ...[idOf(`role ${at}`), '', '', id, 'primary', role, '', '', schoolId(school), ''],
      ]),
    ],
    courses: [
      row('sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects'),
      [COURSE, '', '', SCHOOL_YEAR, 'Basisonderwijs', '', '', schoolId(0), ''],
    ],
    classes: [
      row(
        'sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,' +
          'termSourcedIds,subjects,subjectCodes,periods',
      ),
      ...groups.map((at) => {
        const number = at % GROUPS_PER_SCHOOL;
        const [grade, school] = [`0${1 + (number % 8)}`, Math.floor(at / GROUPS_PER_SCHOOL)];
        const title = `Groep ${grade}${number < 8 ? 'a' : 'b'}`;
        return [
          ...[idOf(`group ${at}`), '', '', title, grade, COURSE, '', 'homeroom', '', schoolId(school), SCHOOL_YEAR],
          ...['', '', ''],
        ];
      }),
    ],
    enrollments: [
      row(
        'sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate',
      ),
      ...people.filter(({ role }) => role === 'teacher' || role === 'student').map(enrolmentRow),
    ],
  };
  return Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries(files).map(([name, rows]) => [
          `${name}.csv`,
          Buffer.from(rows.map((cells) => cells.join(',')).join('\r\n')),
        ]),
      ),
    ),
  );
}

type Row = readonly string[];
type Person = ReturnType<typeof personAt>;

const row = (columns: string): Row => columns.split(',');
const schoolId = (at: number): string => idOf(`school ${at}`);

/** A BRIN code with the number of a site. */
const siteCode = (at: number): string =>
  `${String(10 + (at % 90))}${letter(at / 90)}${letter(at / 90 / 26)}${String(Math.floor(at / 90 / 26 / 26)).padStart(2, '0')}`;

const letter = (at: number): string => String.fromCharCode(65 + (Math.floor(at) % 26));

function personAt(at: number, usersPerStaff: number) {
  const isStaff = at % usersPerStaff === 0;
  const staff = Math.floor(at / usersPerStaff);
  const [school, place] = [Math.floor(staff / STAFF_PER_SCHOOL), staff % STAFF_PER_SCHOOL];
  const role = isStaff ? (place === 0 ? 'principal' : place % 5 === 4 ? 'aide' : 'teacher') : 'student';
  const group = school * GROUPS_PER_SCHOOL + ((isStaff ? place : at) % GROUPS_PER_SCHOOL);
  return { at, id: idOf(`user ${at}`), role, school, group };
}

function userRow({ at, id, role, school }: Person): Row {
  const givenName = GIVEN_NAMES[at % GIVEN_NAMES.length] ?? '';
  const familyName = FAMILY_NAMES[at % FAMILY_NAMES.length] ?? '';
  const email = role === 'student' ? '' : `p${at}@school.example`;
  return [
    ...[id, '', '', 'true', `u${at}`, '', givenName, familyName, '', '', email],
    ...['', '', '', '', '', '', '', '', '', schoolId(school), ''],
  ];
}

const enrolmentRow = ({ at, id, role, school, group }: Person): Row => [
  ...[idOf(`enrolment ${at}`), '', '', idOf(`group ${group}`), schoolId(school), id, role],
  ...[role === 'teacher' ? 'true' : '', '', ''],
];

/** A GUID, the same for the same thing. */
function idOf(thing: string): string {
  const hex = createHash('md5').update(thing).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
