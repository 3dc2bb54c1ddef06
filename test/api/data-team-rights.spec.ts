import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { StaffMember } from '@app/domain';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { applyDue } from '../support/erasure-story.js';
import { layOutCycle } from '../support/laid-out/cycle.js';
import { type DataTeamIds, fillDataTeam } from '../support/laid-out/data-team.js';
import { takenAlong } from '../support/taken-along.js';

const NAME = 'Zonderling-Quist';
const says = (field: string): string => `zin-van-noor-${field}`;

describe('what somebody wrote in a data team', () => {
  let api: TestApi;
  let noor: StaffMember;
  let sam: StaffMember;
  let asNoor: Client;
  let asSam: Client;
  let cycle: string;
  let hers: DataTeamIds;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    api.clock.set('2026-03-12T09:00:00Z');
    const board = await api.world.board();
    const school = await api.world.school(board);
    const team = await api.world.leerteam(board);
    noor = await api.world.staffMember(board, school, { familyName: NAME });
    sam = await api.world.staffMember(board, school, { givenName: 'Sam', familyName: 'Bos' });
    for (const person of [noor, sam]) await api.world.membership(team, person);
    [asNoor, asSam] = [await api.as(noor), await api.as(sam)];
    cycle = await layOutCycle(api, team);
    hers = await fillDataTeam(api, noor, cycle, says);
    // Sam looks into what Noor put forward, and Noor into what Sam did.
    await asSam
      .put(`/v1/hypotheses/${hers.open}/analysis`)
      .set('if-match', '"1"')
      .send({ analysis: 'zin-van-sam-analysis' })
      .expect(200);
    const { body: sams } = await asSam
      .post(`/v1/cycles/${cycle}/hypotheses`)
      .send({ kind: 'exploratory', statement: 'zin-van-sam-statement' })
      .expect(201);
    await asNoor
      .put(`/v1/hypotheses/${sams.id}/analysis`)
      .set('if-match', '"1"')
      .send({ analysis: says('ofSams') })
      .expect(200);
  });

  it('is theirs to take along, and no word of another', async () => {
    const { all: text } = await takenAlong(api, noor);
    const fields = [
      'confirmedStatement',
      'openBecause',
      'openAbout',
      'what',
      'origin',
      'quality',
      'analysis',
      'verdict',
    ];
    const more = [
      'reopened',
      'measure',
      'asIntended',
      'learning',
      'evidence',
      'title',
      'learned',
      'usefulFor',
      'ofSams',
    ];
    for (const field of [...fields, ...more]) expect(text).toContain(says(field));
    expect(text).not.toContain('zin-van-sam');
    const { all: ofSam } = await takenAlong(api, sam);
    expect(ofSam).toContain('zin-van-sam-analysis');
    expect(ofSam).toContain('zin-van-sam-statement');
    expect(ofSam).not.toContain('zin-van-noor');
  });

  it('stays the team’s when they are erased, without them', async () => {
    await asNoor.post('/v1/me/erasure').send({ confirm: NAME }).expect(202);
    api.clock.set('2026-04-01T03:00:00Z');
    await applyDue(api);
    const { text } = await asSam.get(`/v1/cycles/${cycle}/hypotheses`).expect(200);
    for (const field of ['confirmedStatement', 'what', 'analysis', 'verdict', 'measure', 'learning'])
      expect(text).toContain(says(field));
    expect(text).not.toContain(NAME);
    expect(text).toContain('Gewiste collega');
    const { body: insight } = await asSam.get(`/v1/insights/${hers.insight}`).expect(200);
    expect(insight).toMatchObject({ learned: says('learned'), author: { name: 'Gewiste collega' } });
    // What was still to be done is nobody's now, and the data are collected by nobody.
    const { body: measure } = await asSam.get(`/v1/measures/${hers.measure}`).expect(200);
    expect(measure.members).toEqual([]);
    const source = `select collector_id as collector from data_source where id = $1`;
    expect(await api.database.owner.query(source, [hers.dataSource])).toEqual([{ collector: null }]);
    // And the team goes on.
    await asSam
      .patch(`/v1/measures/${hers.measure}`)
      .set('if-match', `"${measure.version}"`)
      .send({ memberIds: [sam.id] })
      .expect(200);
  });
});
