import { type Leerteam, type PupilGroup, seedBoard, type StaffMember } from '@app/domain';
import { newId } from '@app/platform';
import type { Client, TestApi } from '../api.js';
import { type LaidOut, MEMBERS, type People } from './thing.js';

/** As the example of a note has it: what is sent again is there once. */
const NOTE = { minute: 12, text: 'Vouwt de strook in vieren en telt de stukjes hardop.' };

/** Begins a cycle of the leerteam with the method that is built in; the board was seeded. */
export async function beginLessonStudy(client: Client, { id }: Leerteam): Promise<string> {
  const { body } = await client.get('/v1/methods?limit=200').expect(200);
  const methods = body.items as { code: string | null; versionId: string }[];
  const methodVersionId = methods.find(({ code }) => code === 'lesson_study')?.versionId;
  const wish = { methodVersionId, title: 'Breuken' };
  const { body: cycle } = await client.post(`/v1/leerteams/${id}/cycles`).send(wish).expect(201);
  return cycle.id as string;
}

/**
 * Two research lessons of the leerteam in a cycle: one of today, that the owner teaches and noted something in, and one
 * that is still predicted.
 */
export async function layOutLessonStudy(
  api: TestApi,
  { owner, teammate }: People,
  { team, group }: { readonly team: Leerteam; readonly group: PupilGroup },
): Promise<LaidOut> {
  const { boardId, id: leerteamId } = team;
  await api.unitOfWork.run({ boardId, system: true }, seedBoard);
  const focus = [boardId, leerteamId, group.id];
  await api.database.owner.query(`insert into leerteam_pupil_group values ($1, $2, $3) on conflict do nothing`, focus);
  const [asOwner, asTeammate] = [await api.as(owner), await api.as(teammate)];
  const says = `Dit staat alleen in de onderzoeksles van ${owner.id}.`;
  const cycleId = await beginLessonStudy(asOwner, team);
  const { body: pupil } = await asOwner
    .post(`/v1/cycles/${cycleId}/case-pupils`)
    .send({ code: 'A', typicalOf: says })
    .expect(201);
  const plan = { title: says, subject: 'rekenen', goal: says, minutes: 50, teacherId: owner.id };
  const begin = async (plannedOn: string) => {
    const path = `/v1/cycles/${cycleId}/research-lessons`;
    const { body: lesson } = await asTeammate
      .post(path)
      .send({ ...plan, plannedOn })
      .expect(201);
    const stages = `/v1/research-lessons/${lesson.id}/stages`;
    const { body: stage } = await asOwner.post(stages).send({ name: 'Start' }).expect(201);
    return { lessonId: lesson.id as string, stageId: stage.id as string };
  };
  const [today, later] = [await begin('2026-03-12'), await begin('2026-03-19')];
  const predictions = `/v1/lesson-stages/${later.stageId}/predictions/${pupil.id}`;
  await asOwner.put(predictions).send({ text: says }).expect(200);
  const lesson = `/v1/research-lessons/${today.lessonId}`;
  await asOwner
    .put(`${lesson}/observers/${teammate.id}`)
    .send({ casePupilIds: [pupil.id] })
    .expect(200);
  const lessonNoteId = newId();
  const about = { stageId: today.stageId, casePupilId: pupil.id as string };
  await asOwner
    .put(`${lesson}/notes/${lessonNoteId}`)
    .send({ ...NOTE, ...about })
    .expect(200);
  const answers = [{ question: 'Wat hielp?', answer: says }];
  const { body: interview } = await asOwner
    .post(`${lesson}/interviews`)
    .send({ casePupilId: pupil.id, heldOn: '2026-03-12', answers })
    .expect(201);
  const seen = { seenWith: 'cycle.read', ...MEMBERS } as const;
  return {
    things: {
      'case-pupils': { id: pupil.id as string, ...seen, coordinator: ['owner'] },
      'research-lessons': { id: today.lessonId, ...seen, says },
      'lesson-stages': { id: later.stageId, ...seen },
      'pupil-interviews': { id: interview.id as string, ...seen },
    },
    nested: { casePupilId: pupil.id as string, lessonNoteId, observerId: teammate.id },
    fields: { ...about, casePupilIds: pupil.id as string, stageIds: today.stageId, teacherId: owner.id },
  };
}

/** A research lesson of a leerteam that Noor is in. */
export async function layOutNoorsResearchLesson(
  api: TestApi,
  noor: StaffMember,
  team: Leerteam,
): Promise<{ cycles: string[]; 'research-lessons': string[] }> {
  await api.unitOfWork.run({ boardId: noor.boardId, system: true }, seedBoard);
  const asNoor = await api.as(noor);
  const cycleId = await beginLessonStudy(asNoor, team);
  const plan = { title: 'Breuken', subject: 'rekenen', goal: 'Vergelijken', minutes: 50, plannedOn: '2026-03-12' };
  const { body } = await asNoor.post(`/v1/cycles/${cycleId}/research-lessons`).send(plan).expect(201);
  return { cycles: [cycleId], 'research-lessons': [body.id as string] };
}
