import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformFileSync } from '@swc/core';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Builds the process that lays out PDFs from its source of this moment, and returns the file to start. A process of
 * its own cannot load TypeScript, and `dist` may be older than the source.
 */
export function builtPdfProcess(): string {
  const target = join(root, 'dist/under-test/pdf');
  mkdirSync(target, { recursive: true });
  for (const name of ['pdf-process', 'compile-pdf', 'glyphs', 'report-template']) {
    const { code } = transformFileSync(join(root, 'libs/reporting/src/renderers/pdf', `${name}.ts`), {
      swcrc: false,
      module: { type: 'es6' },
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    });
    writeFileSync(join(target, `${name}.js`), code);
  }
  return join(target, 'pdf-process.js');
}
