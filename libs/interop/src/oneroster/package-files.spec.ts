import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { readPackageFiles, unzipPackage } from './package-files.js';
import type { Refusal } from './refusals.js';
import { refusalsOf } from './tiny-package.fixture.js';

const MANIFEST_TEXT = 'propertyName,value\nmanifest.version,1.0\n';
const ORGS_TEXT = 'sourcedId,name,type\ns,De Zon,school\n';

describe('the files of a package', () => {
  it('are read from a zip that holds them at the top', () => {
    expect(readZip({ 'manifest.csv': strToU8(MANIFEST_TEXT), 'orgs.csv': strToU8(ORGS_TEXT) })).toEqual({
      'manifest.csv': MANIFEST_TEXT,
      'orgs.csv': ORGS_TEXT,
    });
  });

  it('are read from a zip that holds them in a folder, beside the shadows that a Mac adds', () => {
    const zip = {
      export: {
        'manifest.csv': strToU8(MANIFEST_TEXT),
        'orgs.csv': strToU8(ORGS_TEXT),
        'read me.pdf': new Uint8Array(9),
      },
      __MACOSX: { export: { '._manifest.csv': new Uint8Array([0, 5, 22, 7]) } },
    };
    expect(Object.keys(readZip(zip))).toEqual(['manifest.csv', 'orgs.csv']);
  });

  it('are read from a zip written on Windows with backslashes', () => {
    expect(readZip({ 'export\\manifest.csv': strToU8(MANIFEST_TEXT) })).toEqual({ 'manifest.csv': MANIFEST_TEXT });
  });

  it('are read whether packed or stored', () => {
    const zipped = zipSync({ 'manifest.csv': strToU8(MANIFEST_TEXT) }, { level: 0 });
    expect(readPackageFiles(unzipPackage(zipped))).toEqual({ 'manifest.csv': MANIFEST_TEXT });
  });

  it('are read whole where they are larger than a slice of the archive', () => {
    const rows = Array.from({ length: 60_000 }, (_, at) => `id-${at * 7919},School ${at},school`).join('\r\n');
    expect(readZip({ 'manifest.csv': strToU8(MANIFEST_TEXT), 'orgs.csv': strToU8(rows) })['orgs.csv']).toBe(rows);
  });

  it('lose their byte order mark and keep their letters', () => {
    const bytes = new Uint8Array([0xef, 0xbb, 0xbf, ...strToU8('name\r\nCafé Ĳssel\r\n')]);
    expect(readPackageFiles(new Map([['manifest.csv', bytes]]))).toEqual({ 'manifest.csv': 'name\r\nCafé Ĳssel\r\n' });
  });

  it('of pupils are never even unpacked where nothing in them is needed', () => {
    const zipped = zipSync({
      'manifest.csv': strToU8(MANIFEST_TEXT),
      'demographics.csv': strToU8('sourcedId,birthDate'),
    });
    expect([...unzipPackage(zipped).keys()]).toEqual(['manifest.csv']);
  });
});

