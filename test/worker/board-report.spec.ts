import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ActivityTheme, type Board, type LearningForm, type School, seedBoard, type StaffMember } from '@app/domain';
import type { ReportDocument, ReportKind } from '@app/reporting';
import { boardDataset } from '../../libs/reporting/src/definitions/board/board.dataset.js';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';
import { declare, measuredBoard, type Scores, teamWithCycle } from '../support/measured-board.js';
import { askForReport, figuresIn, rowsIn, sectionOf, sentencesIn } from '../support/report-reader.js';

const PERIOD = { fromOn: '2025-09-01', untilOn: '2026-02-01' };
const MONTHS = ['2025-09', '2025-10', '2025-11', '2025-12', '2026-01'];

describe('the report of a board', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  const ask = async (client: Client, report: ReportKind, subjectId: string, boardId: string) =>
    (await askForReport(api, client, { report, subjectId, ...PERIOD }, boardId)).document;

  describe('on taking part', () => {
    let board: Board;
    let form: LearningForm;
    let asBoard: Client;

    beforeEach(async () => {
      board = await api.world.board();
      form = await api.world.learningForm(board);
      await api.unitOfWork.run({ boardId: board.id, system: true }, seedBoard);
      asBoard = await api.as(await api.world.boardAdmin(board));
    });

    /** A school of so many, of whom some log something that counts every month, and the others for themselves. */
    async function school(name: string, people: number, learners: number): Promise<School> {
      const made = await api.world.school(board, { name });
      for (let index = 0; index < people; index += 1) {
        const person = await api.world.staffMember(board, made);
        const visibility = index < learners ? ('school' as const) : ('private' as const);
        for (const month of MONTHS) await api.world.activity(person, form, { learnedOn: `${month}-10`, visibility });
      }
      return made;
    }

    const learned = (document: ReportDocument) =>
      rowsIn(document, 'participation').map(([name, staff, part]) => [
        name?.kind === 'text' ? name.text : name?.kind === 'word' && name.key,
        staff?.kind === 'count' && staff.value,
        part?.kind === 'share' ? `${part.atLeast ? '≥ ' : ''}${Math.round(100 * part.value)}` : part?.kind,
      ]);

    it('sets schools side by side in the order of the alphabet, and adds up what is told of them', async () => {
      await school('De Wilg', 20, 10);
      await school('De Brug', 10, 9);
      await school('Klimop', 12, 3);
      const document = await ask(asBoard, 'board', board.id, board.id);
      expect(learned(document)).toEqual([
        ['De Brug', 10, '≥ 60'],
        ['De Wilg', 20, '50'],
        ['Klimop', 12, 'hidden'],
        ['schools.together', 42, '≥ 38'],
      ]);
      expect(figuresIn(document, 'participation')).toEqual({
        'figure.schools': { kind: 'count', value: 3 },
        'figure.using': { kind: 'count', value: 2 },
      });
      expect(JSON.stringify(sectionOf(document, 'overTime'))).toContain(
        '"value":{"atLeast":true,"kind":"share","of":42,"value":0.38095',
      );
      expect(sentencesIn(document, 'empty')).toEqual(['empty.houses', 'empty.hypotheses', 'empty.growth']);
    });

    it('never shows a school of fewer than five: not by itself, and not in a sum', async () => {
      await school('De Brug', 10, 5);
      await school('De Muis', 4, 4);
      const document = await ask(asBoard, 'board', board.id, board.id);
      expect(learned(document)).toEqual([['De Brug', 10, '50']]);
      expect(sentencesIn(document, 'participation')).toContain('participation.small');
      expect(JSON.stringify(document)).not.toContain('De Muis');
    });

    it('shows small schools together', async () => {
      await school('De Brug', 10, 5);
      await school('De Muis', 4, 4);
      await school('Het Nest', 4, 3);
      await school('De Mier', 3, 0);
      const document = await ask(asBoard, 'board', board.id, board.id);
      expect(learned(document)).toEqual([
        ['De Brug', 10, '50'],
        ['schools.small', 11, '≥ 64'],
        ['schools.together', 21, '≥ 57'],
      ]);
    });

    it('says of a school what its own report says, whichever of them is made first', async () => {
      const brug = await school('De Brug', 14, 8);
      const asLeader = await api.as(await api.world.schoolLeader(board, brug));
      const first = await ask(asLeader, 'school', brug.id, board.id);
      const document = await ask(asBoard, 'board', board.id, board.id);
      const [row] = rowsIn(document, 'participation');
      const { 'figure.learners': own } = figuresIn(first, 'participation') as Record<string, { value: number }>;
      expect(row?.[2]).toMatchObject({ kind: 'share', value: own?.value });
      api.clock.set('2026-03-13T09:00:00Z');
      // A late entry of one colleague comes into neither.
      await api.world.activity((await staffOf(brug))[13]!, form, { learnedOn: '2025-10-10', visibility: 'school' });
      const later = rowsIn(await ask(asBoard, 'board', board.id, board.id), 'participation');
      expect(later[0]?.[2]).toMatchObject({ kind: 'share', value: own?.value });
      const again = figuresIn(await ask(asLeader, 'school', brug.id, board.id), 'participation');
      expect(again['figure.learners']).toMatchObject({ value: own?.value });
    });

    const staffOf = (of: School): Promise<StaffMember[]> =>
      api.database.owner.query(
        `select s.id, s.board_id as "boardId" from staff_member s join appointment p on p.staff_member_id = s.id
          where p.school_id = $1 order by s.id`,
        [of.id],
      );

    it('counts houses from five schools on, and names none of them', async () => {
      for (const name of ['A', 'B', 'C', 'D']) await school(`School ${name}`, 6, 5);
      const few = await ask(asBoard, 'board', board.id, board.id);
      expect(sentencesIn(few, 'empty')).toContain('empty.houses');
      await school('School E', 6, 5);
      const houses = rowsIn(await ask(asBoard, 'board', board.id, board.id), 'houses');
      expect(houses).toHaveLength(10);
      for (const [, ...states] of houses)
        expect(states.reduce((sum, state) => sum + (state.kind === 'count' ? state.value : 0), 0)).toBe(5);
    });

    it('is for its administrator, and holds nothing of another board', async () => {
      await school('De Brug', 10, 5);
      const other = await api.world.board();
      const asOther = await api.as(await api.world.boardAdmin(other));
      const order = { report: 'board', subjectId: board.id, ...PERIOD };
      await asOther.post('/v1/reports').send(order).expect(404);
      const teacher = await api.as(await api.world.staffMember(board));
      await teacher.post('/v1/reports').send(order).expect(403);
      const document = await ask(asOther, 'board', other.id, other.id);
      expect(document.sections.map(({ key }) => key)).toEqual(['participation', 'empty', 'reading']);
      expect(JSON.stringify(document)).not.toContain('De Brug');
    });

    it('takes as many queries for six schools as for one', async () => {
      await school('A', 6, 5);
      const period = { from: PERIOD.fromOn, until: PERIOD.untilOn, name: null };
      const read = () =>
        api.unitOfWork.read({ boardId: board.id, system: true }, (work) => boardDataset(work, [board.id], period));
      const one = (await queriesOf(api, read)).length;
      for (const name of ['B', 'C', 'D', 'E', 'F']) await school(name, 6, 5);
      expect((await queriesOf(api, read)).length).toBe(one);
      expect(one).toBeLessThanOrEqual(25);
    });
  });

  describe('on learning and growth', () => {
    const GROUPS = Array.from({ length: 24 }, (_, index) => String(index));
    const scores = (groups: readonly string[]): Scores[] =>
      groups.flatMap((group) =>
        Array.from({ length: 8 }, (_, index) => ({
          ...{ group, pupil: String(index), first: 20 + 3 * index + (Number(group) % 4) },
          second: 26 + 3 * index + (Number(group) % 4) + Number(group) / 3 + ((index * 7 + Number(group)) % 5),
        })),
      );

    /** Twelve teachers of two groups each, of whom those of the later groups learned more. */
    async function measured(groups: readonly string[], learners = 12) {
      const made = await measuredBoard(api, scores(groups));
      const form = await api.world.learningForm(made.board);
      const { manager } = api.database.owner;
      const teachers: StaffMember[] = [];
      for (let index = 0; index < groups.length / 2; index += 1) {
        const teacher = await api.world.staffMember(made.board, made.school);
        teachers.push(teacher);
        for (const name of groups.slice(2 * index, 2 * index + 2))
          await api.world.teachingAssignment(teacher, made.groups.get(name)!);
        const themes = { boardId: made.board.id, themeId: made.theme.id };
        const values = { learnedOn: '2025-11-10', minutes: 30 * (1 + ((index * 5) % 12)) };
        const open = await api.world.activity(teacher, form, {
          ...values,
          visibility: index < learners ? 'school' : 'private',
        });
        await manager.insert(ActivityTheme, { ...themes, activityId: open.id });
        // Of another theme, of before it counts, and for themselves.
        await api.world.activity(teacher, form, { ...values, minutes: 900, visibility: 'school' });
        const early = await api.world.activity(teacher, form, { learnedOn: '2025-01-10', visibility: 'school' });
        const own = await api.world.activity(teacher, form, { learnedOn: '2025-11-11', minutes: 800 });
        for (const { id } of [early, own]) await manager.insert(ActivityTheme, { ...themes, activityId: id });
      }
      const { cycleId } = await teamWithCycle(api, made.board, teachers.slice(0, 2));
      const expectation = { of: { cycleId }, declaredBy: teachers[0]! };
      return { ...made, expectation, asBoard: await api.as(await api.world.boardAdmin(made.board)), made };
    }

    it('is told over all groups of the board, those without an expectation too, by the themes that were expected of', async () => {
      const { board, asBoard, made, expectation } = await measured(GROUPS);
      await declare(api, made, { groups: ['0', '1'], ...expectation });
      const document = await ask(asBoard, 'board', board.id, board.id);
      expect(figuresIn(document, 'growth')).toMatchObject({
        'figure.groups': { kind: 'count', value: 24 },
        'figure.rho': { kind: 'estimate', decimals: 2 },
      });
      expect(sentencesIn(document, 'growth')).toEqual(
        expect.arrayContaining([
          expect.stringMatching(/^growth[.]told[.](none|more|less)[.]reading$/),
          'growth.alternatives',
        ]),
      );
      expect(figuresIn(document, 'hypotheses')).toMatchObject({ 'figure.beforehand': { value: 1 } });
      for (const group of made.groups.values()) expect(JSON.stringify(document)).not.toContain(group.id);
    });

    it('says how many groups are still needed', async () => {
      const { board, asBoard, made, expectation } = await measured(GROUPS.slice(0, 18));
      await declare(api, made, { groups: ['0', '1'], ...expectation });
      const document = await ask(asBoard, 'board', board.id, board.id);
      const [why] = sectionOf(document, 'growth').blocks.flatMap((block) =>
        block.type === 'sentences' && block.heading ? block.sentences : [],
      );
      expect(why).toEqual({
        key: 'growth.too_few_groups',
        values: { n: { kind: 'count', value: 2 }, groups: { kind: 'count', value: 18 } },
      });
    });

    it('is not told where fewer than five teachers learned on the themes, nor of what was expected afterwards', async () => {
      const { board, asBoard, made, expectation } = await measured(GROUPS, 4);
      await declare(api, made, { groups: ['0', '1'], ...expectation, postHoc: true });
      const afterwards = await ask(asBoard, 'board', board.id, board.id);
      expect(sentencesIn(afterwards, 'empty')).toContain('empty.growth');
      await declare(api, made, { groups: ['2', '3'], ...expectation });
      const document = await ask(asBoard, 'board', board.id, board.id);
      expect(sentencesIn(document, 'growth')).toContain('growth.too_few_doses');
    });

    it('leaves out the groups of a school whose staff council did not agree', async () => {
      const { board, asBoard, made, expectation } = await measured(GROUPS);
      await declare(api, made, { groups: ['0', '1'], ...expectation });
      await api.database.owner.query('update purpose_consent set school_id = $2 where board_id = $1', [
        board.id,
        (await api.world.school(board)).id,
      ]);
      const document = await ask(asBoard, 'board', board.id, board.id);
      expect(sentencesIn(document, 'growth')).toContain('growth.too_few_groups');
    });
  });
});
