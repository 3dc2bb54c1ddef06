import type { TestApi } from '../api.js';
import { DAY, type LaidOut, MEMBERS, type People } from './thing.js';

/** What a data team has: the ids of a cause that was confirmed, one that was not judged, data, and a measure. */
export interface DataTeamIds {
  readonly confirmed: string;
  readonly open: string;
  readonly dataSource: string;
  readonly measure: string;
  readonly insight: string;
}

/** Fills a cycle as a data team does; `says` gives each text that is written. */
export async function fillDataTeam(
  api: TestApi,
  member: People['owner'],
  cycleId: string,
  says: (field: string) => string,
): Promise<DataTeamIds> {
  const as = await api.as(member);
  const post = async (path: string, body: object, status = 201): Promise<string> =>
    (await as.post(path).send(body).expect(status)).body.id as string;
  const cycle = `/v1/cycles/${cycleId}`;
  const cause = (which: string) => ({
    kind: 'testable',
    statement: says(`${which}Statement`),
    because: says(`${which}Because`),
    about: says(`${which}About`),
  });
  const confirmed = await post(`${cycle}/hypotheses`, cause('confirmed'));
  const open = await post(`${cycle}/hypotheses`, cause('open'));
  const data = { what: says('what'), origin: says('origin'), collectedOn: DAY, hypothesisIds: [confirmed] };
  const dataSource = await post(`${cycle}/data-sources`, { ...data, collectorId: member.id });
  const sound = { reliable: true, valid: true, enough: true, quality: 'usable', because: says('quality') };
  await as.put(`/v1/data-sources/${dataSource}/quality`).set('if-match', '"1"').send(sound).expect(200);
  const analysis = { analysis: says('analysis') };
  await as.put(`/v1/hypotheses/${confirmed}/analysis`).set('if-match', '"1"').send(analysis).expect(200);
  const verdict = { given: 'confirmed', because: says('verdict') };
  await post(`/v1/hypotheses/${confirmed}/verdict`, verdict, 200);
  await post(`/v1/hypotheses/${confirmed}/reopen`, { because: says('reopened') }, 200);
  await post(`/v1/hypotheses/${confirmed}/verdict`, verdict, 200);
  const wish = { what: says('measure'), dueOn: '2026-06-01', memberIds: [member.id] };
  const measure = await post(`/v1/hypotheses/${confirmed}/measures`, wish);
  await as.put(`/v1/measures/${measure}/status`).set('if-match', '"1"').send({ status: 'running' }).expect(200);
  const came = { asIntended: says('asIntended'), pupilsLearning: says('learning'), evidence: says('evidence') };
  await post(`/v1/measures/${measure}/evaluations`, { outcome: 'too_early', ...came });
  const learned = { title: says('title'), learned: says('learned'), usefulFor: says('usefulFor') };
  const insight = await post(`${cycle}/insights`, learned);
  return { confirmed, open, dataSource, measure, insight };
}

/**
 * A data team's cycle, written by the owner: a cause that was looked into and not judged, the data for it, a measure for
 * another that is carried out, and an insight for the team.
 */
export async function layOutDataTeam(
  api: TestApi,
  people: People,
  place: { readonly cycleId: string; readonly outcomeMeasureId: string },
): Promise<LaidOut> {
  const says = `Dit staat alleen bij het datateam van ${people.owner.id}.`;
  const { open, measure, insight } = await fillDataTeam(api, people.owner, place.cycleId, () => says);
  const asOwner = await api.as(people.owner);
  const data = { what: says, origin: says, collectedOn: DAY, hypothesisIds: [open] };
  const { body: source } = await asOwner.post(`/v1/cycles/${place.cycleId}/data-sources`).send(data).expect(201);
  const sound = { reliable: true, valid: true, enough: true, quality: 'usable', because: says };
  await asOwner.put(`/v1/data-sources/${source.id}/quality`).set('if-match', '"1"').send(sound).expect(200);
  await asOwner.put(`/v1/hypotheses/${open}/analysis`).set('if-match', '"1"').send({ analysis: says }).expect(200);
  // Every change is asked with the version that a thing begins with.
  for (const table of ['hypothesis', 'data_source', 'measure'])
    await api.database.owner.query(`update ${table} set version = 1 where board_id = $1`, [people.owner.boardId]);
  const members = { seenWith: 'cycle.read', says, ...MEMBERS } as const;
  const shown = { seenWith: 'insight.read', visibility: 'team', says, ...MEMBERS, teammate: MEMBERS.member } as const;
  return {
    things: {
      hypotheses: { id: open, ...members },
      'data-sources': { id: source.id as string, ...members },
      measures: { id: measure, ...members },
      insights: { id: insight, ...shown },
    },
    fields: {
      hypothesisIds: open,
      outcomeMeasureId: place.outcomeMeasureId,
      collectorId: people.teammate.id,
      memberIds: people.teammate.id,
    },
  };
}
