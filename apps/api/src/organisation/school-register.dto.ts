import type { Language } from '@app/access';
import { HOLIDAY_REGIONS, type HolidayRegion } from '@app/domain';
import type { ReadRegister, RegisterDone, SchoolThatDiffers } from '@app/interop';
import { Choice, Flag, Id, Parts, QueryFlag, QueryTexts, Text, TextList, Whole } from '../http/fields.js';
import { say } from '../http/problem-messages.js';
import { REFUSALS_SHOWN } from '../http/refusals-shown.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d02';
export const REGISTER_EXAMPLE =
  'BEVOEGD GEZAG NUMMER;INSTELLINGSCODE;VESTIGINGSCODE;VESTIGINGSNAAM;VAKANTIEREGIO\r\n' +
  '20091;32JK;32JK00;De Verwondering;Noord\r\n';

/** In the order in which they are told. */
const FIELDS = ['siteCode', 'name', 'holidayRegion'] as const;

export class ImportRegisterQuery {
  @QueryTexts(/^\d{2}[A-Z]{2}(\d{2})?$/, {
    max: 500,
    inCapitals: true,
    example: ['32JK', '03WU00'],
    description: 'BRIN codes of the board’s schools: of an institution, with all its sites, or of one site.',
  })
  code?: string[];
  @QueryTexts(/^\d{1,5}$/, {
    max: 20,
    example: ['20091'],
    description: 'The number under which DUO knows the board (bevoegd gezag): all its schools.',
  })
  boardNumber?: string[];
  @QueryFlag({ description: 'Also replaces names and regions that the board has otherwise than the register.' })
  replace?: boolean;
  @QueryFlag({ description: 'Says what it would do, and does nothing.' })
  dryRun?: boolean;
}

const SiteCode = (): PropertyDecorator => Text({ max: 6, example: '32JK00' });

export class AddedSchoolView {
  @Id({ nullable: true, example: ID, description: 'Null in a dry run.' }) schoolId!: string | null;
  @SiteCode() siteCode!: string;
  @Text({ max: 120, example: 'De Verwondering' }) name!: string;
  @Choice(HOLIDAY_REGIONS, { nullable: true, example: 'noord' }) holidayRegion!: HolidayRegion | null;
}

export class SchoolDifferenceView {
  @Choice(FIELDS, { example: 'name' }) field!: (typeof FIELDS)[number];
  @Text({ max: 120, nullable: true, example: 'De Verwondering', description: 'As the board has it.' })
  from!: string | null;
  @Text({ max: 120, example: 'BBS de Verwondering', description: 'As the register has it.' }) to!: string;
}

export class DifferingSchoolView {
  @Id({ example: ID }) schoolId!: string;
  @SiteCode() siteCode!: string;
  @Text({ max: 120, example: 'De Verwondering', description: 'As the board called it before.' }) name!: string;
  @Parts(() => SchoolDifferenceView, { max: 3 }) differences!: SchoolDifferenceView[];
}

export class RefusedSiteView {
  @Whole({ min: 2, example: 17, description: 'As a spreadsheet numbers it: the header is the first.' }) row!: number;
  @Text({ max: 6, nullable: true, example: '32JK00' }) siteCode!: string | null;
  @Text({ max: 100, example: 'unknown_holiday_region' }) code!: string;
  @Text({ max: 300, example: 'de vakantieregio is niet noord, midden of zuid' }) detail!: string;
}

export class RegisterImportView {
  @Flag({ example: false }) dryRun!: boolean;
  @Whole({ example: 6122, description: 'Sites in the file, of all boards.' }) sites!: number;
  @Parts(() => AddedSchoolView, { max: 20_000 }) added!: AddedSchoolView[];
  @Parts(() => DifferingSchoolView, { max: 20_000 }) changed!: DifferingSchoolView[];
  /** What schools have otherwise and keep, as `replace` was not asked for. */
  @Parts(() => DifferingSchoolView, { max: 20_000 }) kept!: DifferingSchoolView[];
  @Whole({ example: 12, description: 'Schools that are as the register has them.' }) unchanged!: number;
  @TextList({ max: 520, maxLength: 6, example: ['99ZZ'] }) unknownCodes!: string[];
  @Whole({ example: 0 }) refusedCount!: number;
  @Parts(() => RefusedSiteView, { max: REFUSALS_SHOWN }) refused!: RefusedSiteView[];
}

export function toRegisterImportView(
  { added, changed, kept, unchanged, unknownCodes, schoolIds }: RegisterDone,
  { sites, refused }: ReadRegister,
  dryRun: boolean,
  language: Language,
): RegisterImportView {
  return {
    dryRun,
    sites: sites.length,
    added: added.map(({ siteCode, name, holidayRegion }) => ({
      schoolId: schoolIds.get(siteCode) ?? null,
      siteCode,
      name,
      holidayRegion,
    })),
    changed: changed.map(toDifferingSchoolView),
    kept: kept.map(toDifferingSchoolView),
    unchanged,
    unknownCodes: [...unknownCodes],
    refusedCount: refused.length,
    refused: refused.slice(0, REFUSALS_SHOWN).map(({ row, siteCode, code, parameters = {} }) => ({
      row,
      siteCode,
      code,
      detail: say(language, code, parameters),
    })),
  };
}

const toDifferingSchoolView = ({ schoolId, siteCode, name, differences }: SchoolThatDiffers): DifferingSchoolView => ({
  schoolId,
  siteCode,
  name,
  differences: FIELDS.flatMap((field) => {
    const difference = differences[field];
    return difference ? [{ field, from: difference[0], to: difference[1] }] : [];
  }),
});
