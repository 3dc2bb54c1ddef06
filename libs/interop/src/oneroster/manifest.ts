import { PackageRefused, type Refusal, type RefusalCode } from './refusals.js';
import { DATA_FILES, type DataFile, fileName, MANIFEST, REFERS_TO } from './specification.js';
import type { PackageFiles } from './package-files.js';
import { readTable } from './table.js';

export interface Manifest {
  /** The data files that the package holds and that are read. */
  readonly files: ReadonlySet<DataFile>;
  readonly systemName: string | null;
  readonly systemCode: string | null;
}

/**
 * Reads what the package says it holds, and holds it to that.
 *
 * Only bulk files are taken. A bulk file is the whole truth, so what is missing in it has ended; a delta file is a
 * list of changes that only make sense on top of each one before it, and half of those can't be told from our data.
 *
 * @throws PackageRefused with every reason at once
 */
export function readManifest(files: PackageFiles): Manifest {
  const text = files[MANIFEST];
  if (text === undefined) throw PackageRefused.because('file_missing', MANIFEST);
  const rows = readTable(MANIFEST, text, ['propertyName', 'value']);
  const properties = new Map(rows.map((row) => [row.peek('propertyName'), row.peek('value')]));

  const refusals = [
    ...versionRefusals(properties),
    ...DATA_FILES.flatMap((file) => modeRefusals(file, properties, files)),
  ];
  const present = new Set(DATA_FILES.filter((file) => properties.get(`file.${file}`) === 'bulk'));
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

/** 1.2.1 only mended the text of 1.2. */
function versionRefusals(properties: ReadonlyMap<string, string>): Refusal[] {
  const version = properties.get('oneroster.version') ?? '';
  return /^1\.2(\.\d+)?$/.test(version) ? [] : [refusal('unsupported_version', MANIFEST, { supported: '1.2' })];
}

function modeRefusals(file: DataFile, properties: ReadonlyMap<string, string>, files: PackageFiles): Refusal[] {
  const isHere = files[fileName(file)] !== undefined;
  switch (properties.get(`file.${file}`) ?? 'absent') {
    case 'absent':
      return isHere ? [refusal('file_not_in_manifest', fileName(file))] : [];
    case 'bulk':
      return isHere ? [] : [refusal('file_missing', fileName(file))];
    case 'delta':
      return [refusal('delta_not_supported', fileName(file))];
    default:
      return [refusal('unknown_processing_mode', MANIFEST, { property: `file.${file}` })];
  }
}

function refusal(code: RefusalCode, file: string, params: Refusal['params'] = {}): Refusal {
  return { file, row: null, code, params };
}
