import { PackageRefused, type Refusal, type RefusalCode } from './refusals.js';
import {
  DATA_FILES,
  type DataFile,
  fileName,
  GRADEBOOK_FILES,
  type GradebookFile,
  MANIFEST,
  type PackageFile,
  REFERS_TO,
} from './specification.js';
import type { PackageFiles } from './package-files.js';
import { readTable } from './table.js';

export interface Manifest {
  /** The data files that the package holds and that are read. */
  readonly files: ReadonlySet<DataFile>;
  readonly systemName: string | null;
  readonly systemCode: string | null;
}

/**
 * Reads what the package says it holds of a roster, and holds it to that.
 *
 * Only bulk files are taken. A bulk file is the whole truth, so what is missing in it has ended; a delta file is a
 * list of changes that only make sense on top of each one before it, and half of those can't be told from our data.
 *
 * @throws PackageRefused with every reason at once
 */
export function readManifest(files: PackageFiles): Manifest {
  const properties = propertiesOf(files);
  const refusals = [
    ...versionRefusals(properties),
    ...DATA_FILES.flatMap((file) => modeRefusals(file, properties, files, ['bulk'])),
  ];
  const present = new Set(DATA_FILES.filter((file) => modeOf(file, properties) === 'bulk'));
  for (const file of present) {
    for (const needed of REFERS_TO[file]) {
      if (!present.has(needed)) refusals.push(refusal('file_needed', fileName(needed), { by: fileName(file) }));
    }
  }
  if (refusals.length > 0) throw new PackageRefused(refusals);
  return {
    files: present,
    systemName: properties.get('source.systemName') || null,
    systemCode: properties.get('source.systemCode') || null,
  };
}

/** How each of the files with results came; one that did not is not in it. */
export type GradebookManifest = ReadonlyMap<GradebookFile, Mode>;

/**
 * Reads what the package says it holds of results. Changes alone (delta) will do: a result is known by its id, and what
 * is said of it last is so.
 *
 * @throws PackageRefused with every reason at once
 */
export function readGradebookManifest(files: PackageFiles): GradebookManifest {
  const properties = propertiesOf(files);
  const refusals = [
    ...versionRefusals(properties),
    ...GRADEBOOK_FILES.flatMap((file) => modeRefusals(file, properties, files, MODES)),
  ];
  const modes = new Map(
    GRADEBOOK_FILES.flatMap((file): [GradebookFile, Mode][] => {
      const mode = MODES.find((one) => one === modeOf(file, properties));
      return mode ? [[file, mode]] : [];
    }),
  );
  if (!modes.has('results')) refusals.push(refusal('file_missing', fileName('results')));
  if (modes.get('results') === 'bulk' && modes.get('lineItems') !== 'bulk')
    refusals.push(refusal('file_needed', fileName('lineItems'), { by: fileName('results') }));
  if (refusals.length > 0) throw new PackageRefused(refusals);
  return modes;
}

/** `bulk`: the whole truth. `delta`: what changed since the last time. */
const MODES = ['bulk', 'delta'] as const;
type Mode = (typeof MODES)[number];
type Properties = ReadonlyMap<string, string>;

function propertiesOf(files: PackageFiles): Properties {
  const text = files[MANIFEST];
  if (text === undefined) throw PackageRefused.because('file_missing', MANIFEST);
  const rows = readTable(MANIFEST, text, ['propertyName', 'value']);
  return new Map(rows.map((row) => [row.peek('propertyName'), row.peek('value')]));
}

const modeOf = (file: PackageFile, properties: Properties): string => properties.get(`file.${file}`) ?? 'absent';

/** 1.2.1 only mended the text of 1.2. */
function versionRefusals(properties: Properties): Refusal[] {
  const version = properties.get('oneroster.version') ?? '';
  return /^1\.2(\.\d+)?$/.test(version) ? [] : [refusal('unsupported_version', MANIFEST, { supported: '1.2' })];
}

function modeRefusals(
  file: PackageFile,
  properties: Properties,
  files: PackageFiles,
  taken: readonly Mode[],
): Refusal[] {
  const isHere = files[fileName(file)] !== undefined;
  const mode = modeOf(file, properties);
  switch (mode) {
    case 'absent':
      return isHere ? [refusal('file_not_in_manifest', fileName(file))] : [];
    case 'bulk':
    case 'delta':
      if (!taken.includes(mode)) return [refusal('delta_not_supported', fileName(file))];
      return isHere ? [] : [refusal('file_missing', fileName(file))];
    default:
      return [refusal('unknown_processing_mode', MANIFEST, { property: `file.${file}` })];
  }
}

function refusal(code: RefusalCode, file: string, params: Refusal['params'] = {}): Refusal {
  return { file, row: null, code, params };
}
