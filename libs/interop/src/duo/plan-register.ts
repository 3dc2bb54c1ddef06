import type { HolidayRegion } from '@app/domain';
import { inFiveDigits, type ReadRegister, type RefusedSite, type RegisteredSite } from './parse-register.js';

/** Which schools of the register are the board's. */
export interface OwnSchools {
  /** BRIN codes: of an institution (`32JK`), which is all its sites, or of one site (`32JK00`). */
  readonly codes: readonly string[];
  /** Numbers of the board (*bevoegd gezag*). */
  readonly boardNumbers: readonly string[];
  /** Whether what the board has otherwise is replaced too, and not only what it has not filled in. */
  readonly replace: boolean;
}

export interface StoredSchool {
  readonly id: string;
  readonly name: string;
  readonly siteCode: string | null;
  readonly holidayRegion: HolidayRegion | null;
}

/** Of the school, and of the register. */
type Difference = readonly [string | null, string];

/** What a school has otherwise than the register, as `{ field: [of the school, of the register] }`. */
export type Differences = Readonly<Partial<Record<'name' | 'siteCode' | 'holidayRegion', Difference>>>;

export interface SchoolThatDiffers {
  readonly schoolId: string;
  /** As the board calls it. */
  readonly name: string;
  /** As the register has it. */
  readonly siteCode: string;
  readonly differences: Differences;
}

export interface RegisterPlan {
  readonly added: readonly RegisteredSite[];
  readonly changed: readonly SchoolThatDiffers[];
  /** What schools have otherwise and keep: they may call themselves so on purpose. */
  readonly kept: readonly SchoolThatDiffers[];
  /** Schools that are as the register has them. */
  readonly unchanged: number;
  /** Codes and numbers that were asked for, and of which the file has nothing. */
  readonly unknownCodes: readonly string[];
  readonly refused: readonly RefusedSite[];
}

/**
 * What taking over schools from the register would do. A school is known by its site code; one without a code is known
 * by its name, where one school and one site have it.
 */
export function planRegister(
  { sites, refused }: ReadRegister,
  own: OwnSchools,
  schools: readonly StoredSchool[],
): RegisterPlan {
  const chosen = sites.filter((site) => isOneOf(site, own));
  const schoolOf = recognise(chosen, schools);
  const pairs = chosen.flatMap((site) => {
    const school = schoolOf.get(site.siteCode);
    return school ? [compare(school, site)] : [];
  });
  const isApplied = ([before]: Difference): boolean => before === null || own.replace;
  return {
    added: chosen.filter(({ siteCode }) => !schoolOf.has(siteCode)),
    changed: pairs.flatMap((pair) => only(pair, isApplied)),
    kept: pairs.flatMap((pair) => only(pair, (difference) => !isApplied(difference))),
    unchanged: pairs.filter(({ differences }) => Object.keys(differences).length === 0).length,
    unknownCodes: unknownOf(own, [...sites, ...refused]),
    refused,
  };
}

function isOneOf({ siteCode, boardNumber }: RegisteredSite, { codes, boardNumbers }: OwnSchools): boolean {
  return (
    codes.some((code) => siteCode.startsWith(code)) ||
    boardNumbers.some((number) => inFiveDigits(number) === boardNumber)
  );
}

/** The schools that sites are, by site code. */
function recognise(
  sites: readonly RegisteredSite[],
  schools: readonly StoredSchool[],
): ReadonlyMap<string, StoredSchool> {
  const known = new Map<string, StoredSchool>();
  for (const school of schools) if (school.siteCode !== null) known.set(school.siteCode, school);
  const withoutCode = ofOneName(schools.filter(({ siteCode }) => siteCode === null));
  for (const [name, { siteCode }] of ofOneName(sites.filter((site) => !known.has(site.siteCode)))) {
    const school = withoutCode.get(name);
    if (school) known.set(siteCode, school);
  }
  return known;
}

/** Those whose name no other of them has, by it. */
function ofOneName<Named extends { readonly name: string }>(all: readonly Named[]): ReadonlyMap<string, Named> {
  const named = new Map<string, Named[]>();
  for (const one of all) named.set(one.name.toLowerCase(), [...(named.get(one.name.toLowerCase()) ?? []), one]);
  return new Map([...named].flatMap(([name, [one, another]]) => (one && !another ? [[name, one]] : [])));
}

function compare(school: StoredSchool, site: RegisteredSite): SchoolThatDiffers {
  const fields = (['name', 'siteCode', 'holidayRegion'] as const).filter(
    (field) => site[field] !== null && site[field] !== school[field],
  );
  const differences = Object.fromEntries(fields.map((field) => [field, [school[field], site[field]]]));
  return { schoolId: school.id, name: school.name, siteCode: site.siteCode, differences };
}

/** A school with those of its differences that are so; nothing where none is. */
function only(pair: SchoolThatDiffers, isSo: (difference: Difference) => boolean): SchoolThatDiffers[] {
  const differences = Object.entries(pair.differences).filter(([, difference]) => isSo(difference));
  return differences.length > 0 ? [{ ...pair, differences: Object.fromEntries(differences) }] : [];
}

function unknownOf(
  { codes, boardNumbers }: OwnSchools,
  told: readonly { readonly siteCode: string | null; readonly boardNumber?: string | null }[],
): string[] {
  return [
    ...codes.filter((code) => !told.some(({ siteCode }) => siteCode?.startsWith(code))),
    ...boardNumbers.filter((number) => !told.some(({ boardNumber }) => boardNumber === inFiveDigits(number))),
  ];
}
