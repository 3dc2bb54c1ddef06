import { HOLIDAY_REGIONS, type HolidayRegion, type RefusedRow } from '@app/domain';
import { knownColumns } from '../csv/known-columns.js';
import { readCsv } from '../csv/read-csv.js';

/**
 * What the columns of DUO's register of school sites (*schoolvestigingen*) are called, now and in earlier years. The
 * region for school holidays was not always among them.
 */
const NAMES = {
  boardNumber: ['BEVOEGD GEZAG NUMMER'],
  institution: ['INSTELLINGSCODE', 'BRIN NUMMER'],
  site: ['VESTIGINGSCODE', 'VESTIGINGSNUMMER'],
  name: ['VESTIGINGSNAAM'],
  holidayRegion: ['VAKANTIEREGIO'],
} as const;
type Field = keyof typeof NAMES;
type CellOf = (field: Field) => string;

/** All sectors of education together have some 10,000 sites. */
const MOST_ROWS = 20_000;
/** As long as a school's name may be. */
const LONGEST_NAME = 120;

/** A site of a school, as the register has it. */
export interface RegisteredSite {
  /** The BRIN code with the number of the site, as `12AB00`. */
  readonly siteCode: string;
  /** In five digits; null where the file does not say. */
  readonly boardNumber: string | null;
  readonly name: string;
  /** Null where the file does not say. */
  readonly holidayRegion: HolidayRegion | null;
}

export interface RefusedSite extends RefusedRow {
  /** Null where it cannot be told. */
  readonly siteCode: string | null;
}

export interface ReadRegister {
  readonly sites: readonly RegisteredSite[];
  readonly refused: readonly RefusedSite[];
}

/**
 * Reads DUO's register of school sites, with its columns as they are called now or were before, in any order.
 *
 * @param byBoard whether sites are looked for by the number of their board, so that the file has to have it
 * @throws UnreadableFile where the file as a whole cannot be read; a row that cannot is refused by itself
 */
export function parseRegister(bytes: Uint8Array, byBoard: boolean): ReadRegister {
  const { header, rows } = readCsv(bytes, MOST_ROWS);
  const fields = knownColumns<Field>(header, NAMES, ['site', 'name', ...(byBoard ? (['boardNumber'] as const) : [])]);
  const read = { sites: [] as RegisteredSite[], refused: [] as RefusedSite[] };
  const rowOf = new Map<string, number>();
  for (const { row, cells } of rows) {
    const cell: CellOf = (field) => (cells[fields.indexOf(field)] ?? '').trim();
    const siteCode = siteCodeOf(cell);
    const refusal = refusalOf(siteCode, cell, rowOf);
    if (refusal) read.refused.push({ row, siteCode: siteCode || null, ...refusal });
    else read.sites.push(siteOf(siteCode, cell));
    if (!rowOf.has(siteCode)) rowOf.set(siteCode, row);
  }
  return read;
}

/** The number of a board (*bevoegd gezag*): spreadsheets leave out the noughts that it begins with. */
export const inFiveDigits = (boardNumber: string): string => boardNumber.padStart(5, '0');

/** By year and sector the site is written whole (`00AP00`), or as a number beside the institution. Empty: it is neither. */
function siteCodeOf(cell: CellOf): string {
  const [institution, site] = [cell('institution').toUpperCase(), cell('site').toUpperCase()];
  const code = /^\d{1,2}$/.test(site) ? institution + site.padStart(2, '0') : site;
  return /^\d{2}[A-Z]{2}\d{2}$/.test(code) && code.startsWith(institution) ? code : '';
}

function refusalOf(
  siteCode: string,
  cell: CellOf,
  rowOf: ReadonlyMap<string, number>,
): Pick<RefusedRow, 'code' | 'parameters'> | undefined {
  const [column] = NAMES.name;
  const earlier = rowOf.get(siteCode);
  if (siteCode === '') return { code: 'no_site_code' };
  if (earlier !== undefined) return { code: 'site_twice', parameters: { row: earlier } };
  if (cell('name') === '') return { code: 'value_missing', parameters: { column } };
  if (cell('name').length > LONGEST_NAME)
    return { code: 'value_too_long', parameters: { column, limit: LONGEST_NAME } };
  if (cell('holidayRegion') !== '' && !regionOf(cell)) return { code: 'unknown_holiday_region' };
  return undefined;
}

const siteOf = (siteCode: string, cell: CellOf): RegisteredSite => ({
  siteCode,
  boardNumber: cell('boardNumber') === '' ? null : inFiveDigits(cell('boardNumber')),
  name: cell('name'),
  holidayRegion: regionOf(cell) ?? null,
});

const regionOf = (cell: CellOf): HolidayRegion | undefined =>
  HOLIDAY_REGIONS.find((region) => region === cell('holidayRegion').toLowerCase());
