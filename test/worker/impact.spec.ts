import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { LearningForm, StaffMember } from '@app/domain';
import { makeReports } from '@app/reporting';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';
import { declare, measuredBoard, type MeasuredBoard, type Scores, teamWithCycle } from '../support/measured-board.js';

const DATA = resolve('../shared/data/outcomes');
const PERIOD = { fromOn: '2025-08-01', untilOn: '2026-03-01' };

type Figures = Record<string, Record<string, unknown>>;

describe('impact hypotheses in reports', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi();
    api.clock.set('2026-03-12T09:00:00Z');
  });
  afterAll(() => api.close());

  const report = async (client: Client, boardId: string, kind: string, subjectId: string) => {
    const { body } = await client
      .post('/v1/reports')
      .send({ report: kind, subjectId, ...PERIOD })
      .expect(202);
    await makeReports(api.unitOfWork, { boardId, runId: body.id as string });
    const { body: run } = await client.get(`/v1/report-runs/${body.id}`).expect(200);
    const id = run.reports[0] as string;
    const { body: document } = await client.get(`/v1/reports/${id}/json`).expect(200);
    return { id, document: document as Document };
  };

  const impactOf = (document: Document) => document.sections.find(({ key }) => key === 'impact');
  const figuresOf = (document: Document): Figures =>
    Object.fromEntries(
      (impactOf(document)?.blocks ?? []).flatMap(({ figures = [] }) => figures.map(({ key, value }) => [key, value])),
    );
  const keysOf = (document: Document): string[] =>
    (impactOf(document)?.blocks ?? []).flatMap(({ sentences = [] }) => sentences.map(({ key }) => key));

  interface Document {
    sections: {
      key: string;
      blocks: {
        figures?: { key: string; value: Record<string, unknown> }[];
        sentences?: { key: string; values?: Record<string, unknown> }[];
      }[];
    }[];
  }

  const realScores = (): Scores[] =>
    readFileSync(`${DATA}/brandsma-language.csv`, 'utf8')
      .split('\n')
      .slice(1)
      .filter((line) => line !== '')
      .map((line) => {
        const [group = '', pupil = '', first = '', second = ''] = line.replaceAll('"', '').trim().split(',');
        const score = (text: string) => (text === '' ? null : Number(text));
        return { group, pupil, first: score(first), second: score(second) };
      });

  const isThere = existsSync(DATA);
  if (!isThere) process.stderr.write(`Skipped: ${DATA} is not there.\n`);

  (isThere ? describe : describe.skip)('on the real scores of 4,106 pupils', () => {
    let made: MeasuredBoard;
    let asMember: Client;
    let teamId: string;

    beforeAll(async () => {
      made = await measuredBoard(api, realScores());
      const members: StaffMember[] = [];
      for (let count = 0; count < 6; count += 1) members.push(await api.world.staffMember(made.board, made.school));
      const { team, cycleId } = await teamWithCycle(api, made.board, members);
      teamId = team.id;
      asMember = await api.as(members[0]!);
      await declare(api, made, { groups: ['134', '212'], of: { cycleId }, declaredBy: members[0]! });
    }, 60_000);

    it('say of two groups what R says of them, rounded', async () => {
      const [, row] = readFileSync(`${DATA}/brandsma_comparison.csv`, 'utf8').split('\n').slice(1);
      const [, , own, others, , , , difference, , , low, high, , sds] = row!.replaceAll('"', '').split(',');
      const { document } = await report(asMember, made.board.id, 'leerteam', teamId);
      const figures = figuresOf(document);
      const rounded = (value: string | undefined, decimals: number) => Number(Number(value).toFixed(decimals));
      expect(figures['impact.difference']).toEqual({
        ...{ kind: 'estimate', decimals: 1, value: rounded(difference, 1) },
        ...{ low: rounded(low, 1), high: rounded(high, 1) },
      });
      expect(figures['impact.inSds']).toMatchObject({ kind: 'estimate', value: rounded(sds, 2) });
      expect(figures['impact.verdict']).toEqual({ kind: 'word', key: 'verdict.no_difference_shown' });
      const [sentence] = (impactOf(document)?.blocks ?? [])
        .flatMap(({ sentences = [] }) => sentences)
        .filter(({ key }) => key.startsWith('impact.grew'));
      expect(sentence).toMatchObject({
        key: 'impact.grew.more',
        values: { n: { value: Number(own) }, others: { value: Number(others) }, pupils: { value: 59 } },
      });
      expect(keysOf(document)).toContain('impact.chance.single');
    }, 30_000);

    it('are read as two sentences, in Dutch and English, with the forest plot', async () => {
      const { id } = await report(asMember, made.board.id, 'leerteam', teamId);
      const dutch = await asMember.get(`/v1/reports/${id}/html`).expect(200);
      expect(dutch.text).toContain(
        'was de groei van onze 2 groepen (59 leerlingen met beide scores) gemiddeld 2,9 scorepunt groter dan die van 195 vergelijkbare groepen (verschil 2,9; 95%-betrouwbaarheidsinterval −1,6 tot 7,4; elke groep telt even zwaar).',
      );
      expect(dutch.text).toMatch(/<h3>Verwachting 1: [^<]+<\/h3>/);
      expect(dutch.text).toContain('een verschil is hiermee niet aangetoond, en ook niet uitgesloten.');
      const english = await asMember.get(`/v1/reports/${id}/html?language=en`).expect(200);
      expect(english.text).toContain('The interval holds zero');
    }, 30_000);
  });

  describe('on a board of twelve groups', () => {
    let made: MeasuredBoard;
    let teachers: StaffMember[];
    let asTeacher: Client;

    /** Twelve groups of twelve pupils; those of the first three gain more. */
    const scores = (): Scores[] =>
      Array.from({ length: 144 }, (_, index) => {
        const group = index % 12;
        const first = 20 + ((index * 7) % 30);
        const second = first + 5 + (group < 3 ? 9 : 0) + ((index * 5 + group) % 7);
        return { group: String(group), pupil: String(index), first, second };
      });

    beforeEach(async () => {
      api.clock.set('2026-03-12T09:00:00Z');
      made = await measuredBoard(api, scores());
      teachers = [];
      const form = await api.world.learningForm(made.board);
      for (let group = 0; group < 6; group += 1) {
        const teacher = await api.world.staffMember(made.board, made.school);
        teachers.push(teacher);
        await api.world.teachingAssignment(teacher, made.groups.get(String(group % 3))!);
        await learns(teacher, form, '2025-11-12', 'school');
        await learns(teacher, form, '2025-11-13', 'private');
        // Before the twelve weeks, and after the second moment began.
        await learns(teacher, form, '2025-05-01', 'school');
        await learns(teacher, form, '2026-01-10', 'school');
      }
      asTeacher = await api.as(teachers[0]!);
    });

    const learns = async (
      person: StaffMember,
      form: LearningForm,
      learnedOn: string,
      visibility: 'school' | 'private',
    ) => {
      const activity = await api.world.activity(person, form, { learnedOn, visibility, minutes: 60 });
      await api.database.owner.query(
        `insert into activity_theme (board_id, activity_id, theme_id) values ($1, $2, $3)`,
        [made.board.id, activity.id, made.theme.id],
      );
    };
    const ofTeam = async (groups: readonly string[], more: Partial<Parameters<typeof declare>[2]> = {}) => {
      const { team, cycleId } = await teamWithCycle(api, made.board, teachers);
      await declare(api, made, { groups, of: { cycleId }, declaredBy: teachers[0]!, ...more });
      return team.id;
    };
    const ofLeerteam = async (teamId: string) => report(asTeacher, made.board.id, 'leerteam', teamId);

    it('count what teachers of the groups learned on the theme in the days that count, and what is private for nobody', async () => {
      const { document } = await ofLeerteam(await ofTeam(['0', '1', '2']));
      expect(figuresOf(document)).toMatchObject({
        'impact.hours': { kind: 'hours', hours: 6 },
        'impact.moments': { kind: 'count', value: 6 },
        'impact.verdict': { key: 'verdict.more_growth' },
      });
      expect(keysOf(document)).toContain('impact.reading.more_growth.expected');
      expect(JSON.stringify(document)).not.toMatch(/slope/);
    });

    it('say that it was not expected, or that it was declared after the fact', async () => {
      const other = await ofLeerteam(await ofTeam(['0', '1', '2'], { expected: 'less_growth' }));
      expect(keysOf(other.document)).toContain('impact.reading.more_growth.unexpected');
      const late = await ofLeerteam(
        await ofTeam(['0', '1', '2'], { postHoc: true, declaredAt: new Date('2026-02-03T09:00:00Z') }),
      );
      expect(keysOf(late.document)).toContain('impact.reading.more_growth.afterwards');
    });

    it('hide what a leerteam says of one group', async () => {
      const { document } = await ofLeerteam(await ofTeam(['0']));
      expect(keysOf(document)).toContain('impact.tooLittle.fewer_than_2_groups');
      expect(JSON.stringify(impactOf(document))).not.toContain('"kind":"estimate"');
    });

    it('hide the groups of colleagues who are not in the leerteam, unless they are three or more', async () => {
      const ofOne = async (groups: readonly string[]) => {
        const { team, cycleId } = await teamWithCycle(api, made.board, [teachers[0]!]);
        await declare(api, made, { groups, of: { cycleId }, declaredBy: teachers[0]! });
        const { document } = await ofLeerteam(team.id);
        return { keys: keysOf(document), text: JSON.stringify(impactOf(document)) };
      };
      for (const groups of [
        ['0', '1'],
        ['1', '2'],
        ['0', '1', '2'],
      ]) {
        const { keys, text } = await ofOne(groups);
        expect(keys).toContain('impact.tooLittle.fewer_than_3_groups');
        expect(text).not.toContain('"kind":"estimate"');
      }
      await api.world.teachingAssignment(teachers[1]!, made.groups.get('3')!);
      expect((await ofOne(['0', '1', '2', '3'])).text).toContain('"kind":"estimate"');
    });

    it('tell of no colleague’s group what sums beside a group of one’s own come down to', async () => {
      for (const [index, group] of ['1', '2', '3', '4'].entries())
        await api.world.teachingAssignment(teachers[1 + (index % 2)]!, made.groups.get(group)!);
      const teams: string[] = [];
      for (const groups of [
        ['0', '1', '2', '3'],
        ['0', '1', '2', '4'],
        ['0', '1', '3', '4'],
        ['0', '2', '3', '4'],
      ]) {
        const { team, cycleId } = await teamWithCycle(api, made.board, [teachers[0]!]);
        await declare(api, made, { groups, of: { cycleId }, declaredBy: teachers[0]! });
        teams.push(team.id);
      }
      const told: boolean[] = [];
      for (const teamId of teams) {
        const { document } = await ofLeerteam(teamId);
        told.push(JSON.stringify(impactOf(document)).includes('"kind":"estimate"'));
      }
      expect(told).toEqual([true, true, true, false]);
    });

    it('say that it is too early until the second moment is over, whatever was measured', async () => {
      const teamId = await ofTeam(['0', '1', '2']);
      api.clock.set('2026-01-25T09:00:00Z');
      const { document } = await ofLeerteam(teamId);
      expect(figuresOf(document)['impact.verdict']).toEqual({ kind: 'word', key: 'verdict.too_early' });
      expect(JSON.stringify(impactOf(document))).not.toContain('"kind":"estimate"');
    });

    it('are off without the consent of the staff council', async () => {
      const teamId = await ofTeam(['0', '1', '2']);
      await api.database.owner.query(`delete from purpose_consent where board_id = $1`, [made.board.id]);
      const { document } = await ofLeerteam(teamId);
      expect(keysOf(document)).toContain('impact.off');
      expect(figuresOf(document)).toEqual({});
    });

    it('are of one group for its teacher alone: whoever it is shared with reads that it is left out', async () => {
      const goal = await api.world.goal(teachers[0]!);
      await declare(api, made, { groups: ['0'], of: { goalId: goal.id }, declaredBy: teachers[0]! });
      const { id, document } = await report(asTeacher, made.board.id, 'teacher', teachers[0]!.id);
      expect(figuresOf(document)).toMatchObject({
        'impact.time': { kind: 'time', minutes: 60 },
        'impact.gain': { kind: 'estimate' },
        'impact.difference': { kind: 'estimate' },
      });
      await asTeacher.put(`/v1/reports/${id}/shares/${teachers[1]!.id}`).expect(204);
      const asColleague = await api.as(teachers[1]!);
      const { body } = await asColleague.get(`/v1/reports/${id}/json`).expect(200);
      expect(keysOf(body as Document)).toEqual(['impact.ownersAlone']);
      expect(figuresOf(body as Document)).toEqual({});
      const html = await asColleague.get(`/v1/reports/${id}/html`).expect(200);
      expect(html.text).toContain('staan alleen in het eigen verslag');
      await asTeacher.get(`/v1/reports/${id}/pdf`).expect(200);
      const pdf = await asColleague.get(`/v1/reports/${id}/pdf`).expect(200);
      const own = await asTeacher.get(`/v1/reports/${id}/pdf`).expect(200);
      expect((pdf.body as Buffer).equals(own.body as Buffer)).toBe(false);
    }, 30_000);

    it('are of three groups or more together for a school, and never of a private goal', async () => {
      const goal = await api.world.goal(teachers[0]!, { visibility: 'private' });
      await declare(api, made, { groups: ['0'], of: { goalId: goal.id }, declaredBy: teachers[0]! });
      await ofTeam(['1', '2']);
      const asLeader = await api.as(await api.world.schoolLeader(made.board, made.school));
      const two = await report(asLeader, made.board.id, 'school', made.school.id);
      expect(keysOf(two.document)).toContain('impact.tooLittle.fewer_than_3_groups');
      await ofTeam(['3', '4']);
      const four = await report(asLeader, made.board.id, 'school', made.school.id);
      expect(figuresOf(four.document)).toHaveProperty(['impact.difference']);
      const [said] = (impactOf(four.document)?.blocks ?? [])
        .flatMap(({ sentences = [] }) => sentences)
        .filter(({ key }) => key.startsWith('impact.grew'));
      // Nor is its group one to compare with.
      expect(said?.values).toMatchObject({ n: { value: 4 }, others: { value: 7 } });
    });

    it('are not told again to one pupil less, with nothing of a result that was withdrawn; closed reports keep it', async () => {
      const teamId = await ofTeam(['0', '1', '2']);
      const closed = await ofLeerteam(teamId);
      await api.database.owner.query(
        `update outcome_result set score = null, withdrawn_at = now() where board_id = $1 and pupil_code = 'code of 0/0'`,
        [made.board.id],
      );
      const later = await ofLeerteam(teamId);
      expect(keysOf(later.document)).toContain('impact.tooLittle.group_hardly_changed');
      expect(JSON.stringify(impactOf(later.document))).not.toContain('"kind":"estimate"');
      const { body } = await asTeacher.get(`/v1/reports/${closed.id}/json`).expect(200);
      expect(body).toEqual(closed.document);
    });

    it('leave no fingerprint that a withdrawn score is found by with what stands of it', async () => {
      await ofLeerteam(await ofTeam(['0', '1', '2']));
      const print = (text: string) => `('x' || left(md5(${text}), 10))::bit(40)::bigint`;
      const found = async () => {
        const [row] = await api.database.owner.query<[{ found: number }]>(
          `select count(*)::int as found from outcome_result r
             join published_figure f on f.board_id = r.board_id and f.quantity like 'second/%'
            cross join lateral (select (f.parts->(r.pupil_group_id || '/' || left(md5(r.pupil_code), 10))->>1)::bigint) p(print)
            cross join generate_series(0, 100) s(score)
            where r.board_id = $1 and r.pupil_code = 'code of 0/0' and p.print in (
              ${print(`r.salt || ':' || s.score`)}, ${print(`r.pupil_code || ':' || r.measured_on || ':' || s.score`)})`,
          [made.board.id],
        );
        return row.found;
      };
      expect(await found()).toBe(1);
      const asAdmin = await api.as(await api.world.boardAdmin(made.board));
      const of = { outcomeMeasureId: made.measure.id, pupilGroupId: made.groups.get('0')!.id };
      await asAdmin
        .post('/v1/outcome-results/withdraw')
        .send({ ...of, measuringMomentId: made.second.id })
        .expect(200);
      expect(await found()).toBe(0);
    });

    it('are without the withdrawn results where enough were withdrawn to say so', async () => {
      const teamId = await ofTeam(['0', '1', '2']);
      const before = await ofLeerteam(teamId);
      await api.database.owner.query(
        `update outcome_result set score = null, withdrawn_at = now() where board_id = $1
            and pupil_code = any(array(select 'code of ' || (i % 12) || '/' || i from generate_series(0, 71) i where i % 12 < 2))`,
        [made.board.id],
      );
      const later = await ofLeerteam(teamId);
      expect(figuresOf(before.document)['impact.gain']).not.toEqual(figuresOf(later.document)['impact.gain']);
      expect(figuresOf(later.document)['impact.gain']).toMatchObject({ kind: 'estimate' });
    });

    it('are those of the earlier report, with its moment, where one group less is compared with', async () => {
      const teamId = await ofTeam(['0', '1', '2']);
      const before = await ofLeerteam(teamId);
      const goal = await api.world.goal(teachers[5]!, { visibility: 'private' });
      await declare(api, made, { groups: ['7'], of: { goalId: goal.id }, declaredBy: teachers[5]! });
      api.clock.set('2026-03-13T09:00:00Z');
      const later = await ofLeerteam(teamId);
      const [now, then] = [figuresOf(later.document), figuresOf(before.document)];
      // The moment is said once, with the verdict, and not with every figure.
      expect(now['impact.difference']).toEqual(then['impact.difference']);
      expect(now['impact.verdict']).toEqual({ ...then['impact.verdict'], asOf: '2026-03-12T09:00:00.000Z' });
      expect(keysOf(later.document)).toContain('impact.earlier');
    });

    it('take as many queries for four hypotheses as for one', async () => {
      const teamId = await ofTeam(['0', '1']);
      const queries = async () => {
        const { body } = await asTeacher.post('/v1/reports').send({ report: 'leerteam', subjectId: teamId, ...PERIOD });
        const run = { boardId: made.board.id, runId: body.id as string };
        return (await queriesOf(api, () => makeReports(api.unitOfWork, run))).length;
      };
      const forOne = await queries();
      const cycle = await api.database.owner.query<{ id: string }[]>('select id from cycle where leerteam_id = $1', [
        teamId,
      ]);
      for (const groups of [
        ['2', '3'],
        ['4', '5'],
        ['6', '7'],
      ])
        await declare(api, made, { groups, of: { cycleId: cycle[0]!.id }, declaredBy: teachers[0]! });
      expect(await queries()).toBeLessThanOrEqual(forOne);
    });
  });
});