describe('a package is refused', () => {
  it('without a manifest', () => {
    expect(refusalsOf(() => readZip({ 'orgs.csv': strToU8(ORGS_TEXT) }))).toEqual([
      problem('file_missing', 'manifest.csv'),
    ]);
  });

  it('with two manifests in different folders', () => {
    const folder = { 'manifest.csv': strToU8(MANIFEST_TEXT) };
    expect(refusalsOf(() => readZip({ one: folder, two: folder }))).toEqual([
      problem('several_packages', 'manifest.csv'),
    ]);
  });

  it.each([
    ['windows-1252', [0x6e, 0x61, 0xef, 0x65]],
    ['UTF-16 with a mark', [0xff, 0xfe, 0x61, 0x00]],
    ['UTF-16 without one', [0x61, 0x00, 0x62, 0x00]],
  ])('in %s, which is not UTF-8', (_, bytes) => {
    expect(refusalsOf(() => readPackageFiles(new Map([['manifest.csv', new Uint8Array(bytes)]])))).toEqual([
      problem('not_utf8', 'manifest.csv'),
    ]);
  });

  it('that is no zip', () => {
    for (const bytes of [strToU8('PK is not enough to be a zip, however long this goes on'), new Uint8Array(0)]) {
      expect(refusalsOf(() => unzipPackage(bytes))).toEqual([problem('unreadable_zip')]);
    }
  });

  it('that broke off on its way', () => {
    const text = Array.from({ length: 5000 }, (_, at) => `row ${at * 7919}`).join('\n');
    const zipped = zipSync({ 'manifest.csv': strToU8(text) });
    expect(refusalsOf(() => unzipPackage(zipped.slice(0, zipped.length / 2)))).toEqual([problem('unreadable_zip')]);
  });

  it('whose packed bytes are damaged', () => {
    const zipped = zipSync({ 'manifest.csv': strToU8(MANIFEST_TEXT.repeat(50)) });
    zipped.fill(0xff, 42, 70);
    expect(refusalsOf(() => unzipPackage(zipped))).toEqual([problem('unreadable_zip')]);
  });

  it('with the same file twice', () => {
    const zipped = zipSync({ 'orgs.csv': strToU8(ORGS_TEXT), 'orgz.csv': strToU8(ORGS_TEXT) });
    const renamed = Buffer.from(Buffer.from(zipped).toString('latin1').replaceAll('orgz', 'orgs'), 'latin1');
    expect(refusalsOf(() => unzipPackage(renamed))).toEqual([problem('file_twice', 'orgs.csv')]);
  });

  it('with more entries than a package can have', () => {
    const many = Object.fromEntries(Array.from({ length: 21 }, (_, at) => [`${at}.txt`, new Uint8Array(1)]));
    const limits = { entries: 20, unpackedBytes: 1000 };
    expect(refusalsOf(() => unzipPackage(zipSync(many), 'roster', limits))).toEqual([
      problem('too_many_entries', '', { limit: 20 }),
    ]);
  });
});

describe('a zip bomb', () => {
  const limits = { entries: 20, unpackedBytes: 1_000_000 };
  const bomb = zipSync(
    { 'manifest.csv': strToU8(MANIFEST_TEXT), 'users.csv': new Uint8Array(100_000_000) },
    { level: 9 },
  );

  it('is refused by what comes out of it', () => {
    expect(bomb.length).toBeLessThan(125_000);
    expect(refusalsOf(() => unzipPackage(bomb, 'roster', limits))).toEqual([
      problem('too_large', '', { limit: 1_000_000 }),
    ]);
  });

  it('is refused when it lies about its size', () => {
    const lying = Uint8Array.from(bomb);
    const view = new DataView(lying.buffer);
    for (let at = 0; at < lying.length - 4; at += 1) {
      const signature = view.getUint32(at, true);
      // The stated unpacked size stands 22 bytes into a local header and 24 into one of the directory.
      if (signature === 0x04034b50) view.setUint32(at + 22, 10, true);
      if (signature === 0x02014b50) view.setUint32(at + 24, 10, true);
    }
    expect(refusalsOf(() => unzipPackage(lying, 'roster', limits))).toEqual([
      problem('too_large', '', { limit: 1_000_000 }),
    ]);
  });

  it('spread over many files is refused as a whole', () => {
    const names = ['orgs', 'users', 'roles', 'classes', 'enrollments', 'academicSessions'];
    const spread = Object.fromEntries(names.map((name) => [`${name}.csv`, new Uint8Array(200_000)]));
    expect(refusalsOf(() => unzipPackage(zipSync(spread), 'roster', limits))).toEqual([
      problem('too_large', '', { limit: 1_000_000 }),
    ]);
  });
});

function readZip(files: Zippable): Readonly<Record<string, string>> {
  return readPackageFiles(unzipPackage(zipSync(files)));
}

function problem(code: Refusal['code'], file = '', params: Refusal['params'] = {}): Refusal {
  return { file, row: null, code, params };
}
