import { VISIBILITIES, type Visibility } from '@app/access';
import {
  type Activity,
  type Board,
  CheckIn,
  EvaluationPoint,
  type Goal,
  GuidedReflection,
  type Leerteam,
  type School,
  type StaffMember,
} from '@app/domain';
import { newId } from '@app/platform';
import type { Client, TestApi } from './api.js';

/** Everybody who could want to look into Noor's record, and what they are to her. */
export const PEOPLE = [
  'Noor herself',
  'a named colleague',
  'a teammate',
  'a former teammate',
  'a colleague at school',
  'a former colleague',
  'a colleague of the board',
  'the leader of her school',
  'the leader of another school',
  'the administrator',
  'a leader elsewhere',
] as const;
export type Person = (typeof PEOPLE)[number];

/** To whom each visibility opens the content, beside Noor; no row of a leader or administrator is for what they are. */
export const OPEN_TO: Readonly<Record<Visibility, readonly Person[]>> = {
  private: [],
  shared: ['a named colleague'],
  team: ['a named colleague', 'a teammate'],
  school: ['a named colleague', 'a teammate', 'a colleague at school', 'the leader of her school'],
  board: PEOPLE.filter((person) => person !== 'Noor herself' && person !== 'a leader elsewhere'),
};

/** What Noor wrote where, as a sentence that stands nowhere else. */
export const FIELDS = [
  'title',
  'reflection',
  'tryOut',
  'evidence',
  'awareness',
  'reason',
  'sign',
  'note',
  'saw',
  'expectation',
] as const;
export const sentence = (visibility: Visibility, field: (typeof FIELDS)[number]): string =>
  `zin-van-noor-${visibility}-${field}-zin`;

/** Noor, her colleagues, and an activity and a goal of hers at every visibility. */
export interface NoorsRecord {
  readonly board: Board;
  readonly school: School;
  readonly team: Leerteam;
  readonly person: (person: Person) => StaffMember;
  readonly as: (person: Person) => Client;
  readonly activity: (visibility: Visibility) => Activity;
  readonly goal: (visibility: Visibility) => Goal;
}

export async function noorsRecord(api: TestApi): Promise<NoorsRecord> {
  const board = await api.world.board();
  const school = await api.world.school(board);
  const team = await api.world.leerteam(board);
  const people = await layOutPeople(api, { board, school, team });
  const clients = new Map<Person, Client>();
  for (const [person, staffMember] of people) clients.set(person, await api.as(staffMember));
  const { activities, goals } = await layOutRecords(api, team, people);
  return {
    board,
    school,
    team,
    person: (person) => of(people, person),
    as: (person) => of(clients, person),
    activity: (visibility) => of(activities, visibility),
    goal: (visibility) => of(goals, visibility),
  };
}

function of<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`Not laid out: ${String(key)}`);
  return value;
}

type Place = Pick<NoorsRecord, 'board' | 'school' | 'team'>;

async function layOutPeople({ world }: TestApi, { board, school, team }: Place): Promise<Map<Person, StaffMember>> {
  const people = new Map<Person, StaffMember>();
  const otherSchool = await world.school(board);
  const elsewhere = await world.board();
  const lay = async (person: Person, made: Promise<StaffMember>) => people.set(person, await made);
  await lay('Noor herself', world.staffMember(board, school));
  await lay('a named colleague', world.staffMember(board, otherSchool));
  await lay('a teammate', world.staffMember(board, otherSchool));
  await lay('a former teammate', world.staffMember(board, otherSchool));
  await lay('a colleague at school', world.staffMember(board, school));
  await lay('a former colleague', world.staffMember(board, otherSchool));
  await lay('a colleague of the board', world.staffMember(board, otherSchool));
  await lay('the leader of her school', world.schoolLeader(board, school));
  await lay('the leader of another school', world.schoolLeader(board, otherSchool));
  await lay('the administrator', world.boardAdmin(board));
  await lay('a leader elsewhere', world.schoolLeader(elsewhere, await world.school(elsewhere)));
  await world.appointment(of(people, 'a former colleague'), school, { untilOn: '2026-03-12' });
  await world.membership(team, of(people, 'Noor herself'));
  await world.membership(team, of(people, 'a teammate'));
  await world.membership(team, of(people, 'a former teammate'), { untilOn: '2026-03-12' });
  return people;
}

async function layOutRecords({ world, database }: TestApi, team: Leerteam, people: ReadonlyMap<Person, StaffMember>) {
  const noor = of(people, 'Noor herself');
  const colleague = of(people, 'a named colleague');
  const form = await world.learningForm({ id: noor.boardId } as Board);
  const activities = new Map<Visibility, Activity>();
  const goals = new Map<Visibility, Goal>();
  for (const visibility of VISIBILITIES) {
    const values = { visibility, leerteamId: team.id, title: sentence(visibility, 'title') };
    const activity = await world.activity(noor, form, {
      ...values,
      reflection: sentence(visibility, 'reflection'),
      tryOut: sentence(visibility, 'tryOut'),
      evidenceUrl: `https://voorbeeld.example/${sentence(visibility, 'evidence')}`,
    });
    const phases = { awareness: sentence(visibility, 'awareness') };
    const { boardId, id: activityId } = activity;
    await database.owner.manager.insert(GuidedReflection, { boardId, activityId, ...phases });
    const goal = await world.goal(noor, {
      ...values,
      reason: sentence(visibility, 'reason'),
      successSigns: [sentence(visibility, 'sign')],
    });
    const ids = { id: newId(), boardId: noor.boardId, goalId: goal.id };
    const note = sentence(visibility, 'note');
    await database.owner.manager.insert(CheckIn, { ...ids, checkedOn: '2026-01-12', note });
    const seen = { level: 'use' as const, lookedOn: '2026-01-12', saw: sentence(visibility, 'saw') };
    await database.owner.manager.insert(EvaluationPoint, { ...ids, id: newId(), ...seen });
    activities.set(visibility, activity);
    goals.set(visibility, goal);
    // A share that stayed behind opens nothing where the record is private.
    const share = [noor.boardId, activity.id, colleague.id];
    await database.owner.query(`insert into activity_share values ($1, $2, $3)`, share);
    share[1] = goal.id;
    await database.owner.query(`insert into goal_share values ($1, $2, $3)`, share);
  }
  return { activities, goals };
}
