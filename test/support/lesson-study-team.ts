import { type Board, type Leerteam, type School, seedBoard, type StaffMember } from '@app/domain';
import { newId } from '@app/platform';
import type { Client, TestApi } from './api.js';
import { beginLessonStudy } from './laid-out/lesson-study.js';

const GIVEN_NAMES = ['Sam', 'Emma', 'Fatima', 'Joost', 'Lin', 'Omar', 'Pien'];

/** A team that began a lesson study: Noor coordinates it, and so many colleagues are in it. */
export interface LessonStudyTeam {
  readonly board: Board;
  readonly school: School;
  readonly team: Leerteam;
  readonly cycleId: string;
  readonly noor: StaffMember;
  readonly asNoor: Client;
  readonly colleagues: readonly StaffMember[];
  readonly clients: readonly Client[];
}

export async function layOutLessonStudyTeam(api: TestApi, colleagues = 2): Promise<LessonStudyTeam> {
  const { world } = api;
  const board = await world.board();
  const school = await world.school(board);
  await api.unitOfWork.run({ boardId: board.id, system: true }, seedBoard);
  const team = await world.leerteam(board, { kind: 'lesson_study_team', name: 'Lesson study rekenen' });
  const noor = await world.staffMember(board, school);
  await world.membership(team, noor, { role: 'coordinator' });
  const others: StaffMember[] = [];
  for (const givenName of GIVEN_NAMES.slice(0, colleagues)) {
    const colleague = await world.staffMember(board, school, { givenName });
    await world.membership(team, colleague);
    others.push(colleague);
  }
  const clients = await Promise.all(others.map((colleague) => api.as(colleague)));
  const asNoor = await api.as(noor);
  const cycleId = await beginLessonStudy(asNoor, team);
  return { board, school, team, cycleId, noor, asNoor, colleagues: others, clients };
}

/** What the API answers to what was made. */
interface Made {
  readonly id: string;
  readonly version: number;
}

export const PLAN = {
  title: 'Breuken vergelijken met stroken',
  subject: 'rekenen',
  goal: 'Leerlingen leggen uit waarom 3/4 meer is dan 2/3.',
  minutes: 50,
};

const made = async (client: Client, path: string, wish: object): Promise<Made> => {
  const { body, status } = await client.post(path).send(wish);
  if (status !== 201) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
  return body as Made;
};

/** Chooses a case pupil. */
export const choosePupil = (
  { asNoor, cycleId }: LessonStudyTeam,
  code: string,
  typicalOf = 'Wacht af tot een ander begint.',
): Promise<Made> => made(asNoor, `/v1/cycles/${cycleId}/case-pupils`, { code, typicalOf });

/** Designs a lesson of today that Noor teaches, in these stages; answers its path and the ids of the stages. */
export async function designLesson(
  { asNoor, cycleId, noor }: LessonStudyTeam,
  values: object = {},
  stages: readonly string[] = ['Start', 'Zelf vouwen', 'Napraten'],
): Promise<{ readonly path: string; readonly stageIds: readonly string[] }> {
  const wish = { ...PLAN, plannedOn: '2026-03-12', startsAt: '10:30', teacherId: noor.id, ...values };
  const { id } = await made(asNoor, `/v1/cycles/${cycleId}/research-lessons`, wish);
  const path = `/v1/research-lessons/${id}`;
  const stageIds: string[] = [];
  for (const name of stages) stageIds.push((await made(asNoor, `${path}/stages`, { name, minutes: 15 })).id);
  return { path, stageIds };
}

/** Keeps a note under an id that is new, where none is given. */
export const note = (client: Client, path: string, seen: object, id = newId()) =>
  client.put(`${path}/notes/${id}`).send({ text: 'Vouwt de strook.', ...seen });
