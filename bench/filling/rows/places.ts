import { BUILT_IN_LEARNING_FORMS } from '@app/domain';
import type { FillingBoard } from '../boards.js';
import type { Row, Table } from '../copy.js';
import { type Year, yearFrom } from '../school-years.js';
import { ofBoards } from './of-boards.js';

const THEMES = [
  'Begrijpend lezen',
  'Rekenen',
  'Woordenschat',
  'Schrijven',
  'Burgerschap',
  'Klassenklimaat',
  'Differentiëren',
  'Het jonge kind',
];

/** What has to be there before the built-in material of a board can be laid beside it. */
export const boardTables = (boards: readonly FillingBoard[]): readonly Table[] => [
  {
    name: 'board',
    columns: ['id', 'name'],
    rows: boards.map(({ id, nth }) => [id, `Bestuur ${nth + 1}`]),
  },
  {
    name: 'learning_form',
    columns: ['id', 'board_id', 'code', 'name_nl', 'name_en', 'supports', 'collaborative', 'place', 'version'],
    rows: boards.flatMap(({ id, formIds }) =>
      BUILT_IN_LEARNING_FORMS.map(({ code, nameNl, nameEn, supports, collaborative, place }, n) => [
        ...[formIds[n]!, id, code, nameNl, nameEn, `{${supports.join(',')}}`, collaborative, place, 1],
      ]),
    ),
  },
];

/** Schools with their years and periods, and what is learned about. */
export const placeTables = (boards: readonly FillingBoard[]): readonly Table[] => [
  {
    name: 'theme',
    columns: ['id', 'board_id', 'name', 'version'],
    rows: boards.flatMap(({ id, themeIds }) => themeIds.map((themeId, n) => [themeId, id, THEMES[n]!, 1])),
  },
  {
    name: 'school_year',
    columns: ['id', 'board_id', 'name', 'from_on', 'until_on', 'version'],
    rows: boards.flatMap(({ id, years, yearIds, runningYearId }) => [
      ...years.map((year, n) => yearRow(yearIds[n]!, id, year)),
      yearRow(runningYearId, id, yearFrom(Number(years.at(-1)!.untilOn.slice(0, 4)))),
    ]),
  },
  {
    name: 'school',
    columns: ['id', 'board_id', 'name', 'version'],
    rows: boards.flatMap(({ id, schoolIds }) => schoolIds.map((schoolId, n) => [schoolId, id, `School ${n + 1}`, 1])),
  },
  {
    name: 'reporting_period',
    columns: ['id', 'board_id', 'school_id', 'name', 'kind', 'from_on', 'until_on', 'version'],
    // Of the last year that is over, at every school.
    rows: ofBoards(boards, 'periods', function* ({ id: boardId, schoolIds, years }, { id }) {
      const { name, fromOn, untilOn } = years.at(-1)!;
      const middle = `${untilOn.slice(0, 4)}-02-01`;
      for (const schoolId of schoolIds) {
        yield [id(fromOn), boardId, schoolId, `${name}, eerste helft`, 'mid_year', fromOn, middle, 1];
        yield [id(fromOn), boardId, schoolId, `${name}, tweede helft`, 'end_year', middle, untilOn, 1];
      }
    }),
  },
];

const yearRow = (id: string, boardId: string, { name, fromOn, untilOn }: Year): Row => [
  ...[id, boardId, name, fromOn, untilOn, 1],
];
