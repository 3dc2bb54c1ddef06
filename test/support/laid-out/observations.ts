import { type Board, type PupilGroup, type School, seedBoard, type StaffMember } from '@app/domain';
import { newId } from '@app/platform';
import type { TestApi } from '../api.js';
import type { LaidOut, People } from './thing.js';

/** As the example of a note has it: what is sent again is there once. */
const NOTE = { minute: 12, text: 'Drie vingers, de beurt gaat naar voren.' };

/**
 * A viewing guide of the school with a draft, and a lesson of the owner's that was held yesterday: the teammate observed
 * it, and the schoolmate was asked and did not answer.
 */
export async function layOutObservations(
  api: TestApi,
  people: People,
  place: { readonly school: School; readonly group: PupilGroup },
): Promise<LaidOut> {
  const { owner, teammate, schoolmate } = people;
  const [asOwner, asTeammate] = [await api.as(owner), await api.as(teammate)];
  await api.unitOfWork.run({ boardId: owner.boardId, system: true }, seedBoard);
  const { body: guides } = await asOwner.get('/v1/instruments').expect(200);
  const copyOf = guides.items[0].versionId as string;
  const { body: guide } = await asOwner
    .post('/v1/instruments')
    .send({ schoolId: place.school.id, name: { nl: 'Onze kijkwijzer' }, copyOf })
    .expect(201);
  const says = `Dit staat alleen in de les van ${owner.id}.`;
  const lesson = {
    title: says,
    focusQuestion: says,
    lookFor: says,
    lessonOn: '2026-03-10',
    minutes: 50,
    instrumentVersionId: copyOf,
  };
  const { body: observation } = await asOwner
    .post('/v1/observations')
    .send({ ...lesson, observerIds: [teammate.id, schoolmate.id] })
    .expect(201);
  const path = `/v1/observations/${observation.id}`;
  const noteId = newId();
  await asTeammate.post(`${path}/accept`).expect(204);
  await asTeammate.put(`${path}/notes/${noteId}`).send(NOTE).expect(200);
  // Held, and still the version that every change is asked with.
  await api.database.owner.query(`update observation set status = 'observed' where id = $1`, [observation.id]);
  const seenBy = { owner: ['owner'], observer: ['teammate'], invited: ['schoolmate'] } as const;
  const things = {
    instruments: {
      id: guide.id as string,
      seenWith: 'instrument.read',
      schoolmate: ['owner', 'schoolmate', 'leader'],
    },
    observations: { id: observation.id as string, seenWith: 'observation.read', says, ...seenBy },
  } as const;
  const fields = {
    copyOf,
    instrumentVersionId: copyOf,
    followsId: observation.id as string,
    presentIds: teammate.id,
    pupilGroupId: place.group.id,
    observerIds: people['other school'].id,
  };
  return { things, nested: { noteId }, fields };
}

/** A lesson of Noor's that was talked about with a colleague, each field of it a sentence that stands nowhere else. */
export async function layOutNoorsLesson(
  api: TestApi,
  noor: StaffMember,
  school: School,
): Promise<{ observation: string; instrument: string }> {
  const says = (field: string): string => `zin-van-noor-lesson-${field}-zin`;
  const observer = await api.world.staffMember({ id: noor.boardId } as Board, school);
  const [asNoor, asObserver] = [await api.as(noor), await api.as(observer)];
  await api.unitOfWork.run({ boardId: noor.boardId, system: true }, seedBoard);
  const { body: guides } = await asNoor.get('/v1/instruments').expect(200);
  const lesson = { title: says('title'), focusQuestion: says('focus'), lookFor: says('lookFor') };
  const frame = { ...lesson, agreements: says('agreements'), lessonOn: '2026-03-10', minutes: 50 };
  const { body: begun } = await asNoor
    .post('/v1/observations')
    .send({ ...frame, instrumentVersionId: guides.items[0].versionId, observerIds: [observer.id] })
    .expect(201);
  const path = `/v1/observations/${begun.id}`;
  await asObserver.post(`${path}/accept`).expect(204);
  await asObserver
    .put(`${path}/notes/${newId()}`)
    .send({ text: says('note') })
    .expect(200);
  const sheet = (remark: string) => ({ answers: [{ item: 1, point: 2, remark }], openAnswers: [], handedIn: true });
  await asObserver
    .put(`${path}/sheet`)
    .send(sheet(says('remark')))
    .expect(200);
  await asNoor
    .put(`${path}/sheet`)
    .send(sheet(says('own')))
    .expect(200);
  await asNoor.post(`${path}/hold`).expect(200);
  const talk = { heldOn: '2026-03-11', minutes: 30, notes: says('talk'), nextTry: says('nextTry') };
  await asNoor
    .post(`${path}/discuss`)
    .send({ ...talk, presentIds: [observer.id] })
    .expect(200);
  await asNoor
    .post(`${path}/revisit`)
    .send({ revisitedOn: '2026-03-12', notes: says('revisit') })
    .expect(200);
  return { observation: begun.id as string, instrument: guides.items[0].id as string };
}
